using Hearsay.Language;
using Hearsay.Language.Tagging;

namespace Hearsay.Spinning;

/// <summary>
/// What a loose thesaurus holds for near, the other way round: for a word or phrase that a spinner may have put in, the frequent words in whose entries it stands. By dictionary forms;
/// the words come with all their forms. Immutable.
/// </summary>
internal sealed class LooseThesaurus
{
    /// <summary>A thesaurus that knows nothing.</summary>
    public static readonly LooseThesaurus Empty = new([], []);

    private static readonly int VerbPast = WordForms.Of("VBD", "VBN"); // forms of "planned"
    private static readonly int EndInS = WordForms.Of("NNS", "VBZ"); // forms of "plans"
    private static readonly int EndInIng = WordForms.Of("VBG"); // forms of "planning"

    private readonly ushort[] _forms; // of each entry's word, one for each form of WordForms; 0 for none
    private readonly uint[] _keys; // in order
    private readonly int[] _first;
    private readonly ushort[] _entries;

    /// <param name="forms">The forms of each entry's word, one after the other: a word's number for each of <see cref="WordForms"/>, 0 for none.</param>
    /// <param name="lists">For each key the entries, the likelier first.</param>
    public LooseThesaurus(ushort[] forms, SortedDictionary<uint, ushort[]> lists)
    {
        _forms = forms;
        _keys = [.. lists.Keys];
        _entries = [.. lists.Values.SelectMany(list => list)];
        _first = new int[_keys.Length + 1];
        var at = 0;
        foreach (var list in lists.Values)
        {
            _first[at + 1] = _first[at] + list.Length;
            at++;
        }
    }

    private LooseThesaurus(ushort[] forms, uint[] keys, int[] first, ushort[] entries) => (_forms, _keys, _first, _entries) = (forms, keys, first, entries);

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    public static LooseThesaurus Read(BinaryReader reader)
    {
        var forms = new ushort[reader.ReadInt32()];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = reader.ReadUInt16();
        }

        var keys = new uint[reader.ReadInt32()];
        var (first, entries) = (new int[keys.Length + 1], new List<ushort>(8 * keys.Length));
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = reader.ReadUInt32();
            for (var left = reader.ReadByte(); left > 0; left--)
            {
                entries.Add(reader.ReadUInt16());
            }

            first[i + 1] = entries.Count;
        }

        return new LooseThesaurus(forms, keys, first, [.. entries]);
    }

    /// <summary>Writes the number of forms and the forms, the number of keys, then each key, a byte with the number of its entries, and these (16-bit, little-endian).</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_forms.Length);
        foreach (var form in _forms)
        {
            writer.Write(form);
        }

        writer.Write(_keys.Length);
        for (var i = 0; i < _keys.Length; i++)
        {
            writer.Write(_keys[i]);
            var entries = _entries.AsSpan(_first[i].._first[i + 1]);
            writer.Write((byte)entries.Length);
            foreach (var entry in entries)
            {
                writer.Write(entry);
            }
        }
    }

    /// <summary>Whether a phrase is known, in whatever form.</summary>
    /// <param name="article">The text.</param>
    /// <param name="place">Where the phrase stands.</param>
    public bool Knows(AnalyzedArticle article, SwapPlace place) => Find(article, place, out _) >= 0;

    /// <summary>Adds the words that may have stood at a place: in the form of what stands there, or, since some spinners do not inflect, in every form when that is a dictionary form.</summary>
    /// <param name="article">The text.</param>
    /// <param name="place">The place.</param>
    /// <param name="found">Receives the words' numbers, the likelier first, and for each its entry's rank from 0.</param>
    public void AddTo(AnalyzedArticle article, SwapPlace place, List<(ushort Word, int Rank)> found)
    {
        var at = Find(article, place, out var wanted);
        if (at < 0)
        {
            return;
        }

        for (var i = _first[at]; i < _first[at + 1]; i++)
        {
            for (var form = 0; form < WordForms.Count; form++)
            {
                var word = _forms[(_entries[i] * WordForms.Count) + form];
                if (word != 0 && (wanted & (1 << form)) != 0)
                {
                    found.Add((word, i - _first[at]));
                }
            }
        }
    }

    /// <summary>The place of a key for what stands in a text: as it stands, else with its first or its last word in the dictionary form.</summary>
    private int Find(AnalyzedArticle article, SwapPlace place, out int wanted)
    {
        var (first, last) = (article.Tokens[place.First], article.Tokens[place.First + place.Count - 1]);
        wanted = WordForms.All;
        var found = Find(Originals.KeyOf(article.Text.AsSpan()[first.Span.Start..last.Span.End]));
        if (found >= 0)
        {
            return found;
        }

        wanted = FormsByEnding(first.Norm);
        if (place.Count == 1)
        {
            return Find(Originals.KeyOf(first.Lemma));
        }

        var between = article.Text.AsSpan()[first.Span.End..last.Span.Start];
        found = first.Lemma == first.Norm ? -1 : Find(KeyOf(first.Lemma, between, last.Norm));
        if (found < 0 && last.Lemma != last.Norm)
        {
            wanted = FormsByEnding(last.Norm);
            found = Find(KeyOf(first.Norm, between, last.Lemma));
        }

        return found;
    }

    /// <summary>The key of the three in one.</summary>
    private static uint KeyOf(string first, ReadOnlySpan<char> between, string last) => FeatureHash.Add(FeatureHash.Add(Originals.KeyOf(first), between), last);

    private int Find(uint key)
    {
        var found = Array.BinarySearch(_keys, key);
        return found < 0 ? -1 : found;
    }

    private static int FormsByEnding(string word) =>
        word.EndsWith("ing", StringComparison.Ordinal) ? EndInIng : word.EndsWith('s') ? EndInS : VerbPast;
}
