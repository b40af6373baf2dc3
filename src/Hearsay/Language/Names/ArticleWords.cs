using System.Buffers;
using System.Collections.Frozen;

namespace Hearsay.Language.Names;

/// <summary>
/// The words of an article as the search for names sees them: each distinct norm has a number and is looked up once, so that every later
/// question about a token is an array access. Filled once, then only read.
/// </summary>
internal sealed class ArticleWords
{
    // Countries that are something else without their capital.
    private static readonly FrozenSet<string> AlsoThings = FrozenSet.Create(StringComparer.Ordinal, "chad", "china", "guinea", "jersey", "panama", "turkey");

    private readonly int[] _ids; // of each token: number of its norm
    private readonly WordFacts[] _facts; // of each norm
    private readonly SeenAs[] _seen; // of each norm
    private readonly WordShape[] _shapes; // of each token
    private readonly ushort[] _known; // of each token: index in _phrases of the known phrase that starts there, plus one
    private readonly List<(int Length, Known Known)> _phrases = [];
    private readonly KnownPhrases _knownPhrases = KnownPhrases.Default;

    private ArticleWords(string text, WordLayer layer)
    {
        Text = text;
        Layer = layer;
        var tokens = layer.Tokens.AsSpan();
        _ids = new int[tokens.Length];
        _shapes = new WordShape[tokens.Length];
        _known = new ushort[tokens.Length];
        SentenceOf = new int[tokens.Length];
        Modes = new CaseMode[layer.Sentences.Length];
        _facts = Number(tokens, _ids);
        _seen = new SeenAs[_facts.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            _shapes[i] = WordShapes.Of(tokens[i].Span.In(text));
        }

        for (var s = 0; s < layer.Sentences.Length; s++)
        {
            var sentence = layer.Sentences[s];
            SentenceOf.AsSpan(sentence.FirstToken, sentence.TokenCount).Fill(s);
            Modes[s] = WordShapes.ModeOf(_shapes.AsSpan(sentence.FirstToken, sentence.TokenCount));
            if (Modes[s] == CaseMode.Sentence)
            {
                See(sentence);
            }

            FindKnown(tokens[..sentence.EndToken], sentence.FirstToken);
        }
    }

    /// <summary>The article's text.</summary>
    public string Text { get; }

    /// <summary>Its tokens and sentences.</summary>
    public WordLayer Layer { get; private set; }

    /// <summary>Its tokens.</summary>
    public ReadOnlySpan<Token> Tokens => Layer.Tokens.AsSpan();

    /// <summary>Sentence index of each token.</summary>
    public int[] SentenceOf { get; }

    /// <summary>How each sentence is written.</summary>
    public CaseMode[] Modes { get; }

    /// <summary>Number of distinct norms; their numbers are below it.</summary>
    public int DistinctCount => _facts.Length;

    /// <summary>Looks up the words of an article.</summary>
    public static ArticleWords Of(string text, WordLayer layer) => new(text, layer);

    /// <summary>The same words once their tags and trees are known.</summary>
    public ArticleWords With(WordLayer layer)
    {
        var words = (ArticleWords)MemberwiseClone();
        words.Layer = layer;
        return words;
    }

    /// <summary>The number of a token's norm, from 0 in the order of first occurrence; equal for equal norms.</summary>
    public int IdOf(int token) => _ids[token];

    /// <summary>What a token's word can be in or near a name.</summary>
    public NameWord KindsOf(int token) => _facts[_ids[token]].Kinds & NameWord.All;

    /// <summary>Whether a token's word is of one of these kinds.</summary>
    public bool Is(int token, NameWord kinds) => (_facts[_ids[token]].Kinds & kinds) != 0;

    /// <summary>Whether a token's word is a woman's given name; null when it is none or may be either's.</summary>
    public bool? IsWoman(int token) => _facts[_ids[token]].Woman;

    /// <summary>How a token is written.</summary>
    public WordShape ShapeOf(int token) => _shapes[token];

    /// <summary>How every token is written.</summary>
    public ReadOnlySpan<WordShape> Shapes => _shapes;

    /// <summary>How a token's word is written elsewhere in the article's running text.</summary>
    public SeenAs SeenOf(int token) => _seen[_ids[token]];

    /// <summary>Whether a token is written so that it may be part of a name by itself.</summary>
    public bool MayStart(int token) => _shapes[token] is
        WordShape.Capital or WordShape.Upper or WordShape.Mixed or WordShape.Initial or WordShape.Dotted or WordShape.NumberWord or WordShape.Other;

