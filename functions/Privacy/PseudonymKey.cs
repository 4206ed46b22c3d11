using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Stats.Functions.Privacy;

/// <summary>Makes keyed pseudonyms (HMAC-SHA256): without the key nobody can tell, by trying all numbers, whose they are.</summary>
public sealed class PseudonymKey(byte[] key)
{
    /// <summary>The environment variable that holds the key where there is no file: an app setting, or a reference to a Key Vault that arrives as one.</summary>
    public const string Variable = "STATS_PSEUDONYM_KEY";

    private const int KeyBytes = 32;

    /// <summary>Setting up costs more than the pseudonym itself, so each thread keeps the one it used last.</summary>
    [ThreadStatic]
    private static (PseudonymKey? Key, IncrementalHash? Hmac) latest;

    /// <summary>Tells keys apart without telling them; never 0, which is no key, nor 1, which is that of ledgers from before keys had ids.</summary>
    public uint Id { get; } = Math.Max(2, BinaryPrimitives.ReadUInt32BigEndian(HMACSHA256.HashData(key, "stats: which pseudonym key"u8)));

    /// <summary>The key of the environment, else the key file's, which is made when there is none.</summary>
    /// <param name="path">The key file.</param>
    /// <param name="variable">What <see cref="Variable"/> holds.</param>
    /// <exception cref="InvalidDataException">What is there is no key, or others may read it.</exception>
    public static PseudonymKey LoadOrCreate(string path, string? variable = null)
    {
        if (!string.IsNullOrWhiteSpace(variable))
            return FromVariable(variable);
        if (!File.Exists(path))
            Write(path, isNew: true);
        RefuseOthers(path);
        return TryParse(File.ReadAllText(path).Trim()) ?? throw new InvalidDataException(
            $"{path} does not hold a key of {KeyBytes * 2} hexadecimal digits. Restore it from a backup; "
            + "where there is none, `stats keys rotate` makes a new one and tells what that means.");
    }

    /// <summary>Puts a new key in place of the one in the file, whole or not at all. The old one is gone for good.</summary>
    public static PseudonymKey Rotate(string path)
    {
        Write(path, isNew: false);
        return LoadOrCreate(path);
    }

    /// <summary>The pseudonym of an id: tells nothing but "the same id in the same role". Even, and never 0.</summary>
    /// <param name="role">What the id is of, so that equal texts in different roles cannot be linked.</param>
    /// <param name="id">The id, such as a call's.</param>
    public ulong Pseudonym(string role, ReadOnlySpan<byte> id) => Math.Max(2, Mac(role, id) & ~1UL);

    /// <summary>The pseudonym of a row that has no id, made of its text. Odd: rows with the same text are not one contact, but as many as there are rows.</summary>
    public ulong RowPseudonym(string role, ReadOnlySpan<byte> text) => Mac(role, text) | 1;

    /// <summary>Whether a pseudonym is that of a row without id.</summary>
    public static bool IsOfRow(ulong pseudonym) => (pseudonym & 1) == 1;

    private ulong Mac(string role, ReadOnlySpan<byte> text)
    {
        var roleLength = Encoding.UTF8.GetByteCount(role);
        var length = roleLength + 1 + text.Length;
        var message = length <= 512 ? stackalloc byte[length] : new byte[length];
        Encoding.UTF8.GetBytes(role, message);
        message[roleLength] = 0;
        text.CopyTo(message[(roleLength + 1)..]);
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (latest.Key != this)
        {
            latest.Hmac?.Dispose();
            latest = (this, IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key));
        }

        latest.Hmac!.AppendData(message);
        latest.Hmac.GetHashAndReset(mac);
        return BinaryPrimitives.ReadUInt64LittleEndian(mac);
    }

    /// <param name="text">What <see cref="Variable"/> holds.</param>
    /// <exception cref="InvalidDataException">It is no key.</exception>
    public static PseudonymKey FromVariable(string text) => TryParse(text.Trim()) ?? throw new InvalidDataException(
        text.StartsWith("@Microsoft.KeyVault(", StringComparison.OrdinalIgnoreCase)
            ? $"{Variable} is a Key Vault reference that was not resolved. Look at the app setting in the portal, which tells why: usually the app's managed identity "
                + "lacks the role Key Vault Secrets User, the secret's name is misspelt, or the vault's firewall stops the app. Then restart the app."
            : $"{Variable} does not hold a key of {KeyBytes * 2} hexadecimal digits. `openssl rand -hex {KeyBytes}` makes one; with another key than before, see `stats keys rotate`.");

    private static PseudonymKey? TryParse(string text) =>
        text.Length == KeyBytes * 2 && text.All(char.IsAsciiHexDigit) ? new(Convert.FromHexString(text)) : null;

    /// <summary>Like ssh: a key that others could read is not used, since mending it silently would hide that they may have.</summary>
    private static void RefuseOthers(string path)
    {
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~owner) != 0)
        {
            throw new InvalidDataException(
                $"{path} can be read by others than its owner. `chmod 600 {path}` mends it; if others may have read it, make a new key with `stats keys rotate`. "
                + $"On a disk that knows no owners, set the key in {Variable} instead and remove the file.");
        }
    }

    /// <summary>Writes a key file, whole or not at all; of two processes that make the first at once, one decides for both.</summary>
    private static void Write(string path, bool isNew)
    {
        var half = $"{path}.{Guid.NewGuid():N}.part";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(half, options))
            stream.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes))));
        try
        {
            File.Move(half, path, overwrite: !isNew);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(half);
            if (!isNew)
                throw;
        }
    }
}
