using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Events;

/// <summary>
/// Cuts a sentence into chunks by its tags alone (Abney 1991): the ground that clauses are found on until there are trees.
/// One pass from left to right; linear in the number of tokens.
/// </summary>
internal sealed class Chunker
{
    private const int LongestBracket = 40;

    private readonly ImmutableArray<Token> _tokens;
    private readonly int _end;
    private readonly bool[] _time;
    private readonly int _start;
    private readonly List<Chunk> _chunks = [];

    private Chunker(ImmutableArray<Token> tokens, int start, int end, bool[] time)
    {
        _tokens = tokens;
        _start = start;
        _end = end;
        _time = time;
    }

    /// <summary>The chunks of the tokens from <paramref name="start"/> to <paramref name="end"/>.</summary>
    /// <param name="tokens">All tokens of the article.</param>
    /// <param name="start">The sentence's first token.</param>
    /// <param name="end">The index after its last token.</param>
    /// <param name="time">For each token of the sentence, whether it belongs to an expression of time.</param>
    public static List<Chunk> Cut(ImmutableArray<Token> tokens, int start, int end, bool[] time)
    {
        var chunker = new Chunker(tokens, start, end, time);
        var next = start;
        while (next < end)
        {
            next = chunker.Take(next);
        }

        return chunker._chunks;
    }

    private int Take(int i)
    {
        var token = _tokens[i];
        if (IsTime(i))
        {
            var after = i + 1;
            while (after < _end && IsTime(after))
            {
                after++;
            }

            if (after >= _end || _tokens[after].Xpos != "POS")
            {
                return Add(ChunkKind.Time, i, after, after - 1);
            }

            return Noun(i);
        }

        if (IsAsWellAs(i))
        {
            return Add(ChunkKind.Conjunction, i, i + 3, i);
        }

        return token.Upos switch
        {
            Upos.Punct or Upos.Sym when token.Norm is not ("$" or "%" or "#") => Punctuation(i),
            Upos.Pron or Upos.Det when IsRelative(token) => Add(ChunkKind.Relative, i, i + 1, i),
            Upos.Adv when token.Xpos == "WRB" => Add(ChunkKind.Subordinator, i, i + 1, i),
            Upos.Sconj => Add(ChunkKind.Subordinator, i, i + 1, i),
            Upos.Cconj => Add(ChunkKind.Conjunction, i, i + 1, i),
            Upos.Adp when OpensCount(i) => Noun(i),
            Upos.Adp when token.Xpos != "RP" => Add(ChunkKind.Preposition, i, i + 1, i),
            Upos.Part when token.Norm == "to" => To(i),
            Upos.Verb when IsParticipleBeforeNoun(i) => Noun(i),
            Upos.Verb or Upos.Aux => Verb(i),
            Upos.Adv or Upos.Part when LeadsToVerb(i) => Verb(i),
            Upos.Adv when LeadsToNumber(i) => Noun(i),
            Upos.Noun or Upos.Propn or Upos.Pron or Upos.Det or Upos.Adj or Upos.Num or Upos.Sym or Upos.X => Noun(i),
            _ => Add(ChunkKind.Other, i, i + 1, i),
        };
    }

    private int Add(ChunkKind kind, int first, int end, int head)
    {
        _chunks.Add(new Chunk(kind, first, end, head));
        return end;
    }

    private bool IsTime(int i) => _time[i - _start];

    private int Punctuation(int i)
    {
        var norm = _tokens[i].Norm;
        if (norm is "(" or "[" or "-lrb-")
        {
            var limit = Math.Min(_end, i + LongestBracket);
            for (var j = i + 1; j < limit; j++)
            {
                if (_tokens[j].Norm is ")" or "]" or "-rrb-")
                {
                    return Add(ChunkKind.Bracket, i, j + 1, i);
                }
            }
        }

        var kind = norm switch
        {
            "," => ChunkKind.Comma,
            ";" or ":" or "--" or "—" or "–" or "." or "!" or "?" or "..." or "…" => ChunkKind.Stop,
            "/" or "&" => ChunkKind.Conjunction,
            _ => ChunkKind.Other,
        };
        return Add(kind, i, i + 1, i);
    }

