using System.Globalization;
using System.Text;

namespace Hearsay.Cli.Output;

/// <summary>
/// Text from articles and file names as a terminal may have it: control characters could move the cursor, change colours or worse, and
/// characters that turn the direction of writing could make a line read as what it is not. Each becomes U+FFFD; line breaks and tabs, a space.
/// </summary>
internal static class Printable
{
    /// <summary>The text on one line.</summary>
    public static string Of(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? text : Clean(text, keepLines: false);

    /// <summary>The text with its line breaks.</summary>
    public static string Lines(string text) => Clean(text, keepLines: true);

    private static string Clean(string text, bool keepLines)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' && keepLines)
            {
                clean.Append('\n');
            }
            else if (rune.Value is '\n' or '\r' or '\t' or 0x2028 or 0x2029)
            {
                clean.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control || IsDirection(rune.Value))
            {
                clean.Append('\uFFFD');
            }
            else
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    // Embeddings, overrides and isolates (Unicode Standard Annex 9); the marks that set no span are harmless.
    private static bool IsDirection(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
