using Hearsay.Language;
using Hearsay.Language.Tagging;
using Hearsay.Model;

namespace Hearsay.Events.Attacks;

/// <summary>
/// What the model looks at. Names count by their kind and by the general words in them ("army", "ministry"), never by what they are, so that nothing
/// is learned of particular bodies and countries.
/// </summary>
internal sealed class AttackFeatures
{
    private const int LongestPath = 4; // steps up the tree to the act's word
    private const int MostMentions = 12; // phrases of one candidate that are looked at

    private static readonly string[] Classes = ["human", "armed", "organization", "thing", "weapon", "title", "local", "partitive", "institution"];
    private static readonly uint Name = FeatureHash.Of("*name");
    private static readonly uint Figure = FeatureHash.Of("*figure");

    private readonly EventContext _context;
    private readonly EventType?[] _kinds;
    private readonly byte[] _sides;
    private readonly byte[] _said;
    private readonly List<uint> _article = [];
    private readonly HashSet<uint> _found = []; // of one thing at a time; grows once for all
    private readonly int[] _classesAt; // by token, one more than the classes; 0 until asked for
    private readonly uint[] _wordAt; // by token; 0 until asked for

    /// <param name="context">The article.</param>
    /// <param name="events">Its events.</param>
    /// <param name="statements">Its statements.</param>
    public AttackFeatures(EventContext context, IReadOnlyList<Event> events, IEnumerable<Statement> statements)
    {
        _context = context;
        var tokens = context.Analyzed.Tokens;
        _kinds = new EventType?[tokens.Length];
        _sides = new byte[tokens.Length];
        _said = new byte[tokens.Length];
        _classesAt = new int[tokens.Length];
        _wordAt = new uint[tokens.Length];
        var words = new HashSet<uint>();
        for (var i = 0; i < tokens.Length; i++)
        {
            _kinds[i] = KindOf(tokens[i]);
            if (_kinds[i] == EventType.Assault)
            {
                words.Add(WordOf(i));
            }
        }

        _article.AddRange(words.Order().Select(word => FeatureHash.Mix(90, word)));
        foreach (var one in events)
        {
            Mark(_sides, one.Actor?.Span, (byte)(1 + (one.Type == EventType.Assault ? 0 : 2)));
            Mark(_sides, one.Recipient?.Span, (byte)(2 + (one.Type == EventType.Assault ? 0 : 2)));
        }

        foreach (var statement in statements)
        {
            foreach (var source in statement.Source)
            {
                Mark(_said, source, (byte)(1 + (int)statement.Act));
            }
        }
    }

    /// <summary>The features of a thing from all its mentions, each once.</summary>
    public uint[] Of(AttackCandidate candidate)
    {
        var found = _found;
        found.Clear();
        var first = candidate.Phrases[0];
        found.Add(FeatureHash.Mix(1, 0));
        found.Add(FeatureHash.Mix(2, (uint)Math.Min(candidate.Phrases.Count, 5)));
        found.Add(FeatureHash.Mix(3, (uint)Math.Min(_context.Analyzed.SentenceAt(_context.Token(first.Head).Span.Start), 6)));
        var kind = KindOf(first);
        found.Add(FeatureHash.Mix(4, kind));
        foreach (var feature in _article)
        {
            found.Add(FeatureHash.Mix(5, kind, feature));
        }

        if (first.Name is { } name)
        {
            found.Add(FeatureHash.Mix(6, (uint)name.Type, name.Country is null ? 0u : 1u));
            found.Add(FeatureHash.Mix(7, name.Code is { Length: >= 6 } code ? FeatureHash.Of(code.AsSpan(3, 3)) : 0, (uint)name.Type));
        }

        for (var i = 0; i < candidate.Phrases.Count && i < MostMentions; i++)
        {
            var phrase = candidate.Phrases[i];
            AddMention(found, phrase, kind);
        }

        var features = new uint[found.Count];
        found.CopyTo(features);
        Array.Sort(features);
        return features;
    }

