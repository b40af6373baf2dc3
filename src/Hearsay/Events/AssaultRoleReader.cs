using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Events;

/// <summary>Fills the roles of an attack as in MUC-4 (1992): the words as printed, names without titles.</summary>
internal sealed class AssaultRoleReader
{
    private readonly EventContext _context;
    private readonly ParticipantResolver _resolver;

    public AssaultRoleReader(EventContext context, ParticipantResolver resolver)
    {
        _context = context;
        _resolver = resolver;
    }

    /// <summary>The roles of one candidate.</summary>
    public AssaultRoles Read(Candidate candidate)
    {
        var individuals = new List<string>();
        var organizations = new List<string>();
        var targets = new List<string>();
        var victims = new List<string>();
        var weapons = new List<string>();
        foreach (var actor in candidate.Actor?.Members ?? [])
        {
            if (IsWeapon(actor.Head))
            {
                Add(weapons, actor);
            }
            else if (IsOrganization(actor))
            {
                Add(organizations, actor);
            }
            else if (_resolver.IsHuman(actor) && !IsModifierOf(actor, candidate.Noun))
            {
                Add(individuals, actor);
                AddOrganizationOf(actor, organizations);
            }
        }

        foreach (var recipient in candidate.Recipient?.Members ?? [])
        {
            if (_resolver.IsHuman(recipient) || candidate.Flags.Contains("human") && IsBareName(recipient))
            {
                Add(victims, recipient);
            }
            else if (IsThing(recipient))
            {
                Add(targets, recipient);
            }
        }

        AddWeapons(candidate, weapons);
        return new AssaultRoles
        {
            PerpetratorIndividual = [.. individuals],
            PerpetratorOrganization = [.. organizations],
            Target = [.. targets],
            Victim = [.. victims],
            Weapon = [.. weapons],
        };
    }

    /// <summary>The roles of one event told twice.</summary>
    public static AssaultRoles? Join(AssaultRoles? first, AssaultRoles? second) => (first, second) switch
    {
        (null, _) => second,
        (_, null) => first,
        var (a, b) => new AssaultRoles
        {
            PerpetratorIndividual = Union(a.PerpetratorIndividual, b.PerpetratorIndividual),
            PerpetratorOrganization = Union(a.PerpetratorOrganization, b.PerpetratorOrganization),
            Target = Union(a.Target, b.Target),
            Victim = Union(a.Victim, b.Victim),
            Weapon = Union(a.Weapon, b.Weapon),
        },
    };

    private static ImmutableArray<string> Union(ImmutableArray<string> first, ImmutableArray<string> second) =>
        [.. first.Concat(second).Distinct(StringComparer.OrdinalIgnoreCase)];

    private void AddWeapons(Candidate candidate, List<string> weapons)
    {
        foreach (var attachment in candidate.Clause?.Attachments ?? [])
        {
            if (attachment.Preposition is "with" or "using" or "by")
            {
                foreach (var member in attachment.Phrase.Members.Where(member => IsWeapon(member.Head)))
                {
                    Add(weapons, member);
                }
            }
        }

        if (candidate.Noun is null && candidate.Clause?.Undergoer is { } thing && IsWeapon(thing.Head))
        {
            Add(weapons, thing);
        }

        for (var i = candidate.Noun?.First ?? candidate.Head; i < candidate.Head; i++)
        {
            if (IsWeapon(i))
            {
                var first = i > candidate.Noun!.First && _context.Token(i).Lemma == "bomb" && _context.Token(i - 1).Lemma is "car" or "truck" ? i - 1 : i;
                AddText(weapons, _context.SpanOf(first, i + 1));
            }
        }
    }

    /// <summary>"terrorists of the Front", "Front guerrillas": the body that the persons belong to.</summary>
    private void AddOrganizationOf(Phrase actor, List<string> organizations)
    {
        for (var i = actor.First; i < actor.Head; i++)
        {
            if (_context.EntityAt(i) is { Type: EntityType.Organization })
            {
                AddText(organizations, _context.MentionAt(i));
                return;
            }
        }

        if (actor.Attachments is [{ Preposition: "of" or "from" } of, ..] && IsOrganization(of.Phrase))
        {
            Add(organizations, of.Phrase);
        }
    }

    /// <summary>"a terrorist attack" tells of what kind it was, not who did it.</summary>
    private bool IsModifierOf(Phrase actor, Phrase? noun) =>
        noun is not null && actor.First >= noun.First && actor.End <= noun.Head && _context.Token(actor.Head).Upos != Upos.Propn
        && _context.Token(actor.Head).Xpos is not ("NNS" or "POS");

    private bool IsBareName(Phrase phrase) =>
        _context.Token(phrase.Head).Upos == Upos.Propn && _context.EntityAt(phrase.Head) is null or { Type: EntityType.Other };

    private bool IsWeapon(int token) => _context.Lexicon.Is("weapon", _context.Token(token).Lemma);

    private bool IsOrganization(Phrase phrase)
    {
        var type = _context.EntityAt(phrase.Head)?.Type;
        return type is EntityType.Organization or EntityType.GeopoliticalEntity
            || type is null && _context.Lexicon.Is("organization", _context.Token(phrase.Head).Lemma);
    }

    private bool IsThing(Phrase phrase) =>
        _context.Lexicon.Is("thing", _context.Token(phrase.Head).Lemma)
        || _context.EntityAt(phrase.Head) is { Type: EntityType.Facility or EntityType.Organization };

    private void Add(List<string> list, Phrase phrase)
    {
        if (_context.EntityAt(phrase.Head) is { Type: EntityType.Person } person)
        {
            // One wording for each person, the fullest: "Bor" and "Ana Bor" are one victim.
            AddOnce(list, WithoutTitle(person.Name));
            return;
        }

        if (_context.Token(phrase.Head).Upos == Upos.Pron)
        {
            return;
        }

        var first = phrase.First;
        if (_context.Token(phrase.Head).Upos == Upos.Propn
            && _context.EntityAt(phrase.Head) is null or { Type: EntityType.Person or EntityType.Other or EntityType.Group })
        {
            first = NameStart(phrase);
        }
        else
        {
            while (first < phrase.Head && _context.Token(first).Upos is Upos.Det)
            {
                first++;
            }
        }

        AddText(list, _context.SpanOf(first, Math.Max(phrase.End, first + 1)));
    }

    /// <summary>Where the name at the end of a phrase begins, without title: "Judge Ana Bor" is Ana Bor.</summary>
    private int NameStart(Phrase phrase)
    {
        var first = phrase.Head;
        while (first > phrase.First && _context.Token(first - 1) is { Upos: Upos.Propn } word && !IsTitle(word))
        {
            first--;
        }

        return first;
    }

    private string WithoutTitle(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var first = 0;
        while (first < words.Length - 1 && IsTitle(words[first]))
        {
            first++;
        }

        return string.Join(' ', words[first..]);
    }

    private bool IsTitle(string word)
    {
        var norm = word.TrimEnd('.').ToLowerInvariant();
        return _context.Lexicon.Is("title", norm) || _context.Lexicon.Is("human", norm);
    }

    private bool IsTitle(Token word) => _context.Lexicon.Is("title", word.Norm) || _context.Lexicon.Is("human", word.Lemma);

    /// <summary>Line breaks inside a phrase are layout: they become single spaces.</summary>
    private void AddText(List<string> list, TextSpan span) =>
        AddOnce(list, string.Join(' ', span.TextIn(_context.Analyzed.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static void AddOnce(List<string> list, string text)
    {
        if (!list.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            list.Add(text);
        }
    }
}
