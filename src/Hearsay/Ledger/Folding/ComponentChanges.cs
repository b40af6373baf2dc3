using Hearsay.Ledger.Pairs;

namespace Hearsay.Ledger.Folding;

/// <summary>What a batch changed: which components are to be looked at, and which of these have changed inside.</summary>
internal sealed class ComponentChanges
{
    /// <summary>Articles that are new, or of which something else than their edges changed: a component with one of them is built anew.</summary>
    public HashSet<string> Articles { get; } = new(NameComparer.Instance);

    /// <summary>Pairs of which a derivation changed, or what was copied with it: a component with both ends is built anew.</summary>
    public HashSet<ItemPair> Pairs { get; } = new(NameComparer.Instance);

    /// <summary>Pairs of which another edge changed. It says only that two articles belong together: a component that has the same articles with it and without it stays as it was built.</summary>
    public HashSet<ItemPair> Ties { get; } = new(NameComparer.Instance);

    /// <summary>Articles of which an edge to one of <see cref="Articles"/>, or to one that has left, came or went, and those that have left.</summary>
    public HashSet<string> Around { get; } = new(NameComparer.Instance);

    /// <summary>Every article whose component may have changed.</summary>
    public IEnumerable<string> Touched() => Articles.Concat(Around).Concat(Pairs.Concat(Ties).SelectMany(pair => new[] { pair.A, pair.B })).Distinct(NameComparer.Instance);

    /// <summary>Whether something changed within a component: in one of its articles or between two of them.</summary>
    /// <param name="component">The keys of its articles.</param>
    public bool AreWithin(IReadOnlySet<string> component) =>
        component.Any(Articles.Contains) || Pairs.Any(pair => component.Contains(pair.A) && component.Contains(pair.B));
}
