using Hearsay.Language;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Learned;

/// <summary>Which part of an attribution is looked for.</summary>
internal enum SpanRole : byte
{
    /// <summary>The words that name the source.</summary>
    Source,

    /// <summary>The content before the cue.</summary>
    Before,

    /// <summary>The content after the cue.</summary>
    After,
}

/// <summary>
/// A sentence as seen from one cue: the way through the tree from the cue to every word near it, and the features of a span's
/// beginning and end. The work is bounded by <see cref="Reach"/>, however long the sentence.
/// </summary>
internal sealed class CueScene
{
    /// <summary>Words farther than this from the cue are not looked at.</summary>
    public const int Reach = 90;

    private const int MaxUp = 6; // steps up the tree from the cue
    private const int MaxDown = 4; // steps from a word up to one above the cue

    private readonly AnalyzedArticle _article;
    private readonly SentenceTree _tree;
    private readonly TokenHashes _words;
    private readonly uint[] _path;
    private readonly int[] _commas;
    private uint _shape;
    private uint _quotes;
    private int _quotedBefore;

    public CueScene(AnalyzedArticle article, SentenceTree tree, TokenHashes words)
    {
        _article = article;
        _tree = tree;
        _words = words;
        _path = new uint[tree.End - tree.First];
        _commas = new int[tree.End - tree.First + 1];
        for (var i = tree.First; i < tree.End; i++)
        {
            _commas[i - tree.First + 1] = _commas[i - tree.First] + (article.Tokens[i].Upos == Upos.Punct ? 1 : 0);
        }
    }

    /// <summary>Index of the cue's token.</summary>
    public int Cue { get; private set; }

    /// <summary>First word that is looked at.</summary>
    public int First { get; private set; }

    /// <summary>After the last word that is looked at.</summary>
    public int End { get; private set; }

    /// <summary>First token of the source; -1 while none is known.</summary>
    public int SourceFirst { get; private set; }

    /// <summary>After the last token of the source.</summary>
    public int SourceEnd { get; private set; }

    /// <summary>Looks from a cue.</summary>
    public void Look(int cue)
    {
        Cue = cue;
        First = Math.Max(_tree.First, cue - Reach);
        End = Math.Min(_tree.End, cue + Reach);
        SetSource(-1, -1);
        _quotedBefore = cue > _tree.First && _words.QuotationOf[cue - 1] != _words.QuotationOf[cue] ? _words.QuotationOf[cue - 1] : -1;
        _shape = CueFeatures.Shape(_article, _tree, cue);
        _quotes = CueFeatures.Quotes(_article, _tree, _words, cue);
        for (var i = First; i < End; i++)
        {
            _path[i - _tree.First] = 0;
        }

        var code = 17u;
        var at = cue;
        for (var up = 0; up <= MaxUp && at >= 0; up++)
        {
            if (at >= First && at < End)
            {
                _path[at - _tree.First] = code | 1;
            }

            code = FeatureList.Mix(code, _words.Relation[at]);
            at = _tree.Head(at);
        }

        for (var i = First; i < End; i++)
        {
            if (!IsAbove(i))
            {
                _path[i - _tree.First] = PathTo(i);
            }
        }
    }

    /// <summary>Tells where the source is, before contents are looked for.</summary>
    public void SetSource(int first, int end)
    {
        SourceFirst = first;
        SourceEnd = end;
    }

    /// <summary>The words among which a part can begin.</summary>
    public (int First, int End) Range(SpanRole role) => role switch
    {
        SpanRole.Before => (First, Cue),
        SpanRole.After => (Cue + 1, End),
        _ => (First, End),
    };

    /// <summary>
    /// True when a word cannot belong to a part: the cue itself; for contents the source as well; for sources the quotation that the cue closes ("“I pulled at it,”
    /// recalled the seamstress").
    /// </summary>
    public bool IsBarred(SpanRole role, int i) =>
        i == Cue || (role == SpanRole.Source ? _quotedBefore >= 0 && _words.QuotationOf[i] == _quotedBefore : i >= SourceFirst && i < SourceEnd);

    /// <summary>After the last word that a part beginning at a word can reach.</summary>
    public int Limit(SpanRole role, int start)
    {
        var end = start < Cue ? Cue : End;
        return role != SpanRole.Source && SourceFirst > start ? Math.Min(end, SourceFirst) : end;
    }

    /// <summary>Features of there being no such part.</summary>
    public void AddNone(FeatureList to, SpanRole role)
    {
        var r = (uint)role;
        var token = _article.Tokens[Cue];
        to.Add(100, r, (uint)token.Upos);
        to.Add(101, r, _words.Lemma[Cue]);
        to.Add(102, r, _words.Relation[Cue], (uint)token.Upos);
        to.Add(103, r, _shape, (uint)token.Upos);
        to.Add(104, r, _quotes);
        to.Add(105, r, _words.Lemma[Cue], _shape);
        to.Add(106, r, Norm(Cue + 1));
        to.Add(107, r, Norm(Cue - 1));
        to.Add(108, r, _words.Known[Cue], _shape);
        to.Add(109, r, SourceSide(), _quotes);
        to.Add(110, r, SourceSide(), _words.Relation[Cue]);
        to.Add(111, r, Norm(AfterGroup()), SourceSide());
        to.Add(112, r, Math.Min((uint)(Cue - _tree.First), 9u), SourceSide());
        to.Add(113, r, Math.Min((uint)(_tree.End - Cue), 9u), SourceSide());
        to.Add(114, r, _words.Tag[Cue], _words.Relation[Cue]);
    }

