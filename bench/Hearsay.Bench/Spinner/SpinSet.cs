using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Bench.Spinner;

/// <summary>Spins a list of texts by one family.</summary>
internal sealed class SpinSet(Thesauri thesauri)
{
    /// <summary>How many texts are joined to a mosaic.</summary>
    internal const int TextsInMosaic = 3;

    private readonly LanguageAnalyzer _language = new(UserWorld.Empty);
    private readonly Dictionary<string, AnalyzedArticle> _analyzed = new(StringComparer.Ordinal);

    /// <summary>Spins every text; a mosaic takes each text as the first of three.</summary>
    /// <param name="texts">Ids and texts.</param>
    /// <param name="family">The family.</param>
    /// <param name="rate">Share of the words that could be swapped which are.</param>
    /// <param name="seed">Decides, with the family's name and the id.</param>
    public IEnumerable<(string Id, SpunText Spun)> Spin(IReadOnlyList<(string Id, string Text)> texts, SpinFamily family, double rate, int seed) =>
        Each(texts, family, (spinner, article, about) => spinner.Spin(article, rate, new SeededChoice(seed, about)));

    /// <summary>The same by a share of all words: as score/lineage.py counts a rate. Where fewer could be swapped all of these are.</summary>
    /// <param name="texts">Ids and texts.</param>
    /// <param name="family">The family.</param>
    /// <param name="rate">Share of all words.</param>
    /// <param name="seed">Decides, with the family's name and the id.</param>
    public IEnumerable<(string Id, SpunText Spun)> SpinOfAll(IReadOnlyList<(string Id, string Text)> texts, SpinFamily family, double rate, int seed) =>
        Each(texts, family, (spinner, article, about) => spinner.SpinOfAll(article, rate, new SeededChoice(seed, about), new SeededChoice(seed + 1, about)));

    private IEnumerable<(string Id, SpunText Spun)> Each(IReadOnlyList<(string Id, string Text)> texts, SpinFamily family, Func<TextSpinner, AnalyzedArticle, string, SpunText> spin)
    {
        var articles = texts.Select((text, i) => family.Mosaic == MosaicOf.Nothing
            ? Analyze(text.Id, text.Text)
            : Analyze(text.Id, MosaicFrom(family.Mosaic, [.. Enumerable.Range(i, Math.Min(TextsInMosaic, texts.Count)).Select(j => texts[j % texts.Count])]))).ToArray();
        FramePhrases? phrases = null;
        if (family.Sources.Contains(SwapSource.Phrases))
        {
            phrases = new FramePhrases();
            foreach (var article in articles)
            {
                phrases.Learn(article);
            }
        }

        var spinner = thesauri.SpinnerOf(family, phrases);
        for (var i = 0; i < articles.Length; i++)
        {
            yield return (texts[i].Id, spin(spinner, articles[i], family.Name + "\n" + texts[i].Id));
        }
    }

    private string MosaicFrom(MosaicOf kind, IReadOnlyList<(string Id, string Text)> texts) => kind == MosaicOf.Paragraphs
        ? TextDamage.Mosaic([.. texts.Select(text => TextDamage.Paragraphs(text.Text))], "\n\n")
        : TextDamage.Mosaic([.. texts.Select(text => SentencesOf(Analyze(text.Id, text.Text)))], " ");

    private static string[] SentencesOf(AnalyzedArticle article) =>
        [.. article.Sentences.Select(sentence => sentence.Span.TextIn(article.Text).ReplaceLineEndings(" ").Trim()).Where(sentence => sentence.Length > 0)];

    /// <summary>Analyses a text that will be asked for again.</summary>
    public AnalyzedArticle Analyze(string id, string text) =>
        _analyzed.TryGetValue(text, out var known) ? known : _analyzed[text] = AnalyzeOnce(id, text);

    /// <summary>Analyses a text.</summary>
    public AnalyzedArticle AnalyzeOnce(string id, string text) =>
        _language.Analyze(new ArticleReader().Read(new Document { Id = id, Content = text, Format = DocumentFormat.Text }));
}
