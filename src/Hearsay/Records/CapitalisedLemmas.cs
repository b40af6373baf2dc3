using Hearsay.Language;

namespace Hearsay.Records;

/// <summary>
/// The lemmas of a sentence with the capitals that the treebank keeps: those of proper nouns ("states" of "States" → "State"), of adjectives
/// written with one in the middle of a sentence ("Iraqi"), and "I". All other lemmas are lower case, as tokens have them.
/// </summary>
internal readonly ref struct CapitalisedLemmas
{
    private readonly string _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly int _first;
    private readonly bool _isTitle;

    /// <param name="text">The article's text.</param>
    /// <param name="tokens">The words of one sentence.</param>
    public CapitalisedLemmas(string text, ReadOnlySpan<Token> tokens)
    {
        _text = text;
        _tokens = tokens;
        _first = -1;
        var words = 0;
        var capitals = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var initial = text[tokens[i].Span.Start];
            if (char.IsLetter(initial))
            {
                _first = _first < 0 ? i : _first;
                words++;
                capitals += char.IsUpper(initial) ? 1 : 0;
            }
        }

        // In a title capitals say nothing.
        _isTitle = capitals * 2 > words;
    }

    /// <summary>The lemma of a word, by its index in the sentence.</summary>
    public string Of(int index)
    {
        var token = _tokens[index];
        if (token is { Upos: Upos.Pron, Lemma: "i" })
        {
            return "I";
        }

        var form = token.Span.In(_text);
        var keeps = token.Upos == Upos.Propn || token.Xpos is "NNP" or "NNPS"
            || (token.Upos == Upos.Adj && index != _first && !_isTitle && form.Length > 1 && char.IsUpper(form[0]) && !HasUpper(form[1..]));
        return keeps && HasUpper(form) ? WithCapitals(form, token.Lemma) : token.Lemma;
    }

    /// <summary>The lemma in the letters of the form, as far as the two agree; what follows is upper case after a form without lower case.</summary>
    private static string WithCapitals(ReadOnlySpan<char> form, string lemma)
    {
        var letters = lemma.ToCharArray();
        var same = 0;
        while (same < letters.Length && same < form.Length && char.ToLowerInvariant(form[same]) == letters[same])
        {
            letters[same] = form[same];
            same++;
        }

        if (form.Length > 1 && !HasLower(form))
        {
            for (var i = same; i < letters.Length; i++)
            {
                letters[i] = char.ToUpperInvariant(letters[i]);
            }
        }

        return new string(letters);
    }

    private static bool HasUpper(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasLower(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }
}
