using Stats.Analytics.Contacts;

namespace Stats.Functions.Sources;

/// <summary>A row is a request to a web server.</summary>
internal sealed class VisitRowReader(VisitSpec spec, ExportFile file, Columns columns, ExportReading reading) : RowReader(file, columns, reading)
{
    private readonly int[] visitors = [.. spec.Visitor.Select(columns.IndexOf).Where(index => index >= 0)];
    private readonly int agent = columns.IndexOf(spec.Agent);
    private readonly int method = spec.Method is { } name ? columns.IndexOf(name) : -1;
    private readonly int status = spec.Status is { } name ? columns.IndexOf(name) : -1;
    private readonly int path = reading.Profile.Subject.Columns.Select(columns.IndexOf).FirstOrDefault(index => index >= 0, -1);
    private readonly RowFault noStatus = new(spec.Status ?? "", "is not an HTTP status");

    protected override RowFault? ReadRow(Row row)
    {
        var code = 200;
        if (status >= 0 && (!System.Buffers.Text.Utf8Parser.TryParse(row[status], out code, out var used) || used != row[status].Length))
            return noStatus;
        var request = new WebRequest
        {
            Visitor = VisitorOf(row),
            Agent = row[agent],
            Method = method < 0 ? "GET"u8 : row[method],
            Status = code,
            Path = path < 0 ? default : row[path],
        };
        if (Reading.Visits.WhyIgnored(request) is { } reason)
        {
            Reading.Ignore(reason);
            return null;
        }

        if (Time.Read(row, out var moment) is { } fault)
            return fault;
        Reading.Visits.Add(Reading.Visits.ViewOf(request, moment));
        return null;
    }

    /// <summary>Of a list of addresses (<c>client, proxy, proxy</c>) the first is the client's.</summary>
    private ReadOnlySpan<byte> VisitorOf(Row row)
    {
        foreach (var index in visitors)
        {
            var address = row[index];
            if (address.IndexOf((byte)',') is var end and >= 0)
                address = address[..end];
            if (!address.IsEmpty && !address.SequenceEqual("-"u8))
                return address;
        }

        return default;
    }
}
