namespace Hearsay.Ledger.Pairs;

/// <summary>Two items, the ordinally smaller name first.</summary>
internal readonly record struct ItemPair(string A, string B)
{
    /// <summary>The pair of two different items.</summary>
    public static ItemPair Of(string first, string second) =>
        string.CompareOrdinal(first, second) <= 0 ? new ItemPair(first, second) : new ItemPair(second, first);
}

/// <summary>
/// Compares names of items. They are sums, or a day and the head of one, by which the candidate index calls them: of these the characters behind the day are hash enough, and lie in one line of the cache.
/// </summary>
internal sealed class NameComparer : IEqualityComparer<string>, IEqualityComparer<ItemPair>
{
    private const int Head = 8; // characters that are hashed at once, 16 bytes of UTF-16
    private const int Sum = 64; // hexadecimal digits of a SHA-256

    /// <summary>The one comparer, which has no state.</summary>
    public static NameComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    /// <inheritdoc/>
    public int GetHashCode(string obj) => obj.Length < Head
        ? string.GetHashCode(obj, StringComparison.Ordinal)
        : obj.Length == Sum ? HashOf(obj, Head) ^ (HashOf(obj, Head + (Head / 2)) * 31)
        : HashOf(obj, 0) ^ (HashOf(obj, obj.Length - (Head / 2)) * 31);

    /// <inheritdoc/>
    public bool Equals(ItemPair x, ItemPair y) => Equals(x.A, y.A) && Equals(x.B, y.B);

    /// <inheritdoc/>
    public int GetHashCode(ItemPair obj) => (GetHashCode(obj.A) * 31) + GetHashCode(obj.B);

    private static int HashOf(string name, int at) =>
        (name[at] * 0x01000193) ^ (name[at + 1] * 0x00FF1035) ^ (name[at + 2] * 0x3001) ^ (name[at + 3] << 7);
}
