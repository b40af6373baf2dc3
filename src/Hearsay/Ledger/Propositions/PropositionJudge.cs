using Hearsay.Model;

namespace Hearsay.Ledger.Propositions;

/// <summary>Decides how two propositions stand to each other: from what is spoken of, who acts, and whether each asserts or denies it.</summary>
/// <param name="weights">How much each feature says in the component.</param>
internal sealed class PropositionJudge(PropositionWeights weights)
{
    /// <summary>Share of the lighter proposition that two must have in common to say the same.</summary>
    private const double SameShare = 0.55;

    /// <summary>The same for one speaker.</summary>
    private const double SameShareOfOne = 0.45;

    /// <summary>Weight that they must have in common.</summary>
    private const double SameWeight = 9;

    private const double DenialShare = 0.4;
    private const double DenialWeight = 6.5;

    private const double NearShare = 0.3;

    /// <summary>Letters between the beginnings of two sentences that answer each other.</summary>
    private const int NearBy = 700;

    /// <summary>Weight that a denial of one's own act has in common with the charge.</summary>
    private const double LeastOfOwn = 2;

    /// <summary>The same where two acts or things are named in both.</summary>
    private const double ConceptsWeight = 5;

    /// <summary>The same where both name one doer.</summary>
    private const double AgentWeight = 4;

    /// <summary>Weight of a word from which it tells an occasion: of what is carried out, taken or begun there are many.</summary>
    private const double LeastOfOccasion = 2.5;

    /// <summary>Articles further apart than this tell of another occasion, unless much is the same.</summary>
    public const int MostDays = 5;

    /// <summary>Denials by one party within these days answer one charge.</summary>
    private const int SameDays = 2;

    /// <summary>Share that what somebody said has in common with what they took back.</summary>
    private const double OwnShare = 0.35;

    /// <summary>Days within which one takes one's words back.</summary>
    private const int OwnDays = 14;

    /// <summary>Weight from which what is announced is what is told as done.</summary>
    private const double WeakWeight = 4;

    /// <summary>The same as a share of the lighter one.</summary>
    private const double WeakShare = 0.25;

    /// <summary>Words between "have" and what is done.</summary>
    private const int DoneReach = 3;

    /// <summary>Words between "will" and what is announced.</summary>
    private const int WillReach = 5;

    private readonly PropositionWeights _weights = weights;

    /// <summary>The pair; <see cref="PropositionRelation.None"/> for most.</summary>
    public PropositionPair Judge(Proposition a, Proposition b)
    {
        var common = new List<string>();
        var (weight, telling, concepts, figures, family) = (0.0, 0, 0, 0, false);
        var ofA = _weights.Of(a);
        var ofB = _weights.Of(b);
        for (var both = a.Features.CommonWith(b.Features); both.Next();)
        {
            var feature = both.Name;
            common.Add(feature);
            weight += Math.Min(ofA[both.Own], ofB[both.Other]);
            telling += feature[0] is '@' or '#' or '~' ? 0 : 1;
            family |= feature[0] == '~';
            concepts += feature[0] == '=' ? 1 : 0;
            figures += feature[0] == '#' ? 1 : 0;
        }

        if (common.Count > 1 && !a.IsMute && !b.IsMute && WeaknessOf(a, b, common, weight, telling, concepts) is PropositionRelation.Weakens)
        {
            return new PropositionPair(a, b, PropositionRelation.Weakens, weight, common);
        }

        var relation = a.IsProspective != b.IsProspective || a.IsMute || b.IsMute || common.Count < 2 || (telling == 0 && !family)
            ? PropositionRelation.None
            : RelationOf(a, b, common, weight, telling, concepts + figures, family);
        return new PropositionPair(a, b, relation, weight, common);
    }

    // Of who fights whom every sentence of a war speaks: for two parties to say the same, what was struck, where, with what or how many must make it one occasion.
    private bool IsOfOneOccasion(Proposition a, Proposition b, List<string> common) =>
        common.Exists(feature => feature[0] is not ('@' or '~') && a.Features.WeightOf(feature) >= LeastOfOccasion && !_weights.IsCommon(feature) && !(feature[0] == '=' && ConceptTable.Instance.IsOfWar(feature[1..])))
        || a.Sites.Any(b.Sites.Contains)
        || Near(a, b);

