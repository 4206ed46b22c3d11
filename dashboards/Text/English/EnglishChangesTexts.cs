namespace Stats.Dashboards.Text.English;

public sealed class EnglishChangesTexts : ChangesTexts
{
    public override string Heading => "Changes";

    public override string Lead => "Did what we changed help? Each page edit, launch, letter and campaign is put to the test here.";
}
