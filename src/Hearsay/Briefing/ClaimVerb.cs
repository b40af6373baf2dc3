using System.Collections.Frozen;
using Hearsay.Ledger.Claims;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>
/// The verb between a speaker and the words of a claim where the page has none that leads up to them. What the page has as a denial, an accusation, a demand is not always told in words
/// that can be denied, accused or demanded: "I drink from the tap" is said, and the verb of the page ("warned") is kept where it goes with a whole sentence.
/// </summary>
internal static class ClaimVerb
{
    // They want somebody or something, not a sentence, behind them.
    private static readonly FrozenSet<string> WithObject = FrozenSet.ToFrozenSet(
        ["accused", "blamed", "charged", "denied", "rejected", "dismissed", "disputed", "refuted", "contradicted", "condemned", "criticised", "criticized", "praised", "hailed", "assured", "informed", "reminded",
            "refused", "declined", "called", "described", "named", "quoted", "cited", "ordered", "based", "voiced", "expressed", "pointed", "talked", "referred"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The verb, in the past.</summary>
    /// <param name="told">The claim and the statement that tells it.</param>
    public static string Of(ToldClaim told)
    {
        var statement = told.Statement!;
        var isDenied = told.Member!.Side == ClaimSide.Against && !told.IsQuoted && statement.Act is SpeechAct.Deny or SpeechAct.Refuse && !IsPlain(told);
        if (isDenied || told.Claim.Text.StartsWith("to ", StringComparison.Ordinal))
        {
            return BriefWords.PastOf(told.Act);
        }

        return statement.Cue is [var cue] && cue.TextIn(told.Record.Text).ToLowerInvariant() is var word && word.EndsWith("ed", StringComparison.Ordinal) && !word.Contains(' ', StringComparison.Ordinal) && !WithObject.Contains(word)
            ? word
            : BriefWords.PastOf(SpeechAct.Assert);
    }

    /// <summary>Whether a verb is in the past, which has no number.</summary>
    public static bool IsPast(string verb) => verb is "said" or "told" or "wrote" || verb.EndsWith("ed", StringComparison.Ordinal);

    // "That is a lie", she said: the words are no longer what is denied.
    private static bool IsPlain(ToldClaim told) => told.Statement!.Cue is not [var cue, ..] || cue.TextIn(told.Record.Text).ToLowerInvariant() is "said" or "says" or "say" or "told" or "added" or "adds";
}
