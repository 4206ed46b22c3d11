using System.Text;
using Stats.Functions.Sources;
using Stats.Functions.Sources.Drafting;

namespace Stats.Tests.Sources.Drafting;

/// <summary>Profiles drafted from made-up files.</summary>
internal static class Drafted
{
    public static ProfileDraft Of(string text, params string[] settings) => Of(Encoding.UTF8.GetBytes(text), settings);

    /// <param name="bytes">The file.</param>
    /// <param name="settings">What a person has answered, as <c>role=column</c>.</param>
    public static ProfileDraft Of(byte[] bytes, params string[] settings)
    {
        var answers = settings.Select(setting => setting.Split('=')).GroupBy(parts => parts[0], parts => parts[1])
            .Aggregate(new DraftAnswers(), (all, setting) => all.With(setting.Key, [.. setting.Where(value => value.Length > 0)]));
        return ProfileDrafter.Draft(TableSample.Of(Export.File(bytes)), answers);
    }

    public static SourceProfile Profile(ProfileDraft draft)
    {
        Assert.Equal([], draft.Questions.Select(question => question.Text));
        return ProfileCatalogue.Parse("draft.yaml", DraftYaml.Of(draft));
    }

    /// <summary>The file read with the profile that is drafted from it.</summary>
    public static ExportReading Read(string text, params string[] settings) => Export.Read(Profile(Of(text, settings)), text);

    /// <summary>The roles and their columns, as <c>Time: Datum; Queue: Kö</c>.</summary>
    public static string Roles(ProfileDraft draft) => string.Join("; ", draft.Choices.OrderBy(choice => choice.Column.Index).Select(choice => $"{choice.Role}: {choice.Column.Name}"));

    public static string LeftOut(ProfileDraft draft, string column) => draft.LeftOut.Single(one => one.Column.Name == column).Why;

    /// <summary>The contacts by channel, as <c>Phone 2</c>.</summary>
    public static string Channels(ExportReading reading) => string.Join(", ", Export.Contacts(reading)
        .GroupBy(day => day.Key.Channel, day => day.Counts.Offered).OrderBy(channel => channel.Key).Select(channel => $"{channel.Key} {channel.Sum()}"));

    /// <summary>Read, events, rejected and ignored rows.</summary>
    public static (long Read, long Events, long Rejected, long Ignored) Account(ExportReading reading) =>
        (reading.RowCount, reading.EventRowCount, reading.Rejected.Values.Sum(), reading.Ignored.Values.Sum());
}
