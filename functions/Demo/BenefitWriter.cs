using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Stats.Analytics.Benefit;
using Stats.Analytics.Calendar;

namespace Stats.Functions.Demo;

/// <summary>The demo's causes.csv, guidelines.csv and coding.csv. The sheet holds two rounds of two weeks, forty contacts every working day.</summary>
internal sealed class BenefitWriter(string directory, DemandModel model)
{
    private const int ContactsPerDay = 40;
    private static readonly LocalDate[] rounds = [new(2025, 10, 6), new(2026, 3, 2)];
    private readonly Random random = new(17);

    /// <returns>How many contacts the sheet holds.</returns>
    public int Write()
    {
        Save("causes.csv", "source;kind;pattern;cause",
        [
            "*;queue;e-tjanstehjalp;4",
            $"{MessageTraceWriter.Source};mailbox;e-tjanster@{DemoCatalogue.Domain};4",
            $"{StreamflowWriter.Source};casetype;Avfall - utebliven hämtning;7",
            $"{StreamflowWriter.Source};casetype;Bygglov - komplettering;2",
            $"{StreamflowWriter.Source};casetype;Vattenläcka;8",
        ]);
        Save("guidelines.csv", "situation;topic;channels;from",
        [
            $"Ansöka om bygglov;{DemoCatalogue.Building.Name};eservice;2024-01-01",
            $"Felanmäla gata eller park;{DemoCatalogue.Streets.Name};eservice;2024-01-01",
            $"Ändra sophämtning;{DemoCatalogue.Waste.Name};eservice;2025-01-01",
            $"Söka ekonomiskt bistånd;{DemoCatalogue.Benefits.Name};phone + visit;2024-01-01",
            $"Söka ekonomiskt bistånd;{DemoCatalogue.Benefits.Name};eservice + phone;2025-09-01",
        ]);
        var coded = rounds.SelectMany(first => Enumerable.Range(0, 14).Select(first.PlusDays)).Where(WorkingDays.IsWorkingDay).SelectMany(Coded).ToList();
        Save("coding.csv", "date;topic;channel;cause;count;repeats", coded
            .GroupBy(one => (one.Day, one.Topic.Name, one.Channel, one.Cause))
            .OrderBy(row => row.Key.Day).ThenBy(row => row.Key.Name, StringComparer.Ordinal).ThenBy(row => row.Key.Channel).ThenBy(row => row.Key.Cause)
            .Select(row => string.Create(CultureInfo.InvariantCulture,
                $"{LocalDatePattern.Iso.Format(row.Key.Day)};{row.Key.Name};{row.Key.Channel.ToString().ToLowerInvariant()};{(int)row.Key.Cause};{row.Count()};{row.Count(one => one.IsRepeat)}")));
        return coded.Count;
    }

    private IEnumerable<(LocalDate Day, DemoTopic Topic, DemoChannel Channel, ContactCause Cause, bool IsRepeat)> Coded(LocalDate day)
    {
        var cells = PlantedCauses.Fractions.Keys
            .SelectMany(topic => new[] { (topic, DemoChannel.Phone, model.PlannedCalls(topic, day)), (topic, DemoChannel.Email, model.EMails(topic, day)) }).ToList();
        for (var left = ContactsPerDay; left > 0; left--)
        {
            var (topic, channel, _) = Drawn(cells, cell => cell.Item3, cells.Sum(cell => cell.Item3));
            var (cause, _) = Drawn([.. PlantedCauses.Fractions[topic]], pair => pair.Value, 1);
            var isRepeat = random.Chance(cause == ContactCause.ValueCreating ? PlantedCauses.RepeatOfOthersFraction : PlantedCauses.RepeatOfAvoidableFraction);
            yield return (day, topic, channel, cause, isRepeat);
        }
    }

    /// <summary>One of the items in proportion to its weight; none of them, the default, for what is left to the whole.</summary>
    private T? Drawn<T>(IReadOnlyList<T> items, Func<T, double> weight, double whole)
    {
        var place = random.NextDouble() * whole;
        foreach (var item in items)
        {
            if ((place -= weight(item)) < 0)
                return item;
        }

        return default;
    }

    private void Save(string name, string header, IEnumerable<string> rows) =>
        File.WriteAllText(Path.Combine(directory, name), header + "\n" + string.Concat(rows.Select(row => row + "\n")), new UTF8Encoding(true));
}
