using Hearsay.Ledger;

namespace Hearsay.Storage.Sql;

/// <summary>
/// How many entries more or less have a facet's value, as one commit changes it; written once for each value, at its end or before it is asked for. An outlet or a kind is a value of nearly all entries: written one
/// by one, each change would leave an old row behind that the next has to pass, and a commit would cost the square of its entries.
/// </summary>
internal sealed class FacetCounts
{
    private readonly Dictionary<long, long> _changes = [];
    private readonly Dictionary<(string Kind, Facet Facet), long> _rows = [];

    /// <summary>Forgets what was not written.</summary>
    public void Clear()
    {
        _changes.Clear();
        _rows.Clear();
    }

    /// <summary>The row of a value, made when it is new; one entry more has it.</summary>
    public long Take(StoreConnection connection, string kind, Facet facet)
    {
        if (!_rows.TryGetValue((kind, facet), out var row))
        {
            row = _rows[(kind, facet)] = FacetTable.RowOf(connection, OrdinalText.Encode(kind), facet);
        }

        Add(row, 1);
        return row;
    }

    /// <summary>One entry less has a value.</summary>
    /// <param name="row">The value's row.</param>
    public void Release(long row) => Add(row, -1);

    /// <summary>Writes what changed; values that no entry has any more are forgotten.</summary>
    public void Write(StoreConnection connection)
    {
        foreach (var (row, change) in _changes.Where(change => change.Value != 0).OrderBy(change => change.Key))
        {
            FacetTable.Add(connection, row, change);
        }

        foreach (var row in _changes.Where(change => change.Value <= 0).Select(change => change.Key).Order())
        {
            FacetTable.RemoveUnused(connection, row);
        }

        Clear();
    }

    private void Add(long row, long change) => _changes[row] = _changes.GetValueOrDefault(row) + change;
}
