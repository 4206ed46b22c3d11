using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

/// <summary>Memory is that of the whole process, so nothing else may run beside these.</summary>
[CollectionDefinition(nameof(EndlessLineTests), DisableParallelization = true)]
[Collection(nameof(EndlessLineTests))]
public class EndlessLineTests
{
    private const long LineBytes = 100L << 20;
    private const long MostAllocatedBytes = 64L << 20;

    [Theory]
    [InlineData("streamflow-cases/cases.csv", 'x')]
    [InlineData("streamflow-cases/cases.csv", ';')]
    [InlineData("streamflow-cases/cases.csv", '"')]
    [InlineData("vancouver-311/metrics.csv", 'x')]
    [InlineData("vancouver-311/metrics.csv", ';')]
    [InlineData("iis-w3c/u_ex250310.log", ' ')]
    [InlineData("open-eplatform-detailed/detaljerad statistik ärenden.csv", ';')]
    [InlineData("exchange-message-trace/trace.csv", 'x')]
    [InlineData("asterisk-queue-log/calls.log", '|')]
    [InlineData("access-log/access.log", 'x')]
    [InlineData("open311/requests.json", '[')]
    [InlineData("open311/requests.json", '1')]
    [InlineData("open311/requests.json", ' ')]
    [InlineData("open-eplatform-xml/flowinstances.xml", 'x')]
    public void A_line_of_a_hundred_megabytes_is_refused_without_being_held_in_memory(string export, char letter)
    {
        var bytes = GoldenExportTests.Bytes(export);
        var file = new ExportFile(Export.Source, "export_2025-03-10.csv", bytes.Length + LineBytes, () => new EndlessLine(bytes, (byte)letter, LineBytes));
        var before = GC.GetTotalAllocatedBytes(precise: true);

        ReadOrRefused(Export.Profile(GoldenExportTests.ProfileOf(export)), file);

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, MostAllocatedBytes);
    }

    private static void ReadOrRefused(SourceProfile profile, ExportFile file)
    {
        try
        {
            ExportReader.Read(file, profile, Export.Context);
        }
        catch (ExportFormatException refused)
        {
            Assert.InRange(refused.Message.Length, 1, 2000);
        }
    }

    /// <summary>Some bytes, then one letter again and again: nothing of it exists until it is read.</summary>
    private sealed class EndlessLine(byte[] start, byte letter, long count) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => start.Length + count;

        public override long Position { get; set; }

        public override int Read(Span<byte> buffer)
        {
            var length = (int)Math.Min(buffer.Length, Length - Position);
            var fromStart = (int)Math.Clamp(start.Length - Position, 0, length);
            start.AsSpan((int)Math.Min(Position, start.Length), fromStart).CopyTo(buffer);
            buffer[fromStart..length].Fill(letter);
            Position += length;
            return length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => Length + offset,
        };

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
