using Stats.Dashboards.Text.English;
using Stats.Dashboards.Text.Swedish;

namespace Stats.Dashboards.Text;

/// <summary>All words of all pages in one language.</summary>
public sealed record Texts(
    Language Language, Formats Format, SharedTexts Shared, StartTexts Start, PeaksTexts Peaks, ChannelsTexts Channels, QualityTexts Quality,
    ReconciliationTexts Reconciliation, StaffingTexts Staffing, PeakHistoryTexts PeakHistory,
    ChannelShiftTexts ChannelShift, ChangesTexts Changes)
{
    public static Texts Swedish { get; } = new(
        Language.Swedish, new SwedishFormats(), new SwedishSharedTexts(), new SwedishStartTexts(), new SwedishPeaksTexts(),
        new SwedishChannelsTexts(), new SwedishQualityTexts(), new SwedishReconciliationTexts(), new SwedishStaffingTexts(), new SwedishPeakHistoryTexts(),
        new SwedishChannelShiftTexts(), new SwedishChangesTexts());

    public static Texts English { get; } = new(
        Language.English, new EnglishFormats(), new EnglishSharedTexts(), new EnglishStartTexts(), new EnglishPeaksTexts(),
        new EnglishChannelsTexts(), new EnglishQualityTexts(), new EnglishReconciliationTexts(), new EnglishStaffingTexts(), new EnglishPeakHistoryTexts(),
        new EnglishChannelShiftTexts(), new EnglishChangesTexts());

    public static Texts Of(Language language) => language == Language.Swedish ? Swedish : English;

    /// <summary>The same in the other language, for the link that switches.</summary>
    public Texts Other => Language == Language.Swedish ? English : Swedish;
}
