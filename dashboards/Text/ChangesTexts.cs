namespace Stats.Dashboards.Text;

/// <summary>Words of the page on changes and whether they helped.</summary>
public abstract class ChangesTexts
{
    public abstract string Heading { get; }

    public abstract string Lead { get; }
}
