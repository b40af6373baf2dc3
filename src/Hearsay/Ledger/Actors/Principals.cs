using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>Who of a component's people speaks for another of them, as a lawyer or spokesman, or is of another's family.</summary>
internal sealed class Principals
{
    private const string OwnParty = "s party";

    private readonly ILookup<string, IReadOnlyList<ActorSeat>> _bySurname;
    private readonly Dictionary<(string Key, string Entity), IReadOnlyList<ActorSeat>> _byEntity = [];

    /// <param name="people">The seats of each person.</param>
    public Principals(IReadOnlyCollection<IReadOnlyList<ActorSeat>> people)
    {
        _bySurname = people.ToLookup(seats => seats[0].Person!.Surname, StringComparer.Ordinal);
        foreach (var seats in people)
        {
            foreach (var seat in seats)
            {
                _byEntity.TryAdd((seat.Article.Key, seat.Entity.Id), seats);
            }
        }
    }

    /// <summary>Whom a person follows; null when no page tells.</summary>
    /// <param name="seats">The person's seats.</param>
    public Bond? Of(IReadOnlyList<ActorSeat> seats) =>
        seats.SelectMany(BondsOf).Where(bond => !ReferenceEquals(bond.Served, seats))
            .GroupBy(bond => (bond.Served[0].Node, bond.IsKin)).OrderByDescending(same => same.Count()).ThenBy(same => same.Key.Node, StringComparer.Ordinal).ThenBy(same => same.Key.IsKin)
            .Select(same => same.First()).FirstOrDefault();

    /// <summary>Whom somebody without a name follows ("NAME's lawyer"); null for other descriptions.</summary>
    /// <param name="described">The description, without an article.</param>
    public Bond? In(string described) => Principal.SurnameIn(described) is { } surname && Only(surname, null) is { } served ? new Bond(served, Principal.IsKin(described)) : null;

    /// <summary>The person whose party words mean ("NAME's party"); null for other words and when several have the name.</summary>
    /// <param name="words">The words, without an article.</param>
    public IReadOnlyList<ActorSeat>? LeaderIn(string words) =>
        words.EndsWith(OwnParty, StringComparison.Ordinal) && words.Length > OwnParty.Length && words[^(OwnParty.Length + 1)] is '\'' or '’' ? Only(words[..^(OwnParty.Length + 1)], null) : null;

    /// <summary>Whether a page speaks of the person's own party ("NAME's party").</summary>
    /// <param name="seats">The person's seats.</param>
    public static bool HasParty(IReadOnlyList<ActorSeat> seats) =>
        seats.Any(seat => seat.Mentions.Any(mention => seat.Article.Record.Text.AsSpan(mention.Span.End) is ['\'' or '’', .. var rest] && rest.StartsWith(OwnParty, StringComparison.Ordinal)));

    private IEnumerable<Bond> BondsOf(ActorSeat seat)
    {
        foreach (var role in seat.RoleTexts)
        {
            var isKin = Principal.IsKin(role);
            var served = Principal.SurnameIn(role) is { } surname ? Only(surname, seat) : isKin ? Only(seat.Person!.Surname, seat) : null;
            if (served is not null)
            {
                yield return new Bond(served, isKin);
            }
        }

        foreach (var mention in seat.Mentions)
        {
            if (Principal.PronounAt(seat.Article.Record.Text, mention.Span) is (var pronoun, var isKin)
                && OwnerOf(seat, pronoun) is { } owner && _byEntity.TryGetValue((seat.Article.Key, owner.Id), out var served))
            {
                yield return new Bond(served, isKin);
            }
        }
    }

    // Whom the record has for the pronoun, else who was named last in the paragraph.
    private static Entity? OwnerOf(ActorSeat seat, TextSpan pronoun)
    {
        var record = seat.Article.Record;
        var paragraph = pronoun.Start == 0 ? 0 : record.Text.LastIndexOf('\n', pronoun.Start - 1) + 1;
        return record.Entities.FirstOrDefault(entity => entity.Type == EntityType.Person && entity.Mentions.Any(mention => mention.Span == pronoun))
            ?? record.Entities.Where(entity => entity.Type == EntityType.Person && entity.Id != seat.Entity.Id)
                .SelectMany(entity => entity.Mentions.Where(mention => mention.Form == MentionForm.Name && mention.Span.Start >= paragraph && mention.Span.End <= pronoun.Start).Select(mention => (entity, mention.Span)))
                .OrderBy(named => named.Span).LastOrDefault().entity;
    }

    // The only other person of a surname.
    private IReadOnlyList<ActorSeat>? Only(string surname, ActorSeat? self) =>
        PersonName.Of(surname) is { } name && _bySurname[name.Surname].Where(other => self is null || !other.Contains(self)).Take(2).ToArray() is [var only] ? only : null;
}

/// <summary>A person whom another speaks for or is kin to.</summary>
/// <param name="Served">The seats of that person.</param>
/// <param name="IsKin">True for family, false for a spokesman, a lawyer and the like.</param>
internal sealed record Bond(IReadOnlyList<ActorSeat> Served, bool IsKin);
