using Stats.Analytics.Contacts;

namespace Stats.Dashboards.Text;

/// <summary>Words for the largest peaks and what happened then. They never say that one caused the other.</summary>
public abstract class PeakHistoryTexts
{
    public abstract string Heading { get; }

    public abstract string Lead { get; }

    public abstract string Unevenness(string ratio, string contacts);

    public abstract string NoPeaks(string period);

    public abstract string Unknown { get; }

    public abstract string Caption(string contacts, string period);

    public abstract string Days { get; }

    public abstract string Expected { get; }

    public abstract string Excess { get; }

    /// <summary>"151 fler (86–218)".</summary>
    public abstract string More(string excess, string low, string high);

    public abstract string WhatHappened { get; }

    public abstract string NothingKnown { get; }

    public abstract string AfterHoliday { get; }

    /// <summary>"utskick 3 november 2025: Avfall".</summary>
    public abstract string Event(DatedEventKind kind, string what, string day);

    public abstract string Method { get; }
}
