namespace Stats.Dashboards.Text.Swedish;

public sealed class SwedishChannelShiftTexts : ChannelShiftTexts
{
    public override string Heading => "Kanalskifte och nytta";

    public override string Lead => "Flyttar invånarna verkligen till e-tjänst, och vad frigör det?";
}