    /// <summary>Features of a part that begins with a word.</summary>
    public void AddStart(FeatureList to, SpanRole role, int i)
    {
        var r = (uint)role;
        var lemma = _words.Lemma[Cue];
        var top = TopFromLeft(i);
        var path = FeatureList.Mix(r + 7, Path(top));
        var norm = Norm(i);
        var before = Norm(i - 1);
        var quote = QuoteAtStart(i);
        var distance = Distance(i);
        to.Add(120, path);
        to.Add(121, path, lemma);
        to.Add(122, path, UposOf(i));
        to.Add(123, r, Path(i), UposOf(i));
        to.Add(124, r, norm);
        to.Add(125, r, norm, lemma);
        to.Add(126, r, before);
        to.Add(127, r, UposOf(i - 1), UposOf(i));
        to.Add(128, r, before, norm);
        to.Add(129, r, TagOf(i), TagOf(i + 1));
        to.Add(130, r, distance, UposOf(Cue));
        to.Add(131, r, distance, _shape);
        to.Add(132, r, quote, _quotes);
        to.Add(133, r, quote, lemma);
        to.Add(134, path, quote);
        to.Add(135, path, _shape);
        to.Add(136, path, before);
        to.Add(137, path, _words.Known[Cue]);
        to.Add(138, r, distance, norm);
        to.Add(139, path, _words.Lemma[top]);
        to.Add(140, path, (uint)_words.Name[i], (uint)_words.Name[top]);
        to.Add(141, r, Between(i), distance);
        to.Add(142, path, _words.Relation[Cue]);
        to.Add(143, r, i == _tree.First ? 1u : 0u, quote);
        to.Add(144, r, UposOf(top), _words.Lemma[top]);
        if (role != SpanRole.Source)
        {
            var side = SourceSide() | (i == SourceEnd ? 8u : 0u) | (i == SourceEnd + 1 ? 16u : 0u);
            to.Add(145, r, side, UposOf(i));
            to.Add(146, path, side);
            to.Add(147, r, side, quote);
        }
    }

    /// <summary>Features of a part from one word to another, both included.</summary>
    public void AddEnd(FeatureList to, SpanRole role, int start, int j)
    {
        var r = (uint)role;
        var lemma = _words.Lemma[Cue];
        var top = TopFromLeft(start);
        var topPath = FeatureList.Mix(r + 11, Path(top));
        var topRight = _tree.Right(top);
        var reach = j == topRight ? 1u : j < topRight ? 2u : 3u;
        var right = TopFromRight(j);
        var rightPath = FeatureList.Mix(r + 13, Path(right));
        var next = j + 1 < _tree.End ? TopFromLeft(j + 1) : -1;
        var nextHead = next < 0 ? 4u : Attachment(next, start, j);
        var nextRelation = next < 0 ? 3u : _words.Relation[next];
        var nextNorm = Norm(j + 1);
        var final = Final(j);
        var quote = QuoteAtEnd(start, j);
        var length = Bucket(j - start + 1);
        to.Add(150, topPath, reach);
        to.Add(151, topPath, reach, nextNorm);
        to.Add(152, rightPath, reach);
        to.Add(153, r, nextNorm);
        to.Add(154, r, Norm(j));
        to.Add(155, r, TagOf(j), TagOf(j + 1));
        to.Add(156, r, Norm(j), nextNorm);
        to.Add(157, r, final, quote);
        to.Add(158, r, final, nextHead);
        to.Add(159, r, nextHead, nextRelation);
        to.Add(160, r, nextHead, nextNorm);
        to.Add(161, topPath, nextHead, nextRelation);
        to.Add(162, r, quote, nextNorm);
        to.Add(163, r, quote, Norm(j));
        to.Add(164, topPath, length);
        to.Add(165, r, length, reach);
        to.Add(166, r, UposOf(start), UposOf(j));
        to.Add(167, lemma, r, nextNorm);
        to.Add(168, topPath, final);
        to.Add(169, lemma, r, FeatureList.Mix(final, reach));
        to.Add(170, r, nextHead, UposOf(j + 1));
        to.Add(171, r, TagOf(j + 1), TagOf(j + 2));
        to.Add(172, r, reach, FeatureList.Mix(nextHead, nextRelation));
        to.Add(173, r, next < 0 ? 0u : _words.Lemma[next], nextRelation);
        to.Add(174, r, quote, FeatureList.Mix(final, reach));
        to.Add(175, r, (uint)_words.Name[j], j + 1 < _tree.End ? _words.Name[j + 1] : 99u);
        to.Add(176, r, UposOf(Cue), FeatureList.Mix(nextHead, nextRelation));
        to.Add(177, r, Gap(j + 1, Cue), nextNorm);
        if (role != SpanRole.Source)
        {
            to.Add(178, r, Gap(j + 1, SourceFirst), nextNorm);
            to.Add(179, r, Gap(j + 1, SourceFirst), FeatureList.Mix(Norm(j), reach));
        }
    }

