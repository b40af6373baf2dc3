using System.Collections.Frozen;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Language.Names;

/// <summary>
/// Which named organisation a common noun means: "Arvania's defence ministry" after "Arvanian Defence Ministry", "the ministry" after either; "the airline" where the article says that
/// a body is one; "the company" and "the group" for the one that acted last.
/// </summary>
internal sealed class MeantBodies
{
    private const int FarthestSentence = 12; // sentences back to the body that "the ministry" means
    private const int FarthestActor = 4; // sentences back to a body that acted, for a noun that names none
    private const int MostBodies = 8; // bodies kept for one noun: bounded work
    private const int LongestApposition = 8; // tokens behind a name's comma

    private static readonly FrozenSet<string> GroupEnds = ListedWords.Of("actors", "group-end");
    private static readonly FrozenSet<string> BusinessEnds = ListedWords.Of("actors", "business-end");

    private readonly Discourse _discourse;
    private readonly ArticleWords _words;
    private readonly Dictionary<ulong, EntityDraft> _byBody = [];
    private readonly Dictionary<int, List<EntityDraft>> _byLastWord = [];
    private readonly Dictionary<int, EntityDraft> _byKind = []; // word that the article calls it by → body

    /// <param name="discourse">The article.</param>
    public MeantBodies(Discourse discourse)
    {
        _discourse = discourse;
        _words = discourse.Words;
        foreach (var draft in discourse.Drafts)
        {
            if (draft.Type == EntityType.Organization)
            {
                Index(draft);
                foreach (var name in draft.Names)
                {
                    IndexKind(name, draft);
                }
            }
        }
    }

    /// <summary>The body that the description [first, head] means; null when it fits none.</summary>
    public EntityDraft? Of(int first, int head)
    {
        if (BodyNames.Key(_words, first, head + 1) is var key and not 0 && _byBody.TryGetValue(key, out var named))
        {
            return named;
        }

        var bare = _words.Tokens[first].Norm == "the" ? first + 1 : first;
        if (bare == first && bare == head)
        {
            return null;
        }

        EntityDraft? best = null;
        var latest = -1;
        foreach (var body in _byLastWord.GetValueOrDefault(_words.IdOf(head)) ?? [])
        {
            var last = body.LastBefore(first);
            if (last > latest && IsWithin(FarthestSentence, last, first) && Has(body.Fullest, bare, head))
            {
                best = body;
                latest = last;
            }
        }

        return best ?? (bare == head && bare > first ? OfKind(first, head) : null);
    }

    private bool IsWithin(int sentences, int last, int first) => _discourse.SentenceOf[first] - _discourse.SentenceOf[last] <= sentences;

    private void Index(EntityDraft draft)
    {
        var name = draft.Fullest;
        if (name.Count < 2)
        {
            return;
        }

        if (BodyNames.Key(_words, name.First, name.End) is var key and not 0)
        {
            _byBody.TryAdd(key, draft);
        }

        var last = _words.IdOf(_words.Is(name.End - 1, NameWord.OrgHead) ? name.End - 1 : name.First);
        if (!_byLastWord.TryGetValue(last, out var bodies))
        {
            _byLastWord[last] = bodies = [];
        }

        if (bodies.Count < MostBodies)
        {
            bodies.Add(draft);
        }
    }

    /// <summary>"the charity NAME", "the exporter, NAME", "NAME, the utility,": what the article says that a body is.</summary>
    private void IndexKind(NameRange name, EntityDraft draft)
    {
        var tokens = _words.Tokens;
        var before = name.First - 1;
        var isApart = before > 0 && tokens[before].Norm == ",";
        before -= isApart ? 1 : 0;
        if (before > 0 && _discourse.SentenceOf[before] == _discourse.SentenceOf[name.First] && IsKindWord(before) && (!isApart || AreOne(name, before)))
        {
            _byKind.TryAdd(_words.IdOf(before), draft);
        }

        for (var i = name.End + 1; i < tokens.Length && i < name.End + LongestApposition && tokens[name.End].Norm == "," && _discourse.SentenceOf[i] == _discourse.SentenceOf[name.First]; i++)
        {
            if (tokens[i].Relation == "appos" && tokens[i].Head >= name.First && tokens[i].Head < name.End)
            {
                if (IsKindWord(i))
                {
                    _byKind.TryAdd(_words.IdOf(i), draft);
                }

                return;
            }
        }
    }

    /// <summary>Whether a noun and a name beside it stand for one thing, as in "the exporter, NAME", and not for two, as in "in the company, NAME said".</summary>
    private bool AreOne(NameRange name, int noun)
    {
        var own = _words.Tokens[noun];
        var one = own.Head >= name.First && own.Head < name.End && IsJoined(own.Relation);
        for (var i = name.First; i < name.End && !one; i++)
        {
            one = _words.Tokens[i].Head == noun && IsJoined(_words.Tokens[i].Relation);
        }

        return one;
    }

    private static bool IsJoined(string relation) => relation is "appos" or "flat" or "compound" or "nmod:desc";

    private bool IsKindWord(int token) => _words.Is(token, NameWord.OrgKind | NameWord.OrgHead) && _words.Tokens[token].Xpos == "NN" && !_words.IsCapital(token);

    private EntityDraft? OfKind(int first, int head)
    {
        if (_byKind.TryGetValue(_words.IdOf(head), out var called) && called.LastBefore(first) is >= 0 and var last && IsWithin(FarthestSentence, last, first))
        {
            return called;
        }

        if (_words.Tokens[head].Norm is not ("company" or "firm" or "group" or "organisation" or "organization"))
        {
            return null;
        }

        for (var i = first - 1; i >= 0 && IsWithin(FarthestActor, i, first); i--)
        {
            if (_discourse.QuoteOf[i] == 0 && _words.Tokens[i].Relation is "nsubj" or "nsubj:pass" or "nmod:poss" && _discourse.MentionAt[i] is { Type: EntityType.Organization, Nameless: false } actor)
            {
                return CanBe(head, actor) ? actor : null;
            }
        }

        return null;
    }

    /// <summary>A ministry is no company, and no group.</summary>
    private bool CanBe(int head, EntityDraft body)
    {
        var last = body.Fullest.End - 1;
        var isBusiness = _words.Tokens[head].Norm is "company" or "firm";
        return !_words.Is(last, NameWord.OrgHead | NameWord.Body | NameWord.State) || _words.Tokens[last].Norm switch
        {
            var end when BusinessEnds.Contains(end) => isBusiness,
            var end when GroupEnds.Contains(end) => !isBusiness,
            "group" => true,
            _ => false,
        };
    }

    /// <summary>Whether a name has all the words of [first, end).</summary>
    private bool Has(NameRange name, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var at = name.First;
            while (at < name.End && _words.IdOf(at) != _words.IdOf(i))
            {
                at++;
            }

            if (at == name.End)
            {
                return false;
            }
        }

        return true;
    }
}
