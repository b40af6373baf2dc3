using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Pairs;
using Hearsay.Model;

namespace Hearsay.Ledger.Stories;

/// <summary>
/// The stories of one component: what is connected and alike (<see cref="StoryClusters"/>), and as people decided: a split keeps articles apart that are of one story, and a merge of actors or claims
/// ties articles together that are not. What was found across the component (origins, claims, figures) stays whole and goes to the story that has most of it.
/// </summary>
internal static class StoryParts
{
    private static readonly HashSet<string> Telling = [EdgeKinds.Derivation, EdgeKinds.SameClaim, .. EdgeKinds.SameStory];
    private static readonly HashSet<string> Binding = [.. EdgeKinds.SameStory[(StoryJudge.MostlyCopied - 1)..]];

    /// <summary>The stories' articles: record keys in ordinal order, by their smallest keys.</summary>
    /// <param name="component">Record keys.</param>
    /// <param name="edges">The edges within the component.</param>
    /// <param name="likenessOf">How alike two articles are, by their record keys.</param>
    /// <param name="corrections">What people decided about stories.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyCollection<string> component, IReadOnlyCollection<Tie> edges, Func<string, string, double> likenessOf, ForcedPairs corrections)
    {
        var connected = SetsOf(component, edges, Telling);
        var stories = SetsOf(component, edges, Binding).Sets()
            .GroupBy(bound => connected.Find(bound[0]), StringComparer.Ordinal)
            .SelectMany(groups => StoryClusters.Of([.. groups], likenessOf))
            .Select(story => story.Order(StringComparer.Ordinal).ToArray());
        return corrections.Apply([.. stories.OrderBy(story => story[0], StringComparer.Ordinal)]);
    }

    private static UnionFind SetsOf(IEnumerable<string> component, IEnumerable<Tie> edges, HashSet<string> kinds)
    {
        var sets = new UnionFind();
        foreach (var key in component)
        {
            sets.Add(key);
        }

        foreach (var edge in edges.Where(edge => kinds.Contains(edge.Kind)))
        {
            sets.Union(edge.A, edge.B);
        }

        return sets;
    }

    /// <summary>What each story has of a component's ledger; the story itself is still the component's.</summary>
    public static IEnumerable<StoryLedger> Cut(StoryLedger whole, IReadOnlyList<IReadOnlySet<DocumentIdentity>> stories)
    {
        var claims = whole.Claims.ToLookup(claim => Home(claim.Statements.Select(statement => statement.Article)));
        var figures = whole.Figures.ToLookup(figure => Home(figure.Reports.Select(report => report.Article)));
        var contradictions = whole.Contradictions.ToLookup(contradiction => Home(contradiction.First.Concat(contradiction.Second).Select(place => place.Article)));
        var agreements = whole.Agreements.ToLookup(thread => Home(thread.Steps.Select(step => step.Article).Concat(thread.Terms.Select(term => term.Article))));
        return stories.Select((articles, index) =>
        {
            var parties = StoryBuilder.PartiesOf(claims[index], agreements[index]).ToHashSet(StringComparer.Ordinal);
            return whole with
            {
                Origins = [.. whole.Origins.Where(origins => articles.Contains(origins.Article))],
                Claims = [.. claims[index]],
                Figures = [.. figures[index]],
                Actors = [.. whole.Actors.Where(actor => actor.Mentions.Any(mention => articles.Contains(mention.Article)))],
                Agreements = [.. agreements[index]],
                Contradictions = [.. contradictions[index]],
                Parties = whole.Parties.RemoveRange(whole.Parties.Keys.Where(party => !parties.Contains(party))),
            };
        });

        // Of two that have as much the first.
        int Home(IEnumerable<DocumentIdentity> articles)
        {
            var counts = new int[stories.Count];
            foreach (var article in articles)
            {
                for (var i = 0; i < counts.Length; i++)
                {
                    counts[i] += stories[i].Contains(article) ? 1 : 0;
                }
            }

            return Array.IndexOf(counts, counts.Max());
        }
    }
}
