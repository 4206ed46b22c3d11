using System.Globalization;
using System.Text;

namespace Stats.Analytics.ChannelShift;

/// <summary>What the name of a channel says of it, in Swedish or English.</summary>
internal static class ChannelWords
{
    private static readonly string[] unclear =
        ["unknown", "okand", "okant", "other", "others", "ovrig", "ovrigt", "ovriga", "annan", "annat", "none", "missing", "default", "na", "ejangiven", "ejangivet", "undefined", "blank", ""];

    private static readonly string[] selfService = ["web", "webb", "online", "eservice", "etjanst", "app", "portal", "digital", "internet", "selfservice", "bot"];

    /// <summary>Whether contacts there came in nobody knows how.</summary>
    public static bool IsUnclear(string channel) => unclear.Contains(Plain(channel));

    /// <summary>Whether people help themselves there, so that contacts may move into it overnight when a service is launched.</summary>
    public static bool IsSelfService(string channel) => selfService.Any(word => Plain(channel).Contains(word, StringComparison.Ordinal));

    /// <summary>Whether it is the e-service channel, under any of its names.</summary>
    public static bool IsEService(string channel) => Plain(channel) is var name && (name.StartsWith("eservice", StringComparison.Ordinal) || name.StartsWith("etjanst", StringComparison.Ordinal));

    private static string Plain(string channel) => string.Concat(channel.Normalize(NormalizationForm.FormD)
        .Where(letter => char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();
}
