namespace Stats.Functions.Sources;

/// <summary>The parts of an access-log line (common or combined format, with or without a leading virtual host) that are used.</summary>
internal readonly ref struct AccessLogLine
{
    public ReadOnlySpan<byte> Host { get; private init; }

    public ReadOnlySpan<byte> Time { get; private init; }

    public ReadOnlySpan<byte> Method { get; private init; }

    public ReadOnlySpan<byte> Path { get; private init; }

    public int Status { get; private init; }

    /// <summary>Empty in the common format, <c>-</c> when the client does not name itself.</summary>
    public ReadOnlySpan<byte> Agent { get; private init; }

    public static bool TryParse(ReadOnlySpan<byte> line, out AccessLogLine parsed)
    {
        parsed = default;
        var bracket = line.IndexOf(" ["u8);
        if (bracket < 0)
            return false;
        var before = line[..bracket];
        var rest = line[(bracket + 2)..];
        var timeEnd = rest.IndexOf("] \""u8);
        if (timeEnd < 0)
            return false;
        var time = rest[..timeEnd];
        rest = rest[(timeEnd + 2)..];
        if (!TryQuoted(ref rest, out var request) || !TryStatus(ref rest, out var status))
            return false;

        // After the status: size, and in the combined format referer and agent.
        var quote = rest.IndexOf((byte)'"');
        ReadOnlySpan<byte> agent = default;
        if (quote >= 0)
        {
            rest = rest[quote..];
            if (!TryQuoted(ref rest, out _) || !TryQuoted(ref rest, out agent))
                return false;
        }

        var method = request.IndexOf((byte)' ');
        var target = method < 0 ? default : request[(method + 1)..];
        var protocol = target.LastIndexOf(" HTTP/"u8);
        parsed = new()
        {
            Host = HostIn(before),
            Time = time,
            Method = method < 0 ? request : request[..method],
            Path = protocol < 0 ? target : target[..protocol],
            Status = status,
            Agent = agent,
        };
        return !parsed.Host.IsEmpty;
    }

    /// <summary>The client's address: the first word, or the second when a virtual host stands before it and not a user with a space behind it.</summary>
    private static ReadOnlySpan<byte> HostIn(ReadOnlySpan<byte> before)
    {
        var words = 1 + before.Count((byte)' ');
        var first = before.IndexOf((byte)' ');
        if (words < 3 || first < 0)
            return default;
        if (words == 3)
            return before[..first];
        var second = before[(first + 1)..];
        second = second[..second.IndexOf((byte)' ')];
        return second.SequenceEqual("-"u8) ? before[..first] : second;
    }

    private static bool TryQuoted(scoped ref ReadOnlySpan<byte> text, out ReadOnlySpan<byte> content)
    {
        content = default;
        var open = text.IndexOf((byte)'"');
        if (open < 0)
            return false;
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '"')
            {
                content = text[(open + 1)..i];
                text = text[(i + 1)..];
                return true;
            }
        }

        return false;
    }

    private static bool TryStatus(scoped ref ReadOnlySpan<byte> text, out int status)
    {
        text = text.TrimStart((byte)' ');
        var ok = System.Buffers.Text.Utf8Parser.TryParse(text, out status, out var used) && used == 3;
        text = text[used..];
        return ok;
    }
}
