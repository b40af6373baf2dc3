using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Grounding.Quantities;
using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>In which way a version of a quotation may say something else.</summary>
public enum DriftWarning
{
    /// <summary>It has more or fewer words that turn a sentence round ("not", "never").</summary>
    Negation,

    /// <summary>It has other figures.</summary>
    Figure,

    /// <summary>It has other names.</summary>
    Name,
}

/// <summary>What became of an utterance in another version of it.</summary>
/// <param name="Changes">Every word of both, in order: spans of the version (article) and of the utterance (source), each into its own text.</param>
/// <param name="EqualWords">How many words are in both, in the same order.</param>
/// <param name="Warnings">Where the meaning may have changed; none twice, in the order of the enumeration.</param>
public sealed record Drift(ImmutableArray<WordChange> Changes, int EqualWords, ImmutableArray<DriftWarning> Warnings)
{
    /// <summary>True when not a word differs.</summary>
    public bool IsSame => Changes.All(change => change.Kind == WordChangeKind.Equal);
}

/// <summary>Compares versions of one utterance word by word.</summary>
public static class QuotationDrift
{
    /// <summary>Longer quotations are compared up to here, in words.</summary>
    private const int MaxWords = 400;

    /// <summary>The changes from an utterance to a version of it.</summary>
    /// <param name="utterance">The words as first reported.</param>
    /// <param name="version">The words as somebody else has them.</param>
    public static Drift Compare(string utterance, string version)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(version);
        var (source, article) = (Cut(utterance), Cut(version));
        var (changes, equal) = Align(article.Words, source.Words);
        var warnings = ImmutableArray.CreateBuilder<DriftWarning>();
        if (ArticleMarks.Negations(source.Words.Hashes) != ArticleMarks.Negations(article.Words.Hashes))
        {
            warnings.Add(DriftWarning.Negation);
        }

        if (Differ(source, article, figures: true))
        {
            warnings.Add(DriftWarning.Figure);
        }

        if (Differ(source, article, figures: false))
        {
            warnings.Add(DriftWarning.Name);
        }

        return new Drift(changes, equal, warnings.DrainToImmutable());
    }

    private static (WordSequence Words, bool[] Anchors, string Text) Cut(string text)
    {
        var all = WordSequence.Of(new Article { Text = text, Blocks = [] });
        var words = new WordSequence();
        for (var index = 0; index < Math.Min(MaxWords, all.Count); index++)
        {
            words.Add(all.Spans[index], all.Hashes[index], 0);
        }

        return (words, AnchorWords.In(new Article { Text = text, Blocks = [] }, words), text);
    }

    private static bool Differ((WordSequence Words, bool[] Anchors, string Text) first, (WordSequence Words, bool[] Anchors, string Text) second, bool figures) => figures
        ? !Figures(first).SetEquals(Figures(second))
        : !Names(first, second.Words).SetEquals(Names(second, first.Words));

    // A name may begin the sentence in one of the two, where nothing tells that it is one: then it counts for neither.
    private static HashSet<ulong> Names((WordSequence Words, bool[] Anchors, string Text) quotation, WordSequence other)
    {
        var found = new HashSet<ulong>();
        for (var index = 0; index < quotation.Words.Count; index++)
        {
            if (quotation.Anchors[index] && !HasDigit(quotation, index) && !other.Hashes.Contains(quotation.Words.Hashes[index]))
            {
                found.Add(quotation.Words.Hashes[index]);
            }
        }

        return found;
    }

    // "Three" and "3" are one figure, "1,000" and "1000" too; "one" is more often no figure.
    private static HashSet<string> Figures((WordSequence Words, bool[] Anchors, string Text) quotation)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var figure = "";
        for (var index = 0; index < quotation.Words.Count; index++)
        {
            var word = quotation.Words.Spans[index].TextIn(quotation.Text);
            if (HasDigit(quotation, index))
            {
                var goesOn = figure.Length > 0 && quotation.Text.AsSpan()[quotation.Words.Spans[index - 1].End..quotation.Words.Spans[index].Start] is ",";
                figure = (goesOn ? figure : Kept(found, figure)) + word.Replace(",", "", StringComparison.Ordinal).ToLowerInvariant();
                continue;
            }

            figure = Kept(found, figure);
            if (NumberTable.CountOf(word.ToLowerInvariant()) is > 1 and { } number)
            {
                found.Add(number.ToString(CultureInfo.InvariantCulture));
            }
        }

        Kept(found, figure);
        return found;
    }

    private static string Kept(HashSet<string> found, string figure)
    {
        if (figure.Length > 0)
        {
            found.Add(figure);
        }

        return "";
    }

    private static bool HasDigit((WordSequence Words, bool[] Anchors, string Text) quotation, int index) =>
        quotation.Words.Spans[index].In(quotation.Text).ContainsAnyInRange('0', '9');

    /// <summary>The longest common subsequence (Wagner and Fischer 1974), as runs.</summary>
    private static (ImmutableArray<WordChange> Changes, int Equal) Align(WordSequence article, WordSequence source)
    {
        var lengths = new int[article.Count + 1, source.Count + 1];
        for (var row = article.Count - 1; row >= 0; row--)
        {
            for (var column = source.Count - 1; column >= 0; column--)
            {
                lengths[row, column] = article.Hashes[row] == source.Hashes[column]
                    ? lengths[row + 1, column + 1] + 1
                    : Math.Max(lengths[row + 1, column], lengths[row, column + 1]);
            }
        }

        var changes = ImmutableArray.CreateBuilder<WordChange>();
        for (int row = 0, column = 0; row < article.Count || column < source.Count;)
        {
            var (fromRow, fromColumn) = (row, column);
            while (row < article.Count && column < source.Count && article.Hashes[row] == source.Hashes[column])
            {
                row++;
                column++;
            }

            if (row > fromRow)
            {
                changes.Add(new WordChange(WordChangeKind.Equal, article.Cover(fromRow, row - fromRow), source.Cover(fromColumn, column - fromColumn)));
                continue;
            }

            while ((row < article.Count || column < source.Count)
                && !(row < article.Count && column < source.Count && article.Hashes[row] == source.Hashes[column]))
            {
                if (column == source.Count || (row < article.Count && lengths[row + 1, column] >= lengths[row, column + 1]))
                {
                    row++;
                }
                else
                {
                    column++;
                }
            }

            var kind = row == fromRow ? WordChangeKind.Deleted : column == fromColumn ? WordChangeKind.Inserted : WordChangeKind.Changed;
            changes.Add(new WordChange(kind, article.Cover(fromRow, row - fromRow), source.Cover(fromColumn, column - fromColumn)));
        }

        return (changes.DrainToImmutable(), lengths[0, 0]);
    }
}
