using System.Collections.Concurrent;
using System.Text;
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
        WriteKey(text, "600");
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

    [Fact]
    public void The_environment_wins_over_the_file()
    {
        PseudonymKey.LoadOrCreate(KeyFile);
        Assert.Equal(new PseudonymKey([.. Enumerable.Repeat((byte)0xAB, 32)]).Id, PseudonymKey.LoadOrCreate(KeyFile, new string('a', 64).Replace("aa", "ab", StringComparison.Ordinal)).Id);
    }

    [Fact]
    public void With_a_key_in_the_environment_no_file_is_made()
    {
        PseudonymKey.LoadOrCreate(KeyFile, new string('1', 64));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://valv.vault.example/secrets/nyckel/)", "is a Key Vault reference that was not resolved")]
    [InlineData("hemligt", "does not hold a key of 64 hexadecimal digits")]
    public void A_key_in_the_environment_that_is_none_is_refused_and_not_told(string value, string reason)
    {
        var error = Assert.Throws<InvalidDataException>(() => PseudonymKey.LoadOrCreate(KeyFile, value));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("644")]
    [InlineData("640")]
    [InlineData("602")]
    public void A_key_that_others_may_read_is_refused(string mode)
    {
        if (OperatingSystem.IsWindows())
            return;
        WriteKey(new string('1', 64), mode);
        Assert.Contains($"`chmod 600 {KeyFile}` mends it", Assert.Throws<InvalidDataException>(() => PseudonymKey.LoadOrCreate(KeyFile)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_rotated_is_another_key_and_stays()
    {
        var old = PseudonymKey.LoadOrCreate(KeyFile);
        var rotated = PseudonymKey.Rotate(KeyFile);

        Assert.NotEqual(old.Id, rotated.Id);
        Assert.Equal(rotated.Id, PseudonymKey.LoadOrCreate(KeyFile).Id);
        Assert.Equal([KeyFile], Directory.GetFiles(folder));
    }

    [Fact]
    public void An_id_is_the_same_for_the_same_key_and_shows_nothing_of_it()
    {
        Assert.Equal(new PseudonymKey(new byte[32]).Id, new PseudonymKey(new byte[32]).Id);
        Assert.DoesNotContain(new PseudonymKey(new byte[32]).Id.ToString("x8", null), new string('0', 64), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_tries_all_numbers_with_another_key_finds_nobody()
    {
        var key = PseudonymKey.LoadOrCreate(KeyFile);
        var stored = Numbers().Select(number => key.Pseudonym("contact", number)).ToHashSet();
        Assert.Equal(10_000, stored.Count);

        var guess = new PseudonymKey(new byte[32]);
        Assert.DoesNotContain(Numbers(), number => stored.Contains(guess.Pseudonym("contact", number)));

        // Nor with the key that comes after it.
        var rotated = PseudonymKey.Rotate(KeyFile);
        Assert.DoesNotContain(Numbers(), number => stored.Contains(rotated.Pseudonym("contact", number)));

        static IEnumerable<byte[]> Numbers() => Enumerable.Range(0, 10_000).Select(suffix => Encoding.ASCII.GetBytes($"070174{suffix:0000}"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void WriteKey(string text, string mode)
    {
        File.WriteAllText(KeyFile, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(KeyFile, (UnixFileMode)Convert.ToInt32(mode, 8));
    }

    private string KeyFile => Path.Combine(folder, "pseudonym.key");
}
