using System.Collections.Frozen;
using Hearsay.Grounding;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// Country, code and party of each actor of a component. An article that gives only a name ("Marchenik said") learns from one that gives the office;
/// a minister whose country no article names is of the country that the sentence before speaks for ("Kharovia denied … the defence minister said").
/// </summary>
internal sealed class ActorParties
{
    private const int PartyLength = 6; // letters of a country's code and a role's in CAMEO ("RUSGOV")

    // "NAME of Tessaly" comes from there and speaks for nobody.
    private const string OfPlace = " member of ";

    private static readonly FrozenSet<string> Spokespersons = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "spokesman", "spokeswoman", "spokesperson");

    private static readonly FrozenSet<string> Workplaces = ListedWords.Of("actors", "workplace");

    private readonly CountryWords _countries;
    private readonly IReadOnlyList<StoryArticle> _articles;
    private readonly ImpliedCountries _implied;
    private readonly PageHomes _homes;
    private readonly List<(string Key, string Party, bool IsPlace)> _bodies = [];
    private readonly Principals _principals;
    private readonly Dictionary<string, string?> _fuller = new(StringComparer.Ordinal);

    /// <param name="groups">The seats of each actor.</param>
    /// <param name="countries">How the articles name countries.</param>
    /// <param name="articles">The articles of the component.</param>
    public ActorParties(IEnumerable<IReadOnlyList<ActorSeat>> groups, CountryWords countries, IReadOnlyList<StoryArticle> articles)
    {
        _countries = countries;
        _articles = articles;
        _implied = new ImpliedCountries(articles);
        _homes = new PageHomes(articles, countries);
        Named = new CalledBodies(articles);
        var all = groups.ToArray();
        _principals = new Principals([.. all.Where(seats => seats[0].Person is not null)]);
        foreach (var seats in all.Where(seats => seats[0].Person is null))
        {
            var name = seats[0].Entity.Name;
            var country = CountryOf(seats);
            var party = BodyParty(seats, name, country, CodeOf(seats, country));
            foreach (var key in seats.Select(seat => NameKey.Of(seat.Entity.Name)).Where(key => key.Length > 3).Distinct(StringComparer.Ordinal))
            {
                _bodies.Add((key, party, seats[0].Entity.Type == EntityType.GeopoliticalEntity));
            }
        }

        // The longest name that stands in a role is the body meant; of equals the first.
        _bodies.Sort((a, b) => a.Key.Length != b.Key.Length ? b.Key.Length.CompareTo(a.Key.Length)
            : string.CompareOrdinal(a.Key, b.Key) is not 0 and var order ? order : string.CompareOrdinal(a.Party, b.Party));
    }

    /// <summary>Which bodies the articles mean by a noun.</summary>
    public CalledBodies Named { get; }

    /// <summary>The country that most seats give; of equals the first in ordinal order; null when none does.</summary>
    public string? CountryOf(IReadOnlyList<ActorSeat> seats) =>
        MostGiven(seats.Where(TellsCountry).Select(seat => seat.Country))
        ?? MostGiven(ToldServed(seats).Where(TellsCountry).Select(seat => seat.Country))
        ?? (UnlistedOf(seats) is not null ? null
            : MostGiven(seats.Select(seat => seat.Country))
                ?? MostGiven(seats.SelectMany(seat => seat.RoleTexts).Select(role => _countries.In(RoleOwner.WithoutPost(role))))
                ?? (seats.Any(seat => seat.Code is "GOV" or "MIL" or "SPY" or "COP") && !seats.Any(seat => seat.Person is null && IsArmyOfItsOwn(seat.Entity.Name)) ? ImpliedCountryOf(seats) : null));

    private string? ImpliedCountryOf(IReadOnlyList<ActorSeat> seats) =>
        MostGiven(seats.SelectMany(seat => seat.Mentions.Select(mention => _implied.At(seat.Article.Key, mention.Span))))
            ?? MostGiven(seats.SelectMany(seat => seat.RoleTexts).Select(_countries.OfPlaceIn))
            ?? (seats[0].Person is null || seats.Any(seat => seat.Roles.Any(role => role.Head is "minister" or "president" or "premier")) ? MostGiven(seats.Select(seat => HomeOf(seat.Article.Key))) : null);

    // "The Kharovian president", or an adviser of his, is of no country that his page is at home in, and of none that the world knows for somebody of his name.
    private string? UnlistedOf(IReadOnlyList<ActorSeat> seats) => UnlistedInRoles(seats) ?? UnlistedInRoles(ToldServed(seats));

    private string? UnlistedInRoles(IReadOnlyList<ActorSeat> seats) =>
        MostGiven(seats.SelectMany(seat => seat.RoleTexts.Select(RoleOwner.WithoutPost).Append(seat.Person is null && seat.Entity.Type == EntityType.Organization ? seat.Name : "")).Select(_countries.UnlistedIn));

    // Whom somebody serves of whom no page tells a country and the world at most knows one: the pages tell it of that person, and that wins.
    private IReadOnlyList<ActorSeat> ToldServed(IReadOnlyList<ActorSeat> seats) =>
        seats[0].Person is not null && seats.All(seat => seat.Country is null || seat.IsCountryAssumed) && _principals.Of(seats) is { IsKin: false } bond ? bond.Served : [];

    /// <summary>The country that an article is at home in, or else nearly all of the component's; null when it cannot be told.</summary>
    public string? HomeOf(string key) => _homes.Of(key);

    // What a page says in words of its own of somebody's office wins over what pages are told that only name him.
    private bool TellsCountry(ActorSeat seat) => seat.Country is { } country && seat.RoleTexts.Any(role => string.Equals(_countries.In(RoleOwner.WithoutPost(role)), country, StringComparison.Ordinal));

    /// <summary>The code that most seats give, the longest first; completed by the country.</summary>
    public string? CodeOf(IReadOnlyList<ActorSeat> seats, string? country)
    {
        var told = seats.Where(TellsCountry).ToArray();
        var code = (told.Length > 0 ? told : seats).Select(seat => seat.Code).OfType<string>().CountBy(code => code, StringComparer.Ordinal)
            .OrderByDescending(count => count.Key.Length >= PartyLength).ThenByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => count.Key).FirstOrDefault();
        if (code is { Length: >= PartyLength } && told.Length == 0 && seats.Any(seat => seat.IsCountryAssumed && !string.Equals(seat.Country, country, StringComparison.Ordinal)
            && code.StartsWith(seat.Country!, StringComparison.Ordinal)))
        {
            code = code[3..PartyLength]; // what the world knows of a namesake
        }

        return code is { Length: 3 } && country is not null && !string.Equals(code, country, StringComparison.Ordinal) && code is not ("IGO" or "NGO" or "ELI") ? country + code : code;
    }

    /// <summary>The party that an actor speaks for.</summary>
    /// <param name="seats">Its seats.</param>
    /// <param name="name">Its name.</param>
    /// <param name="country">Its country.</param>
    /// <param name="code">Its code.</param>
    public string PartyOf(IReadOnlyList<ActorSeat> seats, string name, string? country, string? code)
    {
        return seats[0].Person is null ? BodyParty(seats, name, country, code)
            : PartyOfPerson(seats, country, code)
                ?? PartyOfServed(seats)
                ?? PartyOfLastBody(seats)
                ?? PartyOfOwned(seats)
                ?? PartyOfOffice(seats)
                ?? (Principals.HasParty(seats) ? PartyLedBy(name) : name);
    }

    // What the roles at the name tell, and the code.
    private string? PartyOfPerson(IReadOnlyList<ActorSeat> seats, string? country, string? code)
    {
        var bodies = seats.SelectMany(seat => seat.Mentions.Where(mention => mention.Role is not null).Select(mention => (seat.Article, Body: RoleBody.Of(seat.Article.Record, mention.Span, mention.Role!)))
                .Append((seat.Article, Body: seat.Entity.Role is { } role ? RoleBody.In(RoleOwner.WithoutPost(role)) : null)))
            .Where(body => body.Body is not null && _countries.CountryOf(NameKey.Of(body.Body)) is null).ToArray();
        var isState = bodies.Any(body => VoiceOf(body.Body!) == BodyVoice.State);
        var of = isState ? null : MostGiven(bodies.Select(body => PartyOfBody(body.Article, body.Body!)));
        if (country is null && (isState || seats.Any(seat => seat.Roles.Any(role => role is { Class: "GOV" or "MIL" or "COP" or "SPY", Former: false }))) && UnlistedOf(seats) is { } unlisted)
        {
            return of ?? unlisted;
        }

        country ??= isState ? MostGiven(bodies.Select(body => _countries.In(body.Body!))) ?? MostGiven(seats.SelectMany(CountriesOfBare)) ?? MostGiven(seats.Select(seat => HomeOf(seat.Article.Key))) : null;
        return of ?? (OwnParty(code, country) is { } own && (own.EndsWith("GOV", StringComparison.Ordinal) || own.StartsWith("IGO", StringComparison.Ordinal)) ? own
            : isState && country is not null ? country + "GOV"
            : BodyOf(seats) ?? OwnParty(code, country));
    }

    // "Brazil's foreign ministry warned … ministry spokeswoman NAME said": the ministry that the page spoke of last with its country, where it is called by its noun alone at the name.
    private IEnumerable<string?> CountriesOfBare(ActorSeat seat) => seat.Mentions
        .Select(mention => mention.Role is { } role && RoleBody.In(RoleOwner.WithoutPost(role)) is { } noun && !noun.Contains(' ', StringComparison.Ordinal) && VoiceOf(noun) == BodyVoice.State
            ? RoleBody.FullerBefore(seat.Article.Record.Text, noun, mention.Span.Start).Select(_countries.In).FirstOrDefault(country => country is not null) : null);

    private string? PartyOfServed(IReadOnlyList<ActorSeat> seats) =>
        _principals.Of(seats) is { } bond ? PartyOf(bond) : MostGiven(seats.SelectMany(seat => seat.RoleTexts).Select(Principal.OwnerIn));

    // An adviser to the president speaks for whom the president speaks, a defendant's lawyer for the defendant; an aide to an aide only for that aide. Kin speak for the family.
    private string PartyOf(Bond bond)
    {
        var name = ActorIndex.NamesOf(bond.Served).Name;
        if (bond.IsKin)
        {
            return "family of " + name;
        }

        var country = CountryOf(bond.Served);
        return PartyOfPerson(bond.Served, country, CodeOf(bond.Served, country)) ?? name;
    }

    // "The ministry denied it. “…,” spokeswoman NAME said."
    private string? PartyOfLastBody(IReadOnlyList<ActorSeat> seats) =>
        MostGiven(seats.Where(seat => seat.RoleTexts.Any(Spokespersons.Contains) && Principal.PronounAt(seat.Article.Record.Text, seat.Mentions[0].Span) is null)
            .Select(seat => RoleBody.LastBefore(seat.Article.Record, seat.Mentions[0].Span.Start) is { } body ? PartyOfSpoken(seat.Article, body) : null));

    /// <summary>The party of the body that an article spoke of last, whose spokesman is not named ("a spokeswoman said"); null for other descriptions and when it spoke of none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="described">The description, without an article.</param>
    /// <param name="at">Where it stands, as an UTF-16 offset.</param>
    public string? PartyOfLastBody(StoryArticle article, string described, int at) =>
        Spokespersons.Contains(described) && RoleBody.LastBefore(article.Record, at) is { } body ? PartyOfSpoken(article, body) : null;

    // "Those who were carried into her hospital": of the bodies that a page calls somebody's those at which one has a post.
    private string? PartyOfOwned(IReadOnlyList<ActorSeat> seats) => MostGiven(seats.SelectMany(seat => seat.Entity.Mentions.Where(mention => mention.Form == MentionForm.Pronoun)
        .Select(mention => RoleBody.After(seat.Article.Record.Text, mention.Span) is { } noun && Workplaces.Contains(noun) ? PartyOfSpoken(seat.Article, noun) : null)));

    // A governor or a colonel of whom no page says whose is of the country that the page is at home in.
    private string? PartyOfOffice(IReadOnlyList<ActorSeat> seats) =>
        seats.Any(seat => seat.Roles.Any(role => role is { Class: "GOV" or "MIL" or "COP" or "SPY", IsPlace: false, Former: false, Head: not ("mayor" or "councillor" or "councilor" or "secretary" or "member") }))
        && MostGiven(seats.Select(seat => HomeOf(seat.Article.Key))) is { } home ? home + "GOV" : null;

    private string? PartyOfSpoken(StoryArticle article, string body) =>
        VoiceOf(body) != BodyVoice.State ? PartyOfBody(article, body) : _countries.UnlistedIn(body) is { } unlisted ? unlisted : (_countries.In(body) ?? HomeOf(article.Key)) is { } home ? home + "GOV" : null;

    /// <summary>The party of whom somebody without a name follows ("NAME's lawyer", "his brother"); null for other descriptions.</summary>
    /// <param name="described">The description, without an article.</param>
    public string? PartyOfFollower(string described) => _principals.In(described) is { } bond ? PartyOf(bond) : null;

    private static string PartyLedBy(string name) => name + "’s party";

    /// <summary>The party of a body that an article speaks of by name, by its noun alone or in a description ("the union", "the county government"); null when it is no such body.</summary>
    /// <param name="article">The article.</param>
    /// <param name="words">The words for the body, without an article.</param>
    public string? PartyOfBody(StoryArticle article, string words)
    {
        if (_principals.LeaderIn(words) is { } leader)
        {
            return PartyLedBy(ActorIndex.NamesOf(leader).Name);
        }

        var key = NameKey.Of(words);
        var voice = VoiceOf(words);
        if (key.Length < 3 || voice == BodyVoice.State)
        {
            return null;
        }

        var named = article.Record.Entities.Where(entity => entity.Type is EntityType.Organization or EntityType.Facility && entity.Mentions.Any(mention => mention.Form == MentionForm.Name)
            && BodyNouns.CanMean(words, entity.Code))
            .Select(entity => (entity.Name, Key: NameKey.Of(entity.Name)))
            .Where(body => string.Equals(body.Key, key, StringComparison.Ordinal) || (voice != BodyVoice.Local && body.Key.EndsWith(" " + key, StringComparison.Ordinal)))
            .OrderBy(body => body.Key.Length).ThenBy(body => body.Key, StringComparer.Ordinal).Select(body => body.Key).FirstOrDefault();
        if (named is not null && _bodies.FirstOrDefault(body => string.Equals(body.Key, named, StringComparison.Ordinal)).Party is { } party)
        {
            return party;
        }

        if (Named.Of(article.Key, words) is { } meant)
        {
            var meantKey = NameKey.Of(meant);
            return _bodies.FirstOrDefault(body => string.Equals(body.Key, meantKey, StringComparison.Ordinal)).Party ?? meant;
        }

        if (voice == BodyVoice.Unknown)
        {
            return null;
        }

        if (voice == BodyVoice.Local && words.EndsWith(" government", StringComparison.Ordinal))
        {
            words = words[..^" government".Length];
        }

        return words.Contains(' ', StringComparison.Ordinal) ? words : RoleBody.Fuller(article.Record.Text, words) ?? FullerElsewhere(words) ?? words;
    }

    /// <summary>The party of the body that a description is of ("a lawyer for the union"), no state's; null when it names none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="described">The description, without an article.</param>
    public string? PartyOfOwner(StoryArticle article, string described) => OwnerIn(described) is { } body && VoiceOf(body) != BodyVoice.State ? PartyOfBody(article, body) : null;

    /// <summary>The government that a description is of ("the government's press team") where the page says no country; null when it is of none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="described">The description, without an article.</param>
    public string? HomeOfOwner(StoryArticle article, string described) =>
        IsState(OwnerIn(described) ?? described) && HomeOf(article.Key) is { } home ? home + "GOV" : null;

    /// <summary>Whether words are for a body itself that speaks for its government ("prison service"), not for people of one.</summary>
    /// <param name="described">The words, without an article.</param>
    public bool IsStateBody(string described) => OwnerIn(described) is null && IsState(described);

    private bool IsState(string body) => VoiceOf(body) == BodyVoice.State;

    private string? OwnerIn(string described) => RoleBody.In(RoleOwner.WithoutPost(described)) is { } body && _countries.CountryOf(NameKey.Of(body)) is null ? body : null;

    // "The county" of one article is "Nyando county" in another where no article speaks of a second one.
    private string? FullerElsewhere(string words) => _fuller.TryGetValue(words, out var known) ? known
        : _fuller[words] = _articles.Select(article => RoleBody.Fuller(article.Record.Text, words)).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;

    // "Shweli Valley Army", unlike "the army", "First Army" and "Royal Navy", is whose its name says, and that is no state.
    private bool IsArmyOfItsOwn(string name) =>
        name.Split(' ') is [[>= 'A' and <= 'Z', ..] first, _, .., "Army" or "Forces" or "Front" or "Brigade" or "Guard" or "Militia"]
        && first is not ("Royal" or "National" or "Armed" or "Special" or "Republican" or "Revolutionary" or "Air" or "State" or "The") && _countries.In(name) is null;

    private BodyVoice VoiceOf(string body) => IsArmyOfItsOwn(body) ? BodyVoice.Own
        : BodyNouns.Of(body) is var voice && voice == BodyVoice.Local && _countries.In(body) is not null ? BodyVoice.State // the authorities in a country or its capital
        : voice;

    // A body that speaks for itself does so although its code names a government; a state's own body that has no code speaks for the state that its pages are at home in.
    private string BodyParty(IReadOnlyList<ActorSeat> seats, string name, string? country, string? code)
    {
        var voice = VoiceOf(name);
        if (voice == BodyVoice.Own && code?.StartsWith("IGO", StringComparison.Ordinal) != true)
        {
            return name;
        }

        if (voice == BodyVoice.State && country is null && _countries.UnlistedIn(name) is { } unlisted)
        {
            return unlisted;
        }

        if (voice == BodyVoice.State && code is null or { Length: < PartyLength } && (country ?? MostGiven(seats.Select(seat => HomeOf(seat.Article.Key)))) is { } home)
        {
            return home + "GOV";
        }

        return code is { Length: PartyLength } && country is not null && code[3..] is "REB" or "SEP" && _countries.CountryOf(NameKey.Of(name)) is null ? name : OwnParty(code, country) ?? name;
    }

    /// <summary>
    /// Country and primary role of a code. A state's government, army, police and services are one party, and a bare country is its government; what stands
    /// behind another's code (a rebel movement's health board) speaks for itself, and so does a role without a country.
    /// </summary>
    public static string? OwnParty(string? code, string? country)
    {
        if (code is null)
        {
            return null;
        }

        if (string.Equals(code, country, StringComparison.Ordinal))
        {
            return code + "GOV";
        }

        if (code.Length < PartyLength)
        {
            return null;
        }

        var role = code[3..PartyLength];
        return code.StartsWith("IGO", StringComparison.Ordinal) ? code[..PartyLength]
            : code.StartsWith("NGO", StringComparison.Ordinal) || code.StartsWith("MNC", StringComparison.Ordinal) ? null
            : role is "GOV" or "MIL" or "COP" or "SPY" ? code[..3] + "GOV"
            : role is "REB" or "SEP" or "OPP" && code.Length == PartyLength ? code
            : null;
    }

    private string? BodyOf(IReadOnlyList<ActorSeat> seats)
    {
        var roles = seats.SelectMany(seat => seat.RoleTexts).Select(role => " " + NameKey.Of(RoleOwner.WithoutPost(role)) + " ").Distinct(StringComparer.Ordinal).ToArray();
        return _bodies.Where(body => roles.Any(role => Names(role, body.Key) && !(body.IsPlace && role.StartsWith(OfPlace, StringComparison.Ordinal)))).Select(body => body.Party).FirstOrDefault();
    }

    // "Corvo's chief executive", "head of Open Ward": "Energy" in "Energy Minister" is no body, though a name finder may think so.
    private static bool Names(string role, string body)
    {
        if (role.Contains(" " + body + "s ", StringComparison.Ordinal))
        {
            return true;
        }

        var at = role.IndexOf(" " + body + " ", StringComparison.Ordinal);
        return at == 0 ? body.Contains(' ', StringComparison.Ordinal) && !role.EndsWith(" minister ", StringComparison.Ordinal) && !role.EndsWith(" secretary ", StringComparison.Ordinal) && role.Length > body.Length + 2
            : at > 0 && (body.Contains(' ', StringComparison.Ordinal)
            || ((ReadOnlySpan<string>)[" of", " for", " at", " the", " with"]).ToArray().Any(link => role[..at].EndsWith(link, StringComparison.Ordinal)));
    }

    private static string? MostGiven(IEnumerable<string?> given) =>
        given.OfType<string>().CountBy(value => value, StringComparer.Ordinal)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key).FirstOrDefault();
}
