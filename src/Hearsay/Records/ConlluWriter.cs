using System.Globalization;
using System.Text;
using Hearsay.Language;

namespace Hearsay.Records;

/// <summary>
/// The syntax of an article as CoNLL-U (https://universaldependencies.org/format.html), in the manner of the English Web Treebank. What it writes is
/// always well formed: a sentence whose words name several roots keeps the first, and the other ones hang on that as "dep".
/// </summary>
internal static class ConlluWriter
{
    /// <summary>Relation of a word that no tree joins to its sentence.</summary>
    private const string Loose = "dep";

    /// <summary>All sentences of an article after a line that names the document; UTF-8, lines end in LF. Nothing when it has no sentence.</summary>
    /// <param name="id">The document's id.</param>
    /// <param name="article">Its analysis.</param>
    public static byte[] Write(string id, AnalyzedArticle article)
    {
        var output = new StringBuilder();
        var name = OneLine(id);
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            if (i == 0)
            {
                output.Append("# newdoc id = ").Append(name).Append('\n');
            }

            output.Append("# sent_id = ").Append(name).Append(CultureInfo.InvariantCulture, $"-{i + 1:0000}").Append('\n');
            AppendSentence(output, article, article.Sentences[i]);
            output.Append('\n');
        }

        return Encoding.UTF8.GetBytes(output.ToString());
    }

    private static void AppendSentence(StringBuilder output, AnalyzedArticle article, Sentence sentence)
    {
        var text = article.Text;
        var tokens = article.TokensOf(sentence);
        output.Append("# text = ");
        for (var i = 0; i < tokens.Length; i++)
        {
            output.Append(Field(tokens[i].Span.In(text)));
            if (i < tokens.Length - 1 && tokens[i].Span.End < tokens[i + 1].Span.Start)
            {
                output.Append(' ');
            }
        }

        output.Append('\n');
        var root = RootOf(tokens, sentence);
        var capitals = new CapitalisedLemmas(text, tokens);
        var wordEnd = 0; // after the last word of the multiword token that is being written
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i >= wordEnd && MultiwordTokens.EndOf(text, tokens, i) is var end && end > i + 1)
            {
                wordEnd = end;
                output.Append(CultureInfo.InvariantCulture, $"{i + 1}-{end}\t")
                    .Append(Field(text.AsSpan(tokens[i].Span.Start, tokens[end - 1].Span.End - tokens[i].Span.Start)))
                    .Append("\t_\t_\t_\t_\t_\t_\t_\t").Append(Misc(text, tokens[end - 1])).Append('\n');
            }

            AppendWord(output, text, tokens[i], i, Number(tokens[i], i, root, sentence), capitals.Of(i), i < wordEnd);
        }
    }

    private static void AppendWord(StringBuilder output, string text, Token token, int index, (int Head, string Relation) arc, string lemma, bool inMultiword) =>
        output.Append(CultureInfo.InvariantCulture, $"{index + 1}\t")
            .Append(Field(token.Span.In(text))).Append('\t')
            .Append(Field(lemma)).Append('\t')
            .Append(token.Upos.ToString().ToUpperInvariant()).Append('\t')
            .Append(Field(token.Xpos)).Append("\t_\t")
            .Append(CultureInfo.InvariantCulture, $"{arc.Head}\t")
            .Append(Field(arc.Relation)).Append("\t_\t")
            .Append(inMultiword ? "_" : Misc(text, token)).Append('\n');

    /// <summary>Index, in the sentence, of the first word without a head in it; the first word when there is none.</summary>
    private static int RootOf(ReadOnlySpan<Token> tokens, Sentence sentence)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!HasHead(tokens[i], i, sentence))
            {
                return i;
            }
        }

        return 0;
    }

    private static bool HasHead(Token token, int index, Sentence sentence) =>
        token.Head >= sentence.FirstToken && token.Head < sentence.EndToken && token.Head != sentence.FirstToken + index;

    private static (int Head, string Relation) Number(Token token, int index, int root, Sentence sentence)
    {
        if (index == root)
        {
            return (0, "root");
        }

        return HasHead(token, index, sentence) ? (token.Head - sentence.FirstToken + 1, token.Relation) : (root + 1, Loose);
    }

    private static string Misc(string text, Token last) =>
        last.Span.End < text.Length && !CharClass.IsGap(text[last.Span.End]) ? "SpaceAfter=No" : "_";

    /// <summary>A column: never empty, no tab and no line break.</summary>
    private static string Field(ReadOnlySpan<char> value) => value.IsEmpty ? "_" : OneLine(value.ToString());

    private static string OneLine(string value)
    {
        foreach (var c in value)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                return string.Create(value.Length, value, static (line, source) =>
                {
                    for (var i = 0; i < line.Length; i++)
                    {
                        line[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
                    }
                });
            }
        }

        return value;
    }
}
