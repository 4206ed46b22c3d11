using System.Text;
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
        var random = new Random(export.Length);
        for (var round = 0; round < 40; round++)
            output.WriteLine(ReadOrRefused(GoldenExportTests.ProfileOf(export), Mutate(GoldenExportTests.Bytes(export), random)));
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

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutated = bytes.ToList();
        for (var times = random.Next(1, 6); times > 0 && mutated.Count > 8; times--)
        {
            var at = random.Next(mutated.Count);
            var length = Math.Min(random.Next(1, 80), mutated.Count - at);
            switch (random.Next(4))
            {
                case 0:
                    mutated[at] = (byte)random.Next(256);
                    break;
                case 1:
                    mutated[at] = (byte)"\"\r\n;,|\0-"[random.Next(8)];
                    break;
                case 2:
                    mutated.RemoveRange(at, length);
                    break;
                default:
                    mutated.InsertRange(random.Next(mutated.Count), mutated.GetRange(at, length));
                    break;
            }
        }

        return [.. mutated];
    }

    private static byte[] Random(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
