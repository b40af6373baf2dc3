using System.Globalization;
using Hearsay.Ledger.Pairs;

namespace Hearsay.Ledger.Folding;

/// <summary>
/// What articles are called in the candidate indexes, whose hubs are the items with the smallest names: the day of publication, whether a machine seems to have spun the
/// text, then the head of the record's key, together in the form of a key. So the articles that had a fingerprint first are its hubs, and of one day, or of no known one,
/// not the spun copies but what they were made from. News comes in about the order in which it is published: what comes later displaces none of them, and what was
/// decided of the articles of a story that is over stands (docs/decisions/0028). Articles without a date come last. The name of each article that is entered is kept in
/// the tables, since its record may be gone when it leaves.
/// </summary>
/// <param name="tables">Have the names.</param>
internal sealed class ItemNames(ILedgerTables tables)
{
    private const string Kind = "item";
    private const int DayDigits = 6; // hexadecimal digits of a day number: names sort by day
    private const string Undated = "ffffff";

    // Of both names there are some three hundred bytes.
    private const int MostNames = 50_000;

    private readonly BoundedCache<string> _items = new(MostNames);
    private readonly BoundedCache<string> _keys = new(MostNames);

    /// <summary>True when an item is an article without a date.</summary>
    public static bool IsUndated(string item) => item.StartsWith(Undated, StringComparison.Ordinal);

    /// <summary>Days between two articles; null when one of them has no date.</summary>
    public static int? DaysBetween(string item, string other) => IsUndated(item) || IsUndated(other) ? null : Math.Abs(DayOf(item) - DayOf(other));

    /// <summary>The name of an article.</summary>
    /// <param name="key">Its record's key.</param>
    /// <param name="day">The day of publication; null when it is not known.</param>
    /// <param name="isSpun">Whether a machine seems to have spun its text.</param>
    public static string Of(string key, DateOnly? day, bool isSpun) =>
        (day?.DayNumber.ToString("x" + DayDigits, CultureInfo.InvariantCulture) ?? Undated) + (isSpun ? '1' : '0') + key[..^(DayDigits + 1)];

    /// <summary>Keeps the name of an article that is entered.</summary>
    /// <returns>The name.</returns>
    public string Enter(string key, DateOnly? day, bool isSpun)
    {
        var item = Of(key, day, isSpun);
        tables.PutGroup(new Group(Kind, item, [key], ReadOnlyMemory<byte>.Empty));
        return item;
    }

    /// <summary>Forgets the name of an article that has left.</summary>
    public void Leave(string item) => tables.RemoveGroup(Kind, item);

    /// <summary>True when an item is an article that is entered.</summary>
    public bool Has(string item) => tables.FindGroup(Kind, item) is not null;

    /// <summary>The name of an article; null when it is not entered.</summary>
    public string? Find(string key) => tables.GroupIdOf(Kind, key);

    /// <summary>The name of an article that is entered.</summary>
    public string Of(string key) => Known(_items, key, Find);

    /// <summary>The record's key of an article that is entered.</summary>
    public string KeyOf(string item) => Known(_keys, item, name => tables.FindGroup(Kind, name)?.Members[0]);

    /// <summary>The keys of two articles that are entered.</summary>
    public ItemPair KeysOf(ItemPair items) => ItemPair.Of(KeyOf(items.A), KeyOf(items.B));

    private static int DayOf(string item) => int.Parse(item.AsSpan(0, DayDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    // One follows from the other and the record, so that what is remembered stays true.
    private static string Known(BoundedCache<string> known, string name, Func<string, string?> find)
    {
        if (!known.TryGet(name, out var other))
        {
            other = find(name) ?? throw new StoreException($"The candidate indexes have no article {name}. Run: hearsay doctor --rebuild");
            known.Put(name, other);
        }

        return other;
    }
}
