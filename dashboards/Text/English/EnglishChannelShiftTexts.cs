namespace Stats.Dashboards.Text.English;

public sealed class EnglishChannelShiftTexts : ChannelShiftTexts
{
    public override string Heading => "Channel shift and benefit";

    public override string Lead => "Do people really move to e-services, and what does it free?";
}
