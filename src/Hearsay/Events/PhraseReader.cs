using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Statements.Syntax;

namespace Hearsay.Events;

/// <summary>
/// Reads the noun phrases of a sentence from its tree: base phrase, preposition, joined phrases, appositions and what hangs on them. A name
/// right behind the word that describes it ("the envoy Ana Bor") is one phrase with it, whatever the tree says.
/// </summary>
internal sealed class PhraseReader
{
    /// <summary>How many phrases may be joined, or stand behind one word.</summary>
    public const int MostJoined = 12;

    private readonly ImmutableArray<Token> _tokens;
    private readonly SentenceTree _tree;
    private readonly bool[] _time;
    private readonly EventLexicon _lexicon;
    private readonly Phrase?[] _phrases;
    private readonly List<(int Token, Phrase Phrase)> _found = [];

    private PhraseReader(ImmutableArray<Token> tokens, SentenceTree tree, bool[] time, EventLexicon lexicon)
    {
        _tokens = tokens;
        _tree = tree;
        _time = time;
        _lexicon = lexicon;
        _phrases = new Phrase?[tree.End - tree.First];
    }

    /// <summary>For each token of the sentence the phrase that it heads in the tree, else null.</summary>
    /// <param name="tokens">All tokens of the article.</param>
    /// <param name="tree">The sentence's tree.</param>
    /// <param name="time">For each token of the sentence, whether it belongs to an expression of time.</param>
    /// <param name="lexicon">The lexicon.</param>
    public static Phrase?[] Read(ImmutableArray<Token> tokens, SentenceTree tree, bool[] time, EventLexicon lexicon)
    {
        var reader = new PhraseReader(tokens, tree, time, lexicon);
        reader.ReadBases();
        reader.Join();
        reader.Attach();
        reader.Follow();
        return reader._phrases;
    }

    private void ReadBases()
    {
        for (var i = _tree.First; i < _tree.End; i++)
        {
            if (IsHead(i) && !IsTime(i))
            {
                var phrase = Base(i);
                _phrases[i - _tree.First] = phrase;
                _found.Add((i, phrase));
                for (var j = i + 1; j < phrase.End; j++)
                {
                    if (!IsInside(_tokens[j].Relation))
                    {
                        // The name behind its description ("the envoy Ana Bor"): one phrase stands for both.
                        _phrases[j - _tree.First] = phrase;
                        _found.Add((j, phrase));
                    }
                }

                i = Math.Max(i, phrase.End - 1);
            }
        }
    }

    private bool IsTime(int token) => _time[token - _tree.First];

    private Phrase? At(int token) => token < 0 ? null : _phrases[token - _tree.First];

    private bool IsHead(int i)
    {
        var token = _tokens[i];
        if (IsInside(token.Relation))
        {
            return false;
        }

        return token.Upos switch
        {
            Upos.Noun or Upos.Propn or Upos.Sym or Upos.X => true,
            Upos.Pron => token.Xpos is not ("WDT" or "WP" or "WP$" or "PRP$") && !(token.Norm == "that" && token.Xpos != "DT"),
            Upos.Num or Upos.Det or Upos.Adj => IsNominal(token.Relation),
            _ => false,
        };
    }

    private static bool IsInside(string relation) => relation is "compound" or "flat" or "goeswith" or "fixed" or "det" or "amod" or "nummod" or "case" or "mark"
        or "nmod:desc" or "nmod:poss" or "cc" or "advmod" or "punct" or "aux" or "cop" || relation.StartsWith("compound:", StringComparison.Ordinal)
        || relation.StartsWith("flat:", StringComparison.Ordinal);

    private static bool IsNominal(string relation) => relation is "nsubj" or "nsubj:pass" or "obj" or "iobj" or "obl" or "obl:agent" or "nmod" or "conj" or "appos";

    private Phrase Base(int head)
    {
        var first = head;
        var end = head + 1;
        for (var child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (child < head && IsBefore(_tokens[child].Relation))
            {
                first = Math.Min(first, _tree.Left(child));
            }
            else if (child > head && _tokens[child].Relation is "flat" or "compound" or "goeswith" or "nummod" or "nmod:desc" or "fixed" && _tree.Left(child) <= end)
            {
                end = Math.Max(end, _tree.Right(child) + 1);
            }
        }

        end = OverName(head, end);
        while (end - 1 > head && IsTime(end - 1))
        {
            // "Bor Saturday vowed": the day is no name.
            end--;
        }

        var last = head;
        for (var i = head + 1; i < end; i++)
        {
            last = _tokens[i].Upos is Upos.Noun or Upos.Propn or Upos.Num or Upos.X && _tokens[i].Xpos != "POS" ? i : last;
        }

        return new Phrase { First = Math.Max(first, _tree.First), End = end, Head = last, Preposition = Preposition(head) };
    }

    private static bool IsBefore(string relation) =>
        relation is "det" or "amod" or "nummod" or "compound" or "nmod:poss" or "nmod:desc" or "flat" or "det:predet" or "advmod" or "nmod:unmarked";

