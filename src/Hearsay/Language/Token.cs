using Hearsay.Model;

namespace Hearsay.Language;

/// <summary>Universal part-of-speech tags (Universal Dependencies v2).</summary>
internal enum Upos : byte
{
    X, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb,
}

/// <summary>
/// A syntactic word. Tokens plus the gaps between them rebuild the text exactly. <paramref name="Norm"/> is the form in lower case
/// with typographic quotes and apostrophes made straight; <paramref name="Lemma"/> is its dictionary form.
/// </summary>
/// <param name="Span">Where it stands, UTF-16.</param>
/// <param name="Norm">Lower-case form; shared string.</param>
/// <param name="Lemma">Dictionary form, lower case; shared string.</param>
/// <param name="Upos">Universal tag.</param>
/// <param name="Xpos">Penn Treebank tag ("VBD"); shared string.</param>
/// <param name="Head">Index, in the article's tokens, of the word it depends on; -1 for the root of its sentence.</param>
/// <param name="Relation">Universal Dependencies relation to its head with its subtype ("nsubj:pass"); "root" for the root; shared string.</param>
internal readonly record struct Token(
    TextSpan Span, string Norm, string Lemma, Upos Upos, string Xpos, int Head = -1, string Relation = "root");
