using Hearsay.Ledger.Corrections;
using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>The splits of actors in force, for actors of different stories: within one, <see cref="ForcedPairs"/> does the same.</summary>
internal sealed class ActorSplits
{
    private readonly ILookup<DocumentIdentity, (TextSpan Words, int Side)> _sides;

    private ActorSplits(IEnumerable<(DocumentIdentity Article, TextSpan Words, int Side)> places) =>
        _sides = places.ToLookup(place => place.Article, place => (place.Words, place.Side));

    /// <summary>The splits that corrections make.</summary>
    /// <param name="corrections">The corrections.</param>
    /// <param name="record">The current record of an article; null when it is gone.</param>
    public static ActorSplits Of(CorrectionSet corrections, Func<DocumentIdentity, ArticleRecord?> record) => new(corrections.InForce
        .Where(correction => correction is { Kind: CorrectionKind.Split, Target: CorrectionTarget.Actor })
        .SelectMany((correction, number) => correction.These.Select(anchor => (Anchor: anchor, Side: 2 * number)).Concat(correction.Those.Select(anchor => (Anchor: anchor, Side: (2 * number) + 1))))
        .Select(pair => (pair.Anchor.Article, Words: record(pair.Anchor.Article) is { } found ? Anchors.Find(found, pair.Anchor) : null, pair.Side))
        .Where(place => place.Words is not null)
        .Select(place => (place.Article, place.Words!.Value, place.Side)));

    /// <summary>The sides that an actor is on, in order; none of a split whose two sides a later merge has joined in it.</summary>
    public IReadOnlyCollection<int> SidesOf(Actor actor)
    {
        if (_sides.Count == 0)
        {
            return [];
        }

        var sides = new SortedSet<int>(actor.Mentions.SelectMany(mention => _sides[mention.Article].Where(place => place.Words.Overlaps(mention.Span)).Select(place => place.Side)));
        return [.. sides.Where(side => !sides.Contains(side ^ 1))];
    }

    /// <summary>Whether two sets of sides hold the two sides of one split.</summary>
    public static bool AreApart(IReadOnlyCollection<int> a, IReadOnlyCollection<int> b) => a.Any(side => b.Contains(side ^ 1));
}
