using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// Entry of the folder: who is who across the articles of a component. Seats that nothing tells apart are one at once; then names that are the same, then
/// other spellings of a name, then short forms, each only where no country, role or age stands against it. A function of the set
/// of seats: every order that matters is that of their names.
/// </summary>
internal static class ActorResolver
{
    /// <summary>The groups of seats that are one actor each.</summary>
    /// <param name="seats">All seats of the component.</param>
    /// <param name="copies">Which articles derive from which.</param>
    /// <param name="countries">How the articles name countries.</param>
    public static SeatGroups Resolve(IReadOnlyList<ActorSeat> seats, IReadOnlyCollection<CopiedPage> copies, CountryWords countries)
    {
        var ordered = seats.OrderBy(seat => seat.Node, StringComparer.Ordinal).ToArray();
        var groups = new SeatGroups(ordered);
        Copies(ordered, copies, groups);
        Countries(ordered, groups);
        Bodies(ordered, groups, countries);
        foreach (var block in ordered.Where(seat => seat.Person is not null).GroupBy(seat => seat.Person!.Block, StringComparer.Ordinal))
        {
            Persons([.. block], groups);
        }

        return groups;
    }

    // A name in a copy is the name in its source, whatever the copy made of the office ("emissary" for "envoy"), where each has it once.
    private static void Copies(ActorSeat[] seats, IReadOnlyCollection<CopiedPage> copies, SeatGroups groups)
    {
        var byArticle = seats.Where(seat => seat.Person is { Given.Count: > 0 }).ToLookup(seat => seat.Article.Key, StringComparer.Ordinal);
        foreach (var (copy, source, _) in copies.OrderBy(page => page.Copy, StringComparer.Ordinal).ThenBy(page => page.Source, StringComparer.Ordinal))
        {
            foreach (var same in byArticle[copy].Concat(byArticle[source]).GroupBy(seat => seat.Person!.Key, StringComparer.Ordinal).Where(group => group.Count() == 2))
            {
                var (first, second) = (same.First(), same.Last());
                if (!ReferenceEquals(first.Article, second.Article))
                {
                    groups.Join(first, second, ActorEvidenceKind.SameName);
                }
            }
        }
    }

    private static void Persons(ActorSeat[] block, SeatGroups groups)
    {
        var heads = OneForEachProfile(block, groups);
        var pairs = heads.SelectMany((a, index) => heads.Skip(index + 1).Select(b => (A: a, B: b, Agreement: PersonName.Compare(a.Person!, b.Person!)))).ToArray();
        foreach (var agreement in (ReadOnlySpan<NameAgreement>)[NameAgreement.Same, NameAgreement.Spelling])
        {
            var wanted = agreement;
            foreach (var (a, b, _) in pairs.Where(pair => pair.Agreement == wanted && pair.A.Person!.Given.Count > 0)
                .OrderByDescending(pair => pair.A.Facts.LikenessTo(pair.B.Facts)).ThenBy(pair => pair.A.Others.Count + pair.B.Others.Count).ThenBy(pair => pair.A.Node, StringComparer.Ordinal)
                    .ThenBy(pair => pair.B.Node, StringComparer.Ordinal))
            {
                if (groups.CanJoin(a, b, strictly: false))
                {
                    groups.Join(a, b, wanted == NameAgreement.Same ? ActorEvidenceKind.SameName : ActorEvidenceKind.Spelling);
                }
            }
        }

        // An initial, then a surname alone, goes to the only one that it fits; of several to the one whose office or country it shares, then to the one of its own page.
        foreach (var seat in heads.Where(seat => IsShort(seat.Person!) || heads.Any(other => other.Person!.EndsWith(seat.Person!) && SharePage(seat, other, groups)))
            .OrderByDescending(seat => seat.Person!.Given.Count).ThenBy(seat => seat.Node, StringComparer.Ordinal))
        {
            var fits = heads.Where(other => !ReferenceEquals(other, seat) && (!IsShort(other.Person!) || other.Person!.Given.Count > seat.Person!.Given.Count)
                && PersonName.Compare(seat.Person!, other.Person!) is NameAgreement.Short or NameAgreement.Same
                    && groups.CanJoin(seat, other, strictly: true))
                .GroupBy(other => groups.Of(other)[0].Node, StringComparer.Ordinal)
                .Select(group => (Seat: group.OrderByDescending(other => seat.Facts.LikenessTo(other.Facts)).ThenBy(other => other.Node, StringComparer.Ordinal).First(),
                    Likeness: (group.Max(other => seat.Facts.LikenessTo(other.Facts)) * 2) + (SharePage(seat, group.First(), groups) ? 1 : 0)))
                .OrderByDescending(fit => fit.Likeness).ThenBy(fit => fit.Seat.Node, StringComparer.Ordinal).ToArray();
            if (fits.Length == 1 || (fits.Length > 1 && fits[0].Likeness > fits[1].Likeness))
            {
                groups.Join(seat, fits[0].Seat, ActorEvidenceKind.ShortForm);
            }
        }

        // What is left without a full name is one where the short forms are the same, or spellings of one.
        foreach (var (a, b, agreement) in pairs.Where(pair => pair.Agreement is NameAgreement.Same or NameAgreement.Spelling && pair.A.Person!.Given.Count == 0)
            .OrderBy(pair => pair.A.Node, StringComparer.Ordinal).ThenBy(pair => pair.B.Node, StringComparer.Ordinal))
        {
            if (groups.Of(a).Concat(groups.Of(b)).All(seat => IsShort(seat.Person!)) && groups.CanJoin(a, b, strictly: true))
            {
                groups.Join(a, b, agreement == NameAgreement.Same ? ActorEvidenceKind.SameName : ActorEvidenceKind.Spelling);
            }
        }
    }

