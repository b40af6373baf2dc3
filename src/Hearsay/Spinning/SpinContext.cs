using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Hearsay.Language;

namespace Hearsay.Spinning;

/// <summary>A text in the numbers of <see cref="SpinWords"/>, and how well any word would fit at any place of it.</summary>
internal sealed class SpinContext
{
    private const int Around = 5; // words on either side whose vectors a word is held against
    private const int Pad = 3; // places before and behind the text, so that no look beside a word leaves it
    private readonly SpinWords _words;
    private readonly int[] _ids;
    private readonly bool[] _isContent;
    private readonly int[] _firstDependent; // 1 + its token; the others of the same head by _next
    private readonly int[] _next;
    private readonly List<int> _content = []; // the words of the text, sorted
    private readonly int[] _topic = new int[SpinWords.Dimensions];
    private readonly int[] _near = new int[SpinWords.Dimensions];
    private readonly int[] _rest = new int[SpinWords.Dimensions];
    private readonly sbyte[] _nearVector = new sbyte[SpinWords.Dimensions];
    private readonly sbyte[] _restVector = new sbyte[SpinWords.Dimensions];
    private int _at;
    private int _last;
    private int _head;
    private int _pairBefore; // logarithm of how often the two words before the place were seen side by side
    private int _pairAfter;

    /// <param name="words">What is known about words.</param>
    /// <param name="article">The text.</param>
    /// <param name="swapped">For each token the number of a word that is to stand there instead, below 0 for its own; for training. Null for none.</param>
    public SpinContext(SpinWords words, AnalyzedArticle article, ReadOnlySpan<int> swapped = default)
    {
        _words = words;
        Article = article;
        var count = article.Tokens.Length;
        _ids = new int[count + (2 * Pad)];
        _isContent = new bool[count];
        (_firstDependent, _next) = (new int[count], new int[count]);
        Array.Fill(_ids, SpinWords.Edge);
        for (var i = 0; i < count; i++)
        {
            var token = article.Tokens[i];
            _ids[i + Pad] = !swapped.IsEmpty && swapped[i] >= 0 ? swapped[i] : words.IdOf(article.Text, token);
            _isContent[i] = token.Upos is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Adv or Upos.Propn && _ids[i + Pad] >= SpinWords.Classes;
            if (_isContent[i])
            {
                _content.Add(_ids[i + Pad]);
                Add(_topic, words.VectorOf(_ids[i + Pad]), WeightOf(_ids[i + Pad]));
            }

            if (token.Head >= 0)
            {
                _next[i] = _firstDependent[token.Head];
                _firstDependent[token.Head] = i + 1;
            }
        }

        _content.Sort();
    }

    /// <summary>The article that is looked at.</summary>
    public AnalyzedArticle Article { get; }

    /// <summary>The number of the word at a token; of the edge for what is beyond the text.</summary>
    public int IdAt(int token) => _ids[token + Pad];

    /// <summary>
    /// Whether a spinner could have put a word in here: a noun, verb, adjective or adverb of three letters and more in lower case.
    /// </summary>
    public bool IsOpen(int at)
    {
        var token = Article.Tokens[at];
        return token.Upos is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Adv && token.Span.Length >= 3 && char.IsAsciiLetterLower(Article.Text[token.Span.Start])
            && token.Lemma is not ("be" or "have" or "do" or "not") && token.Norm.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0;
    }

    /// <summary>Moves to a place: sums up the words around it, to which candidates are then held.</summary>
    /// <param name="at">Its first token.</param>
    /// <param name="count">How many tokens it has: more than one where a phrase stands that may replace a word.</param>
    public void MoveTo(int at, int count = 1)
    {
        (_at, _last, _head) = (at, at + count - 1, at);
        while (_head < _last && Article.Tokens[_head].Head >= at && Article.Tokens[_head].Head <= _last)
        {
            _head++;
        }

        _pairBefore = _words.Log(IdAt(at - 2), IdAt(at - 1));
        _pairAfter = _words.Log(IdAt(_last + 1), IdAt(_last + 2));
        Array.Clear(_near);
        (ContentBefore, ContentAfter) = (SpinWords.Edge, SpinWords.Edge);
        for (var i = Math.Max(0, at - Around); i <= Math.Min(_isContent.Length - 1, _last + Around); i++)
        {
            if ((i < at || i > _last) && _isContent[i])
            {
                Add(_near, _words.VectorOf(IdAt(i)), WeightOf(IdAt(i)));
                if (i < at)
                {
                    ContentBefore = IdAt(i);
                }
                else if (ContentAfter == SpinWords.Edge)
                {
                    ContentAfter = IdAt(i);
                }
            }
        }

        Shorten(_near, _nearVector);
        _topic.CopyTo(_rest.AsSpan());
        for (var i = at; i <= _last; i++)
        {
            if (_isContent[i])
            {
                Add(_rest, _words.VectorOf(IdAt(i)), -WeightOf(IdAt(i)));
            }
        }

        Shorten(_rest, _restVector);
    }