    private PropositionRelation RelationOf(Proposition a, Proposition b, List<string> common, double weight, int telling, int marks, bool family)
    {
        var share = weight / Math.Min(_weights.Sum(a), _weights.Sum(b));
        var (first, second) = (a.IsNegative(common), b.IsNegative(common));
        var sameSpeaker = a.Speaker is not null && string.Equals(a.Speaker.Id, b.Speaker?.Id, StringComparison.Ordinal);
        var oneParty = a.Party is not null && string.Equals(a.Party, b.Party, StringComparison.Ordinal);
        var agents = a.Agent is not null && b.Agent is not null;
        var sameAgent = agents && string.Equals(a.Agent, b.Agent, StringComparison.Ordinal);
        var near = Near(a, b);
        if (Sites.Apart(a.Sites, b.Sites))
        {
            return PropositionRelation.None;
        }

        var names = common.Count(feature => feature[0] == '@' && !_weights.IsCommon(feature));
        if (NamesAccuser(a, b) || NamesAccuser(b, a))
        {
            weight *= 1.5;
            share *= 1.5;
        }

        if (a.DaysBetween(b) > MostDays)
        {
            weight *= 0.7;
            share *= 0.7;
        }

        if (agents && !sameAgent && !(IsNamed(a, a.Agent!) && IsNamed(b, a.Agent!)))
        {
            // "They broke the truce", each says of the other: of one accord there is one breach to quarrel over.
            var mutual = string.Equals(a.Agent, b.Party, StringComparison.Ordinal) && string.Equals(b.Agent, a.Party, StringComparison.Ordinal) && common.Contains("=break") && common.Contains("=accord");
            // A headline says in fewer words what its page says.
            var own = a.IsHeadline != b.IsHeadline && a.Article.Record.Identity == b.Article.Record.Identity;
            return first == second && !own && !oneParty && !a.IsProspective && a.Party is not null && b.Party is not null && (mutual || AreOneDeed(a, b)) && marks > 0 && telling >= 2 && weight >= (mutual ? DenialWeight : SameWeight) && share >= (mutual ? NearShare : SameShare)
                ? PropositionRelation.Rival
                : PropositionRelation.None;
        }

        if (first != second)
        {
            var (denier, denied) = first ? (a, b) : (b, a);
            if ((!denier.Denies && denied.IsReversed(common)) || denier.DeniesNothingOf(denied) || denied.IsOnlyOfOther(denier))
            {
                return PropositionRelation.None;
            }

            if (oneParty && a.DaysBetween(b) == 0)
            {
                return PropositionRelation.None;
            }

            // Who said another day that they did what they had said they did not.
            if (sameSpeaker && sameAgent && marks > 1 && a.DaysBetween(b) <= OwnDays && share >= OwnShare)
            {
                return PropositionRelation.Denies;
            }

            // Whoever is said to have done it says that they did nothing of the kind. On a spun page the word for the deed may be any: what it was done to must do.
            var isOfDeed = family || (denier.Article.Record.IsSpun && IsOfDeed(denied) && common.Exists(IsOfThing));
            if (sameAgent && isOfDeed && SpeaksOfPlace(denier, denied) && !oneParty && string.Equals(denier.Party, denier.Agent, StringComparison.Ordinal) && a.DaysBetween(b) <= MostDays && weight >= LeastOfOwn)
            {
                return PropositionRelation.Denies;
            }

            // That somebody attacked and killed is in every report of blows: on another page it is denied by who speaks of the same doer, place or thing.
            if (!near && !sameAgent && !a.Sites.Any(b.Sites.Contains) && common.TrueForAll(feature => IsOfAnyBlow(feature) || feature[0] is '~' || _weights.IsCommon(feature)))
            {
                return PropositionRelation.None;
            }

            var contrary = !oneParty && a.Party is not null && b.Party is not null;
            return (contrary || (oneParty && marks > 0 && share >= SameShare && telling >= 2))
                && share >= (near ? NearShare : DenialShare)
                && ((weight >= DenialWeight && (telling >= 2 || (telling > 0 && names > 0)))
                    || (weight >= ConceptsWeight && marks > 1)
                    || (weight >= AgentWeight && contrary && marks > 0 && ((sameAgent && SpeaksOfPlace(denier, denied)) || near)))
                ? PropositionRelation.Denies
                : PropositionRelation.None;
        }

        return weight >= SameWeight && share >= (sameSpeaker || oneParty ? SameShareOfOne : SameShare) && (telling >= 2 || (marks > 0 && (names > 0 || (sameAgent && oneParty))))
            || (sameAgent && weight >= AgentWeight && share >= SameShareOfOne && (marks > 1 || (first && oneParty && a.DaysBetween(b) <= SameDays)) && common.Exists(feature => feature[0] == '#' || (feature[0] == '=' && !IsOfAnyBlow(feature))))
            || (AreLeadAndHeadline(a, b) && oneParty && telling > 0 && weight >= AgentWeight && share >= SameShareOfOne)
            || (first && near && sameSpeaker && marks > 0 && weight >= AgentWeight && share >= SameShareOfOne)
            ? (oneParty || IsOfOneOccasion(a, b, common)) && !a.IsOnlyOfOther(b) && !b.IsOnlyOfOther(a) ? PropositionRelation.Same : PropositionRelation.None
            : PropositionRelation.None;
    }

    // That forces attacked and killed is in every report of blows: it makes two denials no one.
    private static bool IsOfAnyBlow(string feature) => feature is "=attack" or "=kill" or "=forces" or "=arms";

    // A headline has few words of those in which its page says the same.
    private static bool AreLeadAndHeadline(Proposition a, Proposition b) => a.IsHeadline != b.IsHeadline && ReferenceEquals(a.Article, b.Article) && a.Statement.Act == b.Statement.Act;