    private static bool IsRelative(Token token) =>
        token.Xpos is "WDT" or "WP" or "WP$" || token.Norm is "who" or "whom" or "whose" or "which";

    private int To(int i)
    {
        var verb = i + 1;
        while (verb < _end && _tokens[verb].Upos is Upos.Adv or Upos.Part && verb < i + 4)
        {
            verb++;
        }

        return verb < _end && _tokens[verb].Upos is Upos.Verb or Upos.Aux
            ? Verb(i)
            : Add(ChunkKind.Preposition, i, i + 1, i);
    }

    private int Verb(int i)
    {
        var j = i;
        var head = -1;
        while (j < _end && !IsTime(j))
        {
            var token = _tokens[j];
            if (token.Upos == Upos.Verb)
            {
                head = j++;
                break;
            }

            if (token.Upos == Upos.Aux)
            {
                head = j++;
            }
            else if (token.Upos is Upos.Adv or Upos.Part && (j == i || LeadsToVerb(j) || IsNegation(token)))
            {
                j++;
            }
            else
            {
                break;
            }
        }

        return head < 0 ? Add(ChunkKind.Other, i, Math.Max(j, i + 1), i) : Add(ChunkKind.Verb, i, j, head);
    }

    internal static bool IsNegation(Token token) => token.Norm is "not" or "n't" or "never" or "no" or "nor" or "neither";

