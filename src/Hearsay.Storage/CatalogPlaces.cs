using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Ledger;

namespace Hearsay.Storage;

/// <summary>Where entries stand in lists, the same in every store.</summary>
internal static class CatalogPlaces
{
    /// <summary>What days are sorted by: the day number and one; 0 for no day.</summary>
    public static long RankOf(DateOnly? day) => day is { } known ? known.DayNumber + 1L : 0;

    /// <summary>The day of a rank.</summary>
    public static DateOnly? DayOf(long rank) => rank > 0 ? DateOnly.FromDayNumber((int)(rank - 1)) : null;

    /// <summary>The order among equals: the head of the key's SHA-256, so that it depends on nothing else and favours nobody.</summary>
    public static long TieOf(string key) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.Unicode.GetBytes(key)));

    /// <summary>The first rank that a query lets pass: 0 with the undated among them, 1 for dated ones only.</summary>
    public static long FirstOf(CatalogQuery query) => query.From is { } from ? RankOf(from) : query.To is null ? 0 : 1;

    /// <summary>The last rank that a query lets pass.</summary>
    public static long LastOf(CatalogQuery query) => query.To is { } to ? RankOf(to) : long.MaxValue;
}
