using Hearsay.Language.Tagging;

namespace Hearsay.Language;

/// <summary>Makes norms of words and shares equal ones; one instance an article, not thread-safe.</summary>
internal sealed class Norms
{
    private const int LongestOnStack = 256; // characters; longer forms are rare and get an array

    private readonly Vocabulary _vocabulary;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Norms(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _lookup = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The norm of a form, one string for all its occurrences.</summary>
    public string Of(ReadOnlySpan<char> form)
    {
        Span<char> buffer = form.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[form.Length];
        Write(form, buffer);
        ReadOnlySpan<char> norm = buffer[..form.Length];
        if (_vocabulary.Shared(norm) is { } shared || _lookup.TryGetValue(norm, out shared))
        {
            return shared;
        }

        shared = norm.ToString();
        _seen.Add(shared);
        return shared;
    }

    /// <summary>The norm of a form as a new string.</summary>
    public static string Write(string form) => string.Create(form.Length, form, static (norm, source) => Write(source, norm));

    /// <summary>The form in lower case, typographic quotation marks, apostrophes and hyphens made straight; as long as the form.</summary>
    private static void Write(ReadOnlySpan<char> form, Span<char> norm)
    {
        for (var i = 0; i < form.Length; i++)
        {
            norm[i] = form[i] switch
            {
                >= 'a' and <= 'z' => form[i],
                '’' or '‘' or '´' or 'ʼ' or '`' => '\'',
                '“' or '”' or '„' or '‟' or '«' or '»' => '"',
                '\u2010' or '\u2011' => '-',
                var c => char.ToLowerInvariant(c),
            };
        }
    }
}
