using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;
using Stats.Analytics.DataQuality;
using Stats.Functions.Sources;
using Stats.Functions.Store;
using Stats.Functions.Totals;

namespace Stats.Functions.Commands;

internal static class TotalsCommand
{
    private static readonly Option<string> by = new("--by")
    {
        Description = "What to tell apart: source, channel, topic, subject, outcome, day, week, month, year; several with commas.",
        DefaultValueFactory = _ => "",
    };

    private static readonly Option<string?> from = new("--from") { Description = "First day, yyyy-MM-dd." };
    private static readonly Option<string?> to = new("--to") { Description = "Last day, yyyy-MM-dd." };
    private static readonly Option<bool> csv = new("--csv") { Description = "Semicolon-separated, for Excel." };
    private static readonly Option<bool> json = new("--json") { Description = "An array of objects." };

    public static Command Create()
    {
        var command = new Command("totals", "Add up what is stored: offered, handled, abandoned, wait and handle time.")
            { Cli.WorkspaceArgument, by, from, to, csv, json };
        command.SetAction(Cli.Guard(async (parsed, stop) =>
        {
            var keys = Keys(parsed.GetValue(by)!);
            var days = Days(parsed.GetValue(from), parsed.GetValue(to));
            await using var installation = await Installation.OpenAsync(parsed.GetValue(Cli.WorkspaceArgument)!, stop);
            var (workspace, store) = (installation.Workspace, installation.Store);
            var streams = await store.ReadStreamsAsync(stop);
            var secondary = SecondaryStreams.Of(streams.Select(stream => (stream, workspace.SameContactsAs(stream))));
            foreach (var (stream, primary) in secondary)
                Cli.Tell($"{stream} is left out: it reports the same contacts as {string.Join(", ", primary)}. The data-quality page compares them.");
            var counted = streams.Where(stream => !secondary.ContainsKey(stream)).ToList();
            var rows = await StoreTotals.OfAsync(store, workspace.Topics(), workspace.NamesOf, counted, keys, days, stop);
            if (parsed.GetValue(json))
                Console.WriteLine(Json(keys, rows).ToJsonString(StatsJson.Indented));
            else if (parsed.GetValue(csv))
                WriteCsv(keys, rows);
            else
                WriteTable(keys, rows);
            return Cli.Success;
        }));
        return command;
    }

    private static List<TotalsKey> Keys(string text) =>
    [
        .. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name =>
            Enum.TryParse<TotalsKey>(name, ignoreCase: true, out var key) && !char.IsAsciiDigit(name[0])
                ? key
                : throw new ExportFormatException($"--by knows source, channel, topic, subject, outcome, day, week, month and year, not '{name}'.")),
    ];

    private static DateInterval? Days(string? first, string? last)
    {
        if (first is null && last is null)
            return null;
        var (start, end) = (Day("--from", first) ?? new LocalDate(1990, 1, 1), Day("--to", last) ?? new LocalDate(2100, 12, 31));
        return start <= end ? new(start, end) : throw new ExportFormatException("--from lies after --to.");
    }

    private static LocalDate? Day(string option, string? text) => text is null ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day
        : throw new ExportFormatException($"{option}: '{text}' is not a day. Write it as 2026-03-31.");

    private static JsonArray Json(List<TotalsKey> keys, IReadOnlyList<TotalsRow> rows) => new(
    [
        .. rows.Select(row =>
        {
            var one = new JsonObject();
            for (var i = 0; i < keys.Count; i++)
                one[Name(keys[i])] = row.Keys[i];
            one["offered"] = row.Counts.Offered;
            one["handled"] = row.Counts.Handled;
            one["abandoned"] = row.Counts.Abandoned;
            one["waitSeconds"] = Seconds(row.WaitTimeTotal);
            one["handleSeconds"] = Seconds(row.HandleTimeTotal);
            return one;
        }),
    ]);

    private static void WriteCsv(List<TotalsKey> keys, IReadOnlyList<TotalsRow> rows)
    {
        // With the byte order mark Excel sees that this is UTF-8.
        Console.Write('\uFEFF');
        Console.WriteLine(string.Join(';', [.. keys.Select(Name), "offered", "handled", "abandoned", "waitSeconds", "handleSeconds"]));
        foreach (var row in rows)
        {
            Console.WriteLine(string.Join(';',
            [
                .. row.Keys.Select(Quoted),
                .. new[] { row.Counts.Offered, row.Counts.Handled, row.Counts.Abandoned, Whole(row.WaitTimeTotal), Whole(row.HandleTimeTotal) }
                    .Select(number => number.ToString(CultureInfo.InvariantCulture)),
            ]));
        }
    }

    private static void WriteTable(List<TotalsKey> keys, IReadOnlyList<TotalsRow> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns([.. keys.Select(Name), "offered", "handled", "abandoned", "mean wait", "mean handle time"]);
        foreach (var column in table.Columns.Skip(keys.Count))
            column.RightAligned();
        foreach (var row in rows)
        {
            table.AddRow(
            [
                .. row.Keys.Select(Markup.Escape),
                .. new[] { row.Counts.Offered, row.Counts.Handled, row.Counts.Abandoned }.Select(n => n.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\u00A0')),
                Mean(row.WaitTimeTotal, row.Counts.Handled),
                Mean(row.HandleTimeTotal, row.Counts.Handled),
            ]);
        }

        Cli.Results.Write(table);
    }

    private static string Name(TotalsKey key) => key.ToString().ToLowerInvariant();

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(";\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Mean(Duration total, long count) =>
        count == 0 || total == Duration.Zero ? "–" : (total / count).ToString("M:ss", CultureInfo.InvariantCulture);

    private static decimal Seconds(Duration duration) => (decimal)Math.Round(duration.TotalMilliseconds) / 1000;

    private static long Whole(Duration duration) => (long)Math.Round(duration.TotalSeconds);
}
