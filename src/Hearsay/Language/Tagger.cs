using System.Collections.Frozen;
using Hearsay.Resources;

namespace Hearsay.Language;

/// <summary>First cut: the commonest tag of a known word, the shape and ending of an unknown one.</summary>
internal sealed class Tagger
{
    private static readonly Lazy<Tagger> Shared = new(() => new Tagger(ResourcePack.Get("tagger", "hearsay-train tagger")));

    private readonly FrozenDictionary<string, (string Word, string Xpos, Upos Upos, string Lemma)>.AlternateLookup<ReadOnlySpan<char>> _words;

    private Tagger(ResourcePack pack)
    {
        var words = new Dictionary<string, (string, string, Upos, string)>(StringComparer.Ordinal);
        foreach (var line in pack.Lines("lexicon.tsv"))
        {
            var cells = line.Split('\t');
            words[cells[0]] = (cells[0], string.Intern(cells[1]), Enum.Parse<Upos>(cells[2], ignoreCase: true), cells[3]);
        }

        _words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The tagger of this build.</summary>
    public static Tagger Default => Shared.Value;

    /// <summary>The shared string of a norm that the treebanks hold; null for an unknown one.</summary>
    public string? SharedNorm(ReadOnlySpan<char> norm) => _words.TryGetValue(norm, out var entry) ? entry.Word : null;

    /// <summary>Tags and lemma of a word.</summary>
    public (string Xpos, Upos Upos, string Lemma) Tag(ReadOnlySpan<char> form, string norm, bool first)
    {
        var capital = char.IsUpper(form[0]);
        if (_words.TryGetValue(norm, out var entry) && (!capital || first || entry.Upos is not (Upos.Noun or Upos.Verb or Upos.Adj)))
        {
            return (entry.Xpos, entry.Upos, entry.Lemma);
        }

        if (char.IsDigit(form[0]))
        {
            return ("CD", Upos.Num, norm);
        }

        if (!char.IsLetter(form[0]))
        {
            return char.IsPunctuation(form[0]) ? (":", Upos.Punct, norm) : ("SYM", Upos.Sym, norm);
        }

        if (capital)
        {
            return ("NNP", Upos.Propn, norm);
        }

        return norm switch
        {
            _ when norm.EndsWith("ed", StringComparison.Ordinal) => ("VBD", Upos.Verb, norm[..^2]),
            _ when norm.EndsWith("ing", StringComparison.Ordinal) => ("VBG", Upos.Verb, norm[..^3]),
            _ when norm.EndsWith("ly", StringComparison.Ordinal) => ("RB", Upos.Adv, norm),
            _ when norm.EndsWith('s') => ("NNS", Upos.Noun, norm[..^1]),
            _ => ("NN", Upos.Noun, norm),
        };
    }
}
