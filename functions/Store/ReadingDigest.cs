using System.Security.Cryptography;
using System.Text.Json;
using NodaTime;
using Stats.Functions.Ledger;
using Stats.Functions.Sources;

namespace Stats.Functions.Store;

/// <summary>A fingerprint of what an export said: equal for exports that say the same, whatever they are called and however they are packed.</summary>
/// <remarks>SHA-256 over the profile, the account of rows and everything that would be stored. Far less to digest than the file itself.</remarks>
internal sealed class ReadingDigest : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ExportReading reading;
    private bool hasLedgers;
    private string? text;

    public ReadingDigest(ExportReading reading)
    {
        this.reading = reading;
        Add(new { reading.Profile.Id, reading.RowCount, reading.EventRowCount, reading.FirstDay, reading.LastDay });
        Add(reading.Rejected.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Add(reading.Ignored.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        foreach (var warning in reading.Warned)
            Add(warning);
    }

    /// <summary>The fingerprint.</summary>
    public string Text => text ??= Finish();

    /// <summary>The reading's ledgers, digested on their way: reading them from disk and sorting them twice would take long.</summary>
    public IEnumerable<(LocalDate Day, DayLedger Ledger)> Ledgers()
    {
        foreach (var (day, ledger) in reading.Ledgers)
        {
            Add(day);

            // Not how new the export is: a list kept by hand that is copied says no more than before.
            hash.AppendData(AggregateCodec.Write(ledger, asOf: 0));
            yield return (day, ledger);
        }

        hasLedgers = true;
    }

    public void Dispose() => hash.Dispose();

    private string Finish()
    {
        if (!hasLedgers)
            _ = Ledgers().Count();
        foreach (var day in reading.Facts)
        {
            Add(day.Day);
            foreach (var aggregate in day.Contacts)
                hash.AppendData(AggregateCodec.Write(aggregate));
            Add(day.Pages);
            Add(day.EServices);
            if (day.Planned.Count > 0)
                Add(day.Planned);
            if (day.ServiceLevels.Count > 0)
                Add(day.ServiceLevels);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Add<T>(T value) => hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(value, StatsJson.Compact));
}
