namespace Stats.Analytics.Staffing;

/// <summary>How the load of a slot is told from arrivals that change over the day.</summary>
/// <remarks>Sources: Green, Kolesar and Soares (2001), Operations Research 49(4), for the first three; Jennings, Mandelbaum, Massey and Whitt (1996),
/// Management Science 42(10), for the last.</remarks>
public enum LoadMethod
{
    /// <summary>Each slot for itself: its arrival rate × mean handle time (stationary, independent, period by period). Too low after a peak, for
    /// contacts that came before it are still being handled; too high on the way up. Right when handle times are short against the slots.</summary>
    Sipp,

    /// <summary>The largest of the slot and its two neighbours: safe on every ramp, and dear.</summary>
    SippMax,

    /// <summary>The arrival rate one mean handle time ago. Before the first slot it is that of the first slot.</summary>
    LaggedSipp,

    /// <summary>The mean number of busy agents if there were always one free, with exponential handle times; the largest of the slot's whole
    /// minutes. The day begins empty.</summary>
    ModifiedOfferedLoad,
}
