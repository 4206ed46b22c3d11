namespace Stats.Tests.Privacy;

/// <summary>A made-up person's identifiers, planted in exports; found anywhere afterwards they show a leak.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Planted">As it is planted.</param>
/// <param name="Needles">What must not be found: every way to write it, and its telling parts.</param>
internal sealed record Canary(string Kind, string Planted, params string[] Needles)
{
    public const string NameKind = "name";

    private static readonly string[] personalNumbers = ["19811218-9876", "811218-9876", "8112189876", "198112189876", "811218+9876", "811218 9876", "1981-12-18-9876"];
    private static readonly string[] phones = ["070-174 06 05", "0701740605", "070-1740605", "46701740605", "174 06 05", "+46 70 174"];

    public static IReadOnlyList<Canary> All { get; } =
    [
        new("personal identity number", "19811218-9876", personalNumbers),
        new("personal identity number", "8112189876", personalNumbers),
        new("coordination number", "811278-9873", "811278-9873", "8112789873"),
        new("telephone number", "070-174 06 05", phones),
        new("telephone number", "+46701740605", phones),
        new("e-mail address", "kanarie.fagel@example.se", "kanarie.fagel", "fagel@", "example.se"),
        new("IPv4 address", "192.0.2.217", "192.0.2.217"),
        new("IPv6 address", "2001:db8::c0de:217", "2001:db8", "c0de:217"),
        new(NameKind, "Gulfjäder Kanariesson", "Gulfjäder", "Kanariesson"),
    ];

    /// <summary>What of all that is planted is found in a text, with what stands around it.</summary>
    public static IEnumerable<string> LeaksIn(string where, string text)
    {
        foreach (var canary in All.DistinctBy(canary => canary.Needles[0]))
        {
            foreach (var needle in canary.Needles)
            {
                var at = text.IndexOf(needle, StringComparison.OrdinalIgnoreCase);
                if (at >= 0)
                    yield return $"{where}: {canary.Kind} {needle} in …{text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)]}…";
            }
        }
    }
}
