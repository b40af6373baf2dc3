using Hearsay.Language.Tagging;
using Hearsay.Resources;

namespace Hearsay.Spinning;

/// <summary>
/// What a phrase, a word too rare for <see cref="SpinWords"/>, or a word in its bare form may stand for: where a spinner put such a thing in, its neighbours in the
/// thesaurus are candidates. Read when the first spun text is to be restored. Immutable, shared by all threads.
/// </summary>
internal sealed class Originals
{
    /// <summary>Name of the pack under models/ that it is read from.</summary>
    public const string Pack = "spin-originals";

    /// <summary>The command that builds it.</summary>
    public const string BuildCommand = "hearsay-train spin-originals --thesauri DIR";

    private const int LongestPhrase = 3; // tokens: two words, and a hyphen between

    private static readonly Lazy<Originals> BuiltIn = new(() => Read(ResourcePack.Get(Pack, BuildCommand).Open("originals.bin")));

    private readonly uint[] _keys; // in order
    private readonly int[] _first;
    private readonly byte[] _sameForm;
    private readonly ushort[] _words;

    private Originals(uint[] keys, int[] first, byte[] sameForm, ushort[] words, LooseThesaurus loose) =>
        (_keys, _first, _sameForm, _words, Loose) = (keys, first, sameForm, words, loose);

    /// <summary>What a looser thesaurus holds for near.</summary>
    public LooseThesaurus Loose { get; }

    /// <summary>Those of this build.</summary>
    public static Originals Default => BuiltIn.Value;

    /// <summary>Number of phrases and words that have some.</summary>
    public int Count => _keys.Length;

    /// <summary>The key of a phrase or word, in lower case.</summary>
    public static uint KeyOf(ReadOnlySpan<char> phrase) => FeatureHash.Of(phrase);

    /// <summary>
    /// Reads the file of the pack: the number of entries; for each, in the order of keys, the key, a byte with how many words there are, one with how many of them have
    /// the same form, and the words' numbers; then a <see cref="LooseThesaurus"/>.
    /// </summary>
    public static Originals Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var count = reader.ReadInt32();
        var (keys, first, sameForm, words) = (new uint[count], new int[count + 1], new byte[count], new List<ushort>(8 * count));
        for (var i = 0; i < count; i++)
        {
            keys[i] = reader.ReadUInt32();
            var left = reader.ReadByte();
            sameForm[i] = reader.ReadByte();
            for (; left > 0; left--)
            {
                words.Add(reader.ReadUInt16());
            }

            first[i + 1] = words.Count;
        }

        return new Originals(keys, first, sameForm, [.. words], LooseThesaurus.Read(reader));
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="entries">For each key the words of the same form, then those of other forms, the likelier first.</param>
    /// <param name="loose">What a looser thesaurus holds for near.</param>
    public static void Write(Stream stream, SortedDictionary<uint, (ushort[] SameForm, ushort[] Others)> entries, LooseThesaurus loose)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(entries.Count);
        foreach (var (key, (sameForm, others)) in entries)
        {
            writer.Write(key);
            writer.Write((byte)(sameForm.Length + others.Length));
            writer.Write((byte)sameForm.Length);
            foreach (var word in sameForm.Concat(others))
            {
                writer.Write(word);
            }
        }

        loose.Write(writer);
    }

    /// <summary>The words that a phrase or word may stand for, those of its form first; none for what is not known.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="sameForm">How many are of its form.</param>
    public ReadOnlySpan<ushort> Of(uint key, out int sameForm)
    {
        var found = Array.BinarySearch(_keys, key);
        sameForm = found < 0 ? 0 : _sameForm[found];
        return found < 0 ? [] : _words.AsSpan(_first[found].._first[found + 1]);
    }

    /// <summary>The longest phrase of two words and more that starts at a token and may have been put in; 0 for none.</summary>
    /// <param name="context">The text.</param>
    /// <param name="at">The first token.</param>
    /// <returns>How many tokens it has.</returns>
    public int PhraseAt(SpinContext context, int at)
    {
        var (text, tokens) = (context.Article.Text, context.Article.Tokens);
        var (hash, done, length) = (KeyOf([]), tokens[at].Span.Start, 0);
        for (var count = 1; count <= LongestPhrase && at + count <= tokens.Length; count++)
        {
            for (var end = tokens[at + count - 1].Span.End; done < end; done++)
            {
                if (text[done] is not ((>= 'a' and <= 'z') or ' ' or '-'))
                {
                    return length;
                }

                hash = FeatureHash.Add(hash, text[done]);
            }

            if (count > 1 && (Array.BinarySearch(_keys, hash) >= 0 || Loose.Knows(context.Article, new SwapPlace(at, count))))
            {
                length = count;
            }
        }

        return length;
    }
}