    // From the way up: the relations down to a word; one code for all that is too far.
    private uint PathTo(int i)
    {
        Span<int> way = stackalloc int[MaxDown];
        var steps = 0;
        var at = i;
        while (at >= 0 && !IsAbove(at))
        {
            if (steps == MaxDown)
            {
                return 4;
            }

            way[steps++] = at;
            at = _tree.Head(at);
        }

        if (at < 0)
        {
            return 2;
        }

        var code = Path(at);
        while (steps > 0)
        {
            code = FeatureList.Mix(code, _words.Relation[way[--steps]]);
        }

        return (code & ~1u) | 8u;
    }

    // The odd ones lie on the way up from the cue.
    private uint Path(int i) => i >= First && i < End ? _path[i - _tree.First] : 6u;

    private bool IsAbove(int i) => (Path(i) & 1) != 0;

    // The highest word whose own words begin here, without the cue among them.
    private int TopFromLeft(int i)
    {
        var top = i;
        for (var up = _tree.Head(top); up >= 0 && _tree.Left(up) == i && !IsAbove(up); up = _tree.Head(up))
        {
            top = up;
        }

        return top;
    }

    private int TopFromRight(int j)
    {
        var top = j;
        for (var up = _tree.Head(top); up >= 0 && _tree.Right(up) == j && !IsAbove(up); up = _tree.Head(up))
        {
            top = up;
        }

        return top;
    }

    // Whether what follows hangs on the part, on the cue, on what is above the cue, or elsewhere.
    private uint Attachment(int next, int start, int end)
    {
        var head = _tree.Head(next);
        return head < 0 ? 5u : head == Cue ? 1u : head >= start && head <= end ? 2u : IsAbove(head) ? 3u : 6u;
    }

    private uint Final(int j)
    {
        if (j + 1 >= _tree.End)
        {
            return 1;
        }

        for (var k = j + 1; k < Math.Min(j + 4, _tree.End); k++)
        {
            if (_article.Tokens[k].Upos != Upos.Punct)
            {
                return 3;
            }
        }

        return j + 4 >= _tree.End ? 2u : 3u;
    }

    private uint QuoteAtStart(int i)
    {
        var q = _words.QuotationOf[i];
        var before = i > _tree.First ? _words.QuotationOf[i - 1] : -1;
        return q < 0 ? (before >= 0 ? 1u : 2u) : before == q ? 3u : i > 0 && i == _tree.First && _words.QuotationOf[i - 1] == q ? 4u : 5u;
    }

    private uint QuoteAtEnd(int start, int j)
    {
        var q = _words.QuotationOf[j];
        var after = j + 1 < _tree.End ? _words.QuotationOf[j + 1] : -1;
        var own = q < 0 ? 0u : after == q ? 1u : 2u;
        var first = _words.QuotationOf[start];
        var opened = first < 0 ? 0u : start > 0 && _words.QuotationOf[start - 1] == first ? 1u : 2u;
        return own | (opened << 2) | (q >= 0 && q == first ? 16u : 0u) | (after >= 0 && after != q ? 32u : 0u);
    }

    private uint SourceSide() => SourceFirst < 0 ? 0u : SourceEnd <= Cue ? (SourceEnd == Cue ? 1u : 2u) : SourceFirst == Cue + 1 ? 3u : 4u;

    private int AfterGroup()
    {
        var i = Cue + 1;
        while (i < End && _article.Tokens[i] is { Upos: Upos.Adv or Upos.Adp or Upos.Part })
        {
            i++;
        }

        return SourceFirst == i ? SourceEnd : i;
    }

    private uint Between(int i)
    {
        var (low, high) = i < Cue ? (i, Cue) : (Cue + 1, i);
        return (uint)Math.Min(3, _commas[high - _tree.First] - _commas[low - _tree.First]);
    }

    private uint Distance(int i) => i < Cue ? 32u + Bucket(Cue - i) : Bucket(i - Cue);

    private static uint Gap(int from, int to) => to < 0 ? 9u : to < from ? 8u : (uint)Math.Min(4, to - from);

    private static uint Bucket(int length) => length <= 5 ? (uint)length : length <= 8 ? 6u : length <= 12 ? 7u : length <= 20 ? 8u : length <= 35 ? 9u : 10u;

    private uint Norm(int i) => i >= _tree.First && i < _tree.End ? _words.Norm[i] : 1;

    private uint TagOf(int i) => i >= _tree.First && i < _tree.End ? _words.Tag[i] : 1;

    private uint UposOf(int i) => i >= _tree.First && i < _tree.End ? (uint)_article.Tokens[i].Upos : 99;
}
