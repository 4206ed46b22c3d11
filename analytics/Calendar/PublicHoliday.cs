using NodaTime;

namespace Stats.Analytics.Calendar;

/// <summary>One public holiday (allmän helgdag) of one year, by its names in lag (1989:253) and in English.</summary>
/// <param name="Day">The date it falls on. Two holidays of a year can share it.</param>
/// <param name="SwedishName">The name as the law writes it, with a capital: "Kristi himmelsfärdsdag".</param>
/// <param name="EnglishName">The usual English name: "Ascension Day".</param>
public sealed record PublicHoliday(LocalDate Day, string SwedishName, string EnglishName);
