using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// Who is who across stories. What has one id is one: equal in kind, name (in any spelling), party and calling. Persons of one full name, in any spelling, are one too where
/// a party, a calling or a country speaks for it and nothing against it; one of whom nothing is told is the only one of the name. Made of the set of all stories' actors
/// and of nothing else, so that it does not matter in which order they came.
/// </summary>
internal sealed class ActorMerge
{
    private readonly ActorSplits _splits;
    private readonly Dictionary<string, RoleKind> _roles = new(StringComparer.Ordinal);

    private ActorMerge(ActorSplits splits) => _splits = splits;

    /// <summary>The actors, by name, then by id.</summary>
    /// <param name="actors">Every story's: as it is stored, and as it is shown (without names that are withheld, which must not make two people one).</param>
    /// <param name="splits">What people decided to keep apart.</param>
    public static IEnumerable<Actor> Of(IEnumerable<(Actor Stored, Actor Shown)> actors, ActorSplits splits) => new ActorMerge(splits).Merged(actors);

    private IEnumerable<Actor> Merged(IEnumerable<(Actor Stored, Actor Shown)> actors)
    {
        var alike = actors
            .Select(pair => (pair.Stored, pair.Shown, Sides: _splits.SidesOf(pair.Stored)))
            .GroupBy(told => (told.Stored.Id, Sides: string.Join(' ', told.Sides)))
            .OrderBy(same => same.Key.Id, StringComparer.Ordinal).ThenBy(same => same.Key.Sides, StringComparer.Ordinal)
            .Select(same => TellingOf([.. same.Select(told => (told.Stored, told.Shown))], same.First().Sides))
            .ToArray();
        var groups = alike.Where(telling => telling.Name is null).Select(telling => new List<Telling> { telling })
            .Concat(alike.Where(telling => telling.Name is not null).GroupBy(telling => telling.Name!.FullBlock, StringComparer.Ordinal).SelectMany(block => PersonsOf([.. block])));
        return Named(groups.Select(ActorOf)).OrderBy(actor => actor.Name, StringComparer.Ordinal).ThenBy(actor => actor.Id, StringComparer.Ordinal);
    }

    private Telling TellingOf(IReadOnlyList<(Actor Stored, Actor Shown)> same, IReadOnlyCollection<int> sides)
    {
        var first = same[0].Stored;
        var offices = same.SelectMany(pair => pair.Stored.Offices).Distinct().ToArray();
        return new Telling(
            first.Id,
            [.. same.Select(pair => pair.Shown).OrderBy(actor => actor.Name, StringComparer.Ordinal).ThenBy(actor => actor.Mentions[0].Article).ThenBy(actor => actor.Mentions[0].Span)],
            ActorNames.FullNameOf(first),
            new PersonFacts(
                [.. offices.Select(office => RoleOf(office.Role)).Where(role => role.Head is not null).Distinct()],
                same.Select(pair => pair.Stored.Country).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault(),
                null, offices.Min(office => office.From), offices.Max(office => office.To)),
            ActorNames.IsOwnParty(first) ? null : first.Party,
            sides);
    }

    private static List<List<Telling>> PersonsOf(Telling[] block)
    {
        var groups = block.Select(telling => new List<Telling> { telling }).ToList();
        var pairs = block.SelectMany((a, index) => block.Skip(index + 1).Select(b => (A: a, B: b, Agreement: PersonName.Compare(a.Name!, b.Name!), Likeness: a.LikenessTo(b))))
            .Where(pair => pair.Agreement is NameAgreement.Same or NameAgreement.Spelling).ToArray();
        foreach (var (a, b, _, _) in pairs.Where(pair => pair.Likeness > 0).OrderByDescending(pair => pair.Agreement).ThenByDescending(pair => pair.Likeness))
        {
            Join(a, b);
        }

        foreach (var (a, b, _, _) in pairs.Where(pair => pair.A.IsBare && pair.B.IsBare).OrderByDescending(pair => pair.Agreement))
        {
            Join(a, b);
        }

        foreach (var bare in block.Where(telling => telling.IsBare))
        {
            var fits = groups.Where(group => !group[0].IsBare && group.Exists(telling => PersonName.Compare(telling.Name!, bare.Name!) is NameAgreement.Same or NameAgreement.Spelling)).ToArray();
            if (fits.Length == 1)
            {
                Join(fits[0][0], bare);
            }
        }

        return groups;

        void Join(Telling a, Telling b)
        {
            var (into, from) = (groups.Find(group => group.Contains(a))!, groups.Find(group => group.Contains(b))!);
            if (!ReferenceEquals(into, from) && !into.Exists(one => from.Exists(one.Conflicts)))
            {
                into.AddRange(from);
                groups.Remove(from);
            }
        }
    }

