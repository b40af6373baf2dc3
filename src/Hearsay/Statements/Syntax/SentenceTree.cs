using Hearsay.Language;

namespace Hearsay.Statements.Syntax;

/// <summary>
/// The tree of one sentence, with the first and last token under each word. Positions are indexes of tokens in the article; what reads the
/// tree finds its phrases here and nowhere else.
/// </summary>
internal sealed class SentenceTree
{
    private readonly AnalyzedArticle _article;
    private readonly int[]? _heads;
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    /// <summary>Reads the tree of a sentence.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="heads">What each of its words depends on instead of what the article has, -1 for the root; null for that.</param>
    public SentenceTree(AnalyzedArticle article, Sentence sentence, int[]? heads = null)
    {
        _article = article;
        _heads = heads;
        First = sentence.FirstToken;
        End = sentence.EndToken;
        var count = End - First;
        _left = new int[count];
        _right = new int[count];
        _firstChild = new int[count];
        _nextSibling = new int[count];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (var i = 0; i < count; i++)
        {
            _left[i] = _right[i] = First + i;
        }

        for (var i = End - 1; i >= First; i--)
        {
            if (Head(i) is >= 0 and var head)
            {
                _nextSibling[i - First] = _firstChild[head - First];
                _firstChild[head - First] = i;
            }

            for (var up = Head(i); up >= 0 && (_left[up - First] > i || _right[up - First] < i); up = Head(up))
            {
                _left[up - First] = Math.Min(_left[up - First], i);
                _right[up - First] = Math.Max(_right[up - First], i);
            }
        }
    }

    /// <summary>First token of the sentence.</summary>
    public int First { get; }

    /// <summary>After its last token.</summary>
    public int End { get; }

    /// <summary>The word that a word depends on; -1 for the root.</summary>
    public int Head(int token) => _heads is { } heads ? heads[token - First] : _article.Tokens[token].Head is var head && head >= First && head < End ? head : -1;

    /// <summary>First token of what hangs on a word, itself included.</summary>
    public int Left(int token) => _left[token - First];

    /// <summary>Last token of what hangs on a word, itself included.</summary>
    public int Right(int token) => _right[token - First];

    /// <summary>The first word that depends on a word; -1 for none.</summary>
    public int FirstChild(int token) => _firstChild[token - First];

    /// <summary>The next word with the same head; -1 for none.</summary>
    public int NextSibling(int token) => _nextSibling[token - First];

    /// <summary>The words that depend on a word, in text order.</summary>
    public IEnumerable<int> Children(int token)
    {
        for (var child = FirstChild(token); child >= 0; child = NextSibling(child))
        {
            yield return child;
        }
    }

    /// <summary>The first dependent with a relation (its subtypes included); -1 for none.</summary>
    public int Child(int token, string relation)
    {
        for (var child = FirstChild(token); child >= 0; child = NextSibling(child))
        {
            if (Is(child, relation))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>True when a word has a relation, or one of its subtypes.</summary>
    public bool Is(int token, string relation)
    {
        var own = _article.Tokens[token].Relation;
        return own.StartsWith(relation, StringComparison.Ordinal) && (own.Length == relation.Length || own[relation.Length] == ':');
    }
}
