using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Speakers;

/// <summary>
/// The words for a person without a name, from where he was first mentioned: "official of the welfare office" for "he" or "the official" farther down; and whose he is, where a pronoun
/// says so ("Mira Holm’s lawyer" for "her lawyer").
/// </summary>
internal sealed class NamelessWords
{
    private const int Longest = 12; // words that hang on a description

    private readonly AnalyzedArticle _article;

    public NamelessWords(AnalyzedArticle article) => _article = article;

    /// <summary>True when nothing names an entity.</summary>
    public static bool IsNameless(Entity entity) => !entity.Mentions.Any(mention => mention.Form == MentionForm.Name);

    /// <summary>The words for a nameless person.</summary>
    public string Of(Entity entity)
    {
        var first = entity.Mentions[0];
        if (first.Form != MentionForm.Nominal)
        {
            return entity.Name;
        }

        foreach (var (span, owner) in _article.MentionsIn(first.Span))
        {
            if (span.Start == first.Span.Start && span.End < first.Span.End && owner.Id != entity.Id && !IsNameless(owner))
            {
                return $"{owner.Name}’s{first.Span.TextIn(_article.Text)[span.Length..]}";
            }
        }

        var head = _article.TokenAtOrAfter(first.Span.End) - 1;
        var end = EndOfComplement(head);
        return end > head + 1 ? entity.Name + _article.Text[first.Span.End.._article.Tokens[end - 1].Span.End] : entity.Name;
    }

    // "an official [of the welfare office]": what hangs on the head by a preposition right behind it.
    private int EndOfComplement(int head)
    {
        var tokens = _article.Tokens.AsSpan();
        var end = head + 1;
        if (end + 1 >= tokens.Length || tokens[end].Upos != Upos.Adp || !Hangs(end, head) || DayWords.IsDay(tokens[end + 1].Norm))
        {
            return end;
        }

        while (end < tokens.Length && end <= head + Longest && tokens[end].Upos is Upos.Adp or Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num or Upos.Part or Upos.Pron
            && tokens[end].Xpos is not ("WP" or "WDT") && Hangs(end, head))
        {
            end++;
        }

        return end;
    }

    private bool Hangs(int token, int head)
    {
        var up = _article.Tokens[token].Head;
        for (var step = 0; step < Longest && up > head; step++)
        {
            up = _article.Tokens[up].Head;
        }

        return up == head;
    }
}
