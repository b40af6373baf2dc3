using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Model;

namespace Hearsay.Ledger.Pairs;

/// <summary>
/// What an article is about: the words of its beginning that say something, each as heavy as it is frequent there and rare elsewhere (tf-idf, Salton and Buckley 1988), and whom and what it names. News tells first
/// what it is about; further down stands what was before, which articles of other stories have too. Whole numbers, from the record and a frozen table alone: what two
/// articles have in common does not depend on what else is stored.
/// </summary>
internal sealed class Topic
{
    /// <summary>As many letters of headline and body are looked at for words, to the end of the word.</summary>
    private const int MostLetters = 1500;

    /// <summary>By so many words and so many names, the heaviest, an article is found by others.</summary>
    private const int MostWords = 16;
    private const int MostNames = 8; // names of an article that others are looked up by

    // Rare words count for more than their rarity: what a story is about is named by few words.
    private const double Emphasis = 1.5;

    // Of a likeness so much is that of the names: pages that tell one course of events in words of their own, or a spinner's, name the same.
    private const double ShareOfNames = 0.2;

    private readonly SparseVector _words;
    private readonly SparseVector _names;

    private Topic(SparseVector words, SparseVector names)
    {
        (_words, _names) = (words, names);
        Marks = [.. words.Heaviest(MostWords).Union(names.Heaviest(MostNames))];
    }

    /// <summary>Fingerprints of its heaviest words and names: two articles of one story share one of these.</summary>
    public ImmutableArray<ulong> Marks { get; }

    /// <summary>About how much memory it takes, bytes.</summary>
    public long Bytes => _words.Bytes + _names.Bytes + (Marks.Length * (long)sizeof(ulong));

    /// <summary>What an article is about; nothing where its language is none whose words are known.</summary>
    public static Topic Of(ArticleRecord record) => record.Article.Language is "en" or "und"
        ? new Topic(
            SparseVector.Of(WordsOf(record.Article).Where(word => ContentWords.IsTelling(word.Key)).Select(word => (word.Key, word.Value, Math.Pow(ContentWords.WeightOf(word.Key), Emphasis)))),
            SparseVector.Of(NamesOf(record).Select(name => (name.Key, name.Value, WeightOf(name.Key)))))
        : new Topic(SparseVector.Of([]), SparseVector.Of([]));

    /// <summary>How alike two are: the cosine between their words and that between their names, weighed; 0 to 1.</summary>
    public double Likeness(Topic other) => ((1 - ShareOfNames) * _words.Cosine(other._words)) + (ShareOfNames * _names.Cosine(other._names));

    /// <summary>
    /// The names of an article with how often each stands there: people by their last word, which is often spelt the same where the first is not, organisations and
    /// places; not the countries that half of all news has. In lower case.
    /// </summary>
    public static SortedDictionary<string, int> NamesOf(ArticleRecord record)
    {
        var names = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var entity in record.Entities.Where(entity => entity.Type is not (EntityType.Group or EntityType.Other) && !(entity.Type == EntityType.GeopoliticalEntity && entity.Code is { Length: 3 })))
        {
            var name = (entity.Type == EntityType.Person ? entity.Name[(entity.Name.LastIndexOf(' ') + 1)..] : entity.Name).ToLower(CultureInfo.InvariantCulture);
            if (entity.Mentions.Count(mention => mention.Form == MentionForm.Name) is > 0 and var count)
            {
                names[name] = names.GetValueOrDefault(name) + count;
            }
        }

        return names;
    }

    private static Dictionary<string, int> WordsOf(Article article)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var left = MostLetters;
        foreach (var block in article.Blocks.Where(block => block.Kind is BlockKind.Headline or BlockKind.Body))
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

        return counts;
    }

    // A name weighs as much as its rarest word: "Union" says little, a town that nobody knows says much.
    private static double WeightOf(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Max(word => ContentWords.WeightOf(ContentWords.Stem(word)));
}
