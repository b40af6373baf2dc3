using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Events;

/// <summary>Reads form, voice, negation and modal from the words of a verb group.</summary>
internal static class VerbGroups
{
    /// <summary>The clause that a verb group opens, its roles still empty.</summary>
    /// <param name="tokens">All tokens of the article.</param>
    /// <param name="chunk">The verb group.</param>
    /// <param name="before">What stands right before it.</param>
    public static Clause Read(ImmutableArray<Token> tokens, Chunk chunk, ChunkKind before)
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
            if (i == chunk.Head && token.Upos == Upos.Verb)
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
        var isVerb = head.Upos == Upos.Verb;
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
        _ = before;
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
