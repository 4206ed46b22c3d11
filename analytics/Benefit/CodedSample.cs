using MathNet.Numerics.Distributions;
using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Analytics.Benefit;

/// <summary>Coded contacts weighed by how many contacts each topic and channel has: shares as if all had been coded.</summary>
internal sealed class CodedSample
{
    /// <summary>With fewer coded contacts, a topic and channel is weighed together with the other small ones.</summary>
    private const int FewestInStratum = 5;

    private readonly List<Stratum> strata;
    private readonly double all;

    /// <param name="rows">The coded contacts; at least one.</param>
    /// <param name="population">How many contacts each topic and channel has.</param>
    public CodedSample(IReadOnlyList<CodedContacts> rows, IReadOnlyDictionary<(Topic Topic, Channel Channel), long> population)
    {
        var coded = rows.ToLookup(row => (row.Topic, row.Channel));
        var all = population.Select(cell => (cell.Key, Size: cell.Value, Rows: coded[cell.Key].ToList())).Where(cell => cell.Rows.Count > 0 && cell.Size > 0).ToList();
        var small = all.FindAll(cell => cell.Rows.Sum(row => row.Count) < FewestInStratum);
        strata = all.Except(small).Select(cell => new Stratum([cell.Key], cell.Size, cell.Rows)).ToList();
        if (small.Count > 0)
            strata.Add(new([.. small.Select(cell => cell.Key)], small.Sum(cell => cell.Size), [.. small.SelectMany(cell => cell.Rows)]));
        this.all = strata.Sum(stratum => stratum.Size);
        Count = strata.Sum(stratum => stratum.Count);
        CoveredFraction = population.Values.Sum() is > 0 and var size ? this.all / size : 0;
    }

    /// <summary>How many contacts are coded.</summary>
    public long Count { get; }

    /// <summary>The share of all contacts whose topic and channel is in the sample.</summary>
    public double CoveredFraction { get; }

    /// <summary>The share of all contacts that those coded in a certain way have.</summary>
    /// <param name="part">How many of a row's contacts are.</param>
    /// <remarks>
    /// Σ size × share ÷ Σ size. As many independent contacts tell as much: Kish's (Σ w)² ÷ Σ w², or, when contacts of a day are alike, what the
    /// differences between days leave of it, with days − 1 degrees of freedom (Korn and Graubard).
    /// </remarks>
    public ShareEstimate ShareOf(Func<CodedContacts, long> part)
    {
        var fraction = strata.Sum(stratum => stratum.Size / all * stratum.ShareOf(part));
        var effective = 1 / strata.Sum(stratum => Math.Pow(stratum.Size / all, 2) / stratum.Count);
        var days = strata.SelectMany(stratum => stratum.Rows.Select(row =>
                (row.Day, Sum: stratum.Size / all / stratum.Count * (part(row) - (stratum.ShareOf(part) * row.Count)))))
            .GroupBy(row => row.Day, row => row.Sum).Select(day => day.Sum()).ToList();
        var variance = days.Count > 1 ? days.Sum(sum => sum * sum) * days.Count / (days.Count - 1) : 0;
        if (variance > 0)
        {
            var fewDays = StudentT.InvCDF(0, 1, strata.Sum(stratum => stratum.Count) - 1, 0.975) / StudentT.InvCDF(0, 1, days.Count - 1, 0.975);
            effective = Math.Min(effective, Math.Max(1, fraction * (1 - fraction) / variance * fewDays * fewDays));
        }

        return ShareEstimate.Wilson(fraction, effective, Count);
    }

    /// <summary>Contacts of the population that are so.</summary>
    public double ContactsOf(Func<CodedContacts, long> part) => strata.Sum(stratum => stratum.Size * stratum.ShareOf(part));

    /// <summary>What they take; <see langword="null"/> when no handle time is known.</summary>
    public double? MinutesOf(Func<CodedContacts, long> part, Func<Topic, Channel, double?> minutes)
    {
        var known = strata.Select(stratum => (stratum, Minutes: stratum.MinutesEach(minutes))).Where(one => one.Minutes is not null).ToList();
        return known.Count == 0 ? null : known.Sum(one => one.stratum.Size * one.stratum.ShareOf(part) * one.Minutes!.Value);
    }

    private sealed record Stratum(IReadOnlyList<(Topic Topic, Channel Channel)> Keys, double Size, IReadOnlyList<CodedContacts> Rows)
    {
        public long Count { get; } = Rows.Sum(row => row.Count);

        public double ShareOf(Func<CodedContacts, long> part) => (double)Rows.Sum(part) / Count;

        public double? MinutesEach(Func<Topic, Channel, double?> minutes) =>
            Keys.Select(key => minutes(key.Topic, key.Channel)).Where(one => one is not null).DefaultIfEmpty().Average();
    }
}
