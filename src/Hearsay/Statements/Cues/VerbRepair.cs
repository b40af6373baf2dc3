using Hearsay.Language;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Cues;

/// <summary>
/// Gives verbs of saying their tag back where the tagger took them for nouns or adjectives: "Zara Holm informed state television",
/// "Vesta counters that". Spun text is full of verbs in places where no tagger expects them.
/// </summary>
internal static class VerbRepair
{
    /// <summary>The tokens of a sentence, repaired.</summary>
    public static Token[] Repair(AnalyzedArticle article, Sentence sentence)
    {
        var tokens = article.TokensOf(sentence).ToArray();
        for (var i = 1; i < tokens.Length; i++)
        {
            var lowerCase = char.IsLower(article.Text[tokens[i].Span.Start]);
            if (tokens[i].Norm is "meanwhile" or "however" or "though")
            {
                tokens[i] = tokens[i] with { Upos = tokens[i - 1].Norm == "," ? Upos.Adv : tokens[i].Upos };
            }
            else if (tokens[i].Upos == Upos.Adj && CueWords.Default.IsAnonymousHead(tokens[i].Lemma) && EndsDescription(tokens, i))
            {
                tokens[i] = tokens[i] with { Upos = Upos.Noun, Xpos = "NN" };
            }
            else if ((tokens[i].Upos is Upos.Adj or Upos.Noun || (tokens[i].Upos == Upos.Propn && lowerCase))
                && (IsSpeaker(tokens[i - 1]) || (tokens[i - 1].Norm == "," && BeforeClause(article, tokens, i + 1))))
            {
                tokens[i] = VerbOf(tokens, i) ?? tokens[i];
            }
            else if (tokens[i] is { Upos: Upos.Verb, Xpos: "VBN" } && (IsPastTense(tokens, i) || HasSubject(tokens, i, sentence.FirstToken + i)))
            {
                tokens[i] = tokens[i] with { Xpos = "VBD" };
            }
        }

        return tokens;
    }

    // "an unnamed [official] familiar with …", "the [representative] of …": a determiner before, no noun after.
    private static bool EndsDescription(Token[] tokens, int i) => tokens[i - 1].Upos is Upos.Det or Upos.Adj or Upos.Propn or Upos.Num
        && i + 1 < tokens.Length && (tokens[i + 1].Norm == "familiar" || tokens[i + 1].Upos is Upos.Adp or Upos.Verb or Upos.Aux);

    // ", denied Syrian planes had": a name, a determiner or a pronoun follows.
    private static bool BeforeClause(AnalyzedArticle article, Token[] tokens, int i) => i + 1 < tokens.Length
        && tokens[i - 1].Norm.EndsWith("ed", StringComparison.Ordinal)
        && (char.IsUpper(article.Text[tokens[i].Span.Start]) || tokens[i].Upos is Upos.Det or Upos.Pron || tokens[i].Norm == "that");

    // "and pronounced the deal dead", "Holm, meanwhile, denied the planes had": no auxiliary before, no "by" or "of" after.
    private static bool IsPastTense(Token[] tokens, int i)
    {
        if (Speech(tokens[i].Lemma) is null || (i + 1 < tokens.Length && tokens[i + 1].Upos is Upos.Adp or Upos.Punct))
        {
            return false;
        }

        var before = tokens[i - 1];
        if (!(before.Norm is "and" or "but" or "," or "who" || IsSpeaker(before)))
        {
            return false;
        }

        for (var k = Math.Max(0, i - 6); k < i; k++)
        {
            if (tokens[k].Upos == Upos.Aux)
            {
                return false;
            }
        }

        return true;
    }

    // "Zara Holm, the chief engineer, maintained on Saturday": the tree knows better than the tag.
    private static bool HasSubject(Token[] tokens, int i, int place)
    {
        var subject = false;
        foreach (var token in tokens)
        {
            if (token.Head == place && token.Upos == Upos.Aux)
            {
                return false;
            }

            subject |= token.Head == place && token.Relation == "nsubj";
        }

        return subject && Speech(tokens[i].Lemma) is not null;
    }

    private static bool IsSpeaker(Token token) =>
        token.Upos == Upos.Propn || (token.Upos == Upos.Pron && token.Xpos == "PRP") || CueWords.Default.IsAnonymousHead(token.Lemma);

    private static Token? VerbOf(Token[] tokens, int i)
    {
        var token = tokens[i];
        var norm = token.Norm;
        if (norm.EndsWith("ed", StringComparison.Ordinal) && norm.Length > 4 && PastOf(norm) is { } past)
        {
            return token with { Upos = Upos.Verb, Xpos = "VBD", Lemma = past };
        }

        if (CueLexicon.Default.Entry(CueKind.Verb, norm) is { } entry && entry.Frames.Contains(Frame.NounOf)
            && i + 2 < tokens.Length && tokens[i + 1].Upos == Upos.Propn && (tokens[i + 2].Norm == "of" || (i + 3 < tokens.Length && tokens[i + 3].Norm == "of")))
        {
            return token with { Upos = Upos.Verb, Xpos = "VBP", Lemma = norm }; // "the allies credit Vesta of breaking"
        }

        var next = i + 1 < tokens.Length ? tokens[i + 1].Norm : ".";
        var opensClause = next is "that" or "," or "." or ":" or "he" or "she" or "it" or "they" or "we" or "the" or "“" or "\"" or "to";
        return opensClause && norm.EndsWith('s') && norm.Length > 3 && tokens[i - 1].Upos != Upos.Noun && Speech(norm[..^1]) is { } present
            ? token with { Upos = Upos.Verb, Xpos = "VBZ", Lemma = present }
            : null;
    }

    // told apart by the lexicon: "warned", "stated", "denied", "admitted"
    private static string? PastOf(string norm) =>
        Speech(norm[..^2]) ?? Speech(norm[..^1])
        ?? (norm.EndsWith("ied", StringComparison.Ordinal) ? Speech(norm[..^3] + "y") : null)
        ?? (norm[^3] == norm[^4] ? Speech(norm[..^3]) : null);

    private static string? Speech(string lemma) =>
        CueLexicon.Default.Entry(CueKind.Verb, lemma) is { Speech: true } ? lemma : null;
}
