using Stats.Functions.Publishing;
using Stats.Tests.Dashboards;

namespace Stats.Tests.Publishing;

public sealed class DigestTests
{
    [Fact]
    public void Each_key_number_is_a_question_and_whole_sentences()
    {
        // 618.4 is 4 % above 594.6; 91 % is 3 percentage points above 88 %.
        var lines = Digest.Of(Reports.Rich).Text.Replace('\u00a0', ' ').Split("\n\n");
        Assert.Equal("Hur många hör av sig en arbetsdag? 618 kontakter per arbetsdag i snitt. Upp 4 % från april 2025 (då 595).", lines[0]);
        Assert.Equal("Hur stor del av samtalen besvaras? 91 % av de inkomna samtalen besvarades. Upp 3 procentenheter från april 2025 (då 88 %).", lines[1]);
    }

    [Fact]
    public void A_number_that_is_missing_says_why()
    {
        var lines = Digest.Of(Reports.Nulls).Text.Split("\n\n");
        Assert.Equal("Hur stor del av samtalen besvaras? – Ingen källa talar om vilka samtal som besvarades.", lines[1]);
    }
}
