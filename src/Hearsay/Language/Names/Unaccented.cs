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

        var plain = new StringBuilder(norm.Length);
        foreach (var rune in norm.EnumerateRunes())
        {
            // A lone surrogate comes as the mark of replacement, which can be normalised.
            foreach (var part in rune.ToString().Normalize(NormalizationForm.FormD))
            {
                if (part != '\'' && CharUnicodeInfo.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark)
                {
                    plain.Append(part);
                }
            }
        }

        return plain.Length == 0 ? norm : plain.ToString();
    }
}
