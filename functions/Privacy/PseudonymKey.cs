using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Stats.Functions.Privacy;

/// <summary>Makes keyed pseudonyms (HMAC-SHA256): without the key nobody can tell, by trying all numbers, whose they are.</summary>
public sealed class PseudonymKey(byte[] key)
{
    private const int KeyBytes = 32;

    /// <summary>Reads the key file, or makes one that only its owner may read.</summary>
    public static PseudonymKey LoadOrCreate(string path)
    {
        if (!File.Exists(path))
            Create(path);
        var text = File.ReadAllText(path).Trim();
        return text.Length == KeyBytes * 2 && text.All(char.IsAsciiHexDigit)
            ? new(Convert.FromHexString(text))
            : throw new InvalidDataException(
                $"{path} does not hold a key of {KeyBytes * 2} hexadecimal digits. Restore it from a backup; "
                + "with another key the store counts contacts that it knows once more.");
    }

    /// <summary>A pseudonym that tells nothing but "the same text in the same role"; never 0.</summary>
    /// <param name="role">What the text is, so that equal texts in different roles cannot be linked.</param>
    /// <param name="text">The text, such as a call id.</param>
    public ulong Pseudonym(string role, ReadOnlySpan<byte> text)
    {
        var roleLength = Encoding.UTF8.GetByteCount(role);
        var length = roleLength + 1 + text.Length;
        var message = length <= 512 ? stackalloc byte[length] : new byte[length];
        Encoding.UTF8.GetBytes(role, message);
        message[roleLength] = 0;
        text.CopyTo(message[(roleLength + 1)..]);
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, message, mac);
        var pseudonym = BinaryPrimitives.ReadUInt64LittleEndian(mac);
        return pseudonym == 0 ? 1 : pseudonym;
    }

    /// <summary>Makes the key file, whole or not at all; of two processes that make it at once the first decides for both.</summary>
    private static void Create(string path)
    {
        var half = $"{path}.{Guid.NewGuid():N}.part";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(half, options))
            stream.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes))));
        try
        {
            File.Move(half, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(half);
        }
    }
}
