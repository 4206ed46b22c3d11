using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Stats.Functions.Demo;

/// <summary>Exchange Online message trace summaries: UTF-16, mostly without byte order mark, CRLF, one row per message.</summary>
internal sealed class MessageTraceWriter(ExportFolder folder, DemandModel model, TruthTally tally)
{
    public const string Source = "e-post";
    public const string BrokenFile = "messagetrace_2025-11_ny.csv";
    public const string OverlappingFile = "messagetrace_2025-06.csv", OverlappedFile = "messagetrace_2025-07.csv";
    public const int OverlapDays = 7;
    private const string MalformedFile = "messagetrace_2024-10.csv";
    private const string Header =
        "origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id,network_message_id,directionality";

    private static readonly YearMonth OverlappingMonth = new(2025, 6);
    private static readonly InstantPattern Time = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss'.0000000Z'");
    private readonly MailArrivals arrivals = new(model, tally);

    public void Write()
    {
        StreamWriter? overlapping = null;
        foreach (var month in DemoPeriod.Days.GroupBy(day => day.ToYearMonth()))
        {
            var name = FileName(month.Key);
            var file = Open(name, hasByteOrderMark: month.Key.Month % 4 == 0);
            foreach (var day in month)
            {
                WriteDay(day, file, day.Day <= OverlapDays ? overlapping : null);
                if (day.Day == OverlapDays && overlapping is not null)
                    folder.Deliver(overlapping, OverlappingFile, day.PlusDays(1));
            }
            if (name == MalformedFile)
                WriteMalformed(file);
            overlapping = month.Key == OverlappingMonth ? file : null;
            if (overlapping is null)
                folder.Deliver(file, name, month.Key.OnDayOfMonth(1).PlusMonths(1));
        }
        WriteBroken();
    }

    private static string FileName(YearMonth month) => $"messagetrace_{month.Year}-{month.Month:00}.csv";

    private StreamWriter Open(string name, bool hasByteOrderMark)
    {
        var file = folder.Create(name, new UnicodeEncoding(bigEndian: false, hasByteOrderMark), "\r\n");
        file.WriteLine(Header);
        return file;
    }

    private void WriteDay(LocalDate day, StreamWriter file, StreamWriter? overlapping)
    {
        foreach (var row in arrivals.On(day).Select(Row))
        {
            file.WriteLine(row);
            overlapping?.WriteLine(row);
        }
    }

    private static string Row(DemoMail mail)
    {
        var status = mail.IsReply ? "##Receive, Send" : "##Receive, Deliver";
        var recipients = string.Join(';', mail.Recipients.Select(recipient => recipient + status));
        var subject = mail.Subject.Contains(',', StringComparison.Ordinal) ? $"\"{mail.Subject}\"" : mail.Subject;
        var direction = mail.IsReply ? "Originating" : "Incoming";
        return $"{Time.Format(mail.At)},{mail.Sender},\"{recipients}\","
            + $"{subject},{mail.Bytes},{mail.MessageId},{mail.NetworkId},{direction}";
    }

    private void WriteMalformed(StreamWriter file)
    {
        var tail = $",\"skola@{DemoCatalogue.Domain}##Receive, Deliver\",Fråga,18234,<x1@example.se>,"
            + "00000000-0000-0000-0000-000000000001,Incoming";
        file.WriteLine("2024-10-32T08:20:11.0000000Z,anna.lind11@example.se" + tail);
        file.WriteLine(",bo.ek12@example.se" + tail.Replace("x1", "x2", StringComparison.Ordinal));
        tally.MalformedIn(Source, MalformedFile, 2);
    }

    /// <summary>The first bytes of a zip archive, cut off, under a name that says CSV.</summary>
    private void WriteBroken()
    {
        var bytes = new byte[6000];
        new Random(6).NextBytes(bytes);
        ReadOnlySpan<byte> zipHeader = [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x08, 0x08, 0x08, 0x00];
        zipHeader.CopyTo(bytes);
        folder.Write(BrokenFile, bytes, new(2025, 12, 2));
    }
}
