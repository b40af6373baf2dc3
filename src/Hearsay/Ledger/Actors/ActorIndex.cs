using System.Collections.Immutable;
using Hearsay.Grounding;
using Hearsay.Ledger.Corrections;
using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>The actors of a component, and which of them each entity of each article is.</summary>
internal sealed class ActorIndex
{
    /// <summary>Steps of reasoning that are kept of one actor; a thousand pages with one name need no thousand reasons.</summary>
    public const int MostEvidence = 24;

    private const string MemberOf = "member of ";

    private readonly Dictionary<string, Actor> _bySeat;
    private readonly Dictionary<string, Actor> _byId;
    private readonly Dictionary<string, Actor> _bodies;
    private readonly Dictionary<(string Country, string Office), Actor> _holders;
    private readonly Dictionary<(string Key, string Entity), ActorSeat[]> _seats;
    private readonly Dictionary<string, string> _states;

    private ActorIndex(Dictionary<string, Actor> bySeat, Dictionary<(string Key, string Entity), ActorSeat[]> seats, CountryWords countries, ActorParties parties)
    {
        Parties = parties;
        _bySeat = bySeat;
        _seats = seats;
        Countries = countries;
        _byId = bySeat.Values.DistinctBy(actor => actor.Id, StringComparer.Ordinal).ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        _bodies = ByName(_byId.Values.Where(actor => actor.Type == EntityType.Organization));
        _holders = Only(_byId.Values.Where(actor => actor is { Type: EntityType.Person, Country: not null })
            .SelectMany(actor => actor.Offices.Select(office => ((actor.Country!, countries.Without(office.Role)), actor))));
        _states = _byId.Values.Where(actor => actor is { Type: EntityType.GeopoliticalEntity, Country: { } country } && actor.Code == country)
            .GroupBy(actor => actor.Country + "GOV", StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Min(actor => actor.Name)!, StringComparer.Ordinal);
        All = [.. bySeat.Values.DistinctBy(actor => actor.Id, StringComparer.Ordinal).OrderBy(actor => actor.Name, StringComparer.Ordinal).ThenBy(actor => actor.Id, StringComparer.Ordinal)];
    }

    /// <summary>The actors by name, then by id.</summary>
    public ImmutableArray<Actor> All { get; }

    /// <summary>How the articles name countries.</summary>
    public CountryWords Countries { get; }

    /// <summary>Which party is whose.</summary>
    public ActorParties Parties { get; }

    /// <summary>The only body of a name, in any of its forms; null when none or several have it.</summary>
    public Actor? BodyNamed(string name) => _bodies.GetValueOrDefault(KeyOf(name));

    /// <summary>The only person who holds an office of a country ("Veloria's foreign minister"); null for other words and when several do.</summary>
    public Actor? HolderOf(string words) =>
        Countries.In(words) is { } country && RoleKind.Of(words).IsRole ? _holders.GetValueOrDefault((country, Countries.Without(words))) : null;

    /// <summary>What the state is called whose government a party is; null for other parties.</summary>
    public string? StateOf(string party) => _states.GetValueOrDefault(party);

    /// <summary>The actor of an id.</summary>
    public Actor ById(string id) => _byId[id];

    /// <summary>Resolves the actors of a component.</summary>
    /// <param name="articles">Its articles, in order of identity.</param>
    /// <param name="copies">Which of them derive from which.</param>
    /// <param name="corrections">What people decided about who is who.</param>
    public static ActorIndex Of(IReadOnlyList<StoryArticle> articles, IReadOnlyCollection<CopiedPage> copies, ForcedPairs? corrections = null)
    {
        var countries = CountryWords.Of(articles);
        var seats = WithoutSpunRoles([.. articles.SelectMany(article => SeatReader.Of(article, countries))], copies);
        var groups = ActorResolver.Resolve(seats, copies, countries).Corrected(corrections ?? ForcedPairs.None).ToArray();
        var parties = new ActorParties(groups.Select(group => group.Seats), countries, articles);
        var bodies = groups.Where(group => group.Seats[0].Person is null).ToDictionary(group => group, group => ActorOf(group.Seats, group.Evidence, parties, party => party));
        var named = ByName(bodies.Values);
        var actors = Distinct(groups.Select(group => (group.Seats, Actor: bodies.GetValueOrDefault(group)
            ?? ActorOf(group.Seats, group.Evidence, parties, party => named.GetValueOrDefault(KeyOf(party))?.Party ?? party)))).ToArray();
        var bySeat = new Dictionary<string, Actor>(StringComparer.Ordinal);
        foreach (var alike in actors.GroupBy(pair => (IsPerson: pair.Seats[0].Person is not null, NameKey.Of(pair.Actor.Name))))
        {
            var several = alike.Key.IsPerson && alike.Count() > 1;
            foreach (var (members, actor) in alike)
            {
                var told = several ? actor with { Name = ActorNames.WithOffice(actor) } : actor;
                foreach (var seat in members)
                {
                    bySeat[seat.Node] = told;
                }
            }
        }

        return new ActorIndex(bySeat, seats.GroupBy(seat => (seat.Article.Key, seat.Entity.Id)).ToDictionary(group => group.Key, group => group.ToArray()), countries, parties);
    }

