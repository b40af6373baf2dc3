using System.Runtime.InteropServices;
using Hearsay.Model;

namespace Hearsay.Sketching;

/// <summary>
/// The words of an article's headline and body in text order, as lineage compares them: span, hash and block of each. Words with
/// the same hash are the same word.
/// </summary>
internal sealed class WordSequence
{
    private readonly List<TextSpan> _spans = [];
    private readonly List<ulong> _hashes = [];
    private readonly List<int> _blocks = [];
    private ShingleIndex? _runs;

    /// <summary>The words of headline and body; of the whole text when it was not cut into blocks.</summary>
    public static WordSequence Of(Article article)
    {
        var words = new WordSequence();
        if (article.Blocks.IsDefaultOrEmpty)
        {
            WordScanner.Scan(article.Text, new TextSpan(0, article.Text.Length), 0, words);
            return words;
        }

        for (var index = 0; index < article.Blocks.Length; index++)
        {
            var block = article.Blocks[index];
            if (block.Kind is BlockKind.Headline or BlockKind.Body)
            {
                WordScanner.Scan(article.Text, block.Span, index, words);
            }
        }

        return words;
    }

    /// <summary>Number of words.</summary>
    public int Count => _hashes.Count;

    /// <summary>Hash of each word.</summary>
    public ReadOnlySpan<ulong> Hashes => CollectionsMarshal.AsSpan(_hashes);

    /// <summary>Where each word stands in the article's text.</summary>
    public ReadOnlySpan<TextSpan> Spans => CollectionsMarshal.AsSpan(_spans);

    /// <summary>Index of the block that each word stands in.</summary>
    public ReadOnlySpan<int> Blocks => CollectionsMarshal.AsSpan(_blocks);

    /// <summary>Where each short run of words stands; made when first asked for.</summary>
    public ShingleIndex Runs => _runs ??= new ShingleIndex(Hashes);

    /// <summary>Index of the first word that starts at or after an offset; <see cref="Count"/> for none.</summary>
    public int FirstFrom(int offset)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Index of the block that the first word at or after an offset stands in; -1 for none.</summary>
    public int BlockAt(int offset) => FirstFrom(offset) is var at && at < Count ? _blocks[at] : -1;

    /// <summary>From the first character of a word to the last one of another.</summary>
    /// <param name="first">Index of the first word.</param>
    /// <param name="count">Number of words; for none the span is empty and stands before the word <paramref name="first"/>.</param>
    public TextSpan Cover(int first, int count)
    {
        if (count > 0)
        {
            return new TextSpan(_spans[first].Start, _spans[first + count - 1].End);
        }

        var at = first < Count ? _spans[first].Start : Count > 0 ? _spans[^1].End : 0;
        return new TextSpan(at, at);
    }

    /// <summary>Adds a word at the end.</summary>
    public void Add(TextSpan span, ulong hash, int block)
    {
        _spans.Add(span);
        _hashes.Add(hash);
        _blocks.Add(block);
        _runs = null;
    }
}
