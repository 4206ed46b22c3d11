using System.Buffers.Binary;
using System.Text.RegularExpressions;
using CsvHelper;
using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Reads Apache and nginx access logs: page views and visits, without programs and without files that pages are made of.</summary>
/// <remarks>
/// A visit is what one visitor (address and browser) looks at without a pause of 30 minutes. The visitor is a keyed pseudonym that lives while
/// the file is read; what is remembered is a pseudonym of each single page view, which cannot be linked to any other.
/// </remarks>
internal static partial class AccessLogReader
{
    private const long PauseSeconds = 30 * 60;

    public static void Read(ExportFile file, Stream stream, ExportReading reading, CancellationToken stop)
    {
        var visits = new Visits(reading);
        using var log = LogLines.Open(file, stream, reading.Profile, LogLines.None);
        try
        {
            while (log.Read())
            {
                stop.ThrowIfCancellationRequested();
                if (!AccessLogLine.TryParse(log.RawRecord, out var line))
                    reading.Reject(log.LineNumber, "", "is not an access-log line in the common or combined format");
                else if (visits.WhyIgnored(line) is { } reason)
                    reading.Ignore(reason);
                else if (visits.Count(line) is { } fault)
                    reading.Reject(log.LineNumber, fault.Column, fault.Reason);
            }
        }
        catch (CsvFormatException broken)
        {
            throw LogLines.TooLong(file, broken);
        }
    }

    [GeneratedRegex(
        @"bot|crawl|spider|slurp|scan|check|monitor|preview|fetch|archiv|index|feed|rss|reader|validator|curl|wget|python|java/|libwww|lwp|perl|ruby|"
        + @"go-http|okhttp|httpclient|headless|phantom|nagios|pingdom|uptime|facebookexternalhit|mediapartners|apache-|universal|panscient|yahoo! |tiny tiny|sogou|netcraft",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Program();

    [GeneratedRegex(
        @"\.(css|js|mjs|map|png|jpe?g|gif|svg|ico|webp|avif|bmp|woff2?|ttf|eot|otf|mp[34]|webm|avi|mov|wav|zip|gz|bz2|xz|tar|tgz|rar|7z|exe|deb|rpm|jar|"
        + @"iso|txt|xml|rss|atom|rdf|json|wasm|webmanifest|asc|sig|md5|swf)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StaticFile();

    private sealed class Visits(ExportReading reading)
    {
        private readonly TimestampFormat timeFormat = new("dd/MMM/yyyy:HH:mm:ss z");
        private readonly ZoneClock clock = new(reading.Context.Zone, reading.Context.Zone);
        private readonly Utf8Map<Subject> pages = new(path => new(SubjectKind.Page, reading.Context.Kept(reading.Source, SubjectKind.Page, PagePath.Of(path))));
        private readonly Utf8Map<bool> isStatic = new(path => StaticFile().IsMatch(PagePath.Of(path)));
        private readonly Utf8Map<bool> isProgram = new(agent => agent is "-" || Program().IsMatch(agent));
        private readonly Dictionary<ulong, long> lastSeen = [];

        public string? WhyIgnored(in AccessLogLine line) =>
            isProgram[line.Agent] ? "a program (search engine, feed reader, monitoring), not a visitor"
            : !line.Method.SequenceEqual("GET"u8) ? "not a page view: another method than GET"
            : line.Status is >= 300 and < 400 and not 304 ? "a redirect to another page"
            : line.Status is not (>= 200 and < 300 or 304) ? "an error answer"
            : isStatic[line.Path] ? "a static file, not a page"
            : null;

        public RowFault? Count(in AccessLogLine line)
        {
            if (!timeFormat.TryParse(line.Time, out var timestamp))
                return new("time", "is not a time written as " + timeFormat.Pattern);
            var moment = clock.Place(timestamp);
            if (moment.Day > reading.Context.LastDay)
                return new("time", $"lies in the future (after {reading.Context.LastDay:yyyy-MM-dd})");

            var visitor = VisitorOf(line);
            var seconds = moment.At.ToUnixTimeSeconds();
            var isStart = !lastSeen.TryGetValue(visitor, out var before) || Math.Abs(seconds - before) > PauseSeconds;
            lastSeen[visitor] = isStart ? seconds : Math.Max(before, seconds);
            reading.Add(new ContactEvent(
                KeyOf(visitor, seconds, moment.Day, line.Path), isStart ? ContactStep.VisitStart : ContactStep.PageView, moment,
                Channel.WebVisit, pages[line.Path], ContactOutcome.Other));
            return null;
        }

        private ulong VisitorOf(in AccessLogLine line)
        {
            var visitor = new byte[line.Host.Length + 1 + line.Agent.Length];
            line.Host.CopyTo(visitor);
            line.Agent.CopyTo(visitor.AsSpan(line.Host.Length + 1));
            return reading.Context.Pseudonyms.Pseudonym("visitor", visitor);
        }

        private ulong KeyOf(ulong visitor, long seconds, LocalDate day, ReadOnlySpan<byte> path)
        {
            var view = new byte[16 + path.Length];
            BinaryPrimitives.WriteUInt64LittleEndian(view, visitor);
            BinaryPrimitives.WriteInt64LittleEndian(view.AsSpan(8), seconds);
            path.CopyTo(view.AsSpan(16));
            return reading.KeyOfRow(day, reading.Context.Pseudonyms.Pseudonym("view:" + reading.Source, view));
        }
    }
}
