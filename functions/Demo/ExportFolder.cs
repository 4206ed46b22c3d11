using System.Text;
using NodaTime;

namespace Stats.Functions.Demo;

/// <summary>Where a source's exports are dropped. Files are dated with the morning they were delivered, so the newest is known.</summary>
internal sealed class ExportFolder
{
    private static readonly LocalTime DeliveryTime = new(5, 0);
    private readonly string path;

    public ExportFolder(string inbox, string source)
    {
        path = Path.Combine(inbox, source);
        Directory.CreateDirectory(path);
    }

    public StreamWriter Create(string fileName, Encoding encoding, string newLine = "\n") =>
        new(Path.Combine(path, fileName), append: false, encoding, bufferSize: 1 << 16) { NewLine = newLine };

    /// <summary>Closes a file and dates it.</summary>
    public void Deliver(TextWriter file, string fileName, LocalDate day)
    {
        file.Dispose();
        Date(fileName, day);
    }

    public void Copy(string fileName, string copyName, LocalDate day)
    {
        File.Copy(Path.Combine(path, fileName), Path.Combine(path, copyName), overwrite: true);
        Date(copyName, day);
    }

    public void Write(string fileName, byte[] bytes, LocalDate day)
    {
        File.WriteAllBytes(Path.Combine(path, fileName), bytes);
        Date(fileName, day);
    }

    private void Date(string fileName, LocalDate day) =>
        File.SetLastWriteTimeUtc(Path.Combine(path, fileName), DemoPeriod.Zone.AtLeniently(day + DeliveryTime).ToDateTimeUtc());
}
