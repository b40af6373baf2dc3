using Hearsay.Ledger;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>How much rests on a claim, and where it is weakest.</summary>
internal static class ClaimWeight
{
    /// <summary>
    /// Dispute first, then independent origins and parties; what is charged, denied, threatened or demanded weighs more than what is merely said, and a
    /// claim without a named speaker, or of a word or two, less. Counts of pages play no part.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="act">What its leading statement does.</param>
    public static int Of(Claim claim, SpeechAct act) =>
        (3 * (claim.Origins.For.Length + claim.Origins.Against.Length))
        + (2 * (claim.Parties.For.Length + claim.Parties.Against.Length))
        + (claim.Disputed.IsEmpty ? 0 : 6)
        + (claim.Speakers.For.IsEmpty && claim.Speakers.Against.IsEmpty ? -4 : 0)
        + (claim.Text.AsSpan().Count(' ') < 2 ? -6 : 0)
        + act switch
        {
            SpeechAct.Accuse or SpeechAct.Deny or SpeechAct.Threaten => 4,
            SpeechAct.Warn or SpeechAct.Condemn or SpeechAct.Demand or SpeechAct.Refuse or SpeechAct.Offer or SpeechAct.Promise => 3,
            _ => 0,
        };

    /// <summary>What an editor should hear before printing it; null when nothing stands out.</summary>
    public static string? WeakestPointOf(Claim claim)
    {
        if (!claim.Disputed.IsEmpty)
        {
            return string.Join("; ", claim.Disputed.Select(dispute => dispute.Text));
        }

        var nameless = claim.Speakers.For.IsEmpty && claim.Speakers.Against.IsEmpty;
        var anonymous = nameless && claim.Statements.Any(statement => statement.Anonymous is not null);
        var origins = claim.Origins.For.Length + claim.Origins.Against.Length;
        return (origins, anonymous, nameless) switch
        {
            (1, true, _) => "one origin, anonymous",
            (_, true, _) => "anonymous",
            (1, _, true) => "one origin, no speaker named",
            (1, _, _) => PagesOf(claim) > 1 ? $"one origin behind {PagesOf(claim)} pages" : "one origin",
            (_, _, true) => "no speaker named",
            _ => claim.Parties.For.Length == 1 && claim.Parties.Against.IsEmpty ? "one party only" : null,
        };
    }

    private static int PagesOf(Claim claim) => claim.Statements.Select(statement => statement.Article).Distinct().Count();
}
