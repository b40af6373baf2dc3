using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Bench.Spinner;

/// <summary>Spins a list of texts by one family.</summary>
internal sealed class SpinSet(Thesauri thesauri)
{
    internal const int MosaicOf = 3;
    private readonly LanguageAnalyzer _language = new(UserWorld.Empty);
    private readonly Dictionary<string, AnalyzedArticle> _analyzed = new(StringComparer.Ordinal);

    /// <summary>Spins every text; a mosaic takes each text as the first of three.</summary>
    /// <param name="texts">Ids and texts.</param>
    /// <param name="family">The family.</param>
    /// <param name="rate">Share of the words that could be swapped which are.</param>
    /// <param name="seed">Decides, with the family's name and the id.</param>
    public IEnumerable<(string Id, SpunText Spun)> Spin(IReadOnlyList<(string Id, string Text)> texts, SpinFamily family, double rate, int seed)
    {
        var articles = family.IsMosaic
            ? [.. Enumerable.Range(0, texts.Count).Select(i => Analyze(texts[i].Id,
                TextDamage.Mosaic([.. Enumerable.Range(i, Math.Min(MosaicOf, texts.Count)).Select(j => texts[j % texts.Count].Text)])))]
            : texts.Select(text => Analyze(text.Id, text.Text)).ToArray();
        PhraseTable? phrases = null;
        if (family.Sources.Contains(SwapSource.Phrases))
        {
            phrases = new PhraseTable();
            foreach (var article in articles)
            {
                phrases.Learn(article);
            }
        }

        var spinner = thesauri.SpinnerOf(family, phrases);
        for (var i = 0; i < articles.Length; i++)
        {
            yield return (texts[i].Id, spinner.Spin(articles[i], rate, new SeededChoice(seed, family.Name + "\n" + texts[i].Id)));
        }
    }

    /// <summary>Analyses a text that will be asked for again.</summary>
    public AnalyzedArticle Analyze(string id, string text) =>
        _analyzed.TryGetValue(text, out var known) ? known : _analyzed[text] = AnalyzeOnce(id, text);

    /// <summary>Analyses a text.</summary>
    public AnalyzedArticle AnalyzeOnce(string id, string text) =>
        _language.Analyze(new ArticleReader().Read(new Document { Id = id, Content = text, Format = DocumentFormat.Text }));
}
