using System.Collections.Frozen;
using Hearsay.Resources;

namespace Hearsay.Language;

/// <summary>
/// The closed word lists of tokenisation and sentence splitting, from the pack "language". Looked up by span and without regard to case, so
/// that no string is made on the way.
/// </summary>
internal sealed class TokenWords
{
    private static readonly Lazy<TokenWords> Shared = new(() => new TokenWords(ResourcePack.Get("language", "written by hand")));

    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _words;

    private TokenWords(ResourcePack pack)
    {
        var words = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in pack.Lines("words.tsv"))
        {
            var cells = line.Split('\t');
            words[cells[0]] = cells[1..];
        }

        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lists of this build.</summary>
    public static TokenWords Default => Shared.Value;

    /// <summary>Written with a full stop at its end ("Gen", "Inc"), given without it.</summary>
    public bool IsAbbreviation(ReadOnlySpan<char> word) => Has(word, "abbr") || (word.Length > 0 && char.IsUpper(word[0]) && (Has(word, "Abbr") || Has(word, "Title")));

    /// <summary>An abbreviation that a name follows, so no sentence ends at it ("Mr", "Gen").</summary>
    public bool IsTitleAbbreviation(ReadOnlySpan<char> word) => word.Length > 0 && char.IsUpper(word[0]) && Has(word, "Title");

    /// <summary>An abbreviation only before a figure ("No. 5").</summary>
    public bool IsNumberAbbreviation(ReadOnlySpan<char> word) => Has(word, "number");

    /// <summary>Bound prefix: the hyphen after it does not part the word.</summary>
    public bool IsPrefix(ReadOnlySpan<char> word) => Has(word, "prefix");

    /// <summary>A measure that may be written onto its figure ("pm", "km", "bn").</summary>
    public bool IsUnit(ReadOnlySpan<char> word) => Has(word, "unit");

    /// <summary>An abbreviation that closes a list ("etc"): before a new sentence its full stop is the sentence's.</summary>
    public bool IsFinal(ReadOnlySpan<char> word) => Has(word, "final");

    /// <summary>Last part of a host name or file name ("com", "pdf").</summary>
    public bool IsHostEnding(ReadOnlySpan<char> word) => Has(word, "host");

    /// <summary>Written with an apostrophe before it ("'em").</summary>
    public bool IsElided(ReadOnlySpan<char> word) => Has(word, "elided");

    /// <summary>Often the first word of a sentence and never part of a name ("The", "But").</summary>
    public bool IsSentenceOpener(ReadOnlySpan<char> word) => Has(word, "opener");

    /// <summary>False for words that follow a hyphen in compounds ("Iran-led"), true for what may be a syllable of a name ("Ki-moon").</summary>
    public bool IsGivenNameSyllable(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 6 && !Has(word, "second") && !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ing", StringComparison.Ordinal);

    /// <summary>A word that is two without an apostrophe ("cannot", "dont"); the length of its first part.</summary>
    public bool TryContraction(ReadOnlySpan<char> word, out int length)
    {
        length = 0;
        return _words.TryGetValue(word, out var cells) && cells[0] == "split" && int.TryParse(cells[1], System.Globalization.CultureInfo.InvariantCulture, out length);
    }

    private bool Has(ReadOnlySpan<char> word, string kind) =>
        word.Length is > 0 and <= 16 && _words.TryGetValue(word, out var cells) && cells.Contains(kind, StringComparer.Ordinal);
}