    private static bool IsShort(PersonName name) => !name.IsFull;

    private static bool SharePage(ActorSeat a, ActorSeat b, SeatGroups groups) => groups.Of(a).Any(one => groups.Of(b).Any(other => ReferenceEquals(one.Article, other.Article)));

    // A story may name somebody in a thousand pages; what is told of them there is one of few things.
    private static ActorSeat[] OneForEachProfile(IEnumerable<ActorSeat> seats, SeatGroups groups)
    {
        var heads = new List<ActorSeat>();
        foreach (var profile in seats.GroupBy(seat => seat.Profile))
        {
            var members = profile.ToArray();
            heads.Add(members[0]);
            foreach (var other in members.Skip(1))
            {
                groups.Join(members[0], other, ActorEvidenceKind.SameName);
            }
        }

        return [.. heads];
    }

    private static void Countries(ActorSeat[] seats, SeatGroups groups)
    {
        foreach (var country in seats.Where(IsCountry).GroupBy(seat => seat.Country, StringComparer.Ordinal))
        {
            var head = country.OrderBy(seat => seat.Code!.Length).ThenBy(seat => seat.Node, StringComparer.Ordinal).First();
            foreach (var seat in country)
            {
                groups.Join(head, seat, ActorEvidenceKind.Country);
            }
        }
    }

    private static bool IsCountry(ActorSeat seat) =>
        seat is { Entity.Type: EntityType.GeopoliticalEntity or EntityType.Group, Country: { } country, Code: { } code } && (code == country || code == country + "GOV");

    private static void Bodies(ActorSeat[] seats, SeatGroups groups, CountryWords countries)
    {
        var bodies = seats.Where(seat => seat.Person is null && !IsCountry(seat)).Select(seat => (Seat: seat, Key: BodyKey(seat, countries))).Where(body => body.Key.Length > 1).ToArray();
        var heads = new List<(ActorSeat Seat, string Key)>();
        foreach (var same in bodies.GroupBy(body => (body.Key, body.Seat.Country, body.Seat.Entity.Type == EntityType.Organization)))
        {
            var members = same.ToArray();
            heads.Add(members[0]);
            foreach (var (seat, _) in members.Skip(1).Where(member => groups.CanJoin(members[0].Seat, member.Seat, strictly: true)))
            {
                groups.Join(members[0].Seat, seat, ActorEvidenceKind.SameName);
            }
        }

        foreach (var group in heads.GroupBy(head => head.Seat.Code, StringComparer.Ordinal).Where(group => group.Key is { Length: >= 6 } or "REB" or "OPP" or "LAB" or "BUS" or "NGO"))
        {
            Shortened([.. group], groups);
        }

        foreach (var (acronym, key) in heads.Where(head => head.Key.Length is >= 2 and <= 6 && !head.Key.Contains(' ', StringComparison.Ordinal) && head.Seat.Name.All(c => !char.IsLetter(c) || char.IsUpper(c))))
        {
            var full = heads.Where(head => string.Equals(InitialsOf(head.Seat.Name), key, StringComparison.Ordinal)).ToArray();
            if (full.Length > 0 && full.Select(head => head.Key).Distinct(StringComparer.Ordinal).Count() == 1 && groups.CanJoin(acronym, full[0].Seat, strictly: true))
            {
                groups.Join(acronym, full[0].Seat, ActorEvidenceKind.Acronym);
            }
        }
    }

    // "the League" is the "Ilvenian Defence League" where both have one code, and only one such name is there.
    private static void Shortened((ActorSeat Seat, string Key)[] heads, SeatGroups groups)
    {
        foreach (var (seat, key) in heads)
        {
            var words = key.Split(' ');
            var longer = heads.Where(other => other.Key.Length > key.Length && words.All(word => other.Key.Split(' ').Contains(word, StringComparer.Ordinal))).ToArray();
            if (longer.Length > 0 && longer.Select(other => other.Key).Distinct(StringComparer.Ordinal).Count() == 1 && groups.CanJoin(seat, longer[0].Seat, strictly: true))
            {
                groups.Join(seat, longer[0].Seat, ActorEvidenceKind.ShortForm);
            }
        }
    }

    private static string BodyKey(ActorSeat seat, CountryWords countries)
    {
        if (seat is { Entity.Type: EntityType.GeopoliticalEntity or EntityType.Group, Country: null } && countries.UnlistedIn(seat.Name) is { } unlisted)
        {
            return NameKey.Of(unlisted);
        }

        var key = seat.Entity.Type == EntityType.Organization && seat.Country is not null ? countries.Without(seat.Name) : NameKey.Of(seat.Name);
        return key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key.Length == 0 ? NameKey.Of(seat.Name) : key;
    }

    private static string InitialsOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).ToArray();
        return words.Length < 2 ? "" : string.Concat(words.Select(word => char.ToLowerInvariant(word[0])));
    }
}
