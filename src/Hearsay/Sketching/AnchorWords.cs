using System.Text;
using Hearsay.Model;

namespace Hearsay.Sketching;

/// <summary>
/// The words that a spinner dares not touch: figures, and names, which are capitalised inside a sentence. Found without a language
/// model; in scripts without capitals only figures are anchors. Linear in the text.
/// </summary>
internal static class AnchorWords
{
    /// <summary>For each word, whether it is an anchor. A word that begins a sentence is one if it is one elsewhere in the article.</summary>
    public static bool[] In(Article article, WordSequence words)
    {
        var anchors = new bool[words.Count];
        var names = new HashSet<ulong>();
        for (var index = 0; index < anchors.Length; index++)
        {
            var word = words.Spans[index].In(article.Text);
            if (word.ContainsAnyInRange('0', '9'))
            {
                anchors[index] = true;
            }
            else if (IsCapitalised(word) && !IsHeadline(article, words.Blocks[index]) && !Begins(article.Text, words, index))
            {
                anchors[index] = true;
                names.Add(words.Hashes[index]);
            }
        }

        for (var index = 0; index < anchors.Length; index++)
        {
            anchors[index] |= names.Contains(words.Hashes[index]) && IsCapitalised(words.Spans[index].In(article.Text));
        }

        return anchors;
    }

    // Headlines are often capitalised throughout.
    private static bool IsHeadline(Article article, int block) =>
        !article.Blocks.IsDefaultOrEmpty && article.Blocks[block].Kind == BlockKind.Headline;

    private static bool IsCapitalised(ReadOnlySpan<char> word)
    {
        Rune.DecodeFromUtf16(word, out var first, out _);
        return Rune.IsUpper(first);
    }

    // Only quotation marks, commas and the like may stand between a word and the one before it in the sentence.
    private static bool Begins(string text, WordSequence words, int index)
    {
        if (index == 0 || words.Blocks[index] != words.Blocks[index - 1])
        {
            return true;
        }

        var between = text.AsSpan(words.Spans[index - 1].End..words.Spans[index].Start);
        return between.ContainsAny('\n', '!', '?') || between.ContainsAny('"', '“', ':')
            || (between.Contains('.') && words.Spans[index - 1].Length > 3);
    }
}
