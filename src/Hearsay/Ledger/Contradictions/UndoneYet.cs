using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Ledger.Contradictions;

/// <summary>
/// Finds what one page tells as done and a later one as still to be done: there it says that it has not happened, and right behind that for when it is planned ("Nobody has repaired anything. The repair is
/// planned for October"). A plan alone is no contradiction: most of what is announced goes on from what was done.
/// </summary>
internal static class UndoneYet
{
    /// <summary>Days between the two pages.</summary>
    private const int MostDays = 31;

    /// <summary>Letters between the two sentences.</summary>
    private const int Reach = 400;

    /// <summary>Sentences behind the one that says that it has not happened, of which one says for when it is planned.</summary>
    private const int MostBetween = 3;

    /// <summary>Weight that what is told as done has in common with the two sentences.</summary>
    private const double LeastWeight = 4;

    /// <summary>What is told as done with one feature in common, the first ones; a bound on the work.</summary>
    private const int MostDone = 64;

    /// <summary>The contradictions, in the order of the pages that say that it has not happened.</summary>
    /// <param name="scene">What is said.</param>
    /// <param name="claims">Ids of claims by the places of their statements.</param>
    public static IEnumerable<Contradiction> Find(ClaimScene scene, Dictionary<(DocumentIdentity, TextSpan), string> claims) =>
        Among(scene.Propositions, scene.Told, scene.Weights).Select(found => ContradictionFinder.Of(
            ContradictionKind.Modality, found.Done.Text, [ContradictionFinder.PlaceOf(found.Done)], [ContradictionFinder.PlaceOf(found.Not), ContradictionFinder.PlaceOf(found.Plan)],
            ContradictionFinder.ClaimsOf([found.Done, found.Not, found.Plan], claims)));

    /// <summary>What somebody says is done, with the sentence of a page that says it is not and the one that says for when it is planned.</summary>
    /// <param name="said">What is said.</param>
    /// <param name="told">What pages tell in their own voice.</param>
    /// <param name="weights">How much each feature says.</param>
    public static IEnumerable<(Proposition Done, Proposition Not, Proposition Plan)> Among(IReadOnlyList<Proposition> said, IReadOnlyList<Proposition> told, PropositionWeights weights)
    {
        var undone = Undone([.. said, .. told]).ToArray();
        var done = said.Where(proposition => undone.Length > 0 && IsDone(proposition)).SelectMany(proposition => TellingOf(proposition, weights).Select(feature => (feature, proposition)))
            .GroupBy(entry => entry.feature, entry => entry.proposition, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Take(MostDone).ToArray(), StringComparer.Ordinal);
        foreach (var (not, plan) in undone)
        {
            var best = TellingOf(not, weights).SelectMany(feature => done.GetValueOrDefault(feature) ?? [])
                .Distinct().Where(other => IsBefore(other, not) && (Shares(other, plan, weights) || not.SharesParty(plan)) && !IsOneVoice(other, not) && !Sites.Apart(other.Sites, [.. not.Sites, .. plan.Sites]))
                .Select(other => (Done: other, Weight: WeightOf(other, not, plan, weights)))
                .Where(pair => pair.Weight >= LeastWeight)
                .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Done.Node, StringComparer.Ordinal).FirstOrDefault();
            if (best.Done is { } first)
            {
                yield return (first, not, plan);
            }
        }
    }

    private static IEnumerable<(Proposition Not, Proposition Plan)> Undone(IEnumerable<Proposition> propositions)
    {
        foreach (var page in propositions.Where(proposition => !proposition.IsHeadline).GroupBy(proposition => proposition.Article.Key, StringComparer.Ordinal))
        {
            var ordered = page.OrderBy(proposition => proposition.Spans[0]).ToArray();
            for (var at = 0; at < ordered.Length; at++)
            {
                if (ordered[at] is { IsNegativeAlone: true, IsProspective: false, IsConditional: false, IsMute: false } not
                    && ordered.Skip(at + 1).Take(MostBetween).FirstOrDefault(other => other is { IsDue: true, IsNegativeAlone: false } && other.Spans[0].Start - not.Spans[0].Start < Reach) is { } plan)
                {
                    yield return (not, plan);
                }
            }
        }
    }

    // What is called for is not told as done.
    private static bool IsDone(Proposition proposition) =>
        proposition.Statement.Act is not (SpeechAct.Demand or SpeechAct.Ask or SpeechAct.Propose or SpeechAct.Offer or SpeechAct.Promise or SpeechAct.Threaten or SpeechAct.Warn)
        && proposition is { IsNegativeAlone: false, IsProspective: false, IsConditional: false, IsDue: false, IsMute: false, IsHeadline: false, IsAnaphoric: false }
        && proposition.Firmness == Firmness.Plain && !proposition.Features.Contains("=demand");

    private static bool IsBefore(Proposition done, Proposition not) =>
        !ReferenceEquals(done.Article, not.Article) && not.Day - done.Day is >= 0 and <= MostDays;

    private static bool IsOneVoice(Proposition a, Proposition b) => a.Speaker is not null && string.Equals(a.Speaker.Id, b.Speaker?.Id, StringComparison.Ordinal);

    private static bool Shares(Proposition done, Proposition other, PropositionWeights weights) => TellingOf(done, weights).Any(other.Features.Contains);

    // What is spoken of, not who is named, and not what most pages have.
    private static IEnumerable<string> TellingOf(Proposition proposition, PropositionWeights weights) =>
        proposition.Features.Names.Where(feature => feature[0] is not ('@' or '~' or '#') && !weights.IsCommon(feature));

    private static double WeightOf(Proposition done, Proposition not, Proposition plan, PropositionWeights weights) => done.Features.Names
        .Where(feature => feature[0] != '~' && !string.Equals(feature, "@" + done.Party, StringComparison.Ordinal) && (not.Features.Contains(feature) || plan.Features.Contains(feature)))
        .Sum(feature => weights.Of(done, feature));
}