    /// <summary>"the envoy Ana Bor": the name belongs to the word that describes it even where the tree hangs it elsewhere.</summary>
    private int OverName(int head, int end)
    {
        if (_tokens[head] is not { Upos: Upos.Noun, Xpos: "NN" } noun || end >= _tree.End || _tokens[end].Upos != Upos.Propn || IsTime(end)
            || !_lexicon.Is("human", noun.Lemma) && !_lexicon.Is("title", noun.Norm))
        {
            return end;
        }

        var after = end;
        while (after < _tree.End && _tokens[after].Upos == Upos.Propn && !IsTime(after))
        {
            after++;
        }

        return after < _tree.End && _tokens[after].Xpos == "POS" ? end : after;
    }

    private string? Preposition(int head)
    {
        for (var child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tokens[child].Relation == "case" && _tokens[child].Xpos != "POS")
            {
                var word = _tokens[child].Norm == "such" ? "such as" : _tokens[child].Norm;
                return word == "of" && _tree.Head(head) is >= 0 and var outer && _tokens[outer].Norm == "front" ? "in front of" : word;
            }
        }

        return null;
    }

    private void Join()
    {
        foreach (var (token, phrase) in _found)
        {
            for (var child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
            {
                if (_tokens[child] is { Relation: "conj", Xpos: "VBG" } && _tree.Child(child, "obj") is >= 0 and var guest && guest > child && At(guest) is { } described)
                {
                    // "Bor and visiting minister Cor": no verb, but a description.
                    JoinTo(phrase, described);
                }
                else if (_tokens[child].Relation == "conj" && At(child) is { } other && !IsBut(child))
                {
                    JoinTo(Host(token, child), other);
                }
                else if (_tokens[child].Relation == "appos" && At(child) is { } second && _tokens[child].Upos != Upos.Num && second != phrase)
                {
                    phrase.Apposition ??= second;
                }
            }
        }
    }

    private static void JoinTo(Phrase phrase, Phrase other)
    {
        var joined = phrase.Joined ??= [phrase];
        if (ReferenceEquals(phrase, other) || joined.Count >= MostJoined || other.Joined is not null)
        {
            return;
        }

        joined.Add(other);
        other.Joined = joined;
        other.Preposition ??= joined[0].Preposition;
    }

    private bool IsBut(int token) => _tree.Child(token, "cc") is >= 0 and var cc && _tokens[cc].Norm == "but";

    /// <summary>"peacekeepers in Arlen and government troops": people join people, not the place they are in.</summary>
    private Phrase Host(int token, int other)
    {
        var phrase = At(token)!;
        return _tokens[token].Upos == Upos.Propn && phrase.Preposition is not null && IsPeople(other) && _tree.Child(other, "case") < 0
            && _tree.Head(token) is >= 0 and var outer && IsPeople(outer) && At(outer) is { } people ? people : phrase;
    }

    private bool IsPeople(int token) => _tokens[token] is { Upos: Upos.Noun } noun && (_lexicon.Is("human", noun.Lemma) || _lexicon.Is("armed", noun.Lemma));

    private void Attach()
    {
        foreach (var (token, phrase) in _found)
        {
            for (var child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
            {
                if (child > token && _tokens[child].Relation is "nmod" or "obl" or "obl:agent" && At(child) is { Preposition: { } preposition } behind
                    && !ReferenceEquals(behind, phrase) && phrase.Attachments.Count < MostJoined)
                {
                    phrase.Attachments.Add(new Attachment(preposition, behind));
                    behind.Outer ??= phrase;
                }
            }
        }

        foreach (var (_, phrase) in _found)
        {
            // "the siege and shelling of Bor": what stands behind the last belongs to all.
            if (phrase.Joined is { } joined && ReferenceEquals(joined[0], phrase))
            {
                foreach (var shared in phrase.Attachments.Where(one => one.Phrase.First > joined[^1].Head).ToList())
                {
                    foreach (var member in joined.Skip(1).Where(member => !member.Attachments.Contains(shared)))
                    {
                        member.Attachments.Add(shared);
                    }
                }
            }
        }
    }

    /// <summary>The prepositional phrases that follow each phrase without a break, wherever the tree hangs them.</summary>
    private void Follow()
    {
        for (var i = 0; i < _found.Count; i++)
        {
            var phrase = _found[i].Phrase;
            if (phrase.Following.Count > 0)
            {
                continue;
            }

            var end = phrase.End;
            for (var j = i + 1; j < _found.Count && phrase.Following.Count < MostJoined; j++)
            {
                var next = _found[j].Phrase;
                if (next.First < end)
                {
                    continue;
                }

                var gap = end;
                while (gap < next.First && (IsTime(gap) || _tokens[gap].Upos is Upos.Adp or Upos.Cconj || _tokens[gap].Norm == ","))
                {
                    gap++;
                }

                if (gap < next.First)
                {
                    break;
                }

                if (next.Preposition is { } preposition && !(next.Joined is { } joined && !ReferenceEquals(joined[0], next)))
                {
                    phrase.Following.Add(new Attachment(preposition, next));
                }
                else if (next.Joined is not { } group || ReferenceEquals(group[0], next))
                {
                    break;
                }

                end = next.End;
            }
        }
    }
}