    /// <summary>The token at the place moved to; of a phrase the one on which its others depend.</summary>
    public Token Token => Article.Tokens[_head];

    /// <summary>The next noun, verb, adjective or adverb before the place moved to, within five words; else the edge.</summary>
    public int ContentBefore { get; private set; }

    /// <summary>The next one after it.</summary>
    public int ContentAfter { get; private set; }

    /// <summary>How alike in company a word is to the one that the place moved to depends on.</summary>
    public double LikenessToHead(int id)
    {
        var head = Token.Head;
        return head >= 0 && _isContent[head] ? Likeness(IdAt(head), id) : 0;
    }

    /// <summary>How well a word fits at the place moved to.</summary>
    public WordFit FitOf(int id)
    {
        int left = IdAt(_at - 1), right = IdAt(_last + 1), secondLeft = IdAt(_at - 2), secondRight = IdAt(_last + 2);
        int before = _words.Log(left, id), after = _words.Log(id, right);

        // What was seen in a triple was mostly seen in a pair too.
        var ending = before > 0 ? _words.Log(secondLeft, left, id) : 0;
        var between = before > 0 || after > 0 ? _words.Log(left, id, right) : 0;
        var beginning = after > 0 ? _words.Log(id, right, secondRight) : 0;

        var vector = _words.VectorOf(id);
        return new WordFit
        {
            Frequency = _words.Log(id) / (double)SpinWords.LogSteps,
            Left = Company(before, left, id),
            Right = Company(after, id, right),
            Triple = Math.Max(ending, Math.Max(between, beginning)) / (double)SpinWords.LogSteps,
            Ending = _words.Company(ending, _pairBefore, before, secondLeft, left, id) / (double)SpinWords.LogSteps,
            Between = _words.Company(between, before, after, left, id, right) / (double)SpinWords.LogSteps,
            Beginning = _words.Company(beginning, after, _pairAfter, id, right, secondRight) / (double)SpinWords.LogSteps,
            Near = Cosine(_nearVector, vector),
            Topic = Cosine(_restVector, vector),
        };
    }

    /// <summary>The vectors from which <see cref="WordGuess"/> guesses the word at the place moved to, in the order of its sources.</summary>
    /// <param name="sources">Receives <see cref="WordGuess.Inputs"/> figures.</param>
    /// <param name="single">Receives the numbers of the <see cref="WordGuess.SingleWords"/> words before and after the place.</param>
    public void Sources(Span<short> sources, Span<int> single)
    {
        for (var distance = 1; distance <= Pad; distance++)
        {
            int before = IdAt(_at - distance), after = IdAt(_last + distance);
            PutWord(sources, (2 * distance) - 2, before);
            PutWord(sources, (2 * distance) - 1, after);
            (single[(2 * distance) - 2], single[(2 * distance) - 1]) = (before, after);
        }

        var head = Token.Head;
        Put(sources, 6, _words.VectorOf(head >= 0 && _isContent[head] ? IdAt(head) : SpinWords.Edge));
        Span<int> sum = stackalloc int[SpinWords.Dimensions];
        sum.Clear();
        for (var dependent = _firstDependent[_head]; dependent > 0; dependent = _next[dependent - 1])
        {
            if (_isContent[dependent - 1] && (dependent - 1 < _at || dependent - 1 > _last))
            {
                Add(sum, _words.VectorOf(IdAt(dependent - 1)), 1);
            }
        }

        Span<sbyte> vector = stackalloc sbyte[SpinWords.Dimensions];
        Shorten(sum, vector);
        Put(sources, 7, vector);
        Put(sources, 8, _nearVector);
        Put(sources, 9, _restVector);
    }

    // The frequent words' part is worked out beforehand.
    private void PutWord(Span<short> sources, int source, int id)
    {
        if (id >= WordGuess.FrequentWords)
        {
            Put(sources, source, _words.VectorOf(id));
        }
    }

