using Hearsay.Model;

namespace Hearsay.Ledger.Propositions;

/// <summary>A pair of propositions and how surely they stand to each other as was learned.</summary>
/// <param name="First">The one whose node comes first in ordinal order.</param>
/// <param name="Second">The other.</param>
/// <param name="Same">How surely both say the same, in 1024ths of a logit.</param>
/// <param name="Contrary">How surely both cannot be so, in 1024ths of a logit.</param>
internal sealed record LearnedPair(Proposition First, Proposition Second, int Same, int Contrary)
{
    /// <summary>From where on two are contrary: in worlds that were not learned from, above it more is true than not.</summary>
    private const int LeastContrary = 0;

    /// <summary>
    /// The same where neither charges nor denies and they share no more than whom they name and a word: in news, which is not as full of contradictions as the worlds, most who answer each other do not contradict.
    /// </summary>
    private const int LeastOfAnswer = 3 * BoostedTrees.One / 2;

    /// <summary>The same where neither does and they share what they speak of: two things, or one on the same page.</summary>
    private const int LeastOfMatter = 3 * BoostedTrees.One / 4;

    /// <summary>From where on two say the same: a false merger invents corroboration, so a little more is asked.</summary>
    private const int LeastSame = BoostedTrees.One / 2;

    /// <summary>From where on what only points back ("denied it") may deny what stands before it.</summary>
    private const int LeastOfAnaphor = -2 * BoostedTrees.One;

    /// <summary>Whether both cannot be so.</summary>
    public bool IsContrary => Contrary >= Same && Contrary >= Least && !First.DeniesNothingOf(Second) && !Second.DeniesNothingOf(First);

    private int Least => IsOfCharge(First) || IsOfCharge(Second) ? LeastContrary
        : Matters > 1 || (Matters > 0 && ReferenceEquals(First.Article, Second.Article)) ? LeastOfMatter
        : LeastOfAnswer;

    /// <summary>Whether it is so unlikely that one denies the other that whatever else speaks for it may be mistaken.</summary>
    public bool IsNoDenial => Contrary < LeastOfAnaphor;

    /// <summary>Whether both say the same.</summary>
    public bool IsSame => Same >= LeastSame && Same > Contrary && !First.IsOnlyOfOther(Second) && !Second.IsOnlyOfOther(First) && !First.AccusesBack(Second);

    private int Matters => First.Features.Names.Count(feature => feature[0] is not ('@' or '~') && Second.Features.Contains(feature));

    private static bool IsOfCharge(Proposition proposition) => proposition.Denies || proposition.Statement.Act is SpeechAct.Accuse or SpeechAct.Deny;
}

/// <summary>
/// Judges by <see cref="RelationTrees"/> the pairs of a component that may have to do with each other: those that stand near each other on one page, and those that share two features which
/// are not everywhere, or one that tells much.
/// </summary>
internal static class LearnedPairs
{
    /// <summary>Letters between the beginnings of two sentences of one page that may answer each other.</summary>
    private const int Near = 1500;

    /// <summary>Propositions with one feature that are compared with each other, the first ones in the order of articles; a bound on the work.</summary>
    private const int MostAlike = 24;

    /// <summary>How many features two sentences of different places have in common at least.</summary>
    private const int LeastMeetings = 2;

    /// <summary>Weight from which one is enough.</summary>
    private const double TellingAlone = 3;

    /// <summary>The pairs worth judging and what was learned of them, by node names: what is unlikely speaks against a group.</summary>
    /// <param name="propositions">What is said.</param>
    /// <param name="weights">How much each feature says.</param>
    /// <param name="trees">What was learned.</param>
    public static IReadOnlyList<LearnedPair> Of(IReadOnlyList<Proposition> propositions, PropositionWeights weights, RelationTrees trees)
    {
        return
        [
            .. Candidates(propositions, weights).Select(pair => Judged(pair.First, pair.Second))
                .OrderBy(pair => pair.First.Node, StringComparer.Ordinal).ThenBy(pair => pair.Second.Node, StringComparer.Ordinal),
        ];

        LearnedPair Judged(Proposition a, Proposition b)
        {
            var vector = PropositionVector.Of(a, b, weights);
            return new LearnedPair(a, b, trees.Same.Logit(vector), trees.Contrary.Logit(vector));
        }
    }

    /// <summary>The pairs worth judging, each once.</summary>
    public static IEnumerable<(Proposition First, Proposition Second)> Candidates(IReadOnlyList<Proposition> propositions, PropositionWeights weights)
    {
        // How often two have met, by their places in the list, the lower one first; those that stand near each other need not.
        var met = new Dictionary<(int, int), int>();
        var places = Enumerable.Range(0, propositions.Count).Where(place => propositions[place] is { IsHeadline: false, IsMute: false }).ToArray();
        foreach (var page in places.GroupBy(place => propositions[place].Article.Key, StringComparer.Ordinal))
        {
            var ordered = page.OrderBy(place => propositions[place].Spans[0]).ToArray();
            for (var i = 0; i < ordered.Length; i++)
            {
                for (var j = i + 1; j < ordered.Length && propositions[ordered[j]].Spans[0].Start - propositions[ordered[i]].Spans[0].Start <= Near; j++)
                {
                    met[Pair(ordered[i], ordered[j])] = LeastMeetings;
                    yield return InOrder(ordered[i], ordered[j]);
                }
            }
        }

        var byFeature = places.Where(place => !propositions[place].IsAnaphoric)
            .SelectMany(place => propositions[place].Features.Names.Where(feature => feature[0] != '~' && (feature[0] != '@' || !weights.IsCommon(feature))).Select(feature => (feature, place)))
            .GroupBy(entry => entry.feature, entry => entry.place, StringComparer.Ordinal);
        foreach (var group in byFeature)
        {
            var alike = group.Take(MostAlike).ToArray();
            for (var i = 0; i < alike.Length; i++)
            {
                for (var j = i + 1; j < alike.Length; j++)
                {
                    var pair = Pair(alike[i], alike[j]);
                    var before = met.GetValueOrDefault(pair);
                    met[pair] = before + MeetingsBy(group.Key, propositions[alike[i]], propositions[alike[j]]);
                    if (before < LeastMeetings && met[pair] >= LeastMeetings)
                    {
                        yield return InOrder(alike[i], alike[j]);
                    }
                }
            }
        }

        int MeetingsBy(string feature, Proposition one, Proposition other) => Math.Min(weights.Of(one, feature), weights.Of(other, feature)) >= TellingAlone ? LeastMeetings : 1;

        static (int, int) Pair(int one, int other) => one < other ? (one, other) : (other, one);

        (Proposition, Proposition) InOrder(int one, int other) =>
            string.CompareOrdinal(propositions[one].Node, propositions[other].Node) < 0 ? (propositions[one], propositions[other]) : (propositions[other], propositions[one]);
    }
}
