using System.Collections.Immutable;
using System.Text;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Model;

namespace Hearsay.Training.Network;

/// <summary>What the lists of names say of the words of a treebank, a few sentences at a time standing for an article.</summary>
internal static class TreebankHints
{
    private const int Sentences = 20;

    /// <summary>The hints of each sentence, in order.</summary>
    public static IEnumerable<uint[]> Of(IEnumerable<TreebankWord[]> sentences) => sentences.Chunk(Sentences).SelectMany(OfArticle);

    private static IEnumerable<uint[]> OfArticle(TreebankWord[][] article)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var parts = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var sentence in article)
        {
            var first = tokens.Count;
            foreach (var word in sentence)
            {
                tokens.Add(new Token(new TextSpan(text.Length, text.Length + word.Form.Length), Norms.Write(word.Form), "", Upos.X, ""));
                text.Append(word.Form).Append(' ');
            }

            parts.Add(new Sentence(new TextSpan(tokens[first].Span.Start, tokens[^1].Span.End), first, sentence.Length, 0));
        }

        var words = ArticleWords.Of(text.ToString(), new WordLayer(tokens.ToImmutable(), parts.ToImmutable(), []));
        var classes = new WordClasses[tokens.Count];
        words.Classify(classes);
        return parts.Select(sentence => Array.ConvertAll(classes.AsSpan(sentence.FirstToken, sentence.TokenCount).ToArray(), hint => (uint)hint));
    }
}
