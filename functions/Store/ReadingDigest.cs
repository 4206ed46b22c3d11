using System.Security.Cryptography;
using System.Text.Json;
using Stats.Functions.Ledger;
using Stats.Functions.Sources;

namespace Stats.Functions.Store;

/// <summary>A fingerprint of what an export said: equal for exports that say the same, whatever they are called and however they are packed.</summary>
/// <remarks>SHA-256 over the profile, the account of rows and everything that would be stored. Far less to digest than the file itself.</remarks>
internal static class ReadingDigest
{
    public static string Of(ExportReading reading)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, new { reading.Profile.Id, reading.RowCount, reading.EventRowCount, reading.FirstDay, reading.LastDay });
        Add(hash, reading.Rejected.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Add(hash, reading.Ignored.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        foreach (var warning in reading.Warned)
            Add(hash, warning);
        foreach (var (day, ledger) in reading.Ledgers)
        {
            Add(hash, day);

            // Not how new the export is: a list kept by hand that is copied says no more than before.
            hash.AppendData(AggregateCodec.Write(ledger, asOf: 0));
        }

        foreach (var day in reading.Facts)
        {
            Add(hash, day.Day);
            foreach (var aggregate in day.Contacts)
                hash.AppendData(AggregateCodec.Write(aggregate));
            Add(hash, day.Pages);
            Add(hash, day.EServices);
            if (day.Planned.Count > 0)
                Add(hash, day.Planned);
            if (day.ServiceLevels.Count > 0)
                Add(hash, day.ServiceLevels);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add<T>(IncrementalHash hash, T value) => hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(value, StatsJson.Compact));
}
