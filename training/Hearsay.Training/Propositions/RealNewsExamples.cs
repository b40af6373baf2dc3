using Hearsay.Bench.Ledger;
using Hearsay.Bench.Ledger.RealNews;
using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Pairs;
using Hearsay.Ledger.Propositions;
using Hearsay.Ledger.Stories;
using Hearsay.Model;

namespace Hearsay.Training.Propositions;

/// <summary>
/// Pairs of real news, in which contradictions are rare: those that a reader labelled, and of all others some, as pairs that do not contradict. Of stories of the kept part nothing is learned. Whether two say the
/// same is not known of any.
/// </summary>
internal static class RealNewsExamples
{
    /// <summary>Of the pairs that nobody labelled one in so many is learned from.</summary>
    private const int OneOfUnread = 25;

    /// <summary>The pairs of the sets that are there.</summary>
    /// <param name="data">The folder of the benchmark data.</param>
    public static IEnumerable<PropositionExample> Read(string data)
    {
        var labels = ContradictionLabels.Parse(File.ReadAllText(ContradictionLabels.Path));
        return RealSet.All.Where(set => set.IsIn(data)).SelectMany(set => Of(set, set.Read(data), labels));
    }

    private static IEnumerable<PropositionExample> Of(RealSet set, FoldedWorld world, ContradictionLabels labels)
    {
        var records = new RecordCache(world.Store);
        foreach (var group in world.Store.Groups(StoryBuilder.Kind))
        {
            var story = world.Stories.First(story => story.Story.Id == group.Id);
            if (RealScore.IsKept(story))
            {
                continue;
            }

            var shown = Shown(story, contradiction => labels.Of(set.Name, contradiction) != Verdict.False);
            var scene = StoryBuilder.SceneOf([.. group.Members], world.Store, records);
            var number = 0;
            foreach (var (a, b) in LearnedPairs.Candidates(scene.Propositions, scene.Weights).Concat(PropositionPairs.Of(scene.Propositions, scene.Weights).Where(pair => pair.Relation == PropositionRelation.Denies).Select(pair => (pair.First, pair.Second))).Distinct())
            {
                var verdict = labels.Of(set.Name, PlaceOf(a), PlaceOf(b));
                if (verdict is Verdict.True or Verdict.False || (verdict == Verdict.Unread && number++ % OneOfUnread == 0 && !IsShown(a, b) && IsDated(a, b)))
                {
                    yield return new PropositionExample(set.Name, PropositionVector.Of(a, b, scene.Weights), null, verdict == Verdict.True);
                }
            }

            bool IsShown(Proposition a, Proposition b) => shown.Contains((KeyOf(a), KeyOf(b))) || shown.Contains((KeyOf(b), KeyOf(a)));
        }
    }

    // Pages without a date would tell real news from the worlds.
    private static bool IsDated(Proposition a, Proposition b) => ReferenceEquals(a.Article, b.Article) || (a.Article.Record.Article.Published is not null && b.Article.Record.Article.Published is not null);

    // What is shown as contradicting and was not found false may be true: of its pairs that nobody labelled nothing is known.
    private static HashSet<((DocumentIdentity, TextSpan), (DocumentIdentity, TextSpan))> Shown(StoryLedger story, Func<Contradiction, bool> isOpen) =>
        [.. story.Contradictions.Where(isOpen).SelectMany(contradiction => contradiction.First.SelectMany(one => contradiction.Second.Select(other => ((one.Article, one.Span), (other.Article, other.Span)))))];

    private static (DocumentIdentity, TextSpan) KeyOf(Proposition proposition) => (proposition.Article.Record.Identity, proposition.Spans[0]);

    private static WordPlace PlaceOf(Proposition proposition) => new(proposition.Article.Record.Identity.Id, null, proposition.Spans[0]);
}
