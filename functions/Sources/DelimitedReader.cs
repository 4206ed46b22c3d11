using CsvHelper;

namespace Stats.Functions.Sources;

/// <summary>Reads delimited exports as their profile says.</summary>
internal static class DelimitedReader
{
    private const int LargestRecord = 1 << 20;

    /// <summary>Reads a file, on all cores where rows do not depend on each other.</summary>
    /// <param name="file">The export.</param>
    /// <param name="reading">Receives the events and the account of rows.</param>
    /// <param name="watched">Wraps a stream so that progress is seen.</param>
    /// <param name="stop">Stops reading.</param>
    public static void Read(ExportFile file, ExportReading reading, Func<Stream, Stream> watched, CancellationToken stop)
    {
        var profile = reading.Profile;
        var start = FileStart.Of(file, profile.Encoding);
        var (layout, missing) = DelimitedLayout.Find(start.Records, profile);
        if (missing.Count > 0)
            throw MissingColumns(file, profile, start.Text, layout, missing);

        reading.ListedAt = profile.IsList ? file.ModifiedAt : null;
        var isCuttable = reading.CanBeJoined && FileSegment.CanCut(start.Encoding);
        if (isCuttable && FileSegment.Of(file) is { Count: > 1 } segments && TryRead(segments, file, start, layout, reading, watched, stop))
            return;
        using var stream = watched(file.Open());
        Read(file, stream, start, layout.HeaderRecord + 1, layout, reading, stop);
    }

    /// <summary>Reads parts of a file side by side and joins them; <see langword="false"/>, and nothing was read, when it holds quotation marks.</summary>
    private static bool TryRead(
        IReadOnlyList<FileSegment> segments, ExportFile file, FileStart start, DelimitedLayout layout, ExportReading reading,
        Func<Stream, Stream> watched, CancellationToken stop)
    {
        var parts = segments.Select(segment => (Segment: segment, Stream: segment.Open(file, untilQuote: true), Reading: reading.Part())).ToList();
        var reads = parts.Select(part => Task.Run(
            () => Read(file, watched(part.Stream), start, part.Segment.Start == 0 ? layout.HeaderRecord + 1 : 0, layout, part.Reading, stop), stop));
        try
        {
            Task.WhenAll(reads).GetAwaiter().GetResult();
        }
        catch (ExportFormatException) when (parts.Any(part => part.Stream.HasQuotes))
        {
            // A part ends where its first quotation mark is found, which looks like a broken file.
        }
        finally
        {
            parts.ForEach(part => part.Stream.Dispose());
        }

        if (parts.Any(part => part.Stream.HasQuotes))
            return false;
        var lines = 0L;
        foreach (var part in parts)
        {
            reading.Join(part.Reading, lines);
            lines += part.Stream.LineCount;
        }

        return true;
    }

    private static void Read(
        ExportFile file, Stream stream, FileStart start, int recordsToSkip, DelimitedLayout layout, ExportReading reading, CancellationToken stop)
    {
        var crossesLines = false;
        using var csv = CsvReader.Create(stream, DelimitedLayout.Options(layout.Separator) with
        {
            Encoding = start.Encoding,
            MaxRecordSize = LargestRecord,
            TrackLineNumbers = true,
            OnMalformedRecord = record => crossesLines = Crosses(record, file),
        });
        try
        {
            for (var skipped = 0; skipped < recordsToSkip && csv.Read(); skipped++)
                stop.ThrowIfCancellationRequested();
            var table = new DelimitedTable(file, csv, layout, reading);
            while (csv.Read())
            {
                stop.ThrowIfCancellationRequested();
                if (crossesLines)
                    reading.Reject(csv.LineNumber, "", "has quotation marks that do not match, and runs over several lines");
                else
                    table.Read();
                crossesLines = false;
            }

            table.Finish();
        }
        catch (CsvFormatException broken)
        {
            throw new ExportFormatException(
                $"{file.Name} cannot be read from record {broken.RecordNumber} on: a row is longer than {LargestRecord:N0} bytes. "
                + "Open the file in a text editor near that row; a quotation mark is probably missing.", broken);
        }
    }

    private static bool Crosses(CsvMalformedRecord record, ExportFile file) => record.Reason switch
    {
        CsvMalformedReason.UnterminatedQuote => throw new ExportFormatException(
            $"{file.Name}: a quotation mark in the row that starts on line {record.LineNumber} is never closed, so the rest of the file cannot be told apart. "
            + "The export was probably cut off; make it again."),
        CsvMalformedReason.TextAfterClosingQuote => record.RawRecord?.Contains('\n', StringComparison.Ordinal) ?? false,
        _ => false,
    };

    /// <summary>Dates, numbers and addresses are no names of columns.</summary>
    private static bool LooksLikeValue(string name) => name.Contains('@', StringComparison.Ordinal) || name.Count(char.IsAsciiDigit) >= 4;

    /// <summary>A header has as many fields as the row below it; one that has run into a row has others.</summary>
    private static bool FitsTheNext(string start, DelimitedLayout layout)
    {
        using var csv = CsvReader.FromText(start, DelimitedLayout.Options(layout.Separator));
        for (var record = 0; record <= layout.HeaderRecord; record++)
            csv.Read();
        var count = csv.FieldCount;
        return csv.Read() && csv.FieldCount == count;
    }

    /// <remarks>Only a row that is certainly a header is quoted; of any other, what the profile knows: the rest may be values.</remarks>
    private static ExportFormatException MissingColumns(
        ExportFile file, SourceProfile profile, string start, DelimitedLayout layout, IReadOnlyList<string> missing)
    {
        var names = string.Join(", ", missing.Select(column => $"'{column}'"));
        var known = ProfileColumns.All(profile).SelectMany(Columns.Alternatives)
            .Concat(profile.Ignore.SelectMany(rule => rule.In)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var isHeader = missing.Count * 2 < ProfileColumns.Required(profile).Count() && !layout.Columns.Names.Any(LooksLikeValue) && FitsTheNext(start, layout);
        var shown = layout.Columns.Names.Where(name => isHeader || known.Contains(name)).Take(40).ToList();
        var found = shown.Count == 0
            ? "No header row was found in the first 40 rows."
            : $"The header row (row {layout.HeaderRecord + 1}) has: {string.Join(", ", shown)}{(shown.Count < layout.Columns.Names.Count ? ", …" : ".")}";
        return new(
            $"{file.Name} does not look like a '{profile.Id}' export: column {names} is missing. {found} "
            + $"If the report's columns were renamed, copy the profile to profiles/{profile.Id}.yaml (`stats profiles show {profile.Id}`) and change it there; "
            + "`stats profiles try FILE` shows what the file looks like.");
    }
}