    /// <summary>Whether a token begins with a capital letter.</summary>
    public bool IsCapital(int token) => char.IsUpper(Text[Layer.Tokens[token].Span.Start]);

    /// <summary>The longest known phrase that starts at a token and ends at or before another; its number of tokens, 0 for none.</summary>
    public int KnownAt(int token, int end, out Known known)
    {
        known = default;
        if (_known[token] == 0)
        {
            return 0;
        }

        (var length, known) = _phrases[_known[token] - 1];
        return token + length <= end ? length : _knownPhrases.Match(Tokens[..end], token, out known);
    }

    /// <summary>Whether a token is the name of a country without its capital, as forums and damaged pages have it. The tagger takes it for a proper noun; "china" may be porcelain all the same.</summary>
    public bool IsCountryInLower(int token, out Known known)
    {
        known = default;
        return _shapes[token] == WordShape.Lower && IsKnownAlone(token) && !_facts[_ids[token]].IsInCapitals && Tokens[token].Upos == Upos.Propn
            && !AlsoThings.Contains(Tokens[token].Norm) && _knownPhrases.Match(Tokens[..(token + 1)], token, out known) == 1 && (known.As & KnownAs.Country) != 0;
    }

    /// <summary>Whether a token's word alone is a known phrase, however it is written.</summary>
    public bool IsKnownAlone(int token) => _facts[_ids[token]].IsKnownAlone;

    /// <summary>Equal for names of equal norms in one article, different for others; never 0.</summary>
    public ulong KeyOf(NameRange name)
    {
        var key = 0UL;
        for (var i = name.First; i < name.End; i++)
        {
            key = (key * 0x9E3779B97F4A7C15UL) + (uint)_ids[i] + 1;
            key ^= key >> 29;
        }

        return ThingKey.OfName(key);
    }

    /// <summary>What the lists and the article itself say of a token before names are recognised; features for a recogniser.</summary>
    public void Classify(Span<WordClasses> classes)
    {
        var end = 0;
        var known = default(Known);
        for (var i = 0; i < _ids.Length; i++)
        {
            var first = i >= end;
            if (first && KnownAt(i, Layer.Sentences[SentenceOf[i]].EndToken, out known) is var length and > 0)
            {
                end = i + length;
            }

            classes[i] = WordFacts.ClassesOf(_facts[_ids[i]], i < end ? known.As : KnownAs.None, i < end && !first, _seen[_ids[i]]);
        }
    }

    /// <summary>Numbers the norms and looks each up.</summary>
    private static WordFacts[] Number(ReadOnlySpan<Token> tokens, int[] ids)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, 2 * tokens.Length));
        var slots = ArrayPool<int>.Shared.Rent(size); // token at which a norm stands first, plus one
        var facts = ArrayPool<WordFacts>.Shared.Rent(Math.Max(1, tokens.Length));
        slots.AsSpan(0, size).Clear();
        var count = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var norm = tokens[i].Norm;
            var slot = norm.GetHashCode(StringComparison.Ordinal) & (size - 1);
            while (slots[slot] != 0 && !string.Equals(tokens[slots[slot] - 1].Norm, norm, StringComparison.Ordinal))
            {
                slot = (slot + 1) & (size - 1);
            }

            if (slots[slot] == 0)
            {
                slots[slot] = i + 1;
                ids[i] = count;
                facts[count++] = Lexicon.Default.Of(norm);
            }
            else
            {
                ids[i] = ids[slots[slot] - 1];
            }
        }

        var found = facts[..count];
        ArrayPool<int>.Shared.Return(slots);
        ArrayPool<WordFacts>.Shared.Return(facts);
        return found;
    }

    private void See(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            _seen[_ids[i]] |= _shapes[i] == WordShape.Lower ? SeenAs.Lower
                : i > sentence.FirstToken && MayStart(i) ? SeenAs.Capital
                : SeenAs.Nowhere;
        }
    }

    private void FindKnown(ReadOnlySpan<Token> within, int first)
    {
        for (var i = first; i < within.Length && _phrases.Count < ushort.MaxValue; i++)
        {
            // "al-Jazeera" begins in lower case.
            if (_facts[_ids[i]].StartsKnown && (MayStart(i) || Is(i, NameWord.Particle)) && _knownPhrases.Match(within, i, out var known) is var length and > 0
                && _shapes[i + length - 1] != WordShape.Lower && !(length == 1 && _facts[_ids[i]].IsInCapitals && _shapes[i] == WordShape.Capital))
            {
                _phrases.Add((length, known));
                _known[i] = (ushort)_phrases.Count;
            }
        }
    }
}
