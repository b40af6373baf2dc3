using System.Collections.Frozen;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Language.Names;

/// <summary>
/// Whom a definite description of one person means: of those whose role fits, who was mentioned last ("the surgeon"); at the head of a report, who is named only behind it
/// ("Arvania's interior minister said …" and in the next paragraph "…, NAME told parliament"); and who was named just before and has no role yet ("NAME has lived here for
/// years. …, says the fisherman").
/// </summary>
internal sealed class RoleBearers
{
    private const int FarthestBefore = 12; // sentences
    private const int FarthestBehind = 6; // sentences to a name that comes only behind its role
    private const int Head = 4; // the sentences of a headline, a dateline and the first paragraph
    private const int Next = 3; // sentences from a description to who is named behind it, or before it without a role
    private const int MostBearers = 8; // people that one role may mean: bounded work

    private static readonly FrozenSet<string> Ranks = ListedWords.Of("actors", "rank");

    private readonly NameLists _lists = NameLists.Default;
    private readonly Discourse _discourse;
    private readonly ArticleWords _words;
    private readonly Dictionary<string, List<EntityDraft>> _byRole = new(StringComparer.Ordinal);

    /// <param name="discourse">The article, with the roles of its persons.</param>
    public RoleBearers(Discourse discourse)
    {
        _discourse = discourse;
        _words = discourse.Words;
        foreach (var draft in discourse.Drafts)
        {
            if (draft.Type == EntityType.Person)
            {
                Index(draft);
            }
        }
    }

    /// <summary>The person whom the description [first, head] means; null when it fits nobody. Who had no role has this one from then on.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="head">Its head.</param>
    /// <param name="speaks">Whether it is the source of words.</param>
    public EntityDraft? Of(int first, int head, bool speaks)
    {
        var from = FirstModifier(first, head);
        if (from < 0)
        {
            return null;
        }

        EntityDraft? best = null;
        var distance = int.MaxValue;
        Consider(_words.Tokens[head].Norm, first, from, head, ref best, ref distance);
        foreach (var role in _lists.RolesOf(_words.Tokens[head].Norm))
        {
            Consider(role, first, from, head, ref best, ref distance);
        }

        if (best is null && speaks && !_discourse.InRole[head] && _discourse.QuoteOf[head] == 0 && (NamedNext(first, head) ?? NamedJustBefore(first, head)) is { } named)
        {
            named.Role = new TextSpan(_words.Tokens[from].Span.Start, _words.Tokens[head].Span.End);
            Index(named);
            return named;
        }

        return best;
    }

    private void Index(EntityDraft draft)
    {
        var role = RoleOf(draft);
        if (role.IsEmpty)
        {
            return;
        }

        foreach (var range in role.In(_discourse.Text).SplitAny(' ', '-', '\n', ','))
        {
            var word = Norms.Write(role.In(_discourse.Text)[range].ToString());
            if (_lists.Is(word, NameWord.Role | NameWord.Person | NameWord.Title))
            {
                if (!_byRole.TryGetValue(word, out var people))
                {
                    _byRole[word] = people = [];
                }

                if (people.Count < MostBearers && !people.Contains(draft))
                {
                    people.Add(draft);
                }
            }
        }
    }

    private static TextSpan RoleOf(EntityDraft draft) => draft.Role.IsEmpty ? draft.Title : draft.Role;

    /// <summary>"the" begins a definite description, and so does whose it is ("Arvania's"); what follows must fit. -1 for an indefinite one.</summary>
    private int FirstModifier(int first, int head)
    {
        if (_words.Tokens[first].Norm == "the")
        {
            return first + 1;
        }

        for (var i = first + 1; i < head && _words.IsCapital(first); i++)
        {
            if (_words.Tokens[i].Xpos == "POS")
            {
                return first;
            }
        }

        return -1;
    }

    private void Consider(string role, int first, int from, int head, ref EntityDraft? best, ref int distance)
    {
        if (!_byRole.TryGetValue(role, out var people))
        {
            return;
        }

        foreach (var person in people)
        {
            if (DistanceTo(person, first, head) is var own && own < distance && Fits(person, from, head))
            {
                best = person;
                distance = own;
            }
        }
    }

    /// <summary>How far back a person was mentioned last; for one who is named only behind the description, farther than anybody before it. The largest number when out of reach.</summary>
    private int DistanceTo(EntityDraft person, int first, int head)
    {
        var last = person.LastBefore(first);
        if (last >= 0)
        {
            return _discourse.SentenceOf[first] - _discourse.SentenceOf[last] <= FarthestBefore ? first - last : int.MaxValue;
        }

        var next = person.Names[0].First;
        var isNear = next > head && _discourse.SentenceOf[next] - _discourse.SentenceOf[first] <= FarthestBehind && !_discourse.InRole[head] && _discourse.QuoteOf[head] == 0;
        return isNear && (_discourse.SentenceOf[first] <= Head || head - first > 1) ? _words.Tokens.Length + next - head : int.MaxValue;
    }

