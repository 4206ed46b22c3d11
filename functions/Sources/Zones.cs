using NodaTime;

namespace Stats.Functions.Sources;

/// <summary>Time zones by name.</summary>
public static class Zones
{
    /// <param name="name"><c>local</c>, <c>UTC</c>, or a name of the tz database such as <c>Europe/Helsinki</c>.</param>
    /// <param name="local">What <c>local</c> means.</param>
    /// <exception cref="ExportFormatException">There is no such zone.</exception>
    public static DateTimeZone Named(string name, DateTimeZone local) =>
        string.Equals(name, "local", StringComparison.OrdinalIgnoreCase) ? local
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)
            ?? throw new ExportFormatException($"There is no time zone '{name}'. Use local, UTC, or a name such as Europe/Stockholm.");
}