    /// <summary>The features of one way to cut a phrase.</summary>
    public uint[] Of(Wording wording, AttackCandidate candidate)
    {
        var found = new List<uint>();
        var kind = KindOf(candidate.Phrases[0]);
        var tokens = _context.Analyzed.Tokens;
        for (var bit = 0; bit < PhraseCutter.Kinds; bit++)
        {
            if ((wording.Kinds >> bit & 1) != 0)
            {
                found.Add(FeatureHash.Mix(50, (uint)bit));
                found.Add(FeatureHash.Mix(51, (uint)bit, kind));
            }
        }

        found.Add(FeatureHash.Mix(52, (uint)Math.Min(wording.End - wording.First, 6), kind));
        found.Add(FeatureHash.Mix(53, (uint)tokens[wording.First].Upos, kind));
        found.Add(FeatureHash.Mix(54, WordOf(wording.First)));
        found.Add(FeatureHash.Mix(55, wording.First > 0 ? (uint)tokens[wording.First - 1].Upos : 99u, kind));
        found.Add(FeatureHash.Mix(56, wording.End < tokens.Length ? (uint)tokens[wording.End].Upos : 99u, kind));
        found.Add(FeatureHash.Mix(57, ClassesOf(wording.First), kind));
        for (var i = PhraseCutter.Left(tokens.AsSpan(), wording.Head); i < wording.Head; i++)
        {
            if (tokens[i].Head == wording.Head)
            {
                var kept = i >= wording.First ? 1u : 0u;
                found.Add(FeatureHash.Mix(58 + kept, FeatureHash.Of(tokens[i].Relation), kind));
                found.Add(FeatureHash.Mix(60 + kept, WordOf(i)));
            }
        }

        found.Add(FeatureHash.Mix(62, wording.Head == candidate.Phrases[0].Head ? 1u : 0u));
        return [.. found];
    }

    private void AddMention(HashSet<uint> found, AttackPhrase phrase, uint kind)
    {
        var tokens = _context.Analyzed.Tokens;
        var head = phrase.Head;
        var word = WordOf(head);
        var plural = tokens[head].Xpos is "NNS" or "NNPS" ? 1u : 0u;
        found.Add(FeatureHash.Mix(10, word));
        found.Add(FeatureHash.Mix(11, kind, plural));
        found.Add(FeatureHash.Mix(12, _sides[head], kind));
        found.Add(FeatureHash.Mix(13, _said[head], kind));
        AddPath(found, head, kind, word);
        AddDependents(found, head, kind);
        if (phrase.Name is not null)
        {
            var mention = _context.MentionAt(head);
            for (var i = _context.Analyzed.TokenAtOrAfter(mention.Start); i < tokens.Length && tokens[i].Span.End <= mention.End; i++)
            {
                found.Add(FeatureHash.Mix(14, WordOf(i), (uint)phrase.Name.Type));
            }
        }

        var before = head > 0 ? WordOf(head - 1) : 0;
        var after = head + 1 < tokens.Length ? WordOf(head + 1) : 0;
        found.Add(FeatureHash.Mix(15, before, kind));
        found.Add(FeatureHash.Mix(16, after, kind));
        var left = PhraseCutter.Left(tokens.AsSpan(), head);
        found.Add(FeatureHash.Mix(17, left > 0 ? WordOf(left - 1) : 0, kind));
        AddSentence(found, head, kind);
    }

    /// <summary>The words over it in the tree, with the way that leads there.</summary>
    private void AddPath(HashSet<uint> found, int head, uint kind, uint word)
    {
        var path = 0u;
        var at = head;
        for (var step = 0; step < LongestPath; step++)
        {
            var token = _context.Token(at);
            if (token.Head < 0)
            {
                found.Add(FeatureHash.Mix(20, path, kind));
                return;
            }

            if (token.Relation != "conj")
            {
                path = FeatureHash.Mix(21, path, LinkOf(at));
            }

            at = token.Head;
            var over = WordOf(at);
            found.Add(FeatureHash.Mix(22, path, over));
            found.Add(FeatureHash.Mix(23, over, kind));
            found.Add(FeatureHash.Mix(24, path, kind));
            found.Add(FeatureHash.Mix(25, FeatureHash.Mix(24, path, kind), over));
            if (_kinds[at] is { } type)
            {
                found.Add(FeatureHash.Mix(26, path, (uint)type));
                found.Add(FeatureHash.Mix(27, FeatureHash.Mix(26, path, (uint)type), kind));
                found.Add(FeatureHash.Mix(28, FeatureHash.Mix(26, path, (uint)type), word));
            }
        }
    }

