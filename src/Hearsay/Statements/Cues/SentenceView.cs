using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Quotations;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Cues;

/// <summary>
/// One sentence with its phrases and the quotations it touches: what the finders of statements work on. Positions are indexes of
/// tokens in the article; asking beyond the sentence is allowed and yields nothing.
/// </summary>
internal sealed class SentenceView
{
    private static readonly Token Nothing = new(default, "", "", Upos.X, "");

    private readonly ImmutableArray<Token> _all;
    private readonly Token[] _tokens;
    private readonly int[] _quotationOf;

    public SentenceView(AnalyzedArticle article, int index, ImmutableArray<Quotation> outer, int[] quotationOf)
    {
        Article = article;
        Index = index;
        Sentence = article.Sentences[index];
        _tokens = VerbRepair.Repair(article, Sentence);
        Phrases = PhraseChunker.Chunk(_tokens.AsSpan(), Sentence);
        Outer = outer;
        _all = article.Tokens;
        _quotationOf = quotationOf;
    }

    /// <summary>The article that the sentence is of.</summary>
    public AnalyzedArticle Article { get; }

    /// <summary>Index of the sentence.</summary>
    public int Index { get; }

    /// <summary>The sentence that is looked at.</summary>
    public Sentence Sentence { get; }

    /// <summary>Its base phrases.</summary>
    public Phrases Phrases { get; }

    /// <summary>All outer quotations of the article.</summary>
    public ImmutableArray<Quotation> Outer { get; }

    /// <summary>First token.</summary>
    public int First => Sentence.FirstToken;

    /// <summary>After the last token.</summary>
    public int End => Sentence.EndToken;

    /// <summary>The token at an index; an empty one outside the sentence.</summary>
    public Token this[int token] => token >= First && token < End ? _tokens[token - First] : Nothing;

    /// <summary>The lower-case form at an index; empty outside the sentence.</summary>
    public string Norm(int token) => this[token].Norm;

    /// <summary>Index of the outer quotation that a token belongs to, its marks included; -1 for none.</summary>
    public int QuotationOf(int token) => token >= First && token < End ? _quotationOf[token] : -1;

    /// <summary>True when the token is a quotation mark that begins an outer quotation (or one of its paragraphs).</summary>
    public bool OpensQuotation(int token) =>
        QuotationOf(token) is >= 0 and var q && Outer[q].Parts.Any(part => part.Start == this[token].Span.Start);

    /// <summary>True when an outer quotation ends with this token.</summary>
    public bool ClosesQuotation(int token) => QuotationOf(token) is >= 0 and var q && Outer[q].Span.End == this[token].Span.End;

    /// <summary>Index of the outer quotation that the next sentence begins with; -1 for none.</summary>
    public int QuotationAfter =>
        End < _all.Length && _quotationOf[End] is >= 0 and var q && Outer[q].Span.Start == _all[End].Span.Start ? q : -1;

    /// <summary>The words from one token up to another (exclusive).</summary>
    public TextSpan Span(int first, int end) => new(_all[first].Span.Start, _all[end - 1].Span.End);

    /// <summary>Whether a comma stands at a token.</summary>
    public bool IsComma(int token) => Norm(token) == ",";

    /// <summary>A dash between words.</summary>
    public bool IsDash(int token) => Norm(token) is "-" or "--" or "–" or "—" or "―" or "---";

    /// <summary>Who, which, whose, that: begins a relative clause.</summary>
    public bool IsRelative(int token) => this[token].Xpos is "WP" or "WDT" or "WP$";

    /// <summary>A full stop, question mark or exclamation mark, or a mark that closes after one.</summary>
    public bool IsFinal(int token) => Norm(token) is "." or "?" or "!" or "..." or "…" or ";";
}
