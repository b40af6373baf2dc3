using System.Globalization;
using System.Text;
using Hearsay.Language.Names;

namespace Hearsay.Grounding;

/// <summary>
/// The form under which a name is looked up: lower case, without diacritics, apostrophes and full stops, hyphens and runs of
/// white space as one space. The gazetteers are built with the same function.
/// </summary>
internal static class NameKey
{
    /// <summary>The key of a name; empty when nothing is left.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        if (TryAscii(name, out var key))
        {
            return key;
        }

        var builder = new StringBuilder(name.Length);
        foreach (var c in Unaccented.LettersOf(name))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.ModifierLetter)
            {
                Append(builder, c);
            }
        }

        return builder.ToString().TrimEnd();
    }

    private static bool TryAscii(ReadOnlySpan<char> name, out string key)
    {
        key = "";
        if (name.Length > 128)
        {
            // Longer than any name there is; the slow way handles it without the stack.
            return false;
        }

        Span<char> buffer = stackalloc char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (c >= 128 && c is not ('\u2018' or '\u2019'))
            {
                return false;
            }

            if (c is '\'' or '.' or '`' or '\u2018' or '\u2019')
            {
                continue;
            }

            if (c is ' ' or '-' or '\t' or '\n' or '\r' or '/')
            {
                if (length > 0 && buffer[length - 1] != ' ')
                {
                    buffer[length++] = ' ';
                }
            }
            else
            {
                buffer[length++] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            }
        }

        key = buffer[..length].TrimEnd().ToString();
        return true;
    }

    private static void Append(StringBuilder builder, char c)
    {
        if (c is '\'' or '.' or '`' or '\u2018' or '\u2019' or '\u02BB' or '\u02BC')
        {
            return;
        }

        if (c is '-' or '\u2010' or '\u2011' or '\u2013' or '/' || char.IsWhiteSpace(c))
        {
            if (builder.Length > 0 && builder[^1] != ' ')
            {
                builder.Append(' ');
            }

            return;
        }

        var mapped = c switch
        {
            'ø' or 'Ø' => "o",
            'ł' or 'Ł' => "l",
            'đ' or 'Đ' => "d",
            'ı' => "i",
            'ß' => "ss",
            'æ' or 'Æ' => "ae",
            'œ' or 'Œ' => "oe",
            'þ' or 'Þ' => "th",
            'ð' or 'Ð' => "d",
            _ => null,
        };
        if (mapped is null)
        {
            builder.Append(char.ToLowerInvariant(c));
        }
        else
        {
            builder.Append(mapped);
        }
    }
}
