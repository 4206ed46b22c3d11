using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Stats.Functions.Sources;
using Xunit.Abstractions;

namespace Stats.Tests.Sources;

/// <summary>Whatever is done to an export, it is either read with every row accounted for, or refused in words: nothing else ever happens.</summary>
public class MalformedExportTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Func<byte[], byte[]>> damages = new()
    {
        ["nothing"] = bytes => bytes,
        ["an empty file"] = _ => [],
        ["one line"] = bytes => bytes[..(bytes.AsSpan().IndexOf((byte)'\n') + 1)],
        ["garbage"] = bytes => Random(bytes.Length, 4096),
        ["text, then garbage"] = bytes => [.. bytes, .. Random(bytes.Length, 300)],
        ["a zip archive"] = bytes => [.. "PK\u0003\u0004"u8, .. bytes],
        ["an open quotation mark"] = bytes => [.. bytes, .. "\n\"2025;,|"u8, .. bytes],
        ["a line of two megabytes"] = bytes => [.. bytes, .. Encoding.UTF8.GetBytes(new string('x', 2 << 20)), .. "\n"u8, .. bytes],
        ["many separators"] = bytes => [.. bytes, .. Encoding.UTF8.GetBytes(new string(';', 100_000) + new string(',', 100_000) + new string('|', 100_000)), (byte)'\n'],
        ["zero bytes"] = bytes => [.. bytes.SelectMany((one, at) => at % 64 == 63 ? new byte[] { one, 0 } : [one])],
        ["only carriage returns"] = bytes => [.. bytes.Where(one => one != '\n' || Array.IndexOf(bytes, (byte)'\r') < 0).Select(one => one == '\n' ? (byte)'\r' : one)],
        ["half of it"] = bytes => bytes[..(bytes.Length / 2)],
        ["a byte less"] = bytes => bytes[..^1],
        ["two encodings"] = bytes => [.. bytes, .. Encoding.Unicode.GetBytes("2025-03-10;Å;1\n"), .. bytes, .. Encoding.Latin1.GetBytes("2025-03-10;Å;1\n")],
        ["a byte too early"] = bytes => [(byte)' ', .. bytes],
        ["columns in another order"] = bytes => Lines(bytes, line => Separators(line).Aggregate(line, (text, separator) => string.Join(separator, text.Split(separator).Reverse()))),
        ["columns in another order below the header"] = bytes => Lines(bytes, (line, at) => at == 0 ? line : string.Join(';', line.Split(';').Reverse())),
        ["deep quotation marks"] = bytes => [.. bytes, .. Encoding.UTF8.GetBytes(new string('"', 50_001) + ";" + string.Concat(Enumerable.Repeat("\"a\"\"b;", 10_000)) + "\n"), .. bytes],
        ["deep brackets"] = bytes => [.. bytes, .. Encoding.UTF8.GetBytes(new string('[', 50_000) + string.Concat(Enumerable.Repeat("{\"a\":", 50_000)) + "\n")],
        ["two of it"] = bytes => [.. bytes, .. bytes],
        ["zeros only"] = bytes => new byte[bytes.Length],
        ["a second byte order mark"] = bytes => [.. "\uFEFF"u8, .. bytes],
    };

    /// <summary>What the exports hold of people and no message may repeat.</summary>
    private static readonly string[] personal = ["0701740", "@example.se", "karin.ek", "192.0.2", "Anna Ek", "Bo Al", "Example St", "gatlykta", "sophämtning"];

    public static TheoryData<string, string> Damages()
    {
        var all = new TheoryData<string, string>();
        foreach (var export in GoldenExportTests.Names)
        {
            foreach (var damage in damages.Keys)
                all.Add(export, damage);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void An_export_that_is_damaged_is_read_or_refused(string export, string damage) =>
        output.WriteLine(ReadOrRefused(GoldenExportTests.ProfileOf(export), damages[damage](GoldenExportTests.Bytes(export))));

    [Theory]
    [MemberData(nameof(GoldenExportTests.Exports), MemberType = typeof(GoldenExportTests))]
    public void An_export_that_was_given_the_wrong_profile_is_read_or_refused(string export)
    {
        foreach (var profile in Export.Catalogue.Profiles)
            output.WriteLine(profile.Id + ": " + ReadOrRefused(profile.Id, GoldenExportTests.Bytes(export)));
    }

    [Theory]
    [MemberData(nameof(GoldenExportTests.Exports), MemberType = typeof(GoldenExportTests))]
    public void An_export_with_flipped_bytes_cuts_and_repeated_pieces_is_read_or_refused(string export)
    {
        var bytes = GoldenExportTests.Bytes(export);
        Prop.ForAll(
            Arb.From(Gen.Choose(0, int.MaxValue - 1).NonEmptyListOf(), Fewer),
            edits => ReadOrRefused(GoldenExportTests.ProfileOf(export), edits.Aggregate(bytes, Edited)).Length > 0).Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(SeedOf(export)));
    }

    [Theory]
    [InlineData("an empty file", "is empty (0 bytes)")]
    [InlineData("garbage", "is not a text file")]
    [InlineData("a zip archive", "is a zip archive")]
    public void What_is_no_text_is_refused_as_what_it_is(string damage, string reason) => Assert.All(
        GoldenExportTests.Names,
        export => Assert.Contains(reason, Export.Refusal(GoldenExportTests.ProfileOf(export), damages[damage](GoldenExportTests.Bytes(export))), StringComparison.Ordinal));

    [Fact]
    public void Only_a_header_is_refused_as_holding_no_rows() =>
        Assert.Contains("holds no rows", Export.Refusal("vancouver-311", "Date;CallsOffered;CallsHandled;CallsAbandoned;AverageSpeedofAnswer\n"), StringComparison.Ordinal);

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_refused_with_its_line()
    {
        var refusal = Export.Refusal("streamflow-cases", "case_id;created_on;closed_on;deleted;casetype;assigned_organization;assigned_group\n1;2025-03-10 09:00;;0;a;b;c\n2;2025-03-10 09:00;;0;\"hemligt;b;c\n3;;;;;;\n");

        Assert.Contains("line 3", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", refusal, StringComparison.Ordinal);
    }

    private static string ReadOrRefused(string profile, byte[] bytes)
    {
        using var patience = new CancellationTokenSource(20_000);
        try
        {
            var reading = ExportReader.Read(Export.File(bytes, "export_2025-03-10.csv"), Export.Profile(profile), Export.Context, null, patience.Token);
            var facts = Export.Facts(reading);
            Assert.Equal(RowCounter.Count(bytes, reading.Profile), reading.RowCount);
            Assert.All(personal, value => Assert.DoesNotContain(value, string.Join('\n', reading.RejectedRows), StringComparison.OrdinalIgnoreCase));
            Assert.All(facts, day => Assert.InRange(day.Day, reading.FirstDay!.Value, reading.LastDay!.Value));
            return $"{reading.RowCount} rows = {reading.EventRowCount} events + {reading.Rejected.Values.Sum()} rejected + {reading.Ignored.Values.Sum()} ignored";
        }
        catch (ExportFormatException refused)
        {
            Assert.NotEmpty(refused.Message);
            Assert.All(personal, value => Assert.DoesNotContain(value, refused.ToString(), StringComparison.OrdinalIgnoreCase));
            return refused.Message;
        }
    }

    /// <summary>The same edits each time, others for each export; give another seed to search on.</summary>
    private static FSharpOption<Replay> SeedOf(string export) => new(new(new Rnd((ulong)export.Length, (2 * (ulong)export[^5]) + 1), FSharpOption<int>.None));

    /// <summary>One edit less: what is left when no smaller list fails is what broke the reader.</summary>
    private static IEnumerable<List<int>> Fewer(List<int> edits) =>
        edits.Count < 2 ? [] : edits.Select((_, left) => edits.Where((_, at) => at != left).ToList());

    /// <summary>One edit: a byte turned to another, or to one that means something; a piece left out, or repeated elsewhere.</summary>
    private static byte[] Edited(byte[] bytes, int edit)
    {
        if (bytes.Length < 9)
            return bytes;
        var random = new Random(edit);
        var at = random.Next(bytes.Length);
        var end = Math.Min(at + random.Next(1, 80), bytes.Length);
        var other = random.Next(bytes.Length);
        return random.Next(4) switch
        {
            0 => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], "\"\r\n;,|\0-"u8[random.Next(8)], .. bytes[(at + 1)..]],
            2 => [.. bytes[..at], .. bytes[end..]],
            _ => [.. bytes[..other], .. bytes[at..end], .. bytes[other..]],
        };
    }

    private static byte[] Lines(byte[] bytes, Func<string, string> change) => Lines(bytes, (line, _) => change(line));

    private static byte[] Lines(byte[] bytes, Func<string, int, string> change) =>
        Encoding.Latin1.GetBytes(string.Join('\n', Encoding.Latin1.GetString(bytes).Split('\n').Select(change)));

    private static IEnumerable<char> Separators(string line) => ";,\t|".Where(line.Contains);

    private static byte[] Random(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
