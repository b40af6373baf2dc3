using System.Buffers;

namespace Hearsay.Storage;

/// <summary>The names that are SHA-256 sums: 64 lower-case hexadecimal digits in the model, 32 bytes in a store.</summary>
internal static class RecordKeys
{
    private const int Digits = 64; // hexadecimal digits of a SHA-256

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>The bytes of a sum.</summary>
    /// <exception cref="ArgumentException">It is not one.</exception>
    public static byte[] Pack(string sum, string name) => TryPack(sum) is { } bytes
        ? bytes
        : throw new ArgumentException($"The {name} '{sum}' is not a SHA-256 sum in lower-case hexadecimal digits.", name);

    /// <summary>The bytes of a sum; null when it is not one.</summary>
    public static byte[]? TryPack(string sum) =>
        sum.Length == Digits && !sum.AsSpan().ContainsAnyExcept(Hexadecimal) ? Convert.FromHexString(sum) : null;

    /// <summary>The sum of bytes.</summary>
    public static string Unpack(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
