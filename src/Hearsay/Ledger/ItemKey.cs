using System.Buffers.Binary;
using System.Collections;

namespace Hearsay.Ledger;

/// <summary>
/// The name of an item as 32 bytes: 64 lower-case hexadecimal digits, as nearly all names are. It takes a fifth of the memory of the string, holds nothing that a collection would have
/// to follow, and compares in the same order.
/// </summary>
/// <param name="A">The first sixteen digits.</param>
/// <param name="B">The next sixteen.</param>
/// <param name="C">The next sixteen.</param>
/// <param name="D">The last sixteen.</param>
internal readonly record struct ItemKey(ulong A, ulong B, ulong C, ulong D) : IComparable<ItemKey>
{
    /// <summary>Its bytes.</summary>
    public const int Bytes = 4 * sizeof(ulong);

    private const int Digits = 2 * Bytes;

    /// <summary>The key of its bytes.</summary>
    public static ItemKey Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]));

    /// <summary>The key of a name; false when the name is of another form.</summary>
    public static bool TryParse(string name, out ItemKey key)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        if (name.Length != Digits || name.AsSpan().ContainsAnyInRange('A', 'F') || Convert.FromHexString(name, bytes, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            key = default;
            return false;
        }

        key = Read(bytes);
        return true;
    }

    public static bool operator <(ItemKey left, ItemKey right) => left.CompareTo(right) < 0;

    public static bool operator <=(ItemKey left, ItemKey right) => left.CompareTo(right) <= 0;

    public static bool operator >(ItemKey left, ItemKey right) => left.CompareTo(right) > 0;

    public static bool operator >=(ItemKey left, ItemKey right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(ItemKey other) =>
        A != other.A ? A.CompareTo(other.A) : B != other.B ? B.CompareTo(other.B) : C != other.C ? C.CompareTo(other.C) : D.CompareTo(other.D);

    /// <summary>A hash: the head may be the day of an article, what follows is spread evenly.</summary>
    public override int GetHashCode() => (int)(B ^ (B >> 32));

    /// <summary>The name.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, A);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], B);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], C);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], D);
        return Convert.ToHexStringLower(bytes);
    }
}

/// <summary>A list of names that are kept as keys: a string is made of one when it is asked for.</summary>
/// <param name="keys">The keys, in ascending order; not to be changed.</param>
internal sealed class ItemKeys(ArraySegment<ItemKey> keys) : IReadOnlyList<string>
{
    /// <summary>The keys.</summary>
    public ReadOnlySpan<ItemKey> Span => keys;

    /// <inheritdoc/>
    public int Count => keys.Count;

    /// <inheritdoc/>
    public string this[int index] => keys[index].ToString();

    /// <summary>Some keys as names.</summary>
    /// <param name="keys">In ascending order.</param>
    public static IReadOnlyList<string> Of(ArraySegment<ItemKey> keys) => keys.Count == 0 ? [] : new ItemKeys(keys);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => keys.Select(key => key.ToString()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
