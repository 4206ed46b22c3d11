using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Stats.Functions.Demo;

/// <summary>Matomo Actions.getPageUrls, flat: UTF-16LE with byte order mark, LF, commas, one file per day.</summary>
internal sealed class MatomoPageWriter(ExportFolder folder, DemandModel model, TruthTally tally)
{
    public const string Source = "webb";
    public static readonly LocalDate TwiceDelivered = new(2025, 9, 10);
    private const double PartialFraction = 0.55;
    private static readonly LocalDate MalformedDay = new(2025, 2, 11);
    private readonly Random random = new(7);

    public void Write()
    {
        foreach (var day in DemoPeriod.Days)
        {
            var rows = DemoCatalogue.Pages.Select(page => Draw(page, day))
                .Where(row => row.Views > 0).OrderByDescending(row => row.Views).ToList();
            tally.Add(day, new() { PageVisits = rows.Sum(row => row.Visits), PageViews = rows.Sum(row => row.Views) });
            if (day == TwiceDelivered)
            {
                WriteFile(FileName(day), [.. rows.Select(Partial).Where(row => row.Views > 0)], day);
                WriteFile(FileName(day, "_ny"), rows, day.PlusDays(1));
            }
            else
            {
                WriteFile(FileName(day), rows, day);
            }
        }
    }

    public static string FileName(LocalDate day, string suffix = "") =>
        $"matomo_getPageUrls_{LocalDatePattern.Iso.Format(day)}{suffix}.csv";

    private DemoPageRow Draw(DemoPage page, LocalDate day)
    {
        var mended = page.Path == PlantedTruths.EffectiveEditPage && day >= PlantedTruths.EffectiveEdit;
        var views = random.Poisson(model.PageViews(page, day));
        var visits = views == 0 ? 0 : Math.Max(1, (int)(views * (0.78 + 0.1 * random.NextDouble())));
        var bounce = Math.Clamp(page.BounceFraction * (mended ? 0.7 : 1) + 0.03 * random.Normal(), 0, 1);
        var seconds = (int)(page.SecondsOnPage * (mended ? 0.6 : 1) * random.LogNormal(1, 0.08));
        return new(page.Path, visits, views, seconds, (int)(100 * bounce), (int)(100 * Math.Clamp(bounce * 0.94, 0, 1)));
    }

    private static DemoPageRow Partial(DemoPageRow row) =>
        row with { Visits = (int)(row.Visits * PartialFraction), Views = (int)(row.Views * PartialFraction) };

    private void WriteFile(string name, IReadOnlyList<DemoPageRow> rows, LocalDate day)
    {
        var file = folder.Create(name, new UnicodeEncoding(bigEndian: false, byteOrderMark: true));
        file.WriteLine("label,nb_visits,nb_hits,sum_time_spent,bounce_rate,avg_time_on_page,exit_rate,url");
        foreach (var row in rows)
            file.WriteLine(row.ToCsv());
        if (day == MalformedDay)
        {
            file.WriteLine($"/nyheter/arkiv,okänt,okänt,120,\"50 %\",40,\"50 %\",https://www.{DemoCatalogue.Domain}/nyheter/arkiv");
            tally.MalformedIn(Source, name, 1);
        }
        folder.Deliver(file, name, day.PlusDays(1));
    }
}
