using Hearsay.Language;

namespace Hearsay.Statements;

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
            if (tokens[i].Upos is Upos.Adj or Upos.Noun && IsSpeaker(tokens[i - 1]) && VerbOf(tokens, i) is { } verb)
            {
                tokens[i] = verb;
            }
        }

        return tokens;
    }

    private static bool IsSpeaker(Token token) =>
        token.Upos == Upos.Propn || (token.Upos == Upos.Pron && token.Xpos == "PRP") || CueWords.Default.IsAnonymousHead(token.Lemma);

    private static Token? VerbOf(Token[] tokens, int i)
    {
        var token = tokens[i];
        var norm = token.Norm;
        if (norm.EndsWith("ed", StringComparison.Ordinal) && norm.Length > 4 && (Speech(norm[..^2]) ?? Speech(norm[..^1])) is { } past)
        {
            return token with { Upos = Upos.Verb, Xpos = "VBD", Lemma = past };
        }

        var next = i + 1 < tokens.Length ? tokens[i + 1].Norm : ".";
        var opensClause = next is "that" or "," or "." or ":" or "he" or "she" or "it" or "they" or "we" or "the" or "“" or "\"" or "to";
        return opensClause && norm.EndsWith('s') && norm.Length > 3 && tokens[i - 1].Upos != Upos.Noun && Speech(norm[..^1]) is { } present
            ? token with { Upos = Upos.Verb, Xpos = "VBZ", Lemma = present }
            : null;
    }

    private static string? Speech(string lemma) =>
        CueLexicon.Default.Entry(CueKind.Verb, lemma) is { Speech: true } ? lemma : null;
}
