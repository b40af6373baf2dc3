using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using Hearsay.Ledger;
using Microsoft.AspNetCore.Mvc;

namespace Hearsay.Server.Http;

// A page of a list; it may hold fewer items than were asked for, even none, and still not be the last. Next: the cursor of the next page, absent on the last one. Total: how many
// there are in all, where that is known; TotalIsLeast: true when counting stopped there. (No documentation comment: the generator that makes descriptions of them trips over generic types.)
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next, long? Total = null, bool? TotalIsLeast = null);

/// <summary>Which page of a list is asked for.</summary>
internal sealed record Paging
{
    public const int Most = 500;

    [FromQuery(Name = "limit")]
    [Description("How many at most, 1 to 500; 50 unless said.")]
    public int? Limit { get; init; }

    [FromQuery(Name = "cursor")]
    [Description("The `next` of the page before. Cursors stay good while the ledger changes: each goes on behind the last item that it was given with.")]
    public string? Cursor { get; init; }

    /// <summary>How many items a page has: what was asked for within the bounds, else 50.</summary>
    /// <exception cref="ApiException">It is out of range.</exception>
    public int Size() => Limit is null ? 50
        : Limit is >= 1 and <= Most ? Limit.Value
        : throw ApiException.BadRequest($"limit={Limit} is out of range: it takes 1 to {Most}.");

    /// <summary>The parts of the cursor; null when there is none.</summary>
    /// <param name="list">Which list and order it must be of.</param>
    /// <exception cref="ApiException">It is no cursor, or one of another list.</exception>
    public string[]? After(string list)
    {
        if (string.IsNullOrEmpty(Cursor))
        {
            return null;
        }

        var parts = Base64Url.IsValid(Cursor) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(Cursor)).Split('\u001E') : [];
        return parts.Length > 1 && parts[0] == list ? parts[1..]
            : throw ApiException.BadRequest($"The cursor is not one of this list in this order. Take the `next` of a page as it is, or leave it out to begin at the start.");
    }

    /// <summary>The place in a catalogue's list that the cursor names; null at the start.</summary>
    public CatalogPlace? Place(string list) => After(list) is { } parts ? PlaceOf(parts) : null;

    /// <summary>The place that the first three parts of a cursor name.</summary>
    public static CatalogPlace PlaceOf(string[] parts) =>
        parts.Length >= 3 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var rank) && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var tie)
            ? new CatalogPlace(rank, tie, parts[2])
            : throw ApiException.BadRequest("The cursor is damaged.");

    /// <summary>The number that a part of a cursor is.</summary>
    public static int NumberOf(string part) => int.TryParse(part, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : throw ApiException.BadRequest("The cursor is damaged.");

    /// <summary>A cursor of parts.</summary>
    public static string CursorOf(string list, params IEnumerable<string> parts) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('\u001E', parts.Prepend(list))));

    /// <summary>A cursor of a place in a catalogue's list, and more.</summary>
    public static string CursorOf(string list, CatalogPlace place, params IEnumerable<int> more) => CursorOf(
        list, [place.Rank.ToString(CultureInfo.InvariantCulture), place.Tie.ToString(CultureInfo.InvariantCulture), place.Name, .. more.Select(number => number.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>A page of a list that is there whole: the cursor counts what was shown.</summary>
    public Page<TView> Cut<TItem, TView>(string list, IReadOnlyList<TItem> items, Func<TItem, TView> show)
    {
        var skip = After(list) is { } parts ? NumberOf(parts[0]) : 0;
        var page = items.Skip(skip).Take(Size()).Select(show).ToList();
        return new Page<TView>(page, skip + page.Count < items.Count ? CursorOf(list, (skip + page.Count).ToString(CultureInfo.InvariantCulture)) : null, items.Count);
    }
}
