namespace Stats.Dashboards.Text.Swedish;

public sealed class SwedishChangesTexts : ChangesTexts
{
    public override string Heading => "Ändringar";

    public override string Lead => "Hjälpte det vi ändrade? Här prövas varje sidändring, lansering, utskick och kampanj.";
}
