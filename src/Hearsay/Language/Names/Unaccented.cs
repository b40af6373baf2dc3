using System.Globalization;
using System.Text;

namespace Hearsay.Language.Names;

/// <summary>A norm without its accents and apostrophes: pages write one name with them here and without them there ("Fernández", "Fernandez"; "D'Souza", "DSouza").</summary>
internal static class Unaccented
{
    /// <summary>The norm itself where it has none.</summary>
    public static string Of(string norm)
    {
        if (Ascii.IsValid(norm) && !norm.Contains('\'', StringComparison.Ordinal))
        {
            return norm;
        }

        var plain = LettersOf(norm).Replace("'", "", StringComparison.Ordinal);
        return plain.Length == 0 ? norm : plain;
    }

    /// <summary>What is left of a text without the marks that are put on letters.</summary>
    public static string LettersOf(ReadOnlySpan<char> text)
    {
        // Runes replace lone surrogates, which cannot be normalised.
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune);
        }

        return string.Concat(clean.ToString().Normalize(NormalizationForm.FormD).Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark));
    }
}
