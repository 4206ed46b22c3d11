using System.Buffers.Binary;
using System.Text.RegularExpressions;
using NodaTime;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Tells page views from other requests, and puts them together to visits.</summary>
/// <remarks>
/// A visit is what one visitor (address and browser) looks at without a pause of 30 minutes. The visitor is a keyed pseudonym that lives while
/// the file is read; what is remembered is a pseudonym of each single page view, which cannot be linked to any other.
/// </remarks>
internal sealed partial class VisitCounter(ExportReading reading)
{
    private const long PauseSeconds = 30 * 60;

    private readonly Utf8Map<Subject> pages = new(path => new(SubjectKind.Page, PagePath.Of(path)));
    private readonly Utf8Map<bool> isStatic = new(path => StaticFile().IsMatch(PagePath.Of(path)));
    private readonly Utf8Map<bool> isProgram = new(agent => agent is "-" || Program().IsMatch(agent));
    private readonly Dictionary<ulong, long> lastSeen = [];

    public string? WhyIgnored(in WebRequest request) =>
        isProgram[request.Agent] ? "a program (search engine, feed reader, monitoring), not a visitor"
        : !request.Method.SequenceEqual("GET"u8) ? "not a page view: another method than GET"
        : request.Status is >= 300 and < 400 and not 304 ? "a redirect to another page"
        : request.Status is not (>= 200 and < 300 or 304) ? "an error answer"
        : isStatic[request.Path] ? "a static file, not a page"
        : null;

    public void Add(in WebRequest request, Moment moment)
    {
        var visitor = VisitorOf(request);
        var seconds = moment.At.ToUnixTimeSeconds();
        var isStart = !lastSeen.TryGetValue(visitor, out var before) || Math.Abs(seconds - before) > PauseSeconds;
        lastSeen[visitor] = isStart ? seconds : Math.Max(before, seconds);
        reading.Add(new ContactEvent(
            KeyOf(visitor, seconds, moment.Day, request.Path), isStart ? ContactStep.VisitStart : ContactStep.PageView, moment,
            Channel.WebVisit, pages[request.Path], ContactOutcome.Other));
    }

    [GeneratedRegex(
        @"bot|crawl|spider|slurp|scan|check|monitor|preview|fetch|archiv|index|feed|rss|reader|validator|curl|wget|python|java/|libwww|lwp|perl|ruby|"
        + @"go-http|okhttp|httpclient|headless|phantom|nagios|pingdom|uptime|facebookexternalhit|mediapartners|apache-|universal|panscient|yahoo![ +]|tiny[ +]tiny|sogou|netcraft",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Program();

    [GeneratedRegex(
        @"\.(css|js|mjs|map|png|jpe?g|gif|svg|ico|webp|avif|bmp|woff2?|ttf|eot|otf|mp[34]|webm|avi|mov|wav|zip|gz|bz2|xz|tar|tgz|rar|7z|exe|deb|rpm|jar|"
        + @"iso|txt|xml|rss|atom|rdf|json|wasm|webmanifest|asc|sig|md5|swf)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StaticFile();

    private ulong VisitorOf(in WebRequest request)
    {
        var visitor = new byte[request.Visitor.Length + 1 + request.Agent.Length];
        request.Visitor.CopyTo(visitor);
        request.Agent.CopyTo(visitor.AsSpan(request.Visitor.Length + 1));
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
