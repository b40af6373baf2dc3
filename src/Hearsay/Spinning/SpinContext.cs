using Hearsay.Language;

namespace Hearsay.Spinning;

/// <summary>A text in the numbers of <see cref="SpinWords"/>, and how well any word would fit at any place of it.</summary>
internal sealed class SpinContext
{
    private const int Around = 5;
    private readonly SpinWords _words;
    private readonly int[] _ids;
    private readonly bool[] _isContent;
    private readonly int[] _topic = new int[SpinWords.Dimensions];
    private readonly int[] _near = new int[SpinWords.Dimensions];
    private readonly int[] _rest = new int[SpinWords.Dimensions];
    private int _at;
    private double _nearLength;
    private double _restLength;

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
                Add(_topic, words.VectorOf(_ids[i + Pad]), 1);
            }
        }

    }

    private const int Pad = 2;

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
        for (var i = Math.Max(0, at - Around); i <= Math.Min(_isContent.Length - 1, at + Around); i++)
        {
            if (i != at && _isContent[i])
            {
                Add(_near, _words.VectorOf(IdAt(i)), 1);
            }
        }

        _nearLength = Length(_near);
        _topic.CopyTo(_rest.AsSpan());
        if (_isContent[at])
        {
            Add(_rest, _words.VectorOf(IdAt(at)), -1);
        }

        _restLength = Length(_rest);
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
            Cosine(_near, vector, _nearLength),
            Cosine(_rest, vector, _restLength));
    }

    /// <summary>How alike in company two words are.</summary>
    public double Likeness(int one, int other)
    {
        var sum = 0;
        var a = _words.VectorOf(one);
        var b = _words.VectorOf(other);
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum / (127.0 * 127);
    }

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

    private static double Length(int[] vector)
    {
        long sum = 0;
        foreach (var value in vector)
        {
            sum += (long)value * value;
        }

        return Math.Sqrt(sum);
    }

    private static double Cosine(int[] sum, ReadOnlySpan<sbyte> vector, double length)
    {
        if (length == 0)
        {
            return 0;
        }

        long product = 0;
        for (var i = 0; i < sum.Length; i++)
        {
            product += (long)sum[i] * vector[i];
        }

        return product / (length * 127);
    }
}