    /// <summary>The actor that an entity stands for at a place of its article; null for no entity and for one that is no actor.</summary>
    /// <param name="key">The record's key.</param>
    /// <param name="entity">The entity's id.</param>
    /// <param name="at">The words that name it there, or where a pronoun stands; matters where one page names two people alike.</param>
    public Actor? Find(string key, string? entity, TextSpan at)
    {
        if (entity is null || !_seats.TryGetValue((key, entity), out var seats))
        {
            return null;
        }

        var seat = seats.Length == 1 ? seats[0]
            : Array.Find(seats, seat => seat.Mentions.Any(mention => mention.Span.Overlaps(at)))
                ?? seats.OrderByDescending(seat => seat.Mentions.Where(mention => mention.Span.Start <= at.Start).Select(mention => mention.Span.Start).DefaultIfEmpty(-1).Max()).First();
        return _bySeat[seat.Node];
    }

    // What a machine made of an office ("foreign preacher") is none, where the source has the person: it tells nobody apart and stands in no list.
    private static ActorSeat[] WithoutSpunRoles(ActorSeat[] seats, IReadOnlyCollection<CopiedPage> copies)
    {
        var sources = copies.Where(page => page.IsSpun).ToLookup(page => page.Copy, page => page.Source, StringComparer.Ordinal);
        var persons = seats.Where(seat => seat.Person is not null).Select(seat => (seat.Article.Key, seat.Person!.Key)).ToHashSet();
        return [.. seats.Select(seat => seat.Person is { } person && sources[seat.Article.Key].Any(source => persons.Contains((source, person.Key))) ? seat.WithoutRoles() : seat)];
    }

    private static string KeyOf(string name) => NameKey.Of(name) is var key && key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : NameKey.Of(name);

    // Bodies by each of their names that only one of them has; a single word may be anybody's.
    private static Dictionary<string, Actor> ByName(IEnumerable<Actor> bodies) =>
        Only(bodies.SelectMany(body => body.Aliases.Append(body.Name).Select(KeyOf).Where(key => key.Contains(' ', StringComparison.Ordinal)).Select(key => (key, body))));

    private static Dictionary<TKey, Actor> Only<TKey>(IEnumerable<(TKey Key, Actor Actor)> pairs)
        where TKey : notnull =>
        pairs.GroupBy(pair => pair.Key).Select(group => (group.Key, Actors: group.Select(pair => pair.Actor).DistinctBy(actor => actor.Id, StringComparer.Ordinal).ToArray()))
            .Where(group => group.Actors.Length == 1).ToDictionary(group => group.Key, group => group.Actors[0]);

    // A party that is called as a body is on one page is the party of that body, whatever other pages call it.
    private static Actor ActorOf(IReadOnlyList<ActorSeat> seats, IReadOnlyList<ActorEvidence> evidence, ActorParties parties, Func<string, string> ofBody)
    {
        var (name, aliases) = NamesOf(seats);
        var country = parties.CountryOf(seats);
        var code = parties.CodeOf(seats, country);
        var party = ofBody(parties.PartyOf(seats, name, country, code));
        var type = seats.CountBy(seat => seat.Entity.Type).OrderByDescending(count => count.Value).ThenBy(count => count.Key).First().Key;
        return new Actor
        {
            Id = ContentIds.Of('a', [
                "type " + (type == EntityType.Person ? "person" : "body"),
                "name " + (seats[0].Person is not null ? string.Join(' ', (PersonName.Of(name) ?? seats[0].Person!).Given.Append(PersonName.Of(name)!.Surname)) : NameKey.Of(name)),
                "of " + (ActorNames.IsOwnParty(party, name) ? "" : party),
                .. seats.SelectMany(seat => seat.Roles).Where(role => role.IsCalling).Select(role => "as " + role.Head).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]),
            Name = name,
            Aliases = aliases,
            Type = type,
            Country = country,
            Code = code,
            Party = party,
            Offices = OfficesOf(seats),
            Mentions = [.. seats.SelectMany(seat => seat.Mentions.DistinctBy(mention => mention.Name, StringComparer.Ordinal))
                .OrderBy(mention => mention.Article).ThenBy(mention => mention.Span)],
            Evidence = [.. evidence.Take(MostEvidence)],
        };
    }

