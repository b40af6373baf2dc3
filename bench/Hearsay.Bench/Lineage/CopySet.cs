namespace Hearsay.Bench.Lineage;

/// <summary>A page of a set.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text, paragraphs apart by empty lines.</param>
internal sealed record SetPage(string Id, string Text);

/// <summary>That one page of a set comes from another.</summary>
/// <param name="Article">The id of the copy.</param>
/// <param name="Source">The id of what it was made from.</param>
/// <param name="Kind">How, in the words of the scorer.</param>
/// <param name="Group">What it is counted under; the kind, or for spun copies family and rate.</param>
/// <param name="IsDirected">False for two pages with the very same words: nobody could tell which came first.</param>
internal sealed record SetPair(string Article, string Source, string Kind, string Group, bool IsDirected = true);

/// <summary>
/// Makes reposts, excerpts, light edits and merges of texts, as sites make them: with furniture, a line that names a source or none, cut tails,
/// dropped sentences. The same seed makes the same set.
/// </summary>
/// <param name="seed">The seed.</param>
internal sealed class CopySet(int seed)
{
    /// <summary>Fewest words of an excerpt.</summary>
    private const int ExcerptWords = 150;

    private static readonly string[] Outlets = ["The Daily Reader", "Newsbeat", "Global Report", "Morning Star Online", "The Pulse"];
    private static readonly string[] Furniture = ["Share this story with your friends", "Subscribe to our newsletter", "Comments are closed", "Follow us for more"];

    private readonly Random _random = new(seed);

    /// <summary>Copies of every kind of some originals.</summary>
    /// <param name="originals">What is copied; merges take two that stand next to each other.</param>
    public (List<SetPage> Pages, List<SetPair> Pairs) Make(IReadOnlyList<SetPage> originals)
    {
        var (pages, pairs) = (new List<SetPage>(), new List<SetPair>());
        for (var index = 0; index < originals.Count; index++)
        {
            var original = originals[index];
            var paragraphs = Paragraphs(original.Text);
            Add("verbatim", "verbatim", Repost(paragraphs), original);
            if (Excerpt(paragraphs) is { } excerpt)
            {
                Add("excerpt", "excerpt", excerpt, original);
            }

            Add("light-edit", "light-edit", Edit(paragraphs), original);
            if (index % 2 == 1)
            {
                var (first, second) = (Paragraphs(originals[index - 1].Text), paragraphs);
                Add("excerpt", "merge", [.. first.Take((first.Length + 1) / 2), .. second.Take((second.Length + 1) / 2)], originals[index - 1], original);
            }
        }

        return (pages, pairs);

        void Add(string kind, string group, IEnumerable<string> paragraphs, params ReadOnlySpan<SetPage> sources)
        {
            var id = $"{group}-{pages.Count}";
            var text = string.Join("\n\n", paragraphs);
            pages.Add(new SetPage(id, text));
            foreach (var source in sources)
            {
                pairs.Add(new SetPair(id, source.Id, kind, group, text != string.Join("\n\n", Paragraphs(source.Text))));
            }
        }
    }

    private static string[] Paragraphs(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private List<string> Repost(string[] paragraphs)
    {
        List<string> repost = [.. paragraphs];
        switch (_random.Next(3))
        {
            case 0:
                repost.Add("Source: " + Any(Outlets));
                break;
            case 1:
                repost.Insert(0, "By our staff");
                repost.Add(Any(Furniture));
                repost.Add(Any(Furniture));
                break;
        }

        return repost;
    }

    /// <summary>A stretch of paragraphs with enough words, not most of the text; null when there is none.</summary>
    private List<string>? Excerpt(string[] paragraphs)
    {
        var start = _random.Next(2) == 0 ? 0 : _random.Next((paragraphs.Length / 3) + 1);
        var (excerpt, words) = (new List<string>(), 0);
        for (var index = start; index < paragraphs.Length && words < ExcerptWords; index++)
        {
            excerpt.Add(paragraphs[index]);
            words += CountOf(paragraphs[index]);
        }

        if (words < ExcerptWords || words * 10 > paragraphs.Sum(CountOf) * 8)
        {
            return null;
        }

        if (_random.Next(3) == 0)
        {
            excerpt.Add("Read the rest at " + Any(Outlets) + ".");
        }

        return excerpt;
    }

    private IEnumerable<string> Edit(string[] paragraphs)
    {
        var kept = _random.Next(2) == 0 ? paragraphs.Length : Math.Max(2, paragraphs.Length * 85 / 100);
        foreach (var paragraph in paragraphs.Take(kept))
        {
            // A sentence in twelve goes, a small word in twenty is another.
            var sentences = paragraph.Split(". ").Where(_ => _random.Next(12) > 0);
            var words = string.Join(". ", sentences).Split(' ').Select(word =>
                word.Length > 3 && word.All(char.IsAsciiLetterLower) && _random.Next(20) == 0 ? Any(["several", "reportedly", "again", "largely"]) : word);
            var edited = string.Join(' ', words);
            if (edited.Length > 0)
            {
                yield return edited;
            }
        }
    }

    private string Any(string[] choices) => choices[_random.Next(choices.Length)];

    private static int CountOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
