using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>Tells page views from other requests, and puts them together to visits.</summary>
/// <remarks>
/// A visit is what one visitor (address and browser) looks at without a pause of 30 minutes. The visitor is a hash that lives while the
/// file is read; what is remembered is a pseudonym of each single page view, which cannot be linked to any other.
/// </remarks>
internal sealed partial class VisitCounter
{
    private const long PauseSeconds = 30 * 60;

    /// <summary>More visitors than that are not remembered once their pause is over.</summary>
    private const int ManyVisitors = 100_000;

    private readonly ExportReading reading;
    private readonly string role;
    private readonly Utf8Map<Subject> pages;
    private readonly Utf8Map<bool> isStatic = new(path => StaticFile().IsMatch(PagePath.Of(path)));
    private readonly Utf8Map<bool> isProgram = new(agent => agent is "-" || Program().IsMatch(agent));
    private readonly Dictionary<ulong, long> lastSeen = [];
    private byte[] view = new byte[256];
    private int forgetAt = ManyVisitors;

    public VisitCounter(ExportReading reading)
    {
        this.reading = reading;
        role = "view:" + reading.Source;
        pages = new(path => new(SubjectKind.Page, reading.Context.Kept(reading.Source, SubjectKind.Page, PagePath.Of(path))));
    }

    public string? WhyIgnored(in WebRequest request) =>
        isProgram[request.Agent] ? "a program (search engine, feed reader, monitoring), not a visitor"
        : !request.Method.SequenceEqual("GET"u8) ? "not a page view: another method than GET"
        : request.Status is >= 300 and < 400 and not 304 ? "a redirect to another page"
        : request.Status is not (>= 200 and < 300 or 304) ? "an error answer"
        : isStatic[request.Path] ? "a static file, not a page"
        : null;

    /// <summary>The view that a request is. Several counters may tell the views of one log, one counter counts them.</summary>
    public PageView ViewOf(in WebRequest request, Moment moment)
    {
        var (visitor, key) = KeysOf(request, moment.UnixSeconds);
        return new(visitor, key, moment, pages[request.Path]);
    }

    /// <summary>Counts a view, in the order of the log.</summary>
    public void Add(in PageView view)
    {
        var seconds = view.Moment.UnixSeconds;
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(lastSeen, view.Visitor, out var isKnown);
        var isStart = !isKnown || Math.Abs(seconds - last) > PauseSeconds;
        last = isStart ? seconds : Math.Max(last, seconds);
        if (lastSeen.Count > forgetAt)
            Forget(seconds);
        reading.Add(new ContactEvent(
            view.Key, isStart ? ContactStep.VisitStart : ContactStep.PageView, view.Moment, Channel.WebVisit, view.Page, ContactOutcome.Other));
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

    /// <summary>Of the visitor (address and browser) a hash that nobody sees outside; of the page view a keyed pseudonym.</summary>
    private (ulong Visitor, ulong View) KeysOf(in WebRequest request, long seconds)
    {
        var visitorLength = request.Visitor.Length + 1 + request.Agent.Length;
        if (view.Length < visitorLength + 8 + request.Path.Length)
            view = new byte[2 * (visitorLength + 8 + request.Path.Length)];
        request.Visitor.CopyTo(view);
        view[request.Visitor.Length] = 0;
        request.Agent.CopyTo(view.AsSpan(request.Visitor.Length + 1));
        BinaryPrimitives.WriteInt64LittleEndian(view.AsSpan(visitorLength), seconds);
        request.Path.CopyTo(view.AsSpan(visitorLength + 8));
        return (
            Utf8Hash.Of(view.AsSpan(0, visitorLength)),
            reading.Context.Pseudonyms.RowPseudonym(role, view.AsSpan(0, visitorLength + 8 + request.Path.Length)));
    }

    private void Forget(long seconds)
    {
        foreach (var (visitor, last) in lastSeen)
        {
            if (Math.Abs(seconds - last) > PauseSeconds)
                lastSeen.Remove(visitor);
        }

        forgetAt = Math.Max(ManyVisitors, lastSeen.Count * 2);
    }
}
