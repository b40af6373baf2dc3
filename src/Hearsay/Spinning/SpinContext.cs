using System.Runtime.Intrinsics;
using Hearsay.Language;

namespace Hearsay.Spinning;

/// <summary>A text in the numbers of <see cref="SpinWords"/>, and how well any word would fit at any place of it.</summary>
internal sealed class SpinContext
{
    private const int Around = 5;
    private const int Pad = 2;
    private readonly SpinWords _words;
    private readonly int[] _ids;
    private readonly bool[] _isContent;
    private readonly int[] _topic = new int[SpinWords.Dimensions];
    private readonly int[] _near = new int[SpinWords.Dimensions];
    private readonly int[] _rest = new int[SpinWords.Dimensions];
    private readonly sbyte[] _nearVector = new sbyte[SpinWords.Dimensions];
    private readonly sbyte[] _restVector = new sbyte[SpinWords.Dimensions];
    private int _at;

    /// <param name="words">What is known about words.</param>
    /// <param name="article">The text.</param>
    public SpinContext(SpinWords words, AnalyzedArticle article)
    {
        _words = words;
        Article = article;
        var count = article.Tokens.Length;
        _ids = new int[count + (2 * Pad)];
        _isContent = new bool[count];
        Array.Fill(_ids, SpinWords.Edge);
        for (var i = 0; i < count; i++)
        {
            var token = article.Tokens[i];
            _ids[i + Pad] = words.IdOf(article.Text, token);
            _isContent[i] = token.Upos is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Adv or Upos.Propn && _ids[i + Pad] >= SpinWords.Classes;
            if (_isContent[i])
            {
                Add(_topic, words.VectorOf(_ids[i + Pad]), WeightOf(_ids[i + Pad]));
            }
        }

    }

    /// <summary>The text.</summary>
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
    public void MoveTo(int at)
    {
        _at = at;
        Array.Clear(_near);
        (ContentBefore, ContentAfter) = (SpinWords.Edge, SpinWords.Edge);
        for (var i = Math.Max(0, at - Around); i <= Math.Min(_isContent.Length - 1, at + Around); i++)
        {
            if (i != at && _isContent[i])
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
        if (_isContent[at])
        {
            Add(_rest, _words.VectorOf(IdAt(at)), -WeightOf(IdAt(at)));
        }

        Shorten(_rest, _restVector);
    }

    /// <summary>The next noun, verb, adjective or adverb before the place moved to, within five words; else the edge.</summary>
    public int ContentBefore { get; private set; }

    /// <summary>The next one after it.</summary>
    public int ContentAfter { get; private set; }

    /// <summary>How alike in company a word is to the one that the place moved to depends on.</summary>
    public double LikenessToHead(int id)
    {
        var head = Article.Tokens[_at].Head;
        return head >= 0 && _isContent[head] ? Likeness(IdAt(head), id) : 0;
    }

    /// <summary>How well a word fits at the place moved to.</summary>
    public WordFit FitOf(int id)
    {
        int left = IdAt(_at - 1), right = IdAt(_at + 1);
        var triple = Math.Max(
            _words.Log(left, id, right), Math.Max(_words.Log(IdAt(_at - 2), left, id), _words.Log(id, right, IdAt(_at + 2))));
        var vector = _words.VectorOf(id);
        return new WordFit(
            _words.Log(id) / (double)SpinWords.LogSteps,
            Company(left, id),
            Company(id, right),
            triple / (double)SpinWords.LogSteps,
            Cosine(_nearVector, vector),
            Cosine(_restVector, vector));
    }

    /// <summary>How alike in company two words are.</summary>
    public double Likeness(int one, int other) => Cosine(_words.VectorOf(one), _words.VectorOf(other));

    /// <summary>Rare words say more of what a text is about.</summary>
    private int WeightOf(int id) => Math.Clamp(14 - (_words.Log(id) / SpinWords.LogSteps), 1, 8);

    private double Company(int left, int right)
    {
        var seen = _words.Log(left, right);
        var expected = _words.Log(left) + _words.Log(right) - _words.LogTotal;
        return (seen > 0 ? seen - Math.Max(expected, 0) : -Math.Max(expected + (2 * SpinWords.LogSteps), 0)) / (double)SpinWords.LogSteps;
    }

    private static void Add(int[] sum, ReadOnlySpan<sbyte> vector, int times)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += times * vector[i];
        }
    }

    /// <summary>A sum as a vector of length 127, like those of words, so that products stay small; 0 stays 0.</summary>
    private static void Shorten(int[] sum, sbyte[] vector)
    {
        long square = 0;
        foreach (var value in sum)
        {
            square += (long)value * value;
        }

        var scale = square == 0 ? 0 : 127 / Math.Sqrt(square);
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = (sbyte)Math.Round(sum[i] * scale);
        }
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
