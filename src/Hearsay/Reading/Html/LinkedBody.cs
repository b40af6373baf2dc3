using Hearsay.Reading.Lines;

namespace Hearsay.Reading.Html;

/// <summary>
/// Which lines of a page are in the body that its linked data gives. The linked body has no paragraphs and is often cut or out of date, so it is evidence of where the
/// article stands, and never the article itself unless the page has none.
/// </summary>
internal static class LinkedBody
{
    private const int WordsCompared = 4; // words in a row that are found again
    private const int FewestLetters = 200; // characters of a body that is worth comparing
    private const int LongestBody = 200_000; // characters; longer ones are not compared: bounded work
    private const double Most = 0.75; // of a line's rows of words found again; also the share of links that a line of text may have

    /// <summary>Marks the lines that are in the linked body.</summary>
    /// <param name="body">The linked body; null when there is none.</param>
    /// <param name="lines">All lines; marked.</param>
    /// <returns>True when the lines make up most of the body, so that it is whole.</returns>
    public static bool Mark(string? body, List<PageLine> lines)
    {
        if (body is null || body.Length is < FewestLetters or > LongestBody)
        {
            return false;
        }

        var known = new HashSet<ulong>(Runs(LineShape.PlainOf(body)));
        long found = 0;
        foreach (var line in lines)
        {
            if (line.Shape.IsSolid && line.Links.Share <= Most)
            {
                var (all, hits) = (0, 0);
                foreach (var run in Runs(line.Shape.Plain))
                {
                    all++;
                    hits += known.Contains(run) ? 1 : 0;
                }

                line.IsInLinkedBody = all > 0 && hits >= all * Most;
                found += line.IsInLinkedBody ? line.Shape.Plain.Length : 0;
            }
        }

        return found >= body.Length * Most;
    }

    /// <summary>The element that holds the article, given the one that was found without the linked body.</summary>
    public static PageNode? Choose(PageNode? content, List<PageLine> lines)
    {
        var first = lines.FindIndex(line => line.IsInLinkedBody);
        if (first < 0)
        {
            return content;
        }

        var (all, held) = (0, 0);
        for (var i = first; i < lines.Count; i++)
        {
            all += lines[i].IsInLinkedBody ? lines[i].Shape.Letters : 0;
            held += lines[i].IsInLinkedBody && content?.Holds(i) == true ? lines[i].Shape.Letters : 0;
        }

        if (all * 2 < FewestLetters || held >= all * Most)
        {
            return content;
        }

        var last = lines.FindLastIndex(line => line.IsInLinkedBody);
        var node = lines[first].Node;
        while (node.Parent is { } parent && !(node.Holds(last) && node.Tag is not ("p" or "li")))
        {
            node = parent;
        }

        return node;
    }

    // Hashes of runs of words (FNV-1a), the same on every run of the program.
    private static IEnumerable<ulong> Runs(string plain)
    {
        var words = new Queue<ulong>(WordsCompared);
        var hash = 14695981039346656037UL;
        var inWord = false;
        for (var i = 0; i <= plain.Length; i++)
        {
            if (i < plain.Length && char.IsLetterOrDigit(plain[i]))
            {
                hash = (hash ^ plain[i]) * 1099511628211UL;
                inWord = true;
            }
            else if (inWord)
            {
                words.Enqueue(hash);
                hash = 14695981039346656037UL;
                inWord = false;
                if (words.Count > WordsCompared)
                {
                    words.Dequeue();
                }

                if (words.Count == WordsCompared)
                {
                    yield return words.Aggregate(17UL, (run, word) => (run * 1099511628211UL) ^ word);
                }
            }
        }
    }
}
