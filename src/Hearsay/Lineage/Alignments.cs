using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>The alignments of some articles, each made when it is first asked for and once: for one answer, which asks for the same pair over and over. Not thread-safe.</summary>
internal sealed class Alignments
{
    private readonly Dictionary<DocumentIdentity, WeighedWords> _words = [];
    private readonly Dictionary<(DocumentIdentity Article, DocumentIdentity Source), Alignment> _pairs = [];

    /// <summary>The words of a record's headline and body. A document has the same record every time.</summary>
    public WeighedWords WordsOf(ArticleRecord record)
    {
        if (!_words.TryGetValue(record.Identity, out var words))
        {
            _words.Add(record.Identity, words = WeighedWords.Of(record.Article));
        }

        return words;
    }

    /// <summary>The wording that two records have in common, as <see cref="Aligner"/> finds it.</summary>
    /// <param name="article">The record whose order the result follows.</param>
    /// <param name="source">The other one.</param>
    public Alignment Of(ArticleRecord article, ArticleRecord source)
    {
        if (!_pairs.TryGetValue((article.Identity, source.Identity), out var alignment))
        {
            _pairs.Add((article.Identity, source.Identity), alignment = Aligner.Align(WordsOf(article), WordsOf(source)));
        }

        return alignment;
    }
}
