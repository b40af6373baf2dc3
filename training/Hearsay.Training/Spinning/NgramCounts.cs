using System.Runtime.InteropServices;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Spinning;

namespace Hearsay.Training.Spinning;

/// <summary>Counts of words, pairs and triples of words, by the numbers of a word list.</summary>
internal sealed class NgramCounts(int words)
{
    private readonly ArticleReader _reader = new();

    /// <summary>By number.</summary>
    public int[] Words { get; } = new int[words];

    /// <summary>By left · 2^16 + right.</summary>
    public Dictionary<ulong, int> Pairs { get; } = [];

    /// <summary>By left · 2^32 + middle · 2^16 + right.</summary>
    public Dictionary<ulong, int> Triples { get; } = [];

    /// <summary>Counts a text.</summary>
    public void Add(string text, Dictionary<string, int> ids)
    {
        var layer = WordLayer.Cut(_reader.Read(new Document { Id = "x", Content = text, Format = DocumentFormat.Text }));
        var line = new List<int>();
        foreach (var sentence in layer.Sentences)
        {
            line.Clear();
            line.Add(SpinWords.Edge);
            foreach (var token in layer.Tokens.AsSpan().Slice(sentence.FirstToken, sentence.TokenCount))
            {
                var first = text[token.Span.Start];
                line.Add(ids.TryGetValue(token.Norm, out var id) ? id
                    : char.IsDigit(first) ? SpinWords.Number : char.IsUpper(first) ? SpinWords.Name : char.IsLetter(first) ? SpinWords.Unknown : SpinWords.Mark);
            }

            line.Add(SpinWords.Edge);
            for (var i = 0; i < line.Count; i++)
            {
                if (i > 0)
                {
                    Words[line[i]]++;
                    CollectionsMarshal.GetValueRefOrAddDefault(Pairs, ((ulong)line[i - 1] << 16) | (uint)line[i], out _)++;
                }

                if (i > 1 && HasWord(line[i - 2], line[i - 1], line[i]))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(Triples, ((ulong)line[i - 2] << 32) | ((ulong)line[i - 1] << 16) | (uint)line[i], out _)++;
                }
            }
        }
    }

    private static bool HasWord(int left, int middle, int right) => left >= SpinWords.Classes || middle >= SpinWords.Classes || right >= SpinWords.Classes;
}
