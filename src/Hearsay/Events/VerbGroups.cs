using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Events;

/// <summary>Reads form, voice, negation and modal from the words of a verb group.</summary>
internal static class VerbGroups
{
    /// <summary>The clause that a verb group opens, its roles still empty.</summary>
    /// <param name="tokens">All tokens of the article.</param>
    /// <param name="chunk">The verb group.</param>
    public static Clause Read(ImmutableArray<Token> tokens, Chunk chunk)
    {
        var negated = false;
        string? modal = null;
        var be = false;
        var finite = false;
        var infinitive = false;
        var participial = false;
        for (var i = chunk.First; i < chunk.End; i++)
        {
            var token = tokens[i];
            negated |= Chunker.IsNegation(token);
            infinitive |= i == chunk.First && token.Norm == "to";
            if (token.Norm == "to" && i > chunk.First)
            {
                // "are to meet" is a plan, "has to meet" a duty.
                modal = be ? "will" : "must";
            }

            if (i == chunk.Head && (token.Upos == Upos.Verb || token.Xpos is "VBG" or "VBN" && token.Lemma is not ("be" or "have" or "do")))
            {
                continue;
            }

            if (token.Upos == Upos.Aux)
            {
                participial |= !finite && token.Xpos == "VBG";
                finite = true;
                be |= token.Lemma is "be" or "get";
                modal = token.Xpos == "MD" ? Modal(token) : modal;
            }
        }

        var head = tokens[chunk.Head];
        var isVerb = head.Upos == Upos.Verb || !finite || head.Xpos is "VBG" or "VBN" && head.Lemma is not ("be" or "have" or "do");
        var form = infinitive ? VerbForm.Infinitive
            : participial && isVerb ? VerbForm.Gerund
            : finite || !isVerb ? VerbForm.Finite
            : head.Xpos switch
            {
                "VBG" => VerbForm.Gerund,
                "VBN" => VerbForm.Participle,
                _ => VerbForm.Finite,
            };
        var passive = isVerb && head.Xpos is "VBN" or "VBD" && (be || form == VerbForm.Participle);
        return new Clause { First = chunk.First, End = chunk.End, Head = chunk.Head, Form = form, Passive = passive, Negated = negated, Modal = modal };
    }

    private static string Modal(Token token) => token.Norm switch
    {
        "'ll" or "wo" or "shall" => "will",
        "'d" => "would",
        "ca" => "can",
        var norm => norm,
    };
}
