using System.Collections.Immutable;
using Hearsay.Ledger.Folding;
using Hearsay.Model;

namespace Hearsay.Ledger.Stories;

/// <summary>
/// What an article is about: the words of its beginning that say something, each as heavy as it is frequent there and rare elsewhere (tf-idf, Salton and Buckley 1988). News tells first what it is about;
/// further down stands what was before, which articles of other stories have too. Whole numbers, from the article and a frozen table alone: what two articles have in common does not depend on what else is stored.
/// </summary>
internal sealed class Topic
{
    /// <summary>As many letters of headline and body are looked at, to the end of the word.</summary>
    private const int MostLetters = 1500;

    /// <summary>By so many words, the heaviest, an article is found by others.</summary>
    private const int MostMarks = 16;

    private const int EntryBytes = sizeof(ulong) + sizeof(int);

    // Rare words count for more than their rarity: what a story is about is named by few words.
    private const double Emphasis = 1.5;
    private const double Unit = 10;

    private static readonly IComparer<(ulong Word, int Weight)> ByWord = Comparer<(ulong Word, int Weight)>.Create((a, b) => a.Word.CompareTo(b.Word));

    private readonly ImmutableArray<(ulong Word, int Weight)> _words;
    private readonly double _length;

    private Topic(ImmutableArray<(ulong Word, int Weight)> words)
    {
        _words = words;
        _length = Math.Sqrt(words.Sum(word => (double)word.Weight * word.Weight));
        Marks = [.. words.OrderByDescending(word => word.Weight).ThenBy(word => word.Word).Take(MostMarks).Select(word => word.Word)];
    }

    /// <summary>Fingerprints of its heaviest words, heaviest first: two articles of one story share one of these.</summary>
    public ImmutableArray<ulong> Marks { get; }

    /// <summary>About how much memory it takes, bytes.</summary>
    public long Bytes => ((long)_words.Length * EntryBytes) + (Marks.Length * (long)sizeof(ulong));

    /// <summary>What an article is about; nothing where its language is none whose words are known.</summary>
    public static Topic Of(Article article)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var left = MostLetters;
        foreach (var block in IsRead(article) ? article.Blocks.Where(block => block.Kind is BlockKind.Headline or BlockKind.Body) : [])
        {
            var text = block.Span.In(article.Text);
            for (var at = 0; at < left && ContentWords.TryNext(text, ref at, out var stem);)
            {
                counts[stem] = counts.GetValueOrDefault(stem) + 1;
            }

            left -= text.Length;
            if (left <= 0)
            {
                break;
            }
        }

        return new Topic([.. counts.Where(word => ContentWords.IsTelling(word.Key)).Select(word => (Fingerprint.Of(word.Key), WeightOf(word.Key, word.Value))).Order(ByWord)]);
    }

    /// <summary>How alike two are: the cosine between them, 0 to 1.</summary>
    public double Likeness(Topic other)
    {
        var common = 0L;
        for (int i = 0, j = 0; i < _words.Length && j < other._words.Length;)
        {
            var (one, two) = (_words[i], other._words[j]);
            common += one.Word == two.Word ? (long)one.Weight * two.Weight : 0;
            i += one.Word <= two.Word ? 1 : 0;
            j += two.Word <= one.Word ? 1 : 0;
        }

        return common == 0 ? 0 : common / (_length * other._length);
    }

    private static bool IsRead(Article article) => article.Language is "en" or "und";

    private static int WeightOf(string stem, int count) => (int)Math.Round(Unit * (1 + Math.Log(count)) * Math.Pow(ContentWords.WeightOf(stem), Emphasis));
}
