using System.Collections.Frozen;
using Hearsay.Ledger.Propositions;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Ledger.Claims;

/// <summary>
/// The words of the page in which a claim is told: a sentence that can be read without the page. What the statement says, in one stretch; without who says it where that stands
/// in the middle of it; in marks of quotation where it stands inside them; and where it says nothing alone ("the charge"), the page's whole sentence.
/// </summary>
internal static class ClaimWords
{
    private const string Ellipsis = " … ";

    /// <summary>The longest stretch between two parts of one sentence that is told with them, in characters.</summary>
    private const int LongestGap = 200;

    /// <summary>Words that a clause has at least when what follows it is cut off.</summary>
    private const int LeastWords = 4;

    // A clause that begins with one of these is parted from its main clause by a comma, whoever is named between them.
    private static readonly FrozenSet<string> Subordinating = FrozenSet.ToFrozenSet(
        ["if", "when", "while", "although", "though", "since", "because", "as", "unless", "should", "until", "after", "before", "once", "where", "whatever", "whoever"], StringComparer.OrdinalIgnoreCase);

    // Behind these, too, and before what is added to what was said.
    private static readonly FrozenSet<string> Joining = FrozenSet.ToFrozenSet(["and", "but", "or", "nor", "so", "yet", "which", "who", "though", "although", "a", "an",
        "the", "some", "one", "each"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Naming = ListedWords.Of("cues", "naming", StringComparer.OrdinalIgnoreCase);

    // What a cut clause cannot end with.
    private static readonly FrozenSet<string> Dangling = FrozenSet.ToFrozenSet(
        ["and", "but", "or", "which", "who", "that", "was", "were", "had", "has", "have", "is", "are", "also", "then", "each", "both"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet(["in", "on", "at", "by", "of", "to", "for", "with", "from", "about", "during", "after", "before"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(["he", "she", "it", "they", "its", "his", "her", "their", "this", "these", "those", "such"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether some words name their subject only by a pronoun.</summary>
    public static bool BeginsWithPronoun(string words)
    {
        var first = (words.StartsWith("that ", StringComparison.Ordinal) ? words[5..] : words).Split([' ', '’', '\''], 2)[0];
        return Pronouns.Contains(first);
    }

    /// <summary>Whether a statement only gives something a name ("called the strike a massacre"): no sentence by itself.</summary>
    public static bool IsName(Proposition proposition) => proposition.Statement is { Form: not StatementForm.Direct, Cue: [var cue, ..] }
        && Naming.Contains(cue.TextIn(proposition.Article.Record.Text)) && !proposition.Text.StartsWith("that ", StringComparison.Ordinal);

    /// <summary>The words of one sentence of a statement.</summary>
    public static string Of(Proposition proposition)
    {
        var record = proposition.Article.Record;
        if ((proposition.IsAnaphoric || record.Text[proposition.Spans[0].Start] is ',' or ';' or ':') && WholeSentence(proposition) is { } whole)
        {
            return ClaimText.Capital(whole);
        }

        return InQuotation(Trimmed(Stretch(proposition, record)), proposition, record);
    }

    // "The charge" or "it" says nothing alone: then the page's whole sentence stands for the claim, or of a sentence that has what several say ("Observers put the number at 14, the
    // government at 6, the League at 21") what this one says, with who says it.
    private static string? WholeSentence(Proposition proposition)
    {
        var record = proposition.Article.Record;
        var block = record.Article.Blocks.FirstOrDefault(block => block.Span.Contains(proposition.Spans[0]));
        if (block is null || PlainSentences.In(record.Text, block.Span).FirstOrDefault(span => span.Contains(proposition.Spans[0])) is not { Length: > 0 } sentence)
        {
            return null;
        }

        var statement = proposition.Statement;
        var own = statement.Source.Concat(statement.Cue).Concat(proposition.Spans).Where(sentence.Contains).Aggregate((all, part) => all.Union(part));
        return record.Statements.Any(other => other.Within is null && other.Content.Any(part => sentence.Contains(part) && !part.Overlaps(own))) ? own.TextIn(record.Text) : sentence.TextIn(record.Text);
    }

    // The parts of the sentence, one behind the other, and what stands between them.
    private static string Stretch(Proposition proposition, ArticleRecord record)
    {
        var (text, statement) = (record.Text, proposition.Statement);
        var (words, isWhole) = ("", false);
        var start = proposition.Spans[0].Start;
        for (var i = 0; i < proposition.Spans.Count; i++)
        {
            var part = proposition.Spans[i];
            if (i + 1 == proposition.Spans.Count)
            {
                words += text[start..EndOf(part, statement, record)];
                return isWhole ? ClaimText.Capital(words) : words;
            }

            var gap = new TextSpan(part.End, Math.Max(part.End, proposition.Spans[i + 1].Start));
            if (IsAside(gap, part, statement, text))
            {
                words += Joined(text[start..part.End], gap.TextIn(text), text[proposition.Spans[i + 1].Start..], out var skipped);
                start = proposition.Spans[i + 1].Start + skipped;
            }
            else if (i == 0 && statement.Cue.Any(gap.Overlaps) && statement.Source is [var source, ..] && source.End <= start && start - source.Start <= LongestGap
                && text.AsSpan(source.Start, start - source.Start).IndexOfAny(".!?\n") < 0)
            {
                (start, isWhole) = (source.Start, true); // "the army and the rebels each accused the other": no words of what is said without who says it
            }
            else if (gap.Length > LongestGap || gap.TextIn(text).AsSpan().IndexOfAny(".!?\n") >= 0)
            {
                words += text[start..part.End] + Ellipsis;
                start = proposition.Spans[i + 1].Start;
            }
        }

        return words;
    }

    // What another says inside it ("each side accuses the other of breaking the truce") is told to its end; what goes on with a verb of its own, whose content is another
    // statement ("resigned for his health and cited …"), is cut off before that.
    private static int EndOf(TextSpan last, Statement statement, ArticleRecord record)
    {
        foreach (var other in record.Statements)
        {
            var content = other.Content.FirstOrDefault(part => part.Start >= last.End);
            if (ReferenceEquals(other, statement) || content.IsEmpty || !other.Cue.Any(last.Contains)
                || record.Text.AsSpan(last.End, content.Start - last.End).Trim() is not ([] or "that"))
            {
                continue;
            }

            var begin = other.Source.Concat(other.Cue).Where(last.Contains).Min(part => part.Start);
            foreach (var cut in (ReadOnlySpan<int>)[begin, other.Cue.First(last.Contains).Start])
            {
                var kept = new TextSpan(last.Start, cut).TextIn(record.Text).TrimEnd();
                var bare = WithoutDangling(kept);
                if (EndsOpen(kept, bare) && !Prepositions.Contains(bare[(bare.LastIndexOf(' ') + 1)..]) && bare.AsSpan().Count(' ') >= LeastWords - 1)
                {
                    return last.Start + bare.Length;
                }
            }

            return PlainSentences.In(record.Text, content).First().End;
        }

        return last.End;
    }

    // A further clause or a relative one begins where it was cut.
    private static bool EndsOpen(string kept, string bare) => kept[bare.Length..].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Any(word => word is "and" or "but" or "or" or "which" or "who" or "that");

    private static string WithoutDangling(string words)
    {
        var bare = words.TrimEnd(' ', ',');
        while (bare.LastIndexOf(' ') is > 0 and var at && Dangling.Contains(bare[(at + 1)..]))
        {
            bare = bare[..at].TrimEnd(' ', ',');
        }

        return bare;
    }

    // ", he said," and whatever else names the speaker between marks.
    private static bool IsAside(TextSpan gap, TextSpan before, Statement statement, string text) => statement.Cue.Any(gap.Overlaps)
        && (IsMark(text[before.End - 1]) || gap.TextIn(text).TrimStart() is [var first, ..] && IsMark(first))
        && (IsMark(text[gap.End]) || gap.TextIn(text).TrimEnd() is [.., var last] && IsMark(last));

    private static bool IsMark(char c) => c is ',' or ';' or ':' or '.' or '"' or '“' or '”' or '’' or '‘' or '—' or '–' or '-' or '(' or ')';

    // “If they come,” she said, “we shall go.” → “If they come, we shall go.”
    private static string Joined(string left, string gap, string right, out int skipped)
    {
        const int Short = 4;
        var isQuoted = left[^1] is '"' or '”' && right[0] is '"' or '“';
        skipped = isQuoted ? 1 : 0;
        var bare = (isQuoted ? left[..^1] : left).TrimEnd(',', ' ', '—', '–');
        var next = right.AsSpan(skipped);
        var word = next[..(next.IndexOfAny(" ,.;") is >= 0 and var end ? end : next.Length)].ToString();
        var first = bare.TrimStart('"', '“').Split(' ', 2)[0];
        return gap.Contains('.', StringComparison.Ordinal) && char.IsUpper(next[0]) ? bare + ". "
            : gap.TrimEnd() is [.., ';' or ':'] ? bare + "; "
            : Subordinating.Contains(first) || Joining.Contains(word) || (isQuoted && bare.AsSpan().Count(' ') >= Short) ? bare + ", "
            : bare + " ";
    }

    // A conjunction that leads up to it, and the hour that a running report begins with, are none of it.
    private static string Trimmed(string words)
    {
        words = WithoutHour(words.Trim(' ', '\n', ',', ';'));
        foreach (var word in (ReadOnlySpan<string>)["and ", "but "])
        {
            words = words.StartsWith(word, StringComparison.Ordinal) ? words[word.Length..] : words;
        }

        return words;
    }

    private static string WithoutHour(string words)
    {
        const int Longest = 14;
        return char.IsDigit(words[0]) && words.AsSpan().IndexOfAny('“', '"') is > 0 and <= Longest and var at && words.AsSpan(0, at).IndexOfAny(':', '.') > 0 ? words[at..] : words;
    }

    // A sentence from the middle of a quotation has none of its marks, the first and the last have one.
    private static string InQuotation(string words, Proposition proposition, ArticleRecord record)
    {
        var (opening, closing, plain) = (words.Count(c => c == '“'), words.Count(c => c == '”'), words.Count(c => c == '"'));
        if (proposition.Statement.Form != StatementForm.Direct || record.Article.Blocks.FirstOrDefault(block => block.Span.Contains(proposition.Spans[0])) is not { } block)
        {
            return words;
        }

        if (opening + closing + plain == 0)
        {
            return IsInside(record.Text.AsSpan(block.Span.Start, proposition.Spans[0].Start - block.Span.Start)) ? $"“{words}”" : words;
        }

        return words[0] == '“' && opening == closing + 1 ? words + '”'
            : words[^1] == '”' && closing == opening + 1 ? '“' + words
            : plain != 1 ? words
            : words[0] == '"' ? words + '"'
            : words[^1] == '"' ? '"' + words
            : words;
    }

    private static bool IsInside(ReadOnlySpan<char> before)
    {
        var isInside = false;
        foreach (var mark in before)
        {
            isInside = mark switch { '“' => true, '”' => false, '"' => !isInside, _ => isInside };
        }

        return isInside;
    }
}
