namespace Stats.Dashboards;

/// <summary>The languages every page is written in.</summary>
public enum Language
{
    Swedish,
    English,
}
