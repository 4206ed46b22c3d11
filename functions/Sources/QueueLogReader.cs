using System.Buffers.Text;
using CsvHelper;
using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Reads Asterisk's <c>queue_log</c>: <c>epoch|uniqueid|queue|member|event|parameters…</c>, one line per step of a call.</summary>
/// <remarks>
/// The day of a call is told by its uniqueid, which begins with the second the call arrived: so every line of it finds the same day, also when
/// the log was rotated, or midnight passed, in the middle of the call.
/// </remarks>
internal static class QueueLogReader
{
    private const long SecondsPerDay = 86_400;

    public static void Read(ExportFile file, Stream stream, ExportReading reading, CancellationToken stop)
    {
        var clock = new ZoneClock(reading.Context.Zone, reading.Context.Zone);
        var queues = new Utf8Map<Subject>(name => new(SubjectKind.Queue, reading.Context.Kept(reading.Source, SubjectKind.Queue, name)));
        var events = new Utf8Map<string>(name => name.ToUpperInvariant());
        var role = "contact:" + reading.Source;
        using var log = LogLines.Open(stream, FileStart.Of(file, reading.Profile.Encoding).Encoding, '|');
        try
        {
            while (log.Read())
            {
                stop.ThrowIfCancellationRequested();
                ReadLine(log, reading, clock, queues, events, role);
            }
        }
        catch (CsvFormatException broken)
        {
            throw LogLines.TooLong(file, broken.RecordNumber - 1, broken);
        }
    }

    /// <summary>Whether a line could be one of a queue_log: epoch, id, queue, member and an event in capitals.</summary>
    public static bool IsLine(string line)
    {
        var fields = line.Split('|');
        return fields.Length >= 5 && fields[0].Length is >= 9 and <= 11 && fields[0].All(char.IsAsciiDigit)
            && fields[4].Length > 0 && fields[4].All(c => char.IsAsciiLetterUpper(c) || c == '_');
    }

    private static void ReadLine(
        CsvReader log, ExportReading reading, ZoneClock clock, Utf8Map<Subject> queues, Utf8Map<string> events, string role)
    {
        if (log.FieldCount < 5)
        {
            reading.Reject(log.LineNumber, "", "is not a queue_log line: epoch|uniqueid|queue|member|event|…");
            return;
        }

        if (StepOf(events[log.GetSpan(4)], log) is not { } step)
        {
            reading.Ignore("an event of staff or system, not of a call");
            return;
        }

        var id = log.GetSpan(1);
        if (id.SequenceEqual("NONE"u8) || id.SequenceEqual("REALTIME"u8) || id.IsEmpty)
            reading.Reject(log.LineNumber, "uniqueid", "is missing, so the line cannot be joined to a call");
        else if (!TryEpoch(log.GetSpan(0), out var seconds))
            reading.Reject(log.LineNumber, "epoch", "is not a time in seconds since 1970");
        else if (step.WaitColumn >= log.FieldCount || !Seconds(log, step.WaitColumn, out var wait) || !Seconds(log, step.HandleColumn, out var handle))
            reading.Reject(log.LineNumber, "parameters", "do not hold the number of seconds that the event should have");
        else
        {
            var moment = clock.Place(seconds);
            var begun = clock.Place(BegunAt(id, seconds, wait, handle)).Day;
            if (moment.Day > reading.Context.LastDay)
                reading.Reject(log.LineNumber, "epoch", $"lies in the future (after {reading.Context.LastDay:yyyy-MM-dd})");
            else
            {
                reading.AddSteps(begun, new(
                    reading.Context.Pseudonyms.Pseudonym(role, id), step.Step, moment, Channel.Phone, queues[log.GetSpan(2)],
                    ContactOutcome.Other)
                {
                    WaitTime = wait,
                    HandleTime = handle,
                });
            }
        }
    }

    /// <summary>The step that an event stands for and the fields that hold its seconds (−1: none); null for events that are not of a call.</summary>
    private static (ContactStep Step, int WaitColumn, int HandleColumn)? StepOf(string name, CsvReader log) => name switch
    {
        "ENTERQUEUE" => (ContactStep.Entered, -1, -1),
        "CONNECT" => (ContactStep.Answered, 5, -1),
        "COMPLETEAGENT" or "COMPLETECALLER" => (ContactStep.Completed, 5, 6),
        "ABANDON" or "EXITWITHTIMEOUT" or "EXITEMPTY" => (name == "ABANDON" ? ContactStep.Abandoned : ContactStep.Left, 7, -1),
        "EXITWITHKEY" => (ContactStep.Left, 8, -1),
        // Transfers differ between versions, but all end with hold time, call time and original position.
        "TRANSFER" or "BLINDTRANSFER" or "ATTENDEDTRANSFER" => (ContactStep.Completed, LastField(log) - 2, LastField(log) - 1),
        _ => null,
    };

    private static int LastField(CsvReader log)
    {
        var last = log.FieldCount - 1;
        while (last > 6 && log.GetSpan(last).IsEmpty)
            last--;
        return last;
    }

    private static bool TryEpoch(ReadOnlySpan<byte> text, out long seconds) =>
        Utf8Parser.TryParse(text, out seconds, out var used) && (used == text.Length || text[used] == '.') && seconds is > 600_000_000 and < 4_200_000_000;

    private static bool Seconds(CsvReader log, int column, out Duration? duration)
    {
        duration = null;
        if (column < 0)
            return true;
        var text = column < log.FieldCount ? log.GetSpan(column) : default;
        if (text.IsEmpty)
            return true;
        var ok = DurationText.TryParse(text, DurationUnit.Seconds, out var known) && known < SecondsPerDay * 1000;
        duration = ok ? Duration.FromMilliseconds(known) : null;
        return ok;
    }

    private static long BegunAt(ReadOnlySpan<byte> id, long seconds, Duration? wait, Duration? handle)
    {
        var dot = id.LastIndexOf((byte)'.');
        var digits = dot > 0 ? id[..dot] : default;
        var system = digits.LastIndexOf((byte)'-');
        if (TryEpoch(digits[(system + 1)..], out var begun) && Math.Abs(seconds - begun) < SecondsPerDay)
            return begun;
        return seconds - (long)((wait ?? Duration.Zero) + (handle ?? Duration.Zero)).TotalSeconds;
    }
}