    private RoleKind RoleOf(string role)
    {
        if (!_roles.TryGetValue(role, out var kind))
        {
            _roles[role] = kind = RoleKind.Of(role);
        }

        return kind;
    }

    private static Actor ActorOf(List<Telling> group)
    {
        var (all, most) = (group.SelectMany(telling => telling.Actors).ToArray(), group.MaxBy(telling => telling.Actors.Count)!);
        var name = ActorNames.Plain(most.Actors[0].Name);
        return most.Actors[0] with
        {
            Id = group.Min(telling => telling.Id)!,
            Name = name,
            Aliases = [.. all.SelectMany(actor => actor.Aliases.Append(ActorNames.Plain(actor.Name))).Where(alias => alias != name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Country = all.Select(actor => actor.Country).FirstOrDefault(country => country is not null),
            Code = all.Select(actor => actor.Code).FirstOrDefault(code => code is not null),
            Party = group.Find(telling => telling.Affiliation is not null)?.Actors[0].Party ?? most.Actors[0].Party,
            Offices = [.. all.SelectMany(actor => actor.Offices).GroupBy(office => office.Role, StringComparer.Ordinal)
                .Select(same => new Office(same.Key, same.Min(office => office.From), same.Max(office => office.To)))
                .OrderBy(office => office.From ?? DateOnly.MaxValue).ThenBy(office => office.Role, StringComparer.Ordinal)],
            Mentions = [.. all.SelectMany(actor => actor.Mentions).Distinct().OrderBy(mention => mention.Article).ThenBy(mention => mention.Span)],
            Evidence = [.. all.SelectMany(actor => actor.Evidence).Distinct().Concat(AcrossStories(group, all)).Take(ActorIndex.MostEvidence)],
        };
    }

    private static IEnumerable<ActorEvidence> AcrossStories(List<Telling> group, Actor[] all)
    {
        foreach (var other in all.Skip(1).Where(other => other.Mentions[0] != all[0].Mentions[0]))
        {
            var spelling = group[0].Name is not null && PersonName.Of(ActorNames.Plain(all[0].Name)) is { } one && PersonName.Of(ActorNames.Plain(other.Name)) is { } its
                && PersonName.Compare(one, its) == NameAgreement.Spelling;
            yield return new ActorEvidence(spelling ? ActorEvidenceKind.Spelling : ActorEvidenceKind.SameName, all[0].Mentions[0], other.Mentions[0]);
        }
    }

    private static IEnumerable<Actor> Named(IEnumerable<Actor> actors) => actors
        .GroupBy(actor => (IsPerson: actor.Type == EntityType.Person, NameKey.Of(actor.Name)))
        .SelectMany(alike => alike.Key.IsPerson && alike.Count() > 1 ? alike.Select(actor => actor with { Name = ActorNames.WithOffice(actor) }) : alike);

    /// <summary>What the stories in which one id stands tell of it.</summary>
    /// <param name="Id">The id.</param>
    /// <param name="Actors">The stories' actors as they are shown; at least one.</param>
    /// <param name="Name">The name; null for what is no person and for one without a full name.</param>
    /// <param name="Facts">What is told beside the name.</param>
    /// <param name="Affiliation">The party, when it is another's than the actor's own; else null.</param>
    /// <param name="Sides">The sides of splits that it is on.</param>
    private sealed record Telling(string Id, IReadOnlyList<Actor> Actors, PersonName? Name, PersonFacts Facts, string? Affiliation, IReadOnlyCollection<int> Sides)
    {
        public bool IsBare => Affiliation is null && Facts is { Country: null, Roles.Count: 0 };

        public int LikenessTo(Telling other) => (SharesAffiliation(other) ? 3 : 0)
            + (Facts.SharesCalling(other.Facts) ? 2 : 0)
            + (Facts.SharesCountry(other.Facts) && (Facts.SharesClass(other.Facts) || !Facts.Roles.Any(role => role.IsCalling) || !other.Facts.Roles.Any(role => role.IsCalling)) ? 1 : 0);

        public bool Conflicts(Telling other) => Facts.Conflicts(other.Facts, strictly: false)
            || (Affiliation is not null && other.Affiliation is not null && !SharesAffiliation(other) && !(Facts.SharesCountry(other.Facts) && Facts.SharesOffice(other.Facts)))
            || ActorSplits.AreApart(Sides, other.Sides);

        private bool SharesAffiliation(Telling other) => Affiliation is not null && string.Equals(Affiliation, other.Affiliation, StringComparison.Ordinal);
    }
}
