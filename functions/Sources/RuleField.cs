using System.Text.RegularExpressions;

namespace Stats.Functions.Sources;

/// <summary>Tells whether a rule of the profile picks a row.</summary>
internal sealed class RuleField
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(1);

    private readonly int index;
    private readonly Utf8Map<bool> picked;

    public RuleField(RowRule rule, Columns columns, ReadingContext context)
    {
        index = columns.IndexOf(rule.Column);
        Reason = rule.Reason;
        var values = rule.In.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var pattern = rule.Matches is { } regex ? new Regex(regex, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, patience) : null;
        picked = new(text =>
            values.Contains(text.Trim())
            || (pattern?.IsMatch(text) ?? false)
            || (rule.OwnDomain && context.OwnDomains.Any(domain => text.TrimEnd().EndsWith("@" + domain, StringComparison.OrdinalIgnoreCase))));
    }

    public string Reason { get; }

    public bool Picks(Row row) => index >= 0 && picked[row[index]];
}
