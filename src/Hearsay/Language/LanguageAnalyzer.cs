using System.Collections.Immutable;
using Hearsay.Language.Tagging;
using Hearsay.Model;

namespace Hearsay.Language;

/// <summary>
/// Entry of the folder: text → sentences, tokens, tags, lemmas and names. Thread-safe; one instance serves all threads.
/// </summary>
internal sealed class LanguageAnalyzer
{
    private readonly Tokenizer _tokenizer = new(WordLists.Default);
    private readonly SentenceSplitter _splitter = new(WordLists.Default);
    private readonly WordTagger _tagger = WordTagger.Default;
    private readonly Names.NameFinder _names;

    /// <param name="world">The user's actors and places, whose names count as known names.</param>
    public LanguageAnalyzer(UserWorld world) => _names = new Names.NameFinder(world);

    /// <summary>Analyses the headline and body blocks of an article.</summary>
    /// <returns>The analysis; HS0302 for a sentence that was cut.</returns>
    public AnalyzedArticle Analyze(Article article)
    {
        var text = article.Text;
        var spans = new List<TextSpan>(text.Length / 5);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var ends = new List<int>();
        for (var block = 0; block < article.Blocks.Length; block++)
        {
            if (article.Blocks[block].Kind is not (BlockKind.Headline or BlockKind.Body))
            {
                continue;
            }

            var first = spans.Count;
            ends.Clear();
            _tokenizer.Tokenize(text, article.Blocks[block].Span, spans);
            var cuts = _splitter.Split(text, spans, first, ends);
            foreach (var end in ends)
            {
                sentences.Add(new Sentence(new TextSpan(spans[first].Start, spans[end - 1].End), first, end - first, block));
                first = end;
            }

            if (cuts > 0)
            {
                diagnostics.Add(DiagnosticCatalog.SentenceCut.At(
                    $"A sentence has more than {SentenceSplitter.MaxTokens} words.", article.Blocks[block].Span));
            }
        }

        var tokens = _tagger.Tag(text, spans, sentences);
        var entities = _names.Find(article, tokens, sentences.ToImmutable());
        return new AnalyzedArticle(article, tokens, sentences.ToImmutable(), entities, diagnostics.ToImmutable());
    }
}
