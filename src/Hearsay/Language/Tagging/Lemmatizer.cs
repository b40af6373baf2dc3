using Hearsay.Resources;

namespace Hearsay.Language.Tagging;

/// <summary>
/// Dictionary forms: a table of what rules get wrong, learnt from treebanks, then rules of English spelling that undo endings and prefer a
/// base form that is known. Immutable, shared by all threads.
/// </summary>
internal sealed class Lemmatizer
{
    /// <summary>The pack of words and dictionary forms.</summary>
    public const string Pack = "lexicon";

    /// <summary>The command that builds it.</summary>
    public const string BuildCommand = "hearsay-train lexicon --data DIR";

    private const int LongestWord = 40; // letters; longer ones are no English words and keep their form

    private static readonly Lazy<Lemmatizer> BuiltIn = new(() => new Lemmatizer(Vocabulary.Default, ResourcePack.Get(Pack, BuildCommand).Lines("lemmas.tsv")));

    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<(string Norm, string Xpos), string> _exceptions = [];

    /// <param name="vocabulary">Knows base forms.</param>
    /// <param name="lines">Lines "norm, Penn tag, lemma".</param>
    public Lemmatizer(Vocabulary vocabulary, IEnumerable<string> lines)
    {
        _vocabulary = vocabulary;
        foreach (var line in lines)
        {
            var cells = line.Split('\t');
            _exceptions[(cells[0], cells[1])] = vocabulary.Shared(cells[2]) ?? cells[2];
        }
    }

    /// <summary>The lemmatiser of this build.</summary>
    public static Lemmatizer Default => BuiltIn.Value;

    /// <summary>The dictionary form, in lower case.</summary>
    public string Lemma(string norm, string xpos) => _exceptions.TryGetValue((norm, xpos), out var lemma) ? lemma : ByRule(norm, xpos);

    /// <summary>The dictionary form by rules alone.</summary>
    public string ByRule(string norm, string xpos)
    {
        if (norm.Length is < 3 or > LongestWord || norm[^1] == '\'')
        {
            return norm;
        }

        return xpos switch
        {
            "NNS" or "NNPS" => Plural(norm, BaseOf.Noun),
            "VBZ" => Plural(norm, BaseOf.Verb),
            "VBD" or "VBN" => Undo(norm, "ed", BaseOf.Verb),
            "VBG" => Undo(norm, "ing", BaseOf.Verb),
            "JJR" or "RBR" => Undo(norm, "er", BaseOf.Adjective),
            "JJS" or "RBS" => Undo(norm, "est", BaseOf.Adjective),
            _ => norm,
        };
    }

    /// <summary>"-s", "-es", "-ies".</summary>
    private string Plural(string norm, BaseOf kind)
    {
        if (norm[^1] != 's' || norm.EndsWith("ss", StringComparison.Ordinal))
        {
            return norm;
        }

        if (norm.EndsWith("ies", StringComparison.Ordinal) && norm.Length > 4)
        {
            return Known(norm.AsSpan(0, norm.Length - 1), "", kind) ?? Join(norm.AsSpan(0, norm.Length - 3), "y");
        }

        var stem = norm.AsSpan(0, norm.Length - 1);
        if (Known(stem, "", kind) is { } known)
        {
            return known;
        }

        if (norm.EndsWith("es", StringComparison.Ordinal) && norm.Length > 4)
        {
            var shorter = norm.AsSpan(0, norm.Length - 2);
            var hissing = shorter.EndsWith("s", StringComparison.Ordinal) || shorter.EndsWith("x", StringComparison.Ordinal)
                || shorter.EndsWith("ch", StringComparison.Ordinal) || shorter.EndsWith("sh", StringComparison.Ordinal)
                || shorter.EndsWith("zz", StringComparison.Ordinal);
            if (Known(shorter, "", kind) is { } second)
            {
                return second;
            }

            if (hissing && !shorter.EndsWith("us", StringComparison.Ordinal) && !shorter.EndsWith("is", StringComparison.Ordinal))
            {
                return Join(shorter, "");
            }
        }

        return Join(stem, "");
    }

    /// <summary>"-ed", "-ing", "-er", "-est": the stem as it is, with "e", with one of two consonants, with "y" for "i".</summary>
    private string Undo(string norm, string ending, BaseOf kind)
    {
        if (!norm.EndsWith(ending, StringComparison.Ordinal) || norm.Length < ending.Length + 2)
        {
            return norm;
        }

        var stem = norm.AsSpan(0, norm.Length - ending.Length);
        if (stem.IndexOfAny("aeiouy") < 0)
        {
            return norm; // "bring", "shed"
        }

        var last = stem[^1];
        var doubled = stem.Length > 2 && stem[^2] == last && !"aeiou".Contains(last, StringComparison.Ordinal);
        var found = Known(stem, "", kind) ?? Known(stem, "e", kind) ?? (doubled ? Known(stem[..^1], "", kind) : null)
            ?? (last == 'i' ? Known(stem[..^1], "y", kind) : null);
        if (found is not null)
        {
            return found;
        }

        if (last == 'i' && ending != "ing")
        {
            return Join(stem[..^1], "y");
        }

        if (doubled && last is not ('l' or 's' or 'f' or 'z'))
        {
            return Join(stem[..^1], "");
        }

        return Join(stem, TakesE(stem) ? "e" : "");
    }

    /// <summary>Whether an unknown stem lost an "e": "-at", "-iz", "-uc", "-v", a consonant and "l", "-ang" …</summary>
    private static bool TakesE(ReadOnlySpan<char> stem)
    {
        if (stem.Length < 3)
        {
            return true;
        }

        var last = stem[^1];
        var before = stem[^2];
        var vowelBefore = before is 'a' or 'e' or 'i' or 'o' or 'u';
        return last switch
        {
            'v' or 'z' or 'u' => true,
            'c' => true,
            's' => vowelBefore || before is 'n' or 'r',
            'g' => before is 'n' or 'd' or 'r' ? before != 'n' || stem[^3] is 'a' or 'u' or 'e' : vowelBefore,
            'l' => !vowelBefore && before is not ('l' or 'r' or 'w'),
            't' => before is 'a' or 'u' && !(stem[^3] is 'e' or 'o' or 'a'),
            'r' => before is 'i' or 'u' or 'a' && !(stem[^3] is 'e' or 'o' or 'a' or 'u'),
            'd' or 'n' or 'm' or 'k' or 'b' or 'p' => before is 'i' or 'o' or 'u' or 'a' && stem.Length <= 5 && !(stem[^3] is 'e' or 'o' or 'a' or 'u'),
            _ => false,
        };
    }

    private string? Known(ReadOnlySpan<char> stem, string ending, BaseOf kind)
    {
        Span<char> word = stackalloc char[stem.Length + ending.Length];
        stem.CopyTo(word);
        ending.CopyTo(word[stem.Length..]);
        return _vocabulary.IsBase(word, kind) ? _vocabulary.Shared(word) : null;
    }

    private string Join(ReadOnlySpan<char> stem, string ending)
    {
        Span<char> word = stackalloc char[stem.Length + ending.Length];
        stem.CopyTo(word);
        ending.CopyTo(word[stem.Length..]);
        return _vocabulary.Shared(word) ?? word.ToString();
    }
}
