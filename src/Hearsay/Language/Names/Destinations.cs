namespace Hearsay.Language.Names;

/// <summary>Where somebody goes is a place: a name behind a verb of motion and its preposition ("flew to NAME", "left early on Monday for NAME").</summary>
internal static class Destinations
{
    private const int Reach = 4; // tokens before a name in which its verb of going stands

    /// <summary>Whether the name that begins at a token is where somebody goes.</summary>
    public static bool IsAt(ArticleWords words, int name)
    {
        var tokens = words.Tokens;
        if (name == 0 || tokens[name - 1].Norm is not ("to" or "into" or "for" or "towards" or "toward" or "in" or "at"))
        {
            return false;
        }

        var first = Math.Max(words.Layer.Sentences[words.SentenceOf[name]].FirstToken, name - 1 - Reach);
        for (var i = name - 2; i >= first; i--)
        {
            if (words.Is(i, NameWord.Motion) && tokens[i].Upos == Upos.Verb)
            {
                return tokens[i].Lemma != "leave" || tokens[name - 1].Norm == "for"; // what is left to somebody
            }

            if (tokens[i].Upos != Upos.Adv && !words.Is(i, NameWord.Day) && tokens[i].Norm is not ("on" or ","))
            {
                return false;
            }
        }

        return false;
    }
}
