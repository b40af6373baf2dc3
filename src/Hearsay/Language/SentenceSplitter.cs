using System.Buffers;
using System.Runtime.InteropServices;
using Hearsay.Model;

namespace Hearsay.Language;

/// <summary>
/// Groups the tokens of one block into sentences by the model of the pack "sentences". An empty line always ends a sentence. Closing marks and brackets belong to
/// the sentence they close.
/// </summary>
internal sealed class SentenceSplitter
{
    /// <summary>Most tokens of a sentence; a longer one is cut (HS0302).</summary>
    public const int MaxTokens = 500;

    private readonly TokenWords _lists;
    private readonly BoundaryModel _model;

    public SentenceSplitter(TokenWords lists)
        : this(lists, BoundaryModel.Default)
    {
    }

    public SentenceSplitter(TokenWords lists, BoundaryModel model)
    {
        _lists = lists;
        _model = model;
    }

    /// <summary>
    /// Appends the index after the last token of each sentence of the block <c>tokens[first..limit]</c>.
    /// </summary>
    /// <returns>How many sentences were cut at the limit.</returns>
    public int Split(string text, List<TextSpan> all, int first, int limit, List<int> ends)
    {
        var tokens = CollectionsMarshal.AsSpan(all)[..limit];
        var buffer = ArrayPool<BoundaryWord>.Shared.Rent(limit - first);
        var cuts = 0;
        while (first < limit)
        {
            var end = ParagraphEnd(text, tokens, first);
            cuts += SplitParagraph(text, tokens[first..end], buffer.AsSpan(0, end - first), first, ends);
            first = end;
        }

        ArrayPool<BoundaryWord>.Shared.Return(buffer);
        return cuts;
    }

    /// <summary>Index after the last token before an empty line.</summary>
    public static int ParagraphEnd(string text, ReadOnlySpan<TextSpan> tokens, int first)
    {
        var at = first + 1;
        while (at < tokens.Length && !HasEmptyLine(text, tokens[at - 1].End, tokens[at].Start))
        {
            at++;
        }

        return at;
    }

    private int SplitParagraph(string text, ReadOnlySpan<TextSpan> tokens, Span<BoundaryWord> words, int offset, List<int> ends)
    {
        Span<uint> features = stackalloc uint[BoundaryFeatures.Count];
        var paragraph = new Paragraph(text, tokens, words, _lists);
        int start = 0, cuts = 0;
        for (var at = 0; at + 1 < tokens.Length; at++)
        {
            paragraph.Pass(at);
            var ended = false;
            if (paragraph.IsCandidate(at))
            {
                paragraph.Fill(at, features);
                ended = _model.IsBoundary(features, paragraph.Doubt(at));
            }

            if (!ended && at - start + 1 >= MaxTokens)
            {
                ended = true;
                cuts++;
            }

            if (ended)
            {
                paragraph.End(at);
                start = at + 1;
                ends.Add(offset + start);
            }
        }

        ends.Add(offset + tokens.Length);
        return cuts;
    }

    private static bool HasEmptyLine(string text, int from, int to)
    {
        var lines = 0;
        for (var i = from; i < to; i++)
        {
            lines += text[i] == '\n' ? 1 : 0;
        }

        return lines > 1;
    }
}
