using System.Collections.Immutable;
using Hearsay.Language.Tagging;
using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Language;

/// <summary>Words and sentences of an article, before names.</summary>
/// <param name="Tokens">Tokens in text order.</param>
/// <param name="Sentences">Sentences in text order.</param>
/// <param name="Diagnostics">HS0302 for sentences that were cut.</param>
internal sealed record WordLayer(ImmutableArray<Token> Tokens, ImmutableArray<Sentence> Sentences, ImmutableArray<Diagnostic> Diagnostics)
{
    private static readonly Tokenizer Tokenizer = new(TokenWords.Default);
    private static readonly SentenceSplitter Splitter = new(TokenWords.Default);

    /// <summary>Cuts the headline and body blocks of an article; tokens have their norms, but no tags, lemmas and heads yet.</summary>
    public static WordLayer Cut(Article article)
    {
        var text = article.Text;
        var spans = new List<TextSpan>(text.Length / 5);
        var blockEnds = new List<(int Block, int End)>();
        for (var block = 0; block < article.Blocks.Length; block++)
        {
            if (article.Blocks[block].Kind is BlockKind.Headline or BlockKind.Body)
            {
                Tokenizer.Tokenize(text, article.Blocks[block].Span, spans);
                blockEnds.Add((block, article.Blocks[block].Span.End));
            }
        }

        // Needs the words of the whole article, and comes before sentences, which count tokens.
        LostApostrophes.Split(text, spans, Vocabulary.Default);
        var (sentences, diagnostics) = CutSentences(article, spans, blockEnds);
        var norms = new Norms(Vocabulary.Default);
        var tokens = ImmutableArray.CreateBuilder<Token>(spans.Count);
        foreach (var span in spans)
        {
            tokens.Add(new Token(span, norms.Of(span.In(text)), "", Upos.X, ""));
        }

        return new WordLayer(tokens.MoveToImmutable(), sentences, diagnostics);
    }

    // A sentence ends with its block, and at the dateline, which is no part of the first sentence.
    private static (ImmutableArray<Sentence> Sentences, ImmutableArray<Diagnostic> Diagnostics) CutSentences(
        Article article, List<TextSpan> spans, List<(int Block, int End)> blockEnds)
    {
        var text = article.Text;
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var ends = new List<int>();
        var first = 0;
        var dateline = Datelines.EndIn(article);
        foreach (var (block, blockEnd) in blockEnds)
        {
            var end = first;
            var words = first;
            while (end < spans.Count && spans[end].Start < blockEnd)
            {
                words += spans[end].Start < dateline ? 1 : 0;
                end++;
            }

            ends.Clear();
            if (words > first && words < end)
            {
                ends.Add(words);
            }
            else
            {
                words = first;
            }

            var cuts = Splitter.Split(text, spans, words, end, ends);
            foreach (var sentenceEnd in ends)
            {
                sentences.Add(new Sentence(new TextSpan(spans[first].Start, spans[sentenceEnd - 1].End), first, sentenceEnd - first, block));
                first = sentenceEnd;
            }

            if (cuts > 0)
            {
                diagnostics.Add(DiagnosticCatalog.SentenceCut.At(
                    FormattableString.Invariant($"A sentence has more than {SentenceSplitter.MaxTokens} words."), article.Blocks[block].Span));
            }
        }

        return (sentences.ToImmutable(), diagnostics.ToImmutable());
    }
}
