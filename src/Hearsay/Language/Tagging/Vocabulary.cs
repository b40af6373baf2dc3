using Hearsay.Resources;

namespace Hearsay.Language.Tagging;

/// <summary>
/// The norms that news uses again and again, one shared string each, and which of them are base forms. Immutable, shared by all threads.
/// </summary>
internal sealed class Vocabulary
{
    private static readonly Lazy<Vocabulary> BuiltIn = new(() => new Vocabulary(ResourcePack.Get(Lemmatizer.Pack, Lemmatizer.BuildCommand).Lines("vocabulary.tsv")));

    private readonly Dictionary<string, Entry> _words = new(16_384, StringComparer.Ordinal);
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <param name="lines">Lines "norm, classes of which it is the base form (v, n, a)".</param>
    public Vocabulary(IEnumerable<string> lines)
    {
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in lines)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var word = tab < 0 ? line : line[..tab];
            var bases = BaseOf.None;
            foreach (var c in tab < 0 ? "" : line.AsSpan(tab + 1))
            {
                bases |= c switch { 'v' => BaseOf.Verb, 'n' => BaseOf.Noun, 'a' => BaseOf.Adjective, _ => BaseOf.None };
            }

            _words[word] = new Entry(word, bases);
        }
    }

    /// <summary>The vocabulary of this build.</summary>
    public static Vocabulary Default => BuiltIn.Value;

    /// <summary>The shared string of a norm; null for a word that is not in the vocabulary.</summary>
    public string? Shared(ReadOnlySpan<char> norm) => _lookup.TryGetValue(norm, out var entry) ? entry.Word : null;

    /// <summary>Whether a word is a base form of a class.</summary>
    public bool IsBase(ReadOnlySpan<char> word, BaseOf bases) => _lookup.TryGetValue(word, out var entry) && (entry.Bases & bases) != 0;

    /// <summary>The words that are base forms of these classes and of no other, in no order.</summary>
    public IEnumerable<string> Words(BaseOf bases) => _words.Values.Where(entry => entry.Bases == bases).Select(entry => entry.Word);

    private readonly record struct Entry(string Word, BaseOf Bases);
}

/// <summary>Of which classes a word is the base form.</summary>
[Flags]
internal enum BaseOf : byte
{
    None = 0x0,
    Verb = 0x1,
    Noun = 0x2,
    Adjective = 0x4,
}
