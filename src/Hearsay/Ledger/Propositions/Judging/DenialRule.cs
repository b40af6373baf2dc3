namespace Hearsay.Ledger.Propositions.Judging;

/// <summary>One says that what the other says is not so. Asked of pairs of which one is negative and no two parties are named as the doer.</summary>
internal static class DenialRule
{
    /// <summary>Weight that a denial has in common with what it denies.</summary>
    public const double Weight = 6.5;

    /// <summary>The same as a share, where the two stand near each other on one page.</summary>
    public const double NearShare = 0.3;

    /// <summary>The same anywhere else.</summary>
    public const double FarShare = 0.4;

    /// <summary>Share that two sentences of one party have in common of which one denies the other: as much as two that say the same.</summary>
    private const double OwnPartyShare = SameRule.Share;

    /// <summary>Weight in common where two acts, things or figures are named in both.</summary>
    private const double MarksWeight = 5;

    /// <summary>The acts, things and figures that are then named in both.</summary>
    private const int LeastMarks = 2;

    /// <summary>Weight in common where both name one doer, or stand near each other.</summary>
    private const double DoerWeight = SameRule.DoerWeight;

    /// <summary>Weight that a denial of one's own act has in common with the charge: a word or a family, since who is charged is known.</summary>
    private const double OwnActWeight = 2;

    /// <summary>Share that what somebody said has in common with what they took back.</summary>
    private const double RetractionShare = 0.35;

    /// <summary>Days within which one takes one's words back.</summary>
    private const int RetractionDays = 14;

    /// <summary>Words and concepts in common that need no name beside them.</summary>
    private const int LeastTelling = 2;

    /// <summary>Whether one of the two denies the other.</summary>
    public static bool Holds(in ComparedPair pair)
    {
        var (denier, denied) = pair.IsNegativeInA ? (pair.A, pair.B) : (pair.B, pair.A);
        if (SpeaksOfSomethingElse(denier, denied, pair) || IsOfOnePartyAndDay(pair))
        {
            return false;
        }

        return TakesWordsBack(pair)
            || ClearsItself(denier, denied, pair)
            || (!IsOfAnyBlows(pair) && Contradicts(denier, denied, pair));
    }

    // Nothing came about anyway, or what is refused or said to be of one thing alone is not what the other speaks of.
    private static bool SpeaksOfSomethingElse(Proposition denier, Proposition denied, in ComparedPair pair) =>
        (!denier.Denies && denied.IsReversed(pair.Common)) || denier.DeniesNothingOf(denied) || denied.IsOnlyOfOther(denier);

    // A party does not contradict itself on one day: the two are about two things.
    private static bool IsOfOnePartyAndDay(in ComparedPair pair) => pair is { HasOneParty: true, Days: 0 };

    // Who said another day that they did what they had said they did not.
    private static bool TakesWordsBack(in ComparedPair pair) =>
        pair is { HasOneSpeaker: true, HasOneDoer: true, Marks: >= LeastMarks, Days: <= RetractionDays, Share: >= RetractionShare };

    // Whoever is said to have done it says that they did nothing of the kind.
    private static bool ClearsItself(Proposition denier, Proposition denied, in ComparedPair pair) =>
        pair is { HasOneDoer: true, HasOneParty: false, Days: <= ComparedPair.MostDays, Weight: >= OwnActWeight }
        && string.Equals(denier.Party, denier.Agent, StringComparison.Ordinal)
        && (pair.HasFamily || IsOfSpunDeed(denier, denied, pair))
        && SpeaksOfPlace(denier, denied);

    // On a spun page the word for the deed may be any: what it was done to must do.
    private static bool IsOfSpunDeed(Proposition denier, Proposition denied, in ComparedPair pair)
    {
        if (!denier.Article.Record.IsSpun || !IsOfDeed(denied))
        {
            return false;
        }

        var compared = pair;
        return pair.Common.Exists(feature => feature[0] != FeatureKind.Figure && compared.TellsOccasion(feature));
    }

    private static bool IsOfDeed(Proposition charge) =>
        charge.Events.Any(one => string.Equals(one.Actor, charge.Agent, StringComparison.Ordinal)) || charge.Features.Names.Any(feature => feature[0] == FeatureKind.Family);

    // That somebody attacked and killed is in every report of blows: on another page it is denied by who speaks of the same doer, place or thing.
    private static bool IsOfAnyBlows(in ComparedPair pair)
    {
        if (pair.IsNear || pair.HasOneDoer || pair.HasSite)
        {
            return false;
        }

        var compared = pair;
        return pair.Common.TrueForAll(feature => ComparedPair.IsOfAnyBlow(feature) || feature[0] is FeatureKind.Family || compared.IsCommon(feature));
    }

    // Two parties, or one on two days in almost the same words, with enough in common for the one to mean the other.
    private static bool Contradicts(Proposition denier, Proposition denied, in ComparedPair pair) =>
        (pair.HasTwoParties || pair is { HasOneParty: true, Marks: > 0, Telling: >= LeastTelling, Share: >= OwnPartyShare })
        && pair.Share >= (pair.IsNear ? NearShare : FarShare)
        && (HasEnoughWords(pair) || pair is { Weight: >= MarksWeight, Marks: >= LeastMarks } || AnswersDoer(denier, denied, pair));

    private static bool HasEnoughWords(in ComparedPair pair) =>
        pair.Weight >= Weight && (pair.Telling >= LeastTelling || (pair.Telling > 0 && pair.HasRareName));

    private static bool AnswersDoer(Proposition denier, Proposition denied, in ComparedPair pair) =>
        pair is { HasTwoParties: true, Marks: > 0, Weight: >= DoerWeight } && (pair.IsNear || (pair.HasOneDoer && SpeaksOfPlace(denier, denied)));

    // Who answers what was done at a place speaks of the place, there or elsewhere on the page.
    private static bool SpeaksOfPlace(Proposition denial, Proposition charge) => charge.Sites.Count == 0 || charge.Sites.Any(denial.PageSites.Contains);
}
