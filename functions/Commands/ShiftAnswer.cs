using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;
using Stats.Analytics.ChannelShift;
using Stats.Functions.Series;

namespace Stats.Functions.Commands;

/// <summary>What <see cref="ShiftCommand"/> found, in the three ways it can be shown.</summary>
internal sealed record ShiftAnswer(ShiftReading Reading)
{
    private ShiftComparison Comparison => Reading.Comparison;

    private ShiftSplit Split => Comparison.Split;

    public JsonObject Json() => new()
    {
        ["total"] = Json(Split.Total),
        ["behaviour"] = Json(Split.Behaviour),
        ["mix"] = Json(Split.Mix),
        ["volume"] = Json(Split.Volume),
        ["withheld"] = new JsonArray([.. Comparison.Withheld.Select(change => JsonValue.Create(Reason(change)))]),
        ["channel"] = Comparison.Channel,
        ["before"] = Side(Comparison.Before, Split.Before),
        ["after"] = Side(Comparison.After, Split.After),
        ["basis"] = JsonNamingOf(Split.Basis),
        ["segments"] = new JsonArray([.. Split.Segments.Select(segment => new JsonObject
        {
            ["segment"] = segment.Segment,
            ["before"] = Count(segment.Before),
            ["after"] = Count(segment.After),
            ["change"] = segment.Change is { } change ? Json(change) : null,
            ["behaviour"] = segment.Behaviour,
            ["mix"] = segment.Mix,
        })]),
        ["trend"] = Reading.Trend is { } trend ? Add(Json(trend.PerYear), "pValue", trend.PValue) : null,
        ["changePoints"] = new JsonArray([.. (Reading.Trend?.Breaks ?? []).Select(one => new JsonObject
        {
            ["day"] = Day(one.Day),
            ["earliest"] = Day(one.Earliest),
            ["latest"] = Day(one.Latest),
            ["before"] = one.Before,
            ["after"] = one.After,
        })]),
        ["notes"] = new JsonArray([.. Reading.Notes.Select(note => JsonValue.Create(note))]),
    };

    /// <summary>A row for each topic, and one for all. With the byte order mark Excel sees that this is UTF-8.</summary>
    public string Csv()
    {
        var text = new StringBuilder("\uFEFFsegment;before;followedBefore;after;followedAfter;change;changeLower;changeUpper;behaviour;mix\n");
        foreach (var segment in Split.Segments)
            Row(segment.Segment, segment.Before, segment.After, segment.Change, segment.Behaviour, segment.Mix);
        Row("*", Split.Before, Split.After, Split.Total, Split.Behaviour.Estimate, Split.Mix.Estimate);
        return text.ToString();

        void Row(string name, ShiftCount before, ShiftCount after, ShiftInterval? change, double behaviour, double mix) => text.AppendJoin(';', (string[])
        [
            name.AsSpan().IndexOfAny(";\"\n") < 0 ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
            .. new double?[] { before.All, before.Followed, after.All, after.Followed, change?.Estimate, change?.Lower, change?.Upper, behaviour, mix }
                .Select(number => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? ""),
        ]).Append('\n');
    }

    public void Write()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Share of '{Comparison.Channel}': {Split.ShareBefore * 100:0.0} % {Of(Comparison.Before)}, {Split.ShareAfter * 100:0.0} % {Of(Comparison.After)}."));
        var table = new Table().Border(TableBorder.Simple).AddColumns("", "change", "95 % within");
        foreach (var (name, part, unit) in new[] { ("total", Split.Total, "pp"), ("behaviour", Split.Behaviour, "pp"), ("mix", Split.Mix, "pp"), ("volume", Split.Volume, "%") })
            table.AddRow(name, $"{Number(part.Estimate)} {unit}", $"{Number(part.Lower)} to {Number(part.Upper)}");
        Cli.Results.Write(table);
        var segments = new Table().Border(TableBorder.Simple).AddColumns("topic", "before", "after", "share before", "share after", "change, pp", "95 % within", "behaviour, pp", "mix, pp");
        foreach (var column in table.Columns.Skip(1).Concat(segments.Columns.Skip(1)))
            column.RightAligned();
        foreach (var one in Split.Segments)
        {
            segments.AddRow(
                one.Segment.Length == 0 ? "(no topic)" : Markup.Escape(one.Segment), Whole(one.Before.All), Whole(one.After.All), Share(one.ShareBefore), Share(one.ShareAfter),
                one.Change is { } change ? Number(change.Estimate) : "–", one.Change is { } within ? $"{Number(within.Lower)} to {Number(within.Upper)}" : "–", Number(one.Behaviour), Number(one.Mix));
        }

        Cli.Results.Write(segments);
        foreach (var change in Comparison.Withheld)
            Console.WriteLine($"Withheld, do not call this a change of behaviour: {Reason(change)}");
        foreach (var note in Reading.Notes)
            Console.WriteLine(note);
    }

    private static string Reason(CodingChange change)
    {
        var (own, other) = ($"from {Share(change.ChannelBefore)} to {Share(change.ChannelAfter)}", $"from {Share(change.OtherBefore)} to {Share(change.OtherAfter)}");
        return $"{Day(change.Day)}: " + change.Kind switch
        {
            CodingChangeKind.Unknown => $"'{change.Channel}' went {own} of the contacts as '{change.Other}' went {other}. How contacts are registered has changed.",
            CodingChangeKind.Vanished => $"'{change.Channel}' all but vanished, {own} of the contacts, as '{change.Other}' went {other}. It looks as if they were registered as the other.",
            CodingChangeKind.Swapped => $"'{change.Channel}' went {own} of the contacts as '{change.Other}' went {other}, at once and with the total unchanged. It looks like another way of registering.",
            CodingChangeKind.Added => $"'{change.Channel}' grew {own} of the contacts about most topics at once, and nothing else fell. A source seems to have been added: nobody moved.",
            CodingChangeKind.Lost => $"'{change.Channel}' fell {own} of the contacts about most topics at once, and nothing else rose. A source seems to have been lost: nobody moved.",
            CodingChangeKind.Topics => $"{Share(change.ChannelBefore)} of the contacts before are about topics that only the first period has, and {Share(change.ChannelAfter)} after about topics that only the second has. Topics seem to have been renamed: what looks like mix may be behaviour.",
            CodingChangeKind.SourceBegins => $"the data of source '{change.Channel}' begin, within what is compared.",
            _ => $"the data of source '{change.Channel}' end, within what is compared.",
        };
    }

    private static JsonObject Json(ShiftInterval interval) => new() { ["estimate"] = interval.Estimate, ["lower"] = interval.Lower, ["upper"] = interval.Upper };

    private static JsonObject Add(JsonObject to, string name, double value)
    {
        to[name] = value;
        return to;
    }

    private static JsonObject Side(DateInterval span, ShiftCount count)
    {
        var side = Count(count);
        side["from"] = Day(span.Start);
        side["to"] = Day(span.End);
        return side;
    }

    private static JsonObject Count(ShiftCount count) =>
        new() { ["count"] = count.All, ["followed"] = count.Followed, ["share"] = count.All > 0 ? count.Followed / count.All : null };

    private static string JsonNamingOf(ShiftBasis basis) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(basis.ToString());

    private static string Of(DateInterval span) => $"in {PeriodText.Of(span)}";

    private static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static string Share(double? share) => share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known * 100:0.0} %") : "–";

    private static string Number(double fraction) => (fraction * 100).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);

    private static string Whole(double count) => count.ToString("0", CultureInfo.InvariantCulture);
}
