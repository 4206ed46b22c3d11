using System.Text;
using NodaTime;
using Stats.Functions.Sources;

namespace Stats.Tests.Workspaces;

/// <summary>An export as a system would deliver it.</summary>
internal sealed record Export(string Source, string Name, byte[] Content)
{
    /// <summary>When the file was written: the age of a list that is kept by hand.</summary>
    public Instant WrittenAt { get; init; } = Instant.FromUtc(2025, 3, 31, 6, 0);

    public static Export Of(string source, string name, params IEnumerable<string> lines) =>
        new(source, name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    /// <summary>Calls, one per row; columns Datum;Tid;Kö;Väntetid;Samtalstid;Resultat.</summary>
    public static Export Calls(string name, params IEnumerable<string> rows) =>
        Of("telefoni", name, rows.Prepend("Datum;Tid;Kö;Väntetid;Samtalstid;Resultat"));

    public ExportFile ToFile() => new(new(Source), Name, Content.Length, () => new MemoryStream(Content)) { ModifiedAt = WrittenAt };
}