    private void AddDependents(HashSet<uint> found, int head, uint kind)
    {
        var tokens = _context.Analyzed.Tokens;
        var sentence = _context.Analyzed.SentenceAt(tokens[head].Span.Start);
        if (sentence < 0)
        {
            return;
        }

        var all = _context.Analyzed.Sentences[sentence];
        var from = Math.Max(all.FirstToken, head - 12);
        var to = Math.Min(all.FirstToken + all.TokenCount, head + 13);
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Head == head && tokens[i].Relation is not ("punct" or "det"))
            {
                var link = LinkOf(i);
                found.Add(FeatureHash.Mix(30, link, kind));
                found.Add(FeatureHash.Mix(31, link, WordOf(i)));
                if (_kinds[i] is { } type)
                {
                    found.Add(FeatureHash.Mix(32, FeatureHash.Mix(30, link, kind), (uint)type));
                }
            }
        }
    }

    /// <summary>The nearest word of an attack on either side in the sentence, and which there are at all.</summary>
    private void AddSentence(HashSet<uint> found, int head, uint kind)
    {
        var tokens = _context.Analyzed.Tokens;
        var sentence = _context.Analyzed.SentenceAt(tokens[head].Span.Start);
        if (sentence < 0)
        {
            return;
        }

        var all = _context.Analyzed.Sentences[sentence];
        int? before = null, after = null;
        for (var i = all.FirstToken; i < all.FirstToken + all.TokenCount; i++)
        {
            if (_kinds[i] is EventType.Assault && i != head)
            {
                before = i < head ? i : before;
                after = i > head ? after ?? i : after;
            }
        }

        found.Add(FeatureHash.Mix(40, before is { } b ? FeatureHash.Mix(1, WordOf(b), Bucket(head - b)) : 0, kind));
        found.Add(FeatureHash.Mix(41, after is { } a ? FeatureHash.Mix(1, WordOf(a), Bucket(a - head)) : 0, kind));
        found.Add(FeatureHash.Mix(42, before is { } c ? Bucket(head - c) : 0, kind));
        found.Add(FeatureHash.Mix(43, after is { } d ? Bucket(d - head) : 0, kind));
    }

    private static uint Bucket(int distance) => distance switch { 1 => 1, 2 => 2, <= 4 => 3, <= 8 => 4, <= 16 => 5, _ => 6 };

    /// <summary>The relation of a word to the one over it, with its preposition.</summary>
    private uint LinkOf(int token)
    {
        var word = _context.Token(token);
        var relation = FeatureHash.Of(word.Relation);
        if (!word.Relation.StartsWith("obl", StringComparison.Ordinal) && !word.Relation.StartsWith("nmod", StringComparison.Ordinal))
        {
            return relation;
        }

        var tokens = _context.Analyzed.Tokens;
        for (var i = token - 1; i >= Math.Max(0, token - 8); i--)
        {
            if (tokens[i].Head == token && tokens[i].Relation == "case")
            {
                return FeatureHash.Mix(80, relation, FeatureHash.Of(tokens[i].Norm));
            }
        }

        return relation;
    }

    /// <summary>What kind of thing a phrase is: the type of its name, or the classes of its head.</summary>
    private uint KindOf(AttackPhrase phrase) => phrase.Name is { } name
        ? FeatureHash.Mix(81, (uint)name.Type)
        : FeatureHash.Mix(82, ClassesOf(phrase.Head), _context.Token(phrase.Head).Upos == Upos.Propn ? 1u : 0u);

    private uint ClassesOf(int token)
    {
        if (_classesAt[token] > 0)
        {
            return (uint)(_classesAt[token] - 1);
        }

        var word = _context.Token(token);
        var bits = 0u;
        for (var i = 0; i < Classes.Length; i++)
        {
            if (_context.Lexicon.Is(Classes[i], word.Lemma) || _context.Lexicon.Is(Classes[i], word.Norm))
            {
                bits |= 1u << i;
            }
        }

        _classesAt[token] = (int)bits + 1;
        return bits;
    }

    /// <summary>A word by its lemma; a name and a figure only as such, unless it is a word of a class.</summary>
    private uint WordOf(int token)
    {
        if (_wordAt[token] == 0)
        {
            _wordAt[token] = Word(token);
        }

        return _wordAt[token];
    }

    private uint Word(int token)
    {
        var word = _context.Token(token);
        if (word.Upos == Upos.Num)
        {
            return Figure;
        }

        var isName = word.Upos == Upos.Propn || _context.IsNamed(token) && _context.EntityAt(token) is { Type: not EntityType.Group };
        return isName && ClassesOf(token) == 0 ? Name : FeatureHash.Of(word.Lemma);
    }

    /// <summary>The type of act that a word names first; whoever breaks a truce attacks nobody yet.</summary>
    private EventType? KindOf(Token token) => token.Upos switch
    {
        Upos.Verb when _context.Lexicon.VerbsOf(token.Lemma).FirstOrDefault(verb => verb.Cameo != "196") is { } verb => verb.Type,
        Upos.Noun or Upos.Propn when _context.Lexicon.NounsOf(token.Lemma) is [var noun, ..] => noun.Type,
        _ => null,
    };

    private void Mark(byte[] marks, TextSpan? span, byte value)
    {
        if (span is not { } given)
        {
            return;
        }

        for (var i = _context.Analyzed.TokenAtOrAfter(given.Start); i < marks.Length && _context.Token(i).Span.End <= given.End; i++)
        {
            marks[i] = marks[i] == 0 ? value : Math.Min(marks[i], value);
        }
    }
}
