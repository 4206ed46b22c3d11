using Stats.Tests.Workspaces;

namespace Stats.Tests.Commands;

public sealed class SampleCommandTests : IDisposable
{
    private readonly TestWorkspace folder = new();

    [Fact]
    public async Task It_tells_which_hours_to_code_and_how_right_the_share_will_be()
    {
        await folder.IngestAsync(Export.Calls("mars.csv",
        [
            .. Enumerable.Range(10, 5).SelectMany(day => Enumerable.Range(0, 12).Select(minute => $"2025-03-{day};08:{minute:00}:00;Växel;30;60;Besvarat")),
        ]));

        var result = await StatsProcess.RunAsync("sample", folder.Folder, "--contacts", "50", "--weeks", "1", "--csv");
        Assert.Equal((0, ""), (result.ExitCode, result.Messages));

        // Ten of the twelve a day, the week after 1 April 2025.
        Assert.Equal(
            "\uFEFFday;hour;channel;first\n" + string.Concat(Enumerable.Range(7, 5).Select(day => $"2025-04-{day:00};08–09;phone;10\n")), result.Results);
    }

    [Fact]
    public async Task Without_contacts_it_says_what_to_do()
    {
        var result = await StatsProcess.RunAsync("sample", folder.Folder);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no calls, e-mails or other contacts are stored yet. Drop exports in inbox/", result.Messages, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