    private static void Put(Span<short> sources, int source, ReadOnlySpan<sbyte> vector)
    {
        var own = sources.Slice(source * SpinWords.Dimensions, SpinWords.Dimensions);
        for (var i = 0; i < own.Length; i += Vector128<sbyte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(vector.Slice(i, Vector128<sbyte>.Count)));
            low.CopyTo(own[i..]);
            high.CopyTo(own[(i + Vector128<short>.Count)..]);
        }
    }

    /// <summary>How often a word stands in the text.</summary>
    public int TimesOf(int id)
    {
        var found = _content.BinarySearch(id);
        if (found < 0)
        {
            return 0;
        }

        int first = found, last = found;
        while (first > 0 && _content[first - 1] == id)
        {
            first--;
        }

        while (last + 1 < _content.Count && _content[last + 1] == id)
        {
            last++;
        }

        return last - first + 1;
    }

    /// <summary>How alike in company two words are.</summary>
    public double Likeness(int one, int other) => Cosine(_words.VectorOf(one), _words.VectorOf(other));

    /// <summary>Rare words say more of what a text is about.</summary>
    private int WeightOf(int id) => Math.Clamp(21 - (_words.Log(id) / SpinWords.LogSteps), 1, 8);

    /// <summary>How well the words of the text go together, each with the one before it, whatever they are.</summary>
    public PhraseFit Phrases() => Phrases(0, _isContent.Length);

    /// <summary>The same of a part of the text.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="end">The token behind its last one.</param>
    public PhraseFit Phrases(int first, int end)
    {
        var (fit, names, unknown, wasOpen) = (default(PhraseFit), 0, 0, first > 0 && IsOpen(first - 1));
        for (var i = first; i < end; i++)
        {
            int left = IdAt(i - 1), right = IdAt(i);
            var isOpen = IsOpen(i);
            names += right == SpinWords.Name || Article.Tokens[i].Upos == Upos.Propn ? 1 : 0;
            unknown += right == SpinWords.Unknown ? 1 : 0;
            if (left >= SpinWords.Classes && right >= SpinWords.Classes)
            {
                int before = IdAt(i - 2), pair = _words.Log(left, right), triple = _words.Log(before, left, right);
                fit = fit.With(
                    Company(pair, left, right), triple > 0, _words.Company(triple, _words.Log(before, left), pair, before, left, right) / (double)SpinWords.LogSteps,
                    isKept: !wasOpen && !isOpen);
            }

            wasOpen = isOpen;
        }

        return fit with { Names = names, Unknown = unknown };
    }

    private double Company(int seen, int left, int right) => _words.Company(seen, left, right) / (double)SpinWords.LogSteps;

    private static void Add(Span<int> sum, ReadOnlySpan<sbyte> vector, int times)
    {
        for (var i = 0; i + Vector128<sbyte>.Count <= sum.Length; i += Vector128<sbyte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(vector.Slice(i, Vector128<sbyte>.Count)));
            var four = sum.Slice(i, Vector128<sbyte>.Count);
            AddTo(four, low, times);
            AddTo(four[Vector128<short>.Count..], high, times);
        }
    }

    private static void AddTo(Span<int> sum, Vector128<short> values, int times)
    {
        var wide = Vector256.Create(Vector128.WidenLower(values), Vector128.WidenUpper(values));
        (Vector256.Create<int>(sum) + (wide * times)).CopyTo(sum);
    }

    /// <summary>
    /// A sum as a vector of length 127, like those of words, so that products stay small; 0 stays 0. The squares are whole numbers below 2^53, so their sum is exact in any
    /// order.
    /// </summary>
    private static void Shorten(ReadOnlySpan<int> sum, Span<sbyte> vector)
    {
        var squares = Vector256<double>.Zero;
        for (var i = 0; i < sum.Length; i += Vector128<int>.Count)
        {
            var four = Four(sum, i);
            squares += four * four;
        }

        var square = Vector256.Sum(squares);
        var scale = square == 0 ? 0 : 127 / Math.Sqrt(square);
        for (var i = 0; i < vector.Length; i += Vector128<sbyte>.Count)
        {
            var low = Vector128.Narrow(Whole(Four(sum, i) * scale), Whole(Four(sum, i + 4) * scale));
            var high = Vector128.Narrow(Whole(Four(sum, i + 8) * scale), Whole(Four(sum, i + 12) * scale));
            Vector128.Narrow(low, high).CopyTo(vector[i..]);
        }
    }

    // Rounded, ties to even, as Math.Round does.
    private static Vector128<int> Whole(Vector256<double> values) => Avx.IsSupported
        ? Avx.ConvertToVector128Int32(values)
        : Vector128.Create((int)Math.Round(values[0]), (int)Math.Round(values[1]), (int)Math.Round(values[2]), (int)Math.Round(values[3]));

    private static Vector256<double> Four(ReadOnlySpan<int> values, int at)
    {
        var four = Vector128.Create(values.Slice(at, Vector128<int>.Count));
        return Vector256.Create(Vector128.ConvertToDouble(Vector128.WidenLower(four)), Vector128.ConvertToDouble(Vector128.WidenUpper(four)));
    }

    /// <summary>The cosine of two vectors of length 127. Whole numbers in any order of summing, so the same everywhere; two products of bytes fit into 16 bits.</summary>
    private static double Cosine(ReadOnlySpan<sbyte> one, ReadOnlySpan<sbyte> other)
    {
        var sum = Vector256<int>.Zero;
        for (var i = 0; i + Vector256<sbyte>.Count <= one.Length; i += Vector256<sbyte>.Count)
        {
            var a = Vector256.Create(one.Slice(i, Vector256<sbyte>.Count));
            var b = Vector256.Create(other.Slice(i, Vector256<sbyte>.Count));
            var products = (Vector256.WidenLower(a) * Vector256.WidenLower(b)) + (Vector256.WidenUpper(a) * Vector256.WidenUpper(b));
            sum += Vector256.WidenLower(products) + Vector256.WidenUpper(products);
        }

        return Vector256.Sum(sum) / (127.0 * 127);
    }
}
