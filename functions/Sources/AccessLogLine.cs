namespace Stats.Functions.Sources;

/// <summary>Takes a line of an access log apart: common or combined format, with or without a leading virtual host.</summary>
internal static class AccessLogLine
{
    /// <param name="line">The line.</param>
    /// <param name="request">The request.</param>
    /// <param name="time">When, as written.</param>
    public static bool TryParse(ReadOnlySpan<byte> line, out WebRequest request, out ReadOnlySpan<byte> time)
    {
        request = default;
        time = default;
        var bracket = line.IndexOf(" ["u8);
        if (bracket < 0)
            return false;
        var before = line[..bracket];
        var rest = line[(bracket + 2)..];
        var timeEnd = rest.IndexOf("] \""u8);
        if (timeEnd < 0)
            return false;
        time = rest[..timeEnd];
        rest = rest[(timeEnd + 2)..];
        if (!TryQuoted(ref rest, out var asked) || !TryStatus(ref rest, out var status))
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

        var method = asked.IndexOf((byte)' ');
        var target = method < 0 ? default : asked[(method + 1)..];
        var protocol = target.LastIndexOf(" HTTP/"u8);
        request = new()
        {
            Visitor = HostIn(before),
            Method = method < 0 ? asked : asked[..method],
            Path = protocol < 0 ? target : target[..protocol],
            Status = status,
            Agent = agent,
        };
        return !request.Visitor.IsEmpty;
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
        var at = open + 1;
        while (at < text.Length && text[at..].IndexOfAny((byte)'"', (byte)'\\') is var found and >= 0)
        {
            at += found;
            if (text[at] == '"')
            {
                content = text[(open + 1)..at];
                text = text[(at + 1)..];
                return true;
            }

            at += 2;
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
