using System.Collections.Immutable;
using System.Text;
using Hearsay.Language;

namespace Hearsay.Bench.Spinner;

/// <summary>Spins texts: names, figures and the order of facts stay, many of the other words are replaced.</summary>
internal sealed class TextSpinner(SpinFamily family, IReadOnlyDictionary<SwapSource, IThesaurus> thesauri, FramePhrases? phrases, Inflector inflector)
{
    /// <summary>Words that spinners leave alone, since thesauri have them and nobody would be fooled.</summary>
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "be", "have", "do", "not", "no", "more", "most", "very", "as", "so", "than", "then", "there", "here", "when", "where", "how", "why", "also", "percent", "mr", "mrs",
    };

    /// <summary>Spins a text until a share of all its words is swapped, or all that can be.</summary>
    /// <param name="article">The text, analysed.</param>
    /// <param name="rate">Share of all words.</param>
    /// <param name="choice">Decides.</param>
    /// <param name="trial">Decides on a trial, by which the words that could be swapped are counted.</param>
    public SpunText SpinOfAll(AnalyzedArticle article, double rate, SeededChoice choice, SeededChoice trial)
    {
        var most = Spin(article, 1, trial).Swapped;
        return Spin(article, most == 0 ? 1 : Math.Min(1, rate * WordsOf(article) / most), choice);
    }

    /// <summary>Spins a text.</summary>
    /// <param name="article">The text, analysed.</param>
    /// <param name="rate">Share of the words that could be swapped which are.</param>
    /// <param name="choice">Decides.</param>
    public SpunText Spin(AnalyzedArticle article, double rate, SeededChoice choice)
    {
        var text = new StringBuilder(article.Text.Length + 200);
        var swaps = ImmutableArray.CreateBuilder<TrueSwap>();
        var habits = new Dictionary<string, string>(StringComparer.Ordinal);
        var done = 0;
        for (var i = 0; i < article.Tokens.Length; i++)
        {
            if (choice.Share() >= rate || Replacement(article, i, habits, choice) is not var (length, replacement))
            {
                continue;
            }

            int start = article.Tokens[i].Span.Start, end = article.Tokens[i + length - 1].Span.End;
            text.Append(article.Text, done, start - done);
            swaps.Add(new TrueSwap(text.Length, text.Length + replacement.Length, article.Text[start..end]));
            text.Append(replacement);
            done = end;
            i += length - 1;
        }

        text.Append(article.Text, done, article.Text.Length - done);
        var spun = new SpunText(text.ToString(), swaps.ToImmutable(), WordsOf(article));
        return family.LosesMarks ? TextDamage.WithoutMarks(spun) : spun;
    }

    private static int WordsOf(AnalyzedArticle article) => article.Tokens.Count(token => char.IsLetterOrDigit(token.Norm[0]));

    private (int Length, string Words)? Replacement(AnalyzedArticle article, int at, Dictionary<string, string> habits, SeededChoice choice)
    {
        var source = family.Sources[choice.Below(family.Sources.Length)];
        if (source == SwapSource.Phrases)
        {
            for (var length = 2; length >= 1; length--)
            {
                if (at + length <= article.Tokens.Length && FramePhrases.PhraseAt(article, at, length) is { } phrase && phrases!.Neighbours(phrase) is { Count: > 0 } others)
                {
                    return (length, others[choice.Below(others.Count)]);
                }
            }

            return null;
        }

        var token = article.Tokens[at];
        if (family.IsThorough && SmallWords.Neighbours(token.Norm) is { Count: > 0 } small && char.IsLower(article.Text[token.Span.Start]))
        {
            return (1, small[choice.Below(small.Count)]);
        }

        var kind = KindOf(token.Upos);
        var isOpen = kind is not null || (family.IsCareless && token.Upos is Upos.Adp or Upos.Sconj or Upos.Pron or Upos.Cconj);
        if (!isOpen || Kept.Contains(token.Lemma) || token.Norm.Length < (family.IsCareless ? 2 : 3) || !char.IsLower(article.Text[token.Span.Start]))
        {
            return null;
        }

        // A spinner's own list often has one favourite: half of the words are always replaced by the same one.
        var key = token.Norm + "\t" + token.Xpos;
        if (habits.TryGetValue(key, out var habit) && choice.Share() < 0.5)
        {
            return (1, habit);
        }

        var neighbours = thesauri[source].Neighbours(token.Lemma, family.ByPartOfSpeech && source is not (SwapSource.Moby or SwapSource.Aiksaurus) ? kind : null);
        if (neighbours.Count == 0)
        {
            return null;
        }

        var neighbour = neighbours[choice.Below(neighbours.Count)];
        var form = family.Inflects ? inflector.Inflect(neighbour, token.Xpos) : neighbour;
        habits[key] = form;
        return form == token.Norm ? null : (1, form);
    }

    private static WordKind? KindOf(Upos upos) => upos switch
    {
        Upos.Noun => WordKind.Noun,
        Upos.Verb => WordKind.Verb,
        Upos.Adj => WordKind.Adjective,
        Upos.Adv => WordKind.Adverb,
        _ => null,
    };
}
