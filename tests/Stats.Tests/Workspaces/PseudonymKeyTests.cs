using System.Collections.Concurrent;
using Stats.Functions.Privacy;

namespace Stats.Tests.Workspaces;

public sealed class PseudonymKeyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stats-key-").FullName;

    [Fact]
    public async Task Processes_that_make_the_key_at_once_all_use_the_same()
    {
        var pseudonyms = new ConcurrentBag<ulong>();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() =>
            pseudonyms.Add(PseudonymKey.LoadOrCreate(KeyFile).Pseudonym("contact", "0701234567"u8)))));

        Assert.Single(pseudonyms.Distinct());
        Assert.Equal([KeyFile], Directory.GetFiles(folder));
    }

    [Fact]
    public void Only_its_owner_may_read_the_key()
    {
        PseudonymKey.LoadOrCreate(KeyFile);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00ff")]
    [InlineData("gg0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")]
    public void A_damaged_key_is_never_used(string text)
    {
        File.WriteAllText(KeyFile, text);
        var error = Assert.Throws<InvalidDataException>(() => PseudonymKey.LoadOrCreate(KeyFile));
        Assert.StartsWith($"{KeyFile} does not hold a key of 64 hexadecimal digits. Restore it from a backup", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_keys_other_roles_and_other_texts_have_other_pseudonyms()
    {
        var (one, other) = (new PseudonymKey(new byte[32]), new PseudonymKey([.. new byte[31], 1]));
        ulong[] pseudonyms =
        [
            one.Pseudonym("contact", "0701234567"u8), other.Pseudonym("contact", "0701234567"u8),
            one.Pseudonym("visitor", "0701234567"u8), one.Pseudonym("contact", "0701234568"u8),
        ];
        Assert.Distinct(pseudonyms);
        Assert.Equal(pseudonyms[0], new PseudonymKey(new byte[32]).Pseudonym("contact", "0701234567"u8));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string KeyFile => Path.Combine(folder, "pseudonym.key");
}