    /// <summary>"reportedly killed", "has already been": adverbs with a verb after them.</summary>
    private bool LeadsToVerb(int i)
    {
        for (var j = i + 1; j < _end && j <= i + 3; j++)
        {
            if (_tokens[j].Upos is Upos.Verb or Upos.Aux)
            {
                return !IsParticipleBeforeNoun(j);
            }

            if (_tokens[j].Upos is not (Upos.Adv or Upos.Part))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsAsWellAs(int i) =>
        i + 2 < _end && _tokens[i].Norm == "as" && _tokens[i + 1].Norm == "well" && _tokens[i + 2].Norm == "as";

    /// <summary>"at least 40 people", "around 60", "up to 20": a preposition that belongs to a figure.</summary>
    private bool OpensCount(int i)
    {
        var norm = _tokens[i].Norm;
        if (i + 1 >= _end || IsTime(i + 1))
        {
            return false;
        }

        return norm switch
        {
            "at" => _tokens[i + 1].Norm is "least" or "most",
            "about" or "around" or "over" or "nearly" or "some" => _tokens[i + 1].Upos == Upos.Num,
            "up" => _tokens[i + 1].Norm == "to" && i + 2 < _end && _tokens[i + 2].Upos == Upos.Num,
            _ => false,
        };
    }

    private bool LeadsToNumber(int i)
    {
        for (var j = i + 1; j < _end && j <= i + 3; j++)
        {
            if (_tokens[j].Upos is Upos.Num)
            {
                return true;
            }

            if (_tokens[j].Upos is not Upos.Adv && _tokens[j].Norm is not ("than" or "to" or "least" or "most"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"armed men", "suspected rebels": a participle that begins a noun phrase.</summary>
    private bool IsParticipleBeforeNoun(int i)
    {
        if (_tokens[i].Xpos == "VBG" && i > _start && _tokens[i - 1].Upos == Upos.Cconj && i + 1 < _end && _tokens[i + 1].Upos is Upos.Propn or Upos.Adj
            && _tokens[i + 1].Xpos is "NNP" or "JJ" && !IsTime(i + 1))
        {
            // "and visiting Bergian minister Bor"
            return true;
        }

        if (_tokens[i].Xpos is not "VBN" || i + 1 >= _end || _tokens[i + 1].Upos is not (Upos.Noun or Upos.Adj) || IsTime(i + 1))
        {
            return false;
        }

        return i == _start || _tokens[i - 1].Upos is Upos.Adp or Upos.Cconj or Upos.Punct or Upos.Sconj or Upos.Verb or Upos.Num;
    }

    private int Noun(int i)
    {
        var token = _tokens[i];
        if (token.Upos == Upos.Pron && token.Xpos is not ("PRP$" or "DT") && !(i + 1 < _end && _tokens[i + 1].Xpos == "POS"))
        {
            return Add(ChunkKind.Noun, i, i + 1, i);
        }

        var j = i;
        var head = -1;
        while (j < _end && Belongs(i, j, head))
        {
            if (_tokens[j].Upos is Upos.Noun or Upos.Propn or Upos.Num or Upos.Pron or Upos.X || head < 0)
            {
                head = j;
            }
            else if (_tokens[j].Xpos == "POS" && j + 1 < _end && Belongs(i, j + 1, -1))
            {
                head = -1;
            }

            j++;
        }

        if (head < 0)
        {
            head = j - 1;
        }

        return Add(ChunkKind.Noun, i, Math.Max(j, i + 1), head);
    }

    private bool Belongs(int first, int j, int head)
    {
        var token = _tokens[j];
        var hasNoun = head >= 0 && _tokens[head].Upos is Upos.Noun or Upos.Propn or Upos.Pron && _tokens[head].Xpos != "PRP$";
        if (j > first && IsTime(j))
        {
            return IsTime(j - 1) && head < 0 || TimeIsInside(j, head);
        }

        switch (token.Upos)
        {
            case Upos.Noun or Upos.Num or Upos.X:
                return true;
            case Upos.Propn:
                // "the Kremlin Moscow" does not happen, but a capital after a plural noun opens a new phrase too rarely to matter.
                return true;
            case Upos.Adj:
                return !hasNoun || IsNominal(j + 1);
            case Upos.Det:
                return head < 0 || !hasNoun && _tokens[head].Upos == Upos.Det;
            case Upos.Pron:
                return j == first || token.Xpos == "PRP$" && head < 0;
            case Upos.Part:
                return token.Xpos == "POS" && j > first;
            case Upos.Sym:
                return token.Norm is "$" or "%" or "#";
            case Upos.Adv:
                return !hasNoun && (LeadsToNumber(j) || j + 1 < _end && _tokens[j + 1].Upos == Upos.Adj);
            case Upos.Adp when j == first:
                return true;
            case Upos.Adp:
                // "more than 50", "up to 20", "at least six"
                return token.Norm is "than" or "to" && j + 1 < _end && _tokens[j + 1].Upos == Upos.Num
                    && _tokens[j - 1].Upos is Upos.Adj or Upos.Adv;
            case Upos.Verb:
                return j == first || !hasNoun && token.Xpos is "VBN" or "VBG" && IsNominal(j + 1) || IsHyphened(j);
            case Upos.Punct:
                return token.Norm == "-" && j > first && j + 1 < _end && IsHyphened(j + 1);
            default:
                return false;
        }
    }

    /// <summary>"the April 26 truce", "the week's fighting": a time inside the phrase.</summary>
    private bool TimeIsInside(int j, int head)
    {
        var after = j;
        while (after < _end && IsTime(after))
        {
            after++;
        }

        return after < _end && (_tokens[after].Xpos == "POS"
            || head >= 0 && _tokens[head].Upos == Upos.Det && _tokens[after].Upos is Upos.Noun or Upos.Propn or Upos.Adj);
    }

    private bool IsNominal(int j) =>
        j < _end && !IsTime(j) && _tokens[j].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num;

    private bool IsHyphened(int j) =>
        j > _start && _tokens[j - 1].Norm == "-" && _tokens[j - 1].Span.End == _tokens[j].Span.Start;
}
