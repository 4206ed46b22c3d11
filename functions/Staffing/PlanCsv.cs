using System.Globalization;
using System.Text;
using NodaTime.Text;
using Stats.Analytics.Staffing;

namespace Stats.Functions.Staffing;

/// <summary>A staffing plan for spreadsheets: a row for each half-hour.</summary>
internal static class PlanCsv
{
    /// <summary>Semicolon-separated, with the byte order mark by which Excel sees that it is UTF-8. <c>gap</c> is need − planned: below 0 there are people
    /// to spare. Without a schedule both are empty.</summary>
    public static string Of(StaffingPlan plan)
    {
        var text = new StringBuilder("\uFEFFday;start;end;contacts;low;high;need;lowNeed;highNeed;planned;gap\n");
        foreach (var day in plan.Days)
        {
            foreach (var one in day.Intervals)
            {
                text.AppendJoin(
                    ';',
                    LocalDatePattern.Iso.Format(day.Day), HalfHourText.Start(one.HalfHour, ":"), HalfHourText.End(one.HalfHour, ":"),
                    Number(one.Contacts.Median), Number(one.Contacts.Low), Number(one.Contacts.High),
                    Number(one.Need), Number(one.LowNeed), Number(one.HighNeed), Number(one.Planned), Number(one.Need - one.Planned)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Number(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
