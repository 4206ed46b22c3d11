namespace Stats.Functions.Sources;

/// <summary>What a day's record becomes when several exports cover the day.</summary>
public enum Coverage
{
    /// <summary>An export tells all about the days it covers: the newest one decides.</summary>
    Replace,

    /// <summary>An export adds to what is known: contacts are united by their id.</summary>
    Append,
}