    /// <summary>
    /// Capitalised modifiers of the description must occur in the role ("the Arvanian minister"), but a country of which the role says nothing
    /// goes without saying ("the US diplomat" for a "Secretary of State"). Of two ministers, the one of the same matters.
    /// </summary>
    private bool Fits(EntityDraft person, int from, int head)
    {
        var span = RoleOf(person);
        var role = span.In(_discourse.Text);
        for (var i = from; i < head; i++)
        {
            var form = _words.Tokens[i].Span.In(_discourse.Text);
            if (char.IsUpper(form[0]) && !Occurs(form, role)
                && !(_words.KnownAt(i, i + 1, out var known) > 0 && known.Country is { } country && CountryOf(span) is var own && (own is null || own == country)))
            {
                return false;
            }
        }

        return head - 1 < from || !IsMatter(head - 1) || Occurs(_words.Tokens[head - 1].Span.In(_discourse.Text), role) || !HasMatter(span, head);
    }

    /// <summary>Whether the role has the description's own head with another matter before it: a "Foreign Minister" is no "interior minister".</summary>
    private bool HasMatter(TextSpan role, int head)
    {
        for (var i = _discourse.FirstTokenOf(role) + 1; i < _words.Tokens.Length && _words.Tokens[i].Span.End <= role.End; i++)
        {
            if (_words.IdOf(i) == _words.IdOf(head) && IsMatter(i - 1) && _words.KnownAt(i - 1, i, out _) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMatter(int token) => _words.Tokens[token].Upos is Upos.Noun or Upos.Propn || _words.Tokens[token].Norm is "foreign" or "interior" or "prime" or "deputy" or "vice";

    private static bool Occurs(ReadOnlySpan<char> form, ReadOnlySpan<char> role) => role.Contains(form[..Math.Min(4, form.Length)], StringComparison.OrdinalIgnoreCase);

    /// <summary>The country that a role names; null for none.</summary>
    private string? CountryOf(TextSpan role)
    {
        for (var i = _discourse.FirstTokenOf(role); i < _words.Tokens.Length && _words.Tokens[i].Span.End <= role.End; i++)
        {
            if (_words.KnownAt(i, _words.Tokens.Length, out var known) > 0 && known.Country is { } country)
            {
                return country;
            }
        }

        return null;
    }

    /// <summary>At the head of a report, who speaks next and is named there for the first time: the report does not give two roles at once, so he brings none.</summary>
    private EntityDraft? NamedNext(int first, int head)
    {
        if (_discourse.SentenceOf[first] > Head || _words.Is(head, NameWord.Person))
        {
            return null;
        }

        EntityDraft? next = null;
        foreach (var person in _discourse.Drafts)
        {
            if (person is { Type: EntityType.Person, Nameless: false } && person.Names[0].First > head && (next is null || person.Names[0].First < next.Names[0].First)
                && (_discourse.Speaks(person.Names[0].End) || _discourse.FollowsSpeech(person.Names[0].First)))
            {
                next = person;
            }
        }

        return next is not null && next.Names[0].Count > 1 && HasNoRole(next) && next.LastBefore(first) < 0 && CanBe(head, next)
            && _discourse.SentenceOf[next.Names[0].First] - _discourse.SentenceOf[first] is > 0 and <= Next
                ? next
                : null;
    }

    /// <summary>Who acted or spoke last, where nothing was said of who he is.</summary>
    private EntityDraft? NamedJustBefore(int first, int head)
    {
        if (_words.Tokens[head].Norm is "official" or "source")
        {
            return null; // of whom there are many
        }

        var block = _words.Layer.Sentences[_discourse.SentenceOf[first]].Block;
        var isNoOffice = _words.Is(head, NameWord.Person) || _words.Tokens[head].Norm.StartsWith("spokes", StringComparison.Ordinal); // who works, or has just spoken
        for (var i = first - 1; i >= 0 && _discourse.SentenceOf[first] - _discourse.SentenceOf[i] <= Next; i--)
        {
            if (_words.IdOf(i) == _words.IdOf(head) || (!isNoOffice && _words.Layer.Sentences[_discourse.SentenceOf[i]].Block != block))
            {
                return null; // "a magistrate … the magistrate"
            }

            if (_discourse.QuoteOf[i] == 0 && _discourse.MentionAt[i] is { Type: EntityType.Person, Plural: false } person)
            {
                return !person.Nameless && HasNoRole(person) && Acts(person, i) && CanBe(head, person) ? person : null;
            }
        }

        return null;
    }

    private bool Acts(EntityDraft person, int last)
    {
        var acts = _discourse.Speaks(last + 1);
        for (var i = last; i >= 0 && _discourse.MentionAt[i] == person; i--)
        {
            acts |= _words.Tokens[i].Relation == "nsubj" || _discourse.FollowsSpeech(i);
        }

        return acts;
    }

    /// <summary>A rank or a form of address alone ("Lieutenant Colonel", "Dr.") tells nothing of an office.</summary>
    private bool HasNoRole(EntityDraft person)
    {
        var role = RoleOf(person);
        for (var i = _discourse.FirstTokenOf(role); !role.IsEmpty && i < _words.Tokens.Length && _words.Tokens[i].Span.End <= role.End; i++)
        {
            if (!_words.Is(i, NameWord.Title) || (_words.Is(i, NameWord.Role) && !IsRank(_words.Tokens[i].Norm)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRank(string norm) => Ranks.Contains(norm);

    private bool CanBe(int head, EntityDraft person) =>
        Genders.OfTitle(_words, head) is not { } woman || Genders.OfGivenName(_words, person.Fullest) is not { } own || woman == own;
}
