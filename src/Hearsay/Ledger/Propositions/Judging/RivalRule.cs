namespace Hearsay.Ledger.Propositions.Judging;

/// <summary>
/// Two parties tell of one act and name two doers: "the army shelled the clinic", "the rebels shelled the clinic". Asked of pairs in which another
/// party acts in each.
/// </summary>
internal static class RivalRule
{
    /// <summary>What two accounts of one deed have in common: as much as two that say the same.</summary>
    private const double DeedWeight = SameRule.Weight;

    /// <summary>The same as a share.</summary>
    private const double DeedShare = SameRule.Share;

    /// <summary>What two have in common of whom each says that the other broke an accord: as much as a denial and what it denies.</summary>
    private const double BreachWeight = DenialRule.Weight;

    /// <summary>The same as a share; what is said near by needs no more.</summary>
    private const double BreachShare = DenialRule.NearShare;

    /// <summary>Words and concepts that both must have.</summary>
    private const int LeastTelling = 2;

    /// <summary>Whether the two are rivals.</summary>
    public static bool Holds(in ComparedPair pair) =>
        pair is { IsContrary: false, HasTwoParties: true, Marks: > 0, Telling: >= LeastTelling }
        && !pair.A.IsProspective
        && !IsHeadlineOfSamePage(pair)
        && (AccuseEachOtherOfBreach(pair) ? pair.Reaches(BreachWeight, BreachShare) : AreOneDeed(pair.A, pair.B) && pair.Reaches(DeedWeight, DeedShare));

    // "They broke the truce", each says of the other: of one accord there is one breach to quarrel over.
    private static bool AccuseEachOtherOfBreach(in ComparedPair pair) =>
        string.Equals(pair.A.Agent, pair.B.Party, StringComparison.Ordinal) && string.Equals(pair.B.Agent, pair.A.Party, StringComparison.Ordinal)
        && pair.Common.Contains("=break") && pair.Common.Contains("=accord");

    // A headline says in fewer words what its page says.
    private static bool IsHeadlineOfSamePage(in ComparedPair pair) =>
        pair.A.IsHeadline != pair.B.IsHeadline && pair.A.Article.Record.Identity == pair.B.Article.Record.Identity;

    // Who is named first need not be who did it: both must tell of an event of one kind, each with its own doer and neither done to somebody else.
    private static bool AreOneDeed(Proposition a, Proposition b) =>
        a.Events.Any(one => string.Equals(one.Actor, a.Agent, StringComparison.Ordinal)
            && b.Events.Any(other => other.Type == one.Type && string.Equals(other.Actor, b.Agent, StringComparison.Ordinal) && AreOfOneRecipient(one, other)));

    private static bool AreOfOneRecipient(PropositionEvent one, PropositionEvent other) =>
        one.Recipient is null || other.Recipient is null || string.Equals(one.Recipient, other.Recipient, StringComparison.Ordinal);
}
