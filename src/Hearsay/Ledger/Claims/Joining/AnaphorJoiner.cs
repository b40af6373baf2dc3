using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Ledger.Claims.Joining;

/// <summary>Joins what only points back ("denied it", "denied responsibility") to what it points at.</summary>
internal sealed class AnaphorJoiner
{
    private readonly ClaimGrouping _groups;
    private readonly HashSet<(string, string)> _unlikely;

    private AnaphorJoiner(ClaimGrouping groups, IReadOnlyList<LearnedPair> learned)
    {
        _groups = groups;
        _unlikely = learned.Where(pair => pair.IsNoDenial && (pair.First.IsAnaphoric || pair.Second.IsAnaphoric)).Select(pair => (pair.First.Node, pair.Second.Node)).ToHashSet();
    }

    /// <summary>Joins each denial that only points back to what it points at, where nothing has joined it yet.</summary>
    /// <param name="groups">The groups so far.</param>
    /// <param name="learned">What was learned of pairs: where it is very unlikely that one denies the other, it does not.</param>
    public static void Join(ClaimGrouping groups, IReadOnlyList<LearnedPair> learned)
    {
        var joiner = new AnaphorJoiner(groups, learned);
        foreach (var article in groups.Propositions.GroupBy(proposition => proposition.Article.Key, StringComparer.Ordinal))
        {
            var ordered = article.ToArray();
            for (var at = 0; at < ordered.Length; at++)
            {
                if (ordered[at] is { IsAnaphoric: true, Denies: true, PointsBack: true, Party: not null } denial && !groups.IsJoined(denial.Node))
                {
                    joiner.Join(denial, denial.IsOfResponsibility ? joiner.AccusedOf(denial) : joiner.DeniedBefore(ordered, at));
                }
            }
        }
    }

    private void Join(Proposition denial, Proposition? denied)
    {
        if (denied is null
            || (!IsNamed(denial, denied) && _unlikely.Contains(string.CompareOrdinal(denial.Node, denied.Node) < 0 ? (denial.Node, denied.Node) : (denied.Node, denial.Node))))
        {
            return;
        }

        _groups.Put(denial.Node, against: true);
        _groups.SetAgainst(denied, denial, Opposition.Outright);
        _groups.JoinTo(denial.Node, denied.Node, ClaimBasis.DeniesBefore);
    }

    // "rejected the accusation", "called the account an invention": that something was said is named, and where it is a charge, stands right before or tells what the denier did, no likeness of words is
    // asked for.
    private bool IsNamed(Proposition denial, Proposition denied) => denial.NamesSaid
        && (IsCharge(denied) || (!denial.IsOfCharge && (denial.Order - denied.Order == 1 || ConcernOf(denied, denial.PartyBehind) > 1)));

    // Who was speaking before the denial, and of what they said what concerns the denier most; of equals the first, as a lead says what it is about.
    private Proposition? DeniedBefore(Proposition[] ordered, int at)
    {
        const int Back = 6; // propositions before a denial of which one concerns who denies
        const int Near = 2; // the same where it need not
        var denial = ordered[at];
        var side = denial.PartyBehind;
        var candidates = ordered.Take(Math.Max(0, at - Back)..at).Reverse().Where(other => !string.Equals(other.Party, denial.Party, StringComparison.Ordinal) && IsDeniable(other)).ToArray();
        var accusing = Array.Find(candidates, other => ConcernOf(other, side) > 0)
            ?? Array.Find(candidates, other => denial.Order - other.Order <= Near && ((!denial.IsOfEverything && !denial.IsOfCharge) || IsCharge(other)));
        return accusing is null ? null : ordered.Take(at)
            .Where(other => !other.IsHeadline && IsDeniable(other) && AreOneVoice(other, accusing))
            .OrderByDescending(other => ConcernOf(other, side)).ThenBy(other => ReferenceEquals(other, accusing) && ConcernOf(other, side) == 0 ? 0 : 1).ThenBy(other => other.Order)
            .FirstOrDefault(accusing);
    }

    // "Kharovia denies responsibility": for what stands in the sentence before; who was accused of it stands anywhere in the story.
    private Proposition? AccusedOf(Proposition denial)
    {
        const int LeastCommon = 2; // features of the charge that stand right before the denial
        var side = denial.PartyBehind;
        var context = ContextOf(denial);
        return _groups.Propositions
            .Where(other => string.Equals(other.Agent, side, StringComparison.Ordinal) && IsDeniable(other) && !other.IsHeadline && !other.IsProspective && !other.SharesParty(denial)
                && ClaimGrouping.DayOf(other) <= ClaimGrouping.DayOf(denial) + 1)
            .Select(other => (other, Common: other.Features.Names.Count(context.Contains)))
            .Where(pair => pair.Common >= LeastCommon)
            .OrderByDescending(pair => pair.Common).ThenBy(pair => pair.other.Node, StringComparer.Ordinal)
            .Select(pair => pair.other).FirstOrDefault();
    }

    // Concepts and stems of what stands right before a sentence.
    private static HashSet<string> ContextOf(Proposition denial)
    {
        const int Window = 250; // letters: a sentence or two
        var from = Math.Max(0, denial.Spans[0].Start - Window);
        var before = denial.Article.Record.Text.AsSpan(from, denial.Spans[0].Start - from);
        var context = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; ContentWords.TryNext(before, ref at, out var stem);)
        {
            context.Add(ConceptTable.Instance.ConceptOfStem(stem) is { } concept ? "=" + concept : stem);
        }

        return context;
    }

    // "The railway blamed its driver. “He passed a red signal”": the words behind a charge bear it out.
    private bool IsCharge(Proposition said) => said.Statement.Act is SpeechAct.Accuse or SpeechAct.Condemn
        || (_groups.Before(said) is { Statement.Act: SpeechAct.Accuse, PartyBehind: { } party } && string.Equals(party, said.PartyBehind, StringComparison.Ordinal));

    private bool IsDeniable(Proposition said) => !said.IsAnaphoric && !_groups.IsAgainst(said.Node);

    // How much something is about the side that denies it: 2 for what it is said to do, 1 where it is named.
    private static int ConcernOf(Proposition said, string? side) => string.Equals(said.Agent, side, StringComparison.Ordinal) ? 2 : said.Features.Contains("@" + side) ? 1 : 0;

    private static bool AreOneVoice(Proposition a, Proposition b) =>
        a.Speaker is not null || b.Speaker is not null ? string.Equals(a.Speaker?.Id, b.Speaker?.Id, StringComparison.Ordinal) : a.SharesParty(b);
}
