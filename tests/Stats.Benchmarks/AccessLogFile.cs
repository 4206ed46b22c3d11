using System.Globalization;
using System.Text;

namespace Stats.Benchmarks;

/// <summary>A made-up access log: 60 days, one line in five a page view by a person; the same bytes every time.</summary>
internal static class AccessLogFile
{
    private static readonly string[] people =
    [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/135.0.0.0 Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (X11; Linux x86_64; rv:136.0) Firefox/136.0",
    ];

    private static readonly string[] programs = ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "curl/8.12", "UptimeRobot/2.0"];

    private static readonly string[] files = ["/css/site.css", "/js/app.js", "/img/vapen.svg", "/favicon.ico", "/fonts/text.woff2"];

    public static void Write(string path, int lines)
    {
        var random = new Random(20260401);
        var first = new DateTime(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), bufferSize: 1 << 16);
        for (var line = 0; line < lines; line++)
        {
            var at = first.AddSeconds((double)line * 60 * 86_400 / lines).ToString("dd/MMM/yyyy:HH:mm:ss", CultureInfo.InvariantCulture);
            var visitor = random.Next(20_000);
            var kind = random.Next(10);
            var (target, agent) = kind switch
            {
                < 2 => ($"/sida/{random.Next(40)}/{random.Next(20)}", people[visitor % people.Length]),
                < 4 => ($"/sida/{random.Next(40)}", programs[random.Next(programs.Length)]),
                _ => (files[random.Next(files.Length)], people[visitor % people.Length]),
            };
            file.Write(string.Create(CultureInfo.InvariantCulture,
                $"198.51.{100 + (visitor >> 8)}.{visitor & 255} - - [{at} +0000] \"GET {target} HTTP/1.1\" 200 {random.Next(500, 90_000)} \"https://kommun.example/\" \"{agent}\"\n"));
        }
    }
}
