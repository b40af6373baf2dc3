using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>
/// Which words of an article stand in quotation marks: two reports that quote the same statement share those words without one
/// deriving from the other. Marks of any language; a quotation that is not closed ends with its paragraph; a paragraph that another introduces with a
/// colon is quoted without marks, unless a medium is named there, whose report it then is. Linear.
/// </summary>
internal static class QuotedWords
{
    /// <summary>For each word, whether it is quoted, or part of what the statement stage found to be said directly.</summary>
    /// <param name="record">The record.</param>
    /// <param name="words">Its words.</param>
    /// <param name="reported">Whose reports it passes on.</param>
    public static bool[] In(ArticleRecord record, WordSequence words, ImmutableArray<SourceName> reported)
    {
        var text = record.Text;
        var quoted = new bool[text.Length];
        Mark(text, quoted);
        MarkIntroduced(record, quoted, reported);
        foreach (var statement in record.Statements)
        {
            if (statement.Form == StatementForm.Direct)
            {
                foreach (var part in statement.Content)
                {
                    quoted.AsSpan(part.Start..part.End).Fill(true);
                }
            }
        }

        var flags = new bool[words.Count];
        for (var index = 0; index < flags.Length; index++)
        {
            flags[index] = quoted[words.Spans[index].Start];
        }

        return flags;
    }

    private static void MarkIntroduced(ArticleRecord record, bool[] quoted, ImmutableArray<SourceName> reported)
    {
        var blocks = record.Article.Blocks.IsDefault ? [] : record.Article.Blocks;
        for (var index = 1; index < blocks.Length; index++)
        {
            var (before, block) = (blocks[index - 1], blocks[index]);
            if (before.Kind == BlockKind.Body && block.Kind == BlockKind.Body && before.Span.In(record.Text).TrimEnd() is [.., ':' or '：']
                && !reported.Any(name => name.Block == index - 1))
            {
                quoted.AsSpan(block.Span.Start..block.Span.End).Fill(true);
            }
        }
    }

    private static void Mark(string text, bool[] quoted)
    {
        var (open, family) = (-1, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' && open >= 0)
            {
                Close(quoted, ref open, at, family);
            }

            var kind = Family(text[at]);
            if (kind == 0)
            {
                continue;
            }

            if (open < 0)
            {
                if (Opens(text, at, kind))
                {
                    (open, family) = (at, kind);
                }
            }
            else if (kind == family && Closes(text, at, kind))
            {
                quoted.AsSpan(open..at).Fill(true);
                open = -1;
            }
            else if (family == Single && kind != Single)
            {
                // What looked like a single mark was an apostrophe: a quotation proper begins here.
                (open, family) = Opens(text, at, kind) ? (at, kind) : (open, family);
            }
        }

        if (open >= 0)
        {
            Close(quoted, ref open, text.Length, family);
        }
    }

    /// <summary>An open single mark is more often an apostrophe than a quotation that goes on.</summary>
    private static void Close(bool[] quoted, ref int open, int end, int family)
    {
        if (family != Single)
        {
            quoted.AsSpan(open..end).Fill(true);
        }

        open = -1;
    }

    private const int Single = 1; // ' and its like: an apostrophe too
    private const int Double = 2; // " and its like
    private const int Angle = 3; // « and »
    private const int Corner = 4; // 「 and its like

    private static int Family(char mark) => mark switch
    {
        '\'' or '‘' or '’' or '‚' or '‛' => Single,
        '"' or '“' or '”' or '„' or '‟' or '＂' => Double,
        '«' or '»' => Angle,
        '「' or '」' or '『' or '』' => Corner,
        _ => 0,
    };

    private static bool Opens(string text, int at, int family) =>
        family >= Angle || (family == Double && text[at] is '“' or '„' or '‟')
        || (!(at > 0 && (char.IsLetterOrDigit(text[at - 1]) || char.IsPunctuation(text[at - 1]) && !IsOpening(text[at - 1])))
            && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]));

    private static bool Closes(string text, int at, int family) =>
        family >= Angle || (family == Double && !(at == 0 || char.IsWhiteSpace(text[at - 1])))
        || (family == Double && text[at] == '”')
        || (family == Single && at > 0 && !char.IsWhiteSpace(text[at - 1]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])));

    private static bool IsOpening(char before) => before is '(' or '[' or '-' or '–' or '—' or ':' or ',' or '\'' or '‘' or '"' or '“';
}
