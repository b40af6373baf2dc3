using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>How much rests on a claim.</summary>
internal static class ClaimWeight
{
    /// <summary>
    /// Dispute first (half as much where nobody denies it outright), then independent origins and parties; what is charged, denied, threatened or demanded weighs more than what is merely said, and a
    /// claim without a named speaker, or of a word or two, less. Counts of pages play no part.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="act">What its leading statement does.</param>
    public static int Of(Claim claim, SpeechAct act) =>
        (3 * (claim.Origins.For.Length + claim.Origins.Against.Length))
        + (2 * (claim.Parties.For.Length + claim.Parties.Against.Length))
        + claim.Disputed.Select(Of).DefaultIfEmpty().Max()
        + (claim.Speakers.For.IsEmpty && claim.Speakers.Against.IsEmpty ? -4 : 0)
        + (claim.Text.AsSpan().Count(' ') < 2 ? -6 : 0)
        + act switch
        {
            SpeechAct.Accuse or SpeechAct.Deny or SpeechAct.Threaten => 4,
            SpeechAct.Warn or SpeechAct.Condemn or SpeechAct.Demand or SpeechAct.Refuse or SpeechAct.Offer or SpeechAct.Promise => 3,
            _ => 0,
        };

    private static int Of(Dispute dispute) => dispute.Opposition is Opposition.Worded or Opposition.Judged ? 3 : 6;
}
