namespace Stats.Dashboards.Text;

/// <summary>Words of the page on channel shift and benefit.</summary>
public abstract class ChannelShiftTexts
{
    public abstract string Heading { get; }

    public abstract string Lead { get; }
}
