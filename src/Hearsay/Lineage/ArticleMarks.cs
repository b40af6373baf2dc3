using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Resources;
using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>
/// What a page says of its own text: whose it is ("BRELLA (Velmora Wire) -", "Editing by …") or that it is another's ("This article originally
/// appeared …"). Read from the whole text but its furniture; linear.
/// </summary>
internal sealed record ArticleMarks
{
    /// <summary>A dateline ends within so many UTF-16 code units.</summary>
    private const int DatelineEnd = 90;

    /// <summary>A dateline begins one of so many paragraphs: a headline, a byline and a date may stand before.</summary>
    private const int FirstParagraphs = 3;

    /// <summary>Longest name of an agency in a dateline, in UTF-16 code units.</summary>
    private const int LongestAgency = 30;

    private const int FewestCapitals = 3; // capitals at the start that make a dateline

    /// <summary>A line that names a source has no more words than this.</summary>
    private const int LongestLine = 8;

    private static readonly Lazy<ILookup<ulong, Phrase>> Phrases = new(Load);
    private static readonly Lazy<HashSet<ulong>> Days = new(() => [.. Phrases.Value.SelectMany(group => group).Where(phrase => phrase.Kind == "day").Select(phrase => phrase.Words[0])]);

    /// <summary>The normalised agency of the dateline; null for none.</summary>
    public string? Agency { get; init; }

    /// <summary>True for a text that begins with a place in capitals and a dash, as wire reports do.</summary>
    public bool HasDateline { get; init; }

    /// <summary>True when an agency's dateline or a staff's sign-off says that the text is its own.</summary>
    public bool IsOwn { get; init; }

    /// <summary>True when the page says that its text, or part of it, is another's.</summary>
    public bool IsTaken { get; init; }

    /// <summary>The marks of an article.</summary>
    public static ArticleMarks Of(Article article)
    {
        var (own, taken) = (false, false);
        foreach (var span in Spans(article))
        {
            var words = new WordSequence();
            WordScanner.Scan(article.Text, span, 0, words);
            own |= Has("own", words.Hashes);
            taken |= Has("taken", words.Hashes) || (words.Count is > 1 and <= LongestLine && Begins("line", words.Hashes));
        }

        var (agency, place) = ((string?)null, false);
        foreach (var span in Heads(article))
        {
            var head = article.Text.AsSpan(span.Start, span.Length);
            agency ??= AgencyOf(head);
            place |= BeginsWithPlace(head);
        }

        return new ArticleMarks
        {
            Agency = agency,
            HasDateline = agency is not null || place,
            IsOwn = agency is not null || own,
            IsTaken = taken && !own,
        };
    }

    private static IEnumerable<TextSpan> Spans(Article article) => article.Blocks.IsDefaultOrEmpty
        ? [new TextSpan(0, article.Text.Length)]
        : article.Blocks.Where(block => block.Kind is not BlockKind.Chrome).Select(block => block.Span);

    /// <summary>The beginnings of the first paragraphs that are no headline, which may not be told from them in a text without markup.</summary>
    private static IEnumerable<TextSpan> Heads(Article article)
    {
        IEnumerable<TextSpan> paragraphs = article.Blocks.IsDefaultOrEmpty ? [new TextSpan(0, article.Text.Length)]
            : article.Blocks.Where(block => block.Kind is BlockKind.Dateline or BlockKind.Body).Select(block => block.Span).Take(FirstParagraphs);
        foreach (var paragraph in paragraphs)
        {
            var start = paragraph.Start;
            while (start < paragraph.End && char.IsWhiteSpace(article.Text[start]))
            {
                start++;
            }

            var end = article.Text.IndexOf('\n', start, Math.Min(DatelineEnd, article.Text.Length - start));
            yield return new TextSpan(start, end < 0 ? Math.Min(start + DatelineEnd, article.Text.Length) : end);
        }
    }

    /// <summary>"(Velmora Wire) -": a name in brackets and a dash.</summary>
    private static string? AgencyOf(ReadOnlySpan<char> head)
    {
        var open = head.IndexOf('(');
        var length = open < 0 ? -1 : head[(open + 1)..].IndexOf(')');
        if (length is < 2 or > LongestAgency || !char.IsUpper(head[open + 1]))
        {
            return null;
        }

        var rest = head[(open + length + 2)..].TrimStart();
        return rest.Length > 0 && IsDash(rest[0]) && OutletName.Normalize(head.Slice(open + 1, length).ToString()) is { Length: > 0 } name ? name : null;
    }

    /// <summary>"BRELLA —", "BRELLA, Velmora --", "BRELLA:".</summary>
    private static bool BeginsWithPlace(ReadOnlySpan<char> head)
    {
        var capitals = 0;
        while (capitals < head.Length && (char.IsUpper(head[capitals]) || (capitals > 0 && head[capitals] is '.' or '\'' or '-')))
        {
            capitals++;
        }

        if (capitals < FewestCapitals)
        {
            return false;
        }

        var rest = head[capitals..];
        for (var at = 0; at < rest.Length; at++)
        {
            var loose = at > 0 && rest[at - 1] == ' ';
            if (rest[at] is '—' or '–' || (rest[at] == '-' && (loose || (at + 1 < rest.Length && rest[at + 1] == '-'))))
            {
                return true;
            }

            if (rest[at] is '.' or ';' or '"' or '“')
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsDash(char mark) => mark is '-' or '–' or '—';

    /// <summary>How many words of a text turn a sentence round.</summary>
    public static int Negations(ReadOnlySpan<ulong> words)
    {
        var count = 0;
        for (var at = 0; at < words.Length; at++)
        {
            count += Begins("negation", words[at..]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>True for the name of a day of the week, "today" and "yesterday".</summary>
    public static bool IsDay(ulong word) => Days.Value.Contains(word);

    private static bool Has(string kind, ReadOnlySpan<ulong> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (Begins(kind, words[at..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Begins(string kind, ReadOnlySpan<ulong> words)
    {
        foreach (var phrase in Phrases.Value[words[0]])
        {
            if (phrase.Kind == kind && words.StartsWith(phrase.Words.AsSpan()))
            {
                return true;
            }
        }

        return false;
    }

    private static ILookup<ulong, Phrase> Load() =>
        ResourcePack.Get("lineage", "written by hand").Lines("marks.tsv")
            .Select(line => line.Split('\t'))
            .Select(fields => new Phrase(fields[0], [.. fields[1].Split(' ').Select(WordScanner.HashOf)]))
            .ToLookup(phrase => phrase.Words[0]);

    private sealed record Phrase(string Kind, ImmutableArray<ulong> Words);
}
