using Hearsay.Language;

namespace Hearsay.Statements.Cues;

/// <summary>"said nothing (at all) about the dead": who does not speak of a thing says nothing of it. "said nothing had changed" is a statement like others.</summary>
internal static class Silence
{
    private const int Reach = 5; // tokens behind "said nothing"

    /// <summary>Whether a word and those behind it say that nothing is said.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cue">The word's place among the tokens.</param>
    public static bool IsAt(AnalyzedArticle article, int cue)
    {
        var tokens = article.Tokens.AsSpan();
        if (cue + 2 >= tokens.Length || tokens[cue + 1].Norm is not ("nothing" or "little"))
        {
            return false;
        }

        var at = cue + 2;
        while (at < Math.Min(tokens.Length, cue + Reach) && tokens[at].Norm is "at" or "all" or "further" or "more" or "else")
        {
            at++;
        }

        return at < tokens.Length && tokens[at].Norm is "about" or "of" or "on";
    }
}
