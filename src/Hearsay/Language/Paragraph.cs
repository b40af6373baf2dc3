using Hearsay.Language.Tagging;
using Hearsay.Model;

namespace Hearsay.Language;

/// <summary>
/// The tokens of a paragraph as the ends of sentences need them, and where the reader stands among them: which sentence is open, which marks
/// in it are. The words live in a buffer of the caller's.
/// </summary>
internal ref struct Paragraph
{
    private const int DoubtAfterClosing = 12; // added to the score of a cut behind a closing mark without a stop before it

    private readonly string _text;
    private readonly TokenWords _lists;
    private readonly ReadOnlySpan<TextSpan> _tokens;
    private readonly Span<BoundaryWord> _words;
    private readonly uint _style;
    private readonly uint _casing;
    private int _start;
    private int _sinceStop;
    private int _brackets;
    private bool _quoted;

    /// <param name="text">The text.</param>
    /// <param name="tokens">The paragraph's tokens; at least one.</param>
    /// <param name="words">A buffer as long as <paramref name="tokens"/>.</param>
    /// <param name="lists">Abbreviations and openers.</param>
    public Paragraph(string text, ReadOnlySpan<TextSpan> tokens, Span<BoundaryWord> words, TokenWords lists)
    {
        _text = text;
        _tokens = tokens;
        _words = words;
        _lists = lists;
        int lower = 0, capital = 0, upper = 0, goesOn = 0, starts = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            words[i] = new BoundaryWord(text, tokens[i]);
            var shape = words[i].Shape;
            lower += shape == BoundaryShape.Lower ? 1 : 0;
            capital += shape == BoundaryShape.Capital ? 1 : 0;
            upper += shape == BoundaryShape.Upper ? 1 : 0;
            if (i > 0 && words[i - 1].Shape == BoundaryShape.Stop)
            {
                goesOn += shape == BoundaryShape.Lower ? 1 : 0;
                starts += shape == BoundaryShape.Capital ? 1 : 0;
            }
        }

        _style = (uint)((Share(goesOn, starts) * 4) + (words[^1].Shape == BoundaryShape.Stop ? 2 : 0) + (tokens.Length > 12 ? 1 : 0));
        _casing = (uint)((Share(capital, lower) * 4) + Share(upper, lower));
    }

    /// <summary>Whether a sentence could end at a token at all; most tokens are passed over by this alone.</summary>
    public readonly bool IsCandidate(int at)
    {
        var left = _words[at].Shape;
        var right = _words[at + 1].Shape;
        if (left == BoundaryShape.Stop)
        {
            return right != BoundaryShape.Comma;
        }

        if (left == BoundaryShape.Dotted)
        {
            var isInitial = _tokens[at].Length == 2 && right == BoundaryShape.Capital;
            return right != BoundaryShape.Comma && !isInitial && !_lists.IsTitleAbbreviation(_text.AsSpan(_tokens[at].Start, _tokens[at].Length - 1));
        }

        if (Closes(at) && at > 0 && _words[at - 1].Shape == BoundaryShape.Comma)
        {
            return false; // “…,” he said
        }

        if (_tokens[at].End == _tokens[at + 1].Start)
        {
            return Closes(at) && right == BoundaryShape.Capital;
        }

        return left >= BoundaryShape.Colon || right is not (BoundaryShape.Lower or BoundaryShape.Comma or BoundaryShape.Colon) || IsBroken(at);
    }

    /// <summary>
    /// The score that an end needs beyond the threshold: after a bracket or quotation without a full stop in it, where web text often ends and
    /// news often goes on with a name ("Rep. Tolm (Labour) Arden said").
    /// </summary>
    public readonly int Doubt(int at) => Closes(at) && at > 0 && _words[at - 1].Shape != BoundaryShape.Stop ? DoubtAfterClosing : 0;

    private readonly bool Closes(int at) => _words[at].Shape is BoundaryShape.Closing or BoundaryShape.StraightQuote or BoundaryShape.Apostrophe;

    /// <summary>Takes note of a token, whether or not a sentence ends at it.</summary>
    public void Pass(int at)
    {
        var shape = _words[at].Shape;
        if (shape == BoundaryShape.StraightQuote)
        {
            _quoted = !_quoted;
        }
        else if (shape == BoundaryShape.Opening)
        {
            _brackets++;
        }
        else if (shape == BoundaryShape.Closing)
        {
            _brackets = Math.Max(0, _brackets - 1);
        }

        _sinceStop = shape is BoundaryShape.Stop ? 0 : _sinceStop + 1;
    }

    /// <summary>A sentence ended at a token.</summary>
    public void End(int at)
    {
        _start = at + 1;
        _brackets = 0;
        _sinceStop = 0;
    }

    /// <summary>The features of an end at a token that is not the last.</summary>
    /// <param name="at">Index of the token.</param>
    /// <param name="features">Receives <see cref="BoundaryFeatures.Count"/> hashes.</param>
    public readonly void Fill(int at, Span<uint> features)
    {
        BoundaryWord left = _words[at], right = _words[at + 1];
        BoundaryWord left2 = Word(at - 1), left3 = Word(at - 2), right2 = Word(at + 2), right3 = Word(at + 3);
        uint l = (uint)left.Shape, r = (uint)right.Shape, l2 = (uint)left2.Shape, r2 = (uint)right2.Shape;
        var gap = Gap(at);
        var glue = (uint)((at > 0 && _tokens[at - 1].End == _tokens[at].Start ? 1 : 0) + (at + 2 < _tokens.Length && _tokens[at + 1].End == _tokens[at + 2].Start ? 2 : 0));
        var length = Bucket(at + 1 - _start);
        var rest = Bucket(_tokens.Length - at - 1);
        var open = (uint)((_quoted ? 1 : 0) + (Math.Min(2, _brackets) * 2));
        var kind = left.Shape == BoundaryShape.Dotted ? Abbreviation(at) : 0;
        var opener = right.Shape is BoundaryShape.Capital or BoundaryShape.Upper or BoundaryShape.Initial or BoundaryShape.Lower && _lists.IsSentenceOpener(_tokens[at + 1].In(_text)) ? 1u : 0;
        var shapes = (((((l2 * 32) + l) * 32) + r) * 32) + r2;
        var first = _words[_start];
        var n = 0;
        features[n++] = FeatureHash.Mix(1, left.Word);
        features[n++] = FeatureHash.Mix(2, right.Word);
        features[n++] = FeatureHash.Mix(3, left.Word, right.Word);
        features[n++] = FeatureHash.Mix(4, left2.Word, left.Word);
        features[n++] = FeatureHash.Mix(5, right.Word, right2.Word);
        features[n++] = FeatureHash.Mix(6, left.Word, r + (32 * glue) + (128 * gap));
        features[n++] = FeatureHash.Mix(7, right.Word, l + (32 * glue) + (128 * gap));
        features[n++] = FeatureHash.Mix(8, shapes, gap);
        features[n++] = FeatureHash.Mix(9, shapes, glue);
        features[n++] = FeatureHash.Mix(10, left2.Word, (l * 32) + r);
        features[n++] = FeatureHash.Mix(11, right2.Word, (l * 32) + r);
        features[n++] = FeatureHash.Mix(12, (l * 32) + r, (gap * 4) + glue);
        features[n++] = FeatureHash.Mix(13, (l * 32) + r, length);
        features[n++] = FeatureHash.Mix(14, left.Word, (r * 8) + open);
        features[n++] = FeatureHash.Mix(15, right.Word, (l * 8) + open);
        features[n++] = FeatureHash.Mix(16, first.Word, (l * 32) + r);
        features[n++] = FeatureHash.Mix(17, shapes, ((uint)left3.Shape * 32) + (uint)right3.Shape);
        features[n++] = FeatureHash.Mix(18, (l * 32) + r, _casing);
        features[n++] = FeatureHash.Mix(19, (l * 32) + r, _style);
        features[n++] = FeatureHash.Mix(20, (l * 32) + r, (kind * 2) + opener);
        features[n++] = FeatureHash.Mix(21, (l * 32) + r, ((uint)Math.Min((int)left.Length, 8) * 16) + (uint)Math.Min((int)right.Length, 8));
        features[n++] = FeatureHash.Mix(22, (l * 32) + r, (rest * 16) + length);
        features[n++] = FeatureHash.Mix(23, ((uint)first.Shape * 1024) + (l * 32) + r, Math.Min(3, (uint)(at - _start)));
        features[n++] = FeatureHash.Mix(24, (l * 32) + r, ((uint)Math.Min(_sinceStop, 3) * 64) + (gap * 8) + open);
        features[n++] = FeatureHash.Mix(25, left.Word, (((r * 32) + r2) * 2) + opener);
        features[n++] = FeatureHash.Mix(26, left3.Word, (left2.Word * 31) + l);
        features[n++] = FeatureHash.Mix(27, left2.Word, right.Word + l);
        features[n++] = FeatureHash.Mix(28, _casing, (_style * 64) + l);
        features[n] = FeatureHash.Mix(29, (uint)right3.Shape + (r2 * 32) + (r * 1024), l);
    }

    private readonly BoundaryWord Word(int at) => at >= 0 && at < _words.Length ? _words[at] : default;

    /// <summary>0 nothing, 1 a space, 2 and more a line break, by the length of the line before it and the line after.</summary>
    private readonly uint Gap(int at)
    {
        int from = _tokens[at].End, to = _tokens[at + 1].Start;
        if (from == to)
        {
            return 0;
        }

        if (!IsBroken(at))
        {
            return 1;
        }

        var before = from;
        while (before > 0 && from - before < 60 && _text[before - 1] != '\n')
        {
            before--;
        }

        return from - before < 30 ? 2u : from - before < 60 ? 3u : 4u;
    }

    private readonly bool IsBroken(int at) => _text.AsSpan(_tokens[at].End, _tokens[at + 1].Start - _tokens[at].End).Contains('\n');

    private readonly uint Abbreviation(int at)
    {
        var word = _text.AsSpan(_tokens[at].Start, _tokens[at].Length - 1);
        return _lists.IsTitleAbbreviation(word) ? 1u : word.Length == 1 ? 2 : word.Contains('.') ? 3 : _lists.IsAbbreviation(word) ? 4u : 5;
    }

    private static int Share(int part, int other) => part == 0 ? 0 : part * 4 < other ? 1 : part < other ? 2 : 3;

    private static uint Bucket(int count) => count switch { <= 4 => (uint)count, <= 6 => 5, <= 9 => 6, <= 14 => 7, <= 25 => 8, <= 45 => 9, _ => 10 };
}

/// <summary>Number of features of a boundary.</summary>
internal static class BoundaryFeatures
{
    /// <summary>Templates of <see cref="Paragraph.Fill"/>.</summary>
    public const int Count = 29;
}
