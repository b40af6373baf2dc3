using System.Collections.Immutable;

namespace Hearsay.Language.Names;

/// <summary>Turns the labels that the network gave to words into names.</summary>
internal static class NameRecognizer
{
    /// <summary>The names of an article in text order.</summary>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="labels">The label of each token.</param>
    public static List<NameRange> Find(ImmutableArray<Sentence> sentences, ReadOnlySpan<byte> labels)
    {
        var names = new List<NameRange>();
        foreach (var sentence in sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (labels[i] == NameLabels.Outside)
                {
                    continue;
                }

                var type = NameLabels.TypeOf(labels[i]);
                var end = i + 1;
                while (end < sentence.EndToken && NameLabels.TypeOf(labels[end]) == type && !NameLabels.Begins(labels[end]))
                {
                    end++;
                }

                if (type != NameLabels.Miscellaneous)
                {
                    names.Add(new NameRange(i, end, NameLabels.EntityTypeOf(type)));
                }

                i = end - 1;
            }
        }

        return names;
    }
}
