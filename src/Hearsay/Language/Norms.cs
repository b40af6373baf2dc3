namespace Hearsay.Language;

/// <summary>Makes norms of words and shares equal ones; one instance an article, not thread-safe.</summary>
internal sealed class Norms
{
    private const int LongestOnStack = 256;

    private readonly Tagger _tagger;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Norms(Tagger tagger)
    {
        _tagger = tagger;
        _lookup = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The form in lower case, typographic quotation marks and apostrophes made straight.</summary>
    public string Of(ReadOnlySpan<char> form)
    {
        Span<char> buffer = form.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[form.Length];
        for (var i = 0; i < form.Length; i++)
        {
            buffer[i] = form[i] switch
            {
                >= 'a' and <= 'z' => form[i],
                '’' or '‘' or '´' or 'ʼ' or '`' => '\'',
                '“' or '”' or '„' or '‟' or '«' or '»' => '"',
                '\u2010' or '\u2011' => '-',
                var c => char.ToLowerInvariant(c),
            };
        }

        ReadOnlySpan<char> norm = buffer[..form.Length];
        if (_tagger.SharedNorm(norm) is { } shared || _lookup.TryGetValue(norm, out shared))
        {
            return shared;
        }

        shared = norm.ToString();
        _seen.Add(shared);
        return shared;
    }
}