    // Two people whom nothing but the page tells apart have ids that say on which page they stand first.
    private static IEnumerable<(IReadOnlyList<ActorSeat> Seats, Actor Actor)> Distinct(IEnumerable<(IReadOnlyList<ActorSeat> Seats, Actor Actor)> actors) => actors
        .GroupBy(pair => pair.Actor.Id, StringComparer.Ordinal)
        .SelectMany(same => same.Count() == 1 || same.First().Seats[0].Person is null ? same : same.Select(pair => (pair.Seats, pair.Actor with
        {
            Id = ContentIds.Of('a', ["id " + pair.Actor.Id, "in " + pair.Seats.Min(seat => seat.Node)]),
        })));

    /// <summary>The form that most articles use among the fullest, one that is not in capitals, as datelines are; and the other forms.</summary>
    /// <param name="seats">The seats of one actor.</param>
    public static (string Name, ImmutableArray<string> Aliases) NamesOf(IReadOnlyList<ActorSeat> seats)
    {
        var isCountry = seats.Any(seat => seat.Code is { } code && string.Equals(code, seat.Country, StringComparison.Ordinal) && seat.Entity.Type == EntityType.GeopoliticalEntity);
        var names = seats.Where(seat => !isCountry || (seat.Entity.Type == EntityType.GeopoliticalEntity && string.Equals(seat.Code, seat.Country, StringComparison.Ordinal)))
            .Select(seat => seat.Entity.Type == EntityType.Person ? seat.Name : WithoutThe(seat.Entity.Name)).ToArray();
        var name = names.CountBy(given => given, StringComparer.Ordinal)
            .OrderBy(count => count.Key.Length > 1 && count.Key[1] == '.').ThenByDescending(count => isCountry ? 0 : count.Key.AsSpan().Count(' '))
            .ThenByDescending(count => count.Key.Any(char.IsLower))
            .ThenByDescending(count => isCountry ? -count.Key.Length : 0)
            .ThenByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .First().Key;
        var aliases = seats.SelectMany(seat => seat.Mentions.Select(mention => mention.Name)).Concat(names)
            .Where(alias => !string.Equals(alias, name, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return (name, [.. aliases]);
    }

    private static string WithoutThe(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static ImmutableArray<Office> OfficesOf(IReadOnlyList<ActorSeat> seats) =>
        [.. seats.SelectMany(seat => seat.RoleTexts.Where(role => IsOffice(role, seat)).Select(role => OwnOf(role, seat)).Select(role => (Role: role, Kind: RoleKind.Of(role), seat.Day)))
            .GroupBy(office => office.Kind.Head ?? NameKey.Of(office.Role), StringComparer.Ordinal)
            .Select(group => new Office(
                group.Select(office => office.Role).OrderByDescending(role => role.Length).ThenBy(role => role, StringComparer.Ordinal).First(),
                group.Min(office => office.Day), group.Max(office => office.Day)))
            .OrderBy(office => office.From ?? DateOnly.MaxValue).ThenBy(office => office.Role, StringComparer.Ordinal)];

    // Who is "of Lorca" lives there: that is no office.
    private static bool IsOffice(string role, ActorSeat seat) =>
        !RolePhrase.IsMangled(role, seat.Article.Record) && !(role.StartsWith(MemberOf, StringComparison.Ordinal) && IsPlace(role[MemberOf.Length..], seat));

    private static bool IsPlace(string name, ActorSeat seat) => seat.Article.Record.Entities.Any(entity =>
        entity.Type is EntityType.GeopoliticalEntity or EntityType.Location or EntityType.Facility && string.Equals(entity.Name, name, StringComparison.Ordinal));

    // "Mother of the reporter NAME": an office of a name is what stands right before it.
    private static string OwnOf(string role, ActorSeat seat) =>
        RolePhrase.BeforeName(role) is var own && own.Length < role.Length
        && seat.Mentions.Any(mention => seat.Article.Record.Text.Contains($"{role} {mention.Name}", StringComparison.Ordinal)) ? own : role;
}
