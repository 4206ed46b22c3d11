using System.Text.Json;
using Stats.Analytics;
using Stats.Dashboards.Pages;
using Stats.Dashboards.Text;
using Stats.Functions.Store;

namespace Stats.Functions.Publishing;

/// <summary>A letter to those who decide: the key figures, and what needs a person. Swedish, plain text.</summary>
/// <param name="Subject">Its subject line.</param>
/// <param name="Text">Its lines.</param>
public sealed record Digest(string Subject, string Text)
{
    public static Digest Of(Report report)
    {
        var lines = new List<string>();
        foreach (var number in report.KeyNumbers)
        {
            var card = KeyNumberCard.Of(number, Texts.Swedish);
            lines.Add($"{card.Question} {Sentence($"{card.Value} {card.Unit}")} {Sentence(card.Comparison)}".Trim());
        }

        if (report.Quarantine.Count > 0)
            lines.Add($"Filer i karantän: {report.Quarantine.Count}. Sidan om datakvalitet säger vad som behöver göras.");
        return new($"{report.Organisation}: läget {report.Today:uuuu-MM-dd}", string.Join("\n\n", lines) + "\n");
    }

    private static string Sentence(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..].TrimEnd('.') + ".";

    public string ToJson() => JsonSerializer.Serialize(this, StatsJson.Compact);
}
