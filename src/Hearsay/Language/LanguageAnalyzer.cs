using Hearsay.Language.Names;
using Hearsay.Model;

namespace Hearsay.Language;

/// <summary>
/// Entry of the folder: text → sentences, tokens, tags, lemmas and names. Thread-safe; one instance serves all threads.
/// </summary>
internal sealed class LanguageAnalyzer
{
    private readonly EntityFinder _entities;

    /// <param name="world">The user's actors and places, whose names count as known names.</param>
    public LanguageAnalyzer(UserWorld world) => _entities = new EntityFinder(world);

    /// <summary>Analyses the headline and body blocks of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancel">Gives the work up at the next sentence.</param>
    /// <returns>The analysis; HS0302 for a sentence that was cut.</returns>
    public AnalyzedArticle Analyze(Article article, CancellationToken cancel = default)
    {
        var cut = WordLayer.Cut(article);
        var words = ArticleWords.Of(article.Text, cut);
        var layer = SentenceLabeler.Default.Label(words, out var names, cancel: cancel);
        return new AnalyzedArticle(article, layer.Tokens, layer.Sentences, _entities.Find(words.With(layer), names), layer.Diagnostics);
    }
}
