namespace Stats.Dashboards.Charts;

/// <summary>What a cell of the week's heatmap shows.</summary>
public enum LoadMeasure
{
    Contacts,
    WorkMinutes,
}
