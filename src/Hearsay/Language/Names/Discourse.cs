using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// What the search for descriptions and pronouns needs of an article: the sentence, the quotation and the mention that each token is in.
/// </summary>
internal sealed class Discourse
{
    private Discourse(ArticleWords words, List<EntityDraft> drafts, int[] quotes, int count)
    {
        Words = words;
        Drafts = drafts;
        QuoteOf = quotes;
        QuoteCount = count;
        MentionAt = new EntityDraft?[words.Tokens.Length];
        InRole = new bool[words.Tokens.Length];
        foreach (var draft in drafts)
        {
            MarkRole(draft.Role);
            MarkRole(draft.Title);
            foreach (var name in draft.Names)
            {
                MentionAt.AsSpan(name.First, name.Count).Fill(draft);
            }
        }
    }

    /// <summary>The words of the article.</summary>
    public ArticleWords Words { get; }

    /// <summary>The article's text.</summary>
    public string Text => Words.Text;

    /// <summary>Its tokens and sentences.</summary>
    public WordLayer Layer => Words.Layer;

    /// <summary>Its entities; descriptions add to them.</summary>
    public List<EntityDraft> Drafts { get; }

    /// <summary>Sentence index of each token.</summary>
    public int[] SentenceOf => Words.SentenceOf;

    /// <summary>Number of the quotation that each token is in, from 1; 0 outside.</summary>
    public int[] QuoteOf { get; }

    /// <summary>Number of quotations.</summary>
    public int QuoteCount { get; }

    /// <summary>The entity that each token mentions; null for none.</summary>
    public EntityDraft?[] MentionAt { get; }

    /// <summary>Whether each token is part of the role that was read beside a name.</summary>
    public bool[] InRole { get; }

    /// <summary>Reads an article.</summary>
    public static Discourse Of(ArticleWords words, List<EntityDraft> drafts)
    {
        var (text, layer) = (words.Text, words.Layer);
        var quotes = new int[layer.Tokens.Length];
        int quote = 0, open = 0, block = -1;
        var single = false; // the open quotation has single marks
        foreach (var sentence in layer.Sentences)
        {
            if (sentence.Block != block)
            {
                open = 0; // a quotation does not outlast its paragraph
                single = false;
                block = sentence.Block;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var mark = layer.Tokens[i].Span;
                var c = text[mark.Start];
                if (c is '“' or '«' || (open == 0 && (c == '"' || IsOpeningSingle(text, mark))))
                {
                    single = c is '‘' or '\'';
                    open = ++quote;
                }
                else if (single ? IsClosingSingle(text, mark) : c is '”' or '»' or '"')
                {
                    open = 0;
                    single = false;
                }

                quotes[i] = open;
            }
        }

        return new Discourse(words, drafts, quotes, quote);
    }

    private static bool IsOpeningSingle(string text, TextSpan mark) =>
        mark.Length == 1 && text[mark.Start] is '‘' or '\'' && mark.End < text.Length && char.IsLetterOrDigit(text[mark.End])
        && (mark.Start == 0 || !char.IsLetterOrDigit(text[mark.Start - 1]));

    /// <summary>A single mark after or before punctuation; one between letters and a space may be a plural's apostrophe.</summary>
    private static bool IsClosingSingle(string text, TextSpan mark) =>
        mark.Length == 1 && text[mark.Start] is '’' or '\'' && mark.Start > 0
        && (text[mark.Start - 1] is '.' or ',' or '!' or '?' or '…' || mark.End == text.Length || text[mark.End] is '.' or ',' or ';' or '\n' or ')');

    /// <summary>Index of the first token that starts in or after a span.</summary>
    public int FirstTokenOf(TextSpan span)
    {
        var (low, high) = (0, Layer.Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Layer.Tokens[middle].Span.Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void MarkRole(TextSpan role)
    {
        if (role.IsEmpty)
        {
            return;
        }

        for (var i = FirstTokenOf(role); i < InRole.Length && Layer.Tokens[i].Span.End <= role.End; i++)
        {
            InRole[i] = true;
        }
    }

    /// <summary>Adds a mention by description or pronoun.</summary>
    public void Add(EntityDraft draft, int first, int end, MentionForm form)
    {
        draft.Others.Add((first, end, form));
        MentionAt.AsSpan(first, end - first).Fill(draft);
    }

    /// <summary>Whether the words that end before a token are the subject of a verb there ("NAME said", "NAME, 50, has").</summary>
    public bool IsSubject(int end)
    {
        var tokens = Layer.Tokens.AsSpan();
        for (var i = end; i < tokens.Length && i < end + 3 && SentenceOf[i] == SentenceOf[end - 1]; i++)
        {
            if (tokens[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return true;
            }

            if (tokens[i].Upos is not (Upos.Adv or Upos.Part))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a verb of speech, or "according to", stands right before a token.</summary>
    public bool FollowsSpeech(int first)
    {
        var tokens = Layer.Tokens.AsSpan();
        return first > 0 && ((Words.Is(first - 1, NameWord.Speech) && tokens[first - 1].Upos == Upos.Verb)
            || (first > 1 && tokens[first - 1].Norm == "to" && tokens[first - 2].Norm == "according"));
    }

    /// <summary>Whether the words that end before a token are the subject of a verb of speech ("NAME also said", "NAME, a farmer, said").</summary>
    public bool Speaks(int end)
    {
        const int LongestAside = 16;
        var tokens = Layer.Tokens.AsSpan();
        if (end < tokens.Length && tokens[end].Norm == "," && SentenceOf[end] == SentenceOf[end - 1])
        {
            for (var i = end + 1; i + 1 < tokens.Length && i < end + LongestAside && SentenceOf[i] == SentenceOf[end]; i++)
            {
                if (tokens[i].Norm == ",")
                {
                    return IsSpeech(i + 1, end);
                }
            }

            return false;
        }

        return IsSpeech(end, end - 1);
    }

    /// <summary>Whether a verb of speech, after auxiliaries and adverbs, starts at a token of the sentence of another.</summary>
    private bool IsSpeech(int first, int sentenceOf)
    {
        var tokens = Layer.Tokens.AsSpan();
        for (var i = first; i < tokens.Length && i < first + 4 && SentenceOf[i] == SentenceOf[sentenceOf]; i++)
        {
            if (Words.Is(i, NameWord.Speech) && tokens[i].Upos == Upos.Verb)
            {
                return true;
            }

            if (tokens[i].Upos is not (Upos.Adv or Upos.Aux))
            {
                return false;
            }
        }

        return false;
    }
}
