namespace Hearsay.Ledger.Propositions.Judging;

/// <summary>Both say the same, or deny the same. Asked of pairs that are both negative or both not.</summary>
internal static class SameRule
{
    /// <summary>Weight that two have in common who say the same.</summary>
    public const double Weight = 9;

    /// <summary>The same as a share.</summary>
    public const double Share = 0.55;

    /// <summary>The same as a share where one person or party says both, or one doer is named.</summary>
    public const double OwnShare = 0.45;

    /// <summary>Weight in common where one doer is named in both, or their place on the page says that they belong together.</summary>
    public const double DoerWeight = 4;

    /// <summary>Words and concepts in common that need no name beside them.</summary>
    private const int LeastTelling = 2;

    /// <summary>Acts, things and figures in common that make what one doer did one deed.</summary>
    private const int LeastMarks = 2;

    /// <summary>Denials by one party within these days answer one charge.</summary>
    private const int DenialDays = 2;

    /// <summary>Weight of a word from which it tells an occasion: of what is carried out, taken or begun there are many.</summary>
    private const double LeastOfOccasion = 2.5;

    /// <summary>Whether the two say the same.</summary>
    public static bool Holds(in ComparedPair pair) =>
        (HasMuchInCommon(pair) || IsOneDeed(pair) || IsHeadlineOfLead(pair) || IsDeniedTwiceNearBy(pair))
        && (pair.HasOneParty || IsOfOneOccasion(pair))
        && !pair.A.IsOnlyOfOther(pair.B) && !pair.B.IsOnlyOfOther(pair.A);

    private static bool HasMuchInCommon(in ComparedPair pair) =>
        pair.Reaches(Weight, pair.HasOneSpeaker || pair.HasOneParty ? OwnShare : Share)
        && (pair.Telling >= LeastTelling || (pair.Marks > 0 && (pair.HasRareName || pair is { HasOneDoer: true, HasOneParty: true })));

    // What one doer did, told by whomever: two acts or figures of it, or one that a party denies twice within days, and more than that there were blows.
    private static bool IsOneDeed(in ComparedPair pair) =>
        pair.HasOneDoer && pair.Reaches(DoerWeight, OwnShare)
        && (pair.Marks >= LeastMarks || pair is { IsNegativeInA: true, HasOneParty: true, Days: <= DenialDays })
        && pair.Common.Exists(feature => feature[0] == FeatureKind.Figure || (feature[0] == FeatureKind.Concept && !ComparedPair.IsOfAnyBlow(feature)));

    // A headline has few words of those in which its page says the same.
    private static bool IsHeadlineOfLead(in ComparedPair pair) =>
        pair.A.IsHeadline != pair.B.IsHeadline && ReferenceEquals(pair.A.Article, pair.B.Article) && pair.A.Statement.Act == pair.B.Statement.Act
        && pair is { HasOneParty: true, Telling: > 0 } && pair.Reaches(DoerWeight, OwnShare);

    private static bool IsDeniedTwiceNearBy(in ComparedPair pair) =>
        pair is { IsNegativeInA: true, IsNear: true, HasOneSpeaker: true, Marks: > 0 } && pair.Reaches(DoerWeight, OwnShare);

    // Of who fights whom every sentence of a war speaks: for two parties to say the same, what was struck, where, with what or how many must make it one occasion.
    private static bool IsOfOneOccasion(in ComparedPair pair)
    {
        var compared = pair;
        return pair.Common.Exists(feature => compared.A.Features.WeightOf(feature) >= LeastOfOccasion && compared.TellsOccasion(feature)) || pair.HasSite || pair.IsNear;
    }
}
