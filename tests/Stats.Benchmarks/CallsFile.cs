using System.Globalization;
using System.Text;

namespace Stats.Benchmarks;

/// <summary>A made-up export of calls: two years, 12 queues, 10 topics, 90 % answered; the same bytes every time.</summary>
internal static class CallsFile
{
    private static readonly string[] queues =
        ["Avfall", "Bygglov", "Förskola", "Skola", "Ekonomi", "Vatten", "Gata", "Kultur", "Miljö", "E-tjänster", "Äldreomsorg", "Växel"];

    private static readonly string[] topics =
        ["Hämtningsdag", "Faktura", "Ansökan", "Status i ärende", "Köplats", "Felanmälan", "Parkering", "Öppettider", "Inloggning", "Övrigt"];

    public static void Write(string path, int rows)
    {
        var random = new Random(20260401);
        var first = new DateTime(2024, 1, 1);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), bufferSize: 1 << 16);
        file.Write("Datum;Tid;Kö;Ämne;Väntetid;Samtalstid;Efterarbete;Resultat\n");
        for (var row = 0; row < rows; row++)
        {
            // In order of time, as systems export: the day moves on evenly, the time of day is a working day's.
            var day = first.AddDays((long)row * 730 / rows);
            var time = TimeSpan.FromSeconds((8 * 3600) + random.Next(8 * 3600));
            var answered = random.Next(10) > 0;
            file.Write(string.Create(CultureInfo.InvariantCulture,
                $"{day:yyyy-MM-dd};{time:hh\\:mm\\:ss};{queues[random.Next(queues.Length)]};{topics[random.Next(topics.Length)]};"));
            file.Write(answered
                ? string.Create(CultureInfo.InvariantCulture, $"{random.Next(600)};{30 + random.Next(900)};{random.Next(120)};Besvarat\n")
                : string.Create(CultureInfo.InvariantCulture, $"{random.Next(600)};;;Tappat\n"));
        }
    }
}
