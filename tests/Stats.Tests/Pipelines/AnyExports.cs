using System.Globalization;
using NodaTime;
using Stats.Tests.Workspaces;

namespace Stats.Tests.Pipelines;

/// <summary>Exports of several systems, drawn at random, that overlap in the ways real ones do.</summary>
internal static class AnyExports
{
    private static readonly LocalDate start = new(2025, 3, 3);

    /// <summary>The same seed gives the same exports.</summary>
    public static List<Export> From(int seed)
    {
        var random = new Random(seed);
        return [.. Calls(random), .. QueueLogs(random), .. Cases(random), .. AccessLogs(random), .. Events(random)];
    }

    /// <summary>Periods that overlap; some reach equally far.</summary>
    private static IEnumerable<Export> Calls(Random random)
    {
        for (var number = 1; number <= 3; number++)
        {
            var first = start.PlusDays(random.Next(6));
            var days = Enumerable.Range(0, 1 + random.Next(4)).Where(day => day == 0 || random.Next(3) > 0).Select(day => first.PlusDays(day));
            yield return Export.Calls($"samtal-{number}.csv", days.SelectMany(day => Enumerable.Range(0, 1 + random.Next(3)).Select(_ =>
                Invariant($"{day:yyyy-MM-dd};{random.Next(7, 10):00}:30:00;Kö {random.Next(2)};{random.Next(90)};{random.Next(9)};{Any(random, "Besvarat", "Tappat", "Övrigt")}"))));
        }
    }

    /// <summary>One log, rotated in the middle of calls and of nights; the pieces overlap.</summary>
    private static IEnumerable<Export> QueueLogs(Random random)
    {
        var lines = new List<(long Second, string Line)>();
        for (var call = 1; call <= 9; call++)
        {
            var second = Instant.FromUtc(2025, 3, 4, 20, 0).ToUnixTimeSeconds() + random.Next(6 * 3600);
            var (id, wait, talk) = (Invariant($"{second}.{call}"), random.Next(1, 300), random.Next(1, 900));
            Add(second, id, "ENTERQUEUE||0700000000|1");
            if (random.Next(4) == 0)
            {
                Add(second += 60, id, "EXITWITHTIMEOUT|1|1|60");
                Add(second, id, "ENTERQUEUE||0700000000|1");
            }

            if (random.Next(3) == 0)
                Add(second + wait, id, $"ABANDON|1|1|{wait}");
            else
            {
                Add(second + wait, id, $"CONNECT|{wait}|x.1|2");
                Add(second + wait + talk, id, $"COMPLETECALLER|{wait}|{talk}|1");
            }
        }

        return Pieces(random, "vaxel", "queue_log.", lines);

        void Add(long second, string id, string step) => lines.Add((second, $"{second}|{id}|ko-{random.Next(2)}|Agent|{step}"));
    }

    /// <summary>Newer exports know newer cases and newer states; one reaches as far as another but tells otherwise.</summary>
    private static IEnumerable<Export> Cases(Random random)
    {
        foreach (var (name, last) in new[] { ("mars-1.csv", 3), ("mars-2.csv", 6), ("mars-3.csv", 6) })
        {
            yield return Export.Of("arenden", name, Enumerable.Range(0, 10).Where(number => number % 7 <= last).Select(number =>
            {
                var isClosed = random.Next(2) == 0;
                var created = start.PlusDays(number % 7);
                return Invariant($"2025{number},{Any(random, "PHONE", "WEB", "SYS")},Gata,Hål {random.Next(2)},Väg,{created:MM/dd/yyyy},0{number % 7 + 1}:31 PM,{(isClosed ? "RESOL" : "OPEN")},{(isClosed ? Invariant($"{created.PlusDays(random.Next(9)):MM/dd/yyyy}") : "")}");
            }).Prepend("CASE ID,SOURCE,DEPARTMENT,REQUEST TYPE,CATEGORY,CREATION DATE,CREATION TIME,STATUS,CLOSED DATE"));
        }
    }

    /// <summary>One log of few visitors, with pauses shorter and longer than half an hour; the pieces overlap.</summary>
    private static IEnumerable<Export> AccessLogs(Random random)
    {
        var lines = Enumerable.Range(0, 30).Select(_ =>
        {
            var second = 15L * 60 * random.Next(60);
            var time = Instant.FromUtc(2025, 3, 4, 16, 0) + Duration.FromSeconds(second);
            return (second, Invariant($"10.0.0.{random.Next(3)} - - [{time:dd/MMM/yyyy:HH:mm:ss} +0000] \"GET /{Any(random, "bygglov", "avfall", "")} HTTP/1.1\" 200 9 \"-\" \"Mozilla/5.0\""));
        });
        return Pieces(random, "webb", "access.log.", lines);
    }

    /// <summary>A list kept by hand: events come to it, change and are struken; one copy is as old as another.</summary>
    private static IEnumerable<Export> Events(Random random) => Enumerable.Range(3, 3).Select(last => Export.Of("handelser", $"lista-{last}.csv",
        Enumerable.Range(0, last).Select(day => Invariant($"E-tjänst {day % 2};{start.PlusDays(day):yyyy-MM-dd} 08:00;{Any(random, "", Invariant($"{start.PlusDays(day):yyyy-MM-dd} 1{random.Next(9)}:00"))};{Any(random, "avbrott", "struken")}"))
            .Prepend("tjänst;start;slut;typ")) with
    { WrittenAt = Instant.FromUtc(2025, 3, 10 + (last / 2), 6, 0) });

    private static IEnumerable<Export> Pieces(Random random, string source, string name, IEnumerable<(long Second, string Line)> lines)
    {
        var inOrder = lines.OrderBy(line => line.Second).Select(line => line.Line).ToList();
        int[] cuts = [0, random.Next(1, inOrder.Count / 2), random.Next(inOrder.Count / 2, inOrder.Count - 1), inOrder.Count];
        for (var piece = 0; piece < 3; piece++)
        {
            var (from, to) = (Math.Max(0, cuts[piece] - random.Next(5)), Math.Min(inOrder.Count, cuts[piece + 1] + random.Next(5)));
            yield return Export.Of(source, $"{name}{piece}", inOrder[from..to]);
        }
    }

    private static string Any(Random random, params ReadOnlySpan<string> words) => words[random.Next(words.Length)];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
