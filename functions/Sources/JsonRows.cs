using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Stats.Functions.Sources;

/// <summary>Finds the rows of a JSON export, one after another; memory does not grow with the file.</summary>
/// <remarks>
/// Rows are the objects of the list that the profile names (<c>value</c>, <c>incidents</c>), of a list that is the whole file, or objects that
/// follow one another with or without line ends.
/// </remarks>
internal sealed class JsonRows
{
    private const int LongestValue = 1 << 20;

    private readonly Stream stream;
    private readonly string[] listPath;
    private readonly JsonRow row;
    private readonly Utf8Map<int> indexes;
    private readonly List<Level> levels = [];
    private byte[] buffer = new byte[1 << 16];
    private JsonReaderState state = new(new() { AllowMultipleValues = true, CommentHandling = JsonCommentHandling.Skip });
    private int filled;
    private int used;
    private bool isAtEnd;
    private bool isBegun;
    private int rowDepth = -1;

    public JsonRows(Stream stream, SourceProfile profile, Columns columns, JsonRow row)
    {
        this.stream = stream;
        this.row = row;
        listPath = profile.Rows.Split('.', StringSplitOptions.RemoveEmptyEntries);
        indexes = new(path => columns.IndexOf(path));
    }

    /// <summary>Reads the next row.</summary>
    /// <returns><see langword="false"/> at the end of the file.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public bool Read()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(used, filled - used), isAtEnd, state);
            var isRow = false;
            try
            {
                while (!isRow && reader.Read())
                    isRow = Take(ref reader);
            }
            catch (InvalidOperationException)
            {
                // An escape that stands for half a character. Not as inner exception: its message may quote the file.
                throw new JsonException();
            }

            used += (int)reader.BytesConsumed;
            state = reader.CurrentState;
            if (isRow)
                return true;
            if (isAtEnd)
                return false;
            Fill();
        }
    }

    private void Fill()
    {
        buffer.AsSpan(used, filled - used).CopyTo(buffer);
        (filled, used) = (filled - used, 0);
        if (filled == buffer.Length)
        {
            if (buffer.Length >= LongestValue)
                throw new ExportFormatException($"Behind object {row.LineNumber} stands a value of more than {LongestValue >> 20} MB, which no row holds. Leave that field out of the export.");
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.ReadAtLeast(buffer.AsSpan(filled), Math.Min(3, buffer.Length - filled), throwOnEndOfStream: false);
        isAtEnd = read == 0;
        filled += read;
        if (!isBegun && buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8))
            used = 3;
        isBegun = true;
    }

    /// <summary>Takes one token in; tells whether it ends a row.</summary>
    private bool Take(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                levels[^1].Name = reader.GetString()!;
                return false;
            case JsonTokenType.StartObject:
                Next();
                if (rowDepth < 0 && IsRow())
                {
                    rowDepth = levels.Count;
                    row.Begin();
                }

                levels.Add(new(isArray: false));
                return false;
            case JsonTokenType.StartArray:
                Next();
                levels.Add(new(isArray: true));
                return false;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.RemoveAt(levels.Count - 1);
                if (levels.Count != rowDepth)
                    return false;
                rowDepth = -1;
                return true;
            default:
                Next();
                if (rowDepth >= 0)
                    Keep(ref reader);
                return false;
        }
    }

    /// <summary>Counts the elements of the list that a value stands in.</summary>
    private void Next()
    {
        if (levels is [.., { IsArray: true } list])
            list.Index++;
    }

    private bool IsRow() => levels switch
    {
        [] => listPath.Length == 0,
        [{ IsArray: true }] => true,
        [.., { IsArray: true }] => levels.Count == listPath.Length + 1 && levels.SkipLast(1).Select(level => level.Name).SequenceEqual(listPath),
        _ => false,
    };

    private void Keep(ref Utf8JsonReader reader)
    {
        var index = indexes[Path()];
        if (index < 0)
            return;
        if (reader.TokenType == JsonTokenType.Null)
            row.Keep(index, 0);
        else if (reader.TokenType == JsonTokenType.String)
            row.Keep(index, reader.CopyString(row.Room(reader.ValueSpan.Length)));
        else
        {
            reader.ValueSpan.CopyTo(row.Room(reader.ValueSpan.Length));
            row.Keep(index, reader.ValueSpan.Length);
        }
    }

    private ReadOnlySpan<byte> Path() => Encoding.UTF8.GetBytes(string.Join('.', levels.Skip(rowDepth).Select(level => level.Step)));

    private sealed class Level(bool isArray)
    {
        public bool IsArray { get; } = isArray;

        public string Name { get; set; } = "";

        public int Index { get; set; } = -1;

        public string Step => IsArray ? Index.ToString(CultureInfo.InvariantCulture) : Name;
    }
}
