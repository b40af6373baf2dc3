using System.Collections.Frozen;
using Hearsay.Ledger.Claims;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Briefing;

/// <summary>
/// The verb between a speaker and the words of a claim where the page has none that leads up to them. What the page has as a denial, an accusation, a demand is not always told in words
/// that can be denied, accused or demanded: "I drink from the tap" is said, and the verb of the page ("warned") is kept where it goes with a whole sentence.
/// </summary>
internal static class ClaimVerb
{
    // They want somebody or something, not a sentence, behind them.
    private static readonly FrozenSet<string> WithObject = ListedWords.Of("cues", "with-object", StringComparer.OrdinalIgnoreCase);

    // With one of these words there is a sentence.
    private static readonly FrozenSet<string> Finite = FrozenSet.ToFrozenSet(
        ["is", "are", "was", "were", "be", "has", "have", "had", "will", "would", "can", "could", "should", "shall", "may", "might", "must", "do", "does", "did", "not",
            "he", "she", "it", "they", "we", "i"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The verb, in the past.</summary>
    /// <param name="told">The claim and the statement that tells it.</param>
    public static string Of(ToldClaim told)
    {
        var statement = told.Statement!;
        var isDenied = told.Member!.Side == ClaimSide.Against && !told.IsQuoted && statement.Act is SpeechAct.Deny or SpeechAct.Refuse && !IsPlain(told);
        if (isDenied || told.Claim.Text.StartsWith("to ", StringComparison.Ordinal) || IsCharge(told, statement) || (IsForThings(told.Act) && IsPhrase(told.Claim.Text)))
        {
            return BriefWords.PastOf(told.Act);
        }

        return statement.Cue is [var cue] && cue.TextIn(told.Record.Text).ToLowerInvariant() is var word && word.EndsWith("ed", StringComparison.Ordinal)
            && !word.Contains(' ', StringComparison.Ordinal) && !WithObject.Contains(word)
            ? word
            : BriefWords.PastOf(SpeechAct.Assert);
    }

    // "Norway of shelling the market": no sentence, whatever verb the page has ("accusing").
    private static bool IsCharge(ToldClaim told, Statement statement) => statement is { Act: SpeechAct.Accuse, Addressee: { } accused }
        && told.Claim.Text.StartsWith(accused.Text, StringComparison.Ordinal) && told.Claim.Text.AsSpan(accused.Text.Length) is var rest
        && (rest.StartsWith(" of ", StringComparison.Ordinal) || rest.StartsWith(" for ", StringComparison.Ordinal));

    private static bool IsForThings(SpeechAct act) => act is SpeechAct.Demand or SpeechAct.Offer or SpeechAct.Promise or SpeechAct.Propose or SpeechAct.Condemn or SpeechAct.Praise;

    // "new talks on the border": a thing and no sentence, as far as its words tell.
    private static bool IsPhrase(string words) => char.IsLower(words[0]) && !words.StartsWith("that ", StringComparison.Ordinal)
        && !Array.Exists(words.Split(' '), word => Finite.Contains(word) || word.EndsWith("ed", StringComparison.Ordinal));

    /// <summary>Whether a verb is in the past, which has no number.</summary>
    public static bool IsPast(string verb) => verb is "said" or "told" or "wrote" || verb.EndsWith("ed", StringComparison.Ordinal);

    // "That is a lie", she said: the words are no longer what is denied.
    private static bool IsPlain(ToldClaim told) => told.Statement!.Cue is not [var cue, ..] || cue.TextIn(told.Record.Text).ToLowerInvariant() is "said" or "says" or "say" or "told" or "added" or "adds";
}
