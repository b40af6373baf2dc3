using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Ledger;

/// <summary>Ids that derive from content: the same set of parts has the same id, whenever and in whatever order it came.</summary>
internal static class ContentIds
{
    /// <summary>A letter for the kind and twelve hex digits of SHA-256 over the parts in ordinal order.</summary>
    public static string Of(char kind, IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }

        return kind + Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }
}
