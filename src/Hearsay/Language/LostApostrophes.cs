using Hearsay.Language.Names;
using Hearsay.Language.Tagging;
using Hearsay.Model;

namespace Hearsay.Language;

/// <summary>
/// Splits possessives whose apostrophe was lost in a copy ("Ardens remarks" where "Arden" stands elsewhere, "Russias remarks"): spinners and bad
/// decoders drop it. A word is split only when it is no known word or nationality and the rest is a capitalised word of the same article or a country;
/// after a number or article it is a plural ("the two Koreas agree").
/// </summary>
internal static class LostApostrophes
{
    /// <summary>Splits such words in place.</summary>
    public static void Split(string text, List<TextSpan> tokens, Vocabulary vocabulary)
    {
        HashSet<string>? forms = null;
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = default;
        List<int>? splits = null;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var span = tokens[i];
            if (span.Length is < 4 or > 30 || text[span.End - 1] != 's' || !char.IsUpper(text[span.Start]) || !char.IsLower(text[span.End - 2])
                || text[span.End - 2] == 's' || !char.IsLower(text[tokens[i + 1].Start]))
            {
                continue;
            }

            var form = span.In(text);
            if (forms is null)
            {
                forms = Capitalised(text, tokens);
                lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();
            }

            if (vocabulary.Shared(Norms.Write(form.ToString())) is null && !KnownPhrases.Default.IsKnown(form.ToString())
                && (lookup.Contains(form[..^1]) || (IsCountry(form[..^1]) && (i == 0 || !BeforePlural(tokens[i - 1].In(text))))))
            {
                (splits ??= []).Add(i);
            }
        }

        if (splits is not null)
        {
            Apply(tokens, splits);
        }
    }

    private static bool IsCountry(ReadOnlySpan<char> name)
    {
        Token[] word = [new Token(default, Norms.Write(name.ToString()), "", Upos.Propn, "NNP")];
        return KnownPhrases.Default.Match(word, 0, out var known) == 1 && (known.As & KnownAs.Country) != 0;
    }

    private static bool BeforePlural(ReadOnlySpan<char> word) =>
        word.Equals("the", StringComparison.OrdinalIgnoreCase) || word.Equals("two", StringComparison.OrdinalIgnoreCase)
        || word.Equals("both", StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Capitalised(string text, List<TextSpan> tokens)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        var lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var token in tokens)
        {
            if (token.Length is >= 3 and <= 30 && char.IsUpper(text[token.Start]))
            {
                lookup.Add(token.In(text));
            }
        }

        return forms;
    }

    private static void Apply(List<TextSpan> tokens, List<int> splits)
    {
        var old = tokens.ToArray();
        tokens.Clear();
        var next = 0;
        for (var i = 0; i < old.Length; i++)
        {
            if (next < splits.Count && splits[next] == i)
            {
                tokens.Add(new TextSpan(old[i].Start, old[i].End - 1));
                tokens.Add(new TextSpan(old[i].End - 1, old[i].End));
                next++;
            }
            else
            {
                tokens.Add(old[i]);
            }
        }
    }
}