    // Who is named first need not be who did it: both must tell of an event of one kind, each with its own doer and neither done to somebody else.
    private static bool AreOneDeed(Proposition a, Proposition b) => a.Events.Any(one => string.Equals(one.Actor, a.Agent, StringComparison.Ordinal) && b.Events.Any(other =>
        other.Type == one.Type && string.Equals(other.Actor, b.Agent, StringComparison.Ordinal) && (one.Recipient is null || other.Recipient is null || string.Equals(one.Recipient, other.Recipient, StringComparison.Ordinal))));

    // Not only meant by a pronoun.
    private static bool IsNamed(Proposition proposition, string party) => proposition.Features.WeightOf("@" + party) >= FeatureWeights.Name;

    // Told as done here, announced there, no sooner; or decided here and possible there, by people of one party. What would be if something else were is neither.
    private PropositionRelation WeaknessOf(Proposition a, Proposition b, List<string> common, double weight, int telling, int concepts)
    {
        var share = weight / Math.Min(_weights.Sum(a), _weights.Sum(b));
        var agents = a.Agent is not null && b.Agent is not null && !string.Equals(a.Agent, b.Agent, StringComparison.Ordinal);
        if (telling < 2 || concepts == 0 || agents || IsHypothetical(a) || IsHypothetical(b) || a.DaysBetween(b) > MostDays || a.IsNegative(common) != b.IsNegative(common)
            || (a.Speaker is not null && string.Equals(a.Speaker.Id, b.Speaker?.Id, StringComparison.Ordinal)) || Sites.Apart(a.Sites, b.Sites))
        {
            return PropositionRelation.None;
        }

        var (done, announced) = a.IsProspective ? (b, a) : (a, b);
        var isAhead = a.IsProspective != b.IsProspective && IsAnnounced(announced) && concepts > 1 && weight >= WeakWeight && share >= WeakShare && common.Exists(feature => IsPeaceful(feature) && IsNear(done, feature, done.DoneAt, DoneReach) && IsNear(announced, feature, announced.WillAt, WillReach)) && (announced.Day ?? 0) >= (done.Day ?? 0) && !a.SharesParty(b);
        var (firm, possible) = a.Firmness == Firmness.Plain ? (a, b) : (b, a);
        var isDecided = possible.Firmness != firm.Firmness && possible.IsPossibleOf(firm) && a.SharesParty(b) && weight >= DenialWeight && share >= (IsThreatNear(firm, possible) ? NearShare : DenialShare)
            && (!ReferenceEquals(a.Article, b.Article) || firm.WillAt is not null); // a page that tells both qualifies what it tells, unless somebody says what they will do
        return isAhead || isDecided ? PropositionRelation.Weakens : PropositionRelation.None;
    }

    private static bool IsThreatNear(Proposition firm, Proposition possible) => firm.IsConditional && Near(firm, possible);

    // What is threatened or promised under a condition is decided all the same.
    private static bool IsHypothetical(Proposition proposition) => proposition.IsConditional && !(proposition.IsProspective && proposition.WillAt is not null && proposition.Firmness == Firmness.Plain);

    // Blows follow blows: one that was struck and one that is announced are two.
    private static bool IsPeaceful(string feature) => feature[0] == '=' && ConceptTable.Instance.FamilyOf(feature[1..]) is { } family && family != "violence";

    private static bool IsNear(Proposition proposition, string feature, int? at, int reach) => at is { } place && Math.Abs(proposition.Places[feature] - place) <= reach;

    private static bool IsAnnounced(Proposition proposition) => proposition.Statement.Act is SpeechAct.Assert or SpeechAct.Predict or SpeechAct.Promise && proposition.Firmness == Firmness.Plain && !proposition.IsConditional;

    // What was done, or with what, to whom: a word that tells an occasion, more than that there is a war.
    private bool IsOfThing(string feature) => feature[0] is not ('@' or '#' or '~') && !_weights.IsCommon(feature) && !(feature[0] == '=' && ConceptTable.Instance.IsOfWar(feature[1..]));

    private static bool IsOfDeed(Proposition charge) => charge.Events.Any(one => string.Equals(one.Actor, charge.Agent, StringComparison.Ordinal)) || charge.Features.Names.Any(feature => feature[0] == '~');

    // Who answers what was done at a place speaks of the place, there or elsewhere on the page.
    private static bool SpeaksOfPlace(Proposition denial, Proposition charge) => charge.Sites.Count == 0 || charge.Sites.Any(denial.PageSites.Contains);

    private static bool Near(Proposition a, Proposition b) => ReferenceEquals(a.Article, b.Article) && Math.Abs(a.Spans[0].Start - b.Spans[0].Start) <= NearBy;

    // "rejected Marchenik's charge that …": what Marchenik said is meant.
    private static bool NamesAccuser(Proposition denial, Proposition charge) =>
        denial.Denies && charge.Speaker is not null && !denial.IsAnaphoric && denial.Features.Contains("@" + charge.Speaker.Id);
}
