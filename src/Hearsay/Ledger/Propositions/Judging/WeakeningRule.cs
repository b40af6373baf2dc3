using Hearsay.Model;

namespace Hearsay.Ledger.Propositions.Judging;

/// <summary>
/// One puts as done or decided what the other puts as to come, or as possible only: told as done here and announced there, no sooner; or decided here
/// and possible there, by people of one party. What would be if something else were is neither.
/// </summary>
internal static class WeakeningRule
{
    /// <summary>Words and concepts that both must have.</summary>
    private const int LeastTelling = 2;

    /// <summary>Concepts in common from which what is announced is what is told as done.</summary>
    private const int AnnouncedConcepts = 2;

    /// <summary>The same as a weight.</summary>
    private const double AnnouncedWeight = 4;

    /// <summary>The same as a share.</summary>
    private const double AnnouncedShare = 0.25;

    /// <summary>Words between "have" and what is done.</summary>
    private const int DoneReach = 3;

    /// <summary>Words between "will" and what is announced.</summary>
    private const int WillReach = 5;

    /// <summary>Weight that what is decided has in common with what is possible: as much as a denial and what it denies.</summary>
    private const double DecidedWeight = DenialRule.Weight;

    /// <summary>The same as a share.</summary>
    private const double DecidedShare = DenialRule.FarShare;

    /// <summary>The same as a share, where what is threatened stands near by.</summary>
    private const double ThreatShare = DenialRule.NearShare;

    /// <summary>Whether one puts weakly what the other puts firmly.</summary>
    public static bool Holds(in ComparedPair pair) => IsOfOneMatter(pair) && (IsDoneBeforeAnnounced(pair) || IsDecidedAndPossible(pair));

    private static bool IsOfOneMatter(in ComparedPair pair) =>
        pair is { Telling: >= LeastTelling, Concepts: > 0, HasTwoDoers: false, HasOneSpeaker: false, Days: <= ComparedPair.MostDays, IsApart: false }
        && !IsHypothetical(pair.A) && !IsHypothetical(pair.B)
        && pair.A.IsNegative(pair.Common) == pair.B.IsNegative(pair.Common);

    private static bool IsDoneBeforeAnnounced(in ComparedPair pair)
    {
        var (done, announced) = pair.A.IsProspective ? (pair.B, pair.A) : (pair.A, pair.B);
        return pair is { IsOfDoneAndToCome: true, HasOneParty: false, Concepts: >= AnnouncedConcepts } && IsAnnounced(announced)
            && pair.Reaches(AnnouncedWeight, AnnouncedShare)
            && (announced.Day ?? 0) >= (done.Day ?? 0)
            && pair.Common.Exists(feature => IsPeaceful(feature) && IsNear(done, feature, done.DoneAt, DoneReach) && IsNear(announced, feature, announced.WillAt, WillReach));
    }

    private static bool IsDecidedAndPossible(in ComparedPair pair)
    {
        var (firm, possible) = pair.A.Firmness == Firmness.Plain ? (pair.A, pair.B) : (pair.B, pair.A);
        return possible.Firmness != firm.Firmness && possible.IsPossibleOf(firm) && pair.HasOneParty
            && pair.Reaches(DecidedWeight, firm.IsConditional && pair.IsNear ? ThreatShare : DecidedShare)
            && (!ReferenceEquals(pair.A.Article, pair.B.Article) || firm.WillAt is not null); // a page that tells both qualifies what it tells, unless somebody says what they will do
    }

    // What is threatened or promised under a condition is decided all the same.
    private static bool IsHypothetical(Proposition proposition) =>
        proposition.IsConditional && !(proposition is { IsProspective: true, WillAt: not null, Firmness: Firmness.Plain });

    private static bool IsAnnounced(Proposition proposition) =>
        proposition is { Statement.Act: SpeechAct.Assert or SpeechAct.Predict or SpeechAct.Promise, Firmness: Firmness.Plain, IsConditional: false };

    // Blows follow blows: one that was struck and one that is announced are two.
    private static bool IsPeaceful(string feature) =>
        feature[0] == FeatureKind.Concept && ConceptTable.Instance.FamilyOf(feature[1..]) is { } family && family != "violence";

    private static bool IsNear(Proposition proposition, string feature, int? at, int reach) => at is { } place && Math.Abs(proposition.Places[feature] - place) <= reach;
}
