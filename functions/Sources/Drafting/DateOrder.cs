namespace Stats.Functions.Sources.Drafting;

/// <summary>The order of year, month and day in a date.</summary>
internal enum DateOrder
{
    Ymd,
    Dmy,
    Mdy,
}
