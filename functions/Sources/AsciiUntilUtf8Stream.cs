using System.Buffers;
using System.Text;

namespace Stats.Functions.Sources;

/// <summary>A stream of ASCII that complains when the first other character in it is not UTF-8. What comes after that is not looked at.</summary>
internal sealed class AsciiUntilUtf8Stream(Stream inner) : ReadOnlyStream
{
    private const int LongestCharacter = 4;

    private readonly byte[] character = new byte[LongestCharacter];
    private int length;
    private bool isSure;

    /// <exception cref="NotUtf8Exception">The character is not UTF-8.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        if (!isSure)
            Look(buffer[..count]);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private void Look(ReadOnlySpan<byte> read)
    {
        if (length == 0 && read.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is var first)
            read = first < 0 ? [] : read[first..];

        // The character may be cut where a read ends.
        while (!isSure && read.Length > 0)
        {
            character[length++] = read[0];
            read = read[1..];
            var status = Rune.DecodeFromUtf8(character.AsSpan(0, length), out _, out _);
            if (status == OperationStatus.InvalidData)
                throw new NotUtf8Exception();
            isSure = status == OperationStatus.Done;
        }
    }
}
