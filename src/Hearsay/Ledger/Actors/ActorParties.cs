using Hearsay.Grounding;
using Hearsay.Ledger.Stories;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// Country, code and party of each actor of a component. An article that gives only a name ("Marchenik said") learns from one that gives the office;
/// a minister whose country no article names is of the country that the sentence before speaks for ("Kharovia denied … the defence minister said").
/// </summary>
internal sealed class ActorParties
{
    private const int PartyLength = 6;

    private readonly CountryWords _countries;
    private readonly IReadOnlyList<StoryArticle> _articles;
    private readonly Dictionary<string, string> _implied;
    private readonly Dictionary<string, string> _homes;
    private readonly string? _home;
    private readonly List<(string Key, string Party)> _bodies = [];
    private readonly ILookup<string, IReadOnlyList<ActorSeat>> _people;
    private readonly Dictionary<string, string?> _fuller = new(StringComparer.Ordinal);

    /// <param name="groups">The seats of each actor.</param>
    /// <param name="countries">How the articles name countries.</param>
    /// <param name="articles">The articles of the component.</param>
    public ActorParties(IEnumerable<IReadOnlyList<ActorSeat>> groups, CountryWords countries, IReadOnlyList<StoryArticle> articles)
    {
        _countries = countries;
        _articles = articles;
        _implied = Implied(articles);
        _homes = Homes(articles, countries);
        _home = _homes.Values.CountBy(home => home, StringComparer.Ordinal).Where(home => home.Value * 4 >= _homes.Count * 3).Select(home => home.Key).FirstOrDefault();
        Named = new NamedBodies(articles);
        var all = groups.ToArray();
        _people = all.Where(seats => seats[0].Person is not null).ToLookup(seats => seats[0].Person!.Surname, StringComparer.Ordinal);
        foreach (var seats in all.Where(seats => seats[0].Person is null))
        {
            var name = seats[0].Entity.Name;
            var country = CountryOf(seats);
            var party = BodyParty(seats, name, country, CodeOf(seats, country));
            foreach (var key in seats.Select(seat => NameKey.Of(seat.Entity.Name)).Where(key => key.Length > 3).Distinct(StringComparer.Ordinal))
            {
                _bodies.Add((key, party));
            }
        }

        // The longest name that stands in a role is the body meant; of equals the first.
        _bodies.Sort((a, b) => a.Key.Length != b.Key.Length ? b.Key.Length.CompareTo(a.Key.Length)
            : string.CompareOrdinal(a.Key, b.Key) is not 0 and var order ? order : string.CompareOrdinal(a.Party, b.Party));
    }

    /// <summary>Which bodies the articles mean by a noun.</summary>
    public NamedBodies Named { get; }

    /// <summary>The country that most seats give; of equals the first in ordinal order; null when none does.</summary>
    public string? CountryOf(IReadOnlyList<ActorSeat> seats) =>
        MostGiven(seats.Select(seat => seat.Country))
        ?? MostGiven(seats.SelectMany(seat => seat.RoleTexts).Select(role => _countries.In(RoleOwner.WithoutPost(role))))
        ?? (seats.Any(seat => seat.Code is "GOV" or "MIL" or "SPY" or "COP") && !seats.Any(seat => seat.Person is null && IsArmyOfItsOwn(seat.Entity.Name))
            ? MostGiven(seats.SelectMany(seat => seat.Mentions.Select(mention => _implied.GetValueOrDefault(seat.Article.Key + "@" + mention.Span))))
                ?? (seats[0].Person is null || seats.Any(seat => seat.Roles.Any(role => role.Head is "minister" or "president" or "premier")) ? MostGiven(seats.Select(seat => HomeOf(seat.Article.Key))) : null)
            : null);

    /// <summary>The country that an article is at home in, or else nearly all of the component's; null when it cannot be told.</summary>
    public string? HomeOf(string key) => _homes.GetValueOrDefault(key) ?? _home;

    /// <summary>The code that most seats give, the longest first; completed by the country.</summary>
    public string? CodeOf(IReadOnlyList<ActorSeat> seats, string? country)
    {
        var code = seats.Select(seat => seat.Code).OfType<string>().CountBy(code => code, StringComparer.Ordinal)
            .OrderByDescending(count => count.Key.Length >= PartyLength).ThenByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => count.Key).FirstOrDefault();
        return code is { Length: 3 } && country is not null && !string.Equals(code, country, StringComparison.Ordinal) && code is not ("IGO" or "NGO" or "ELI") ? country + code : code;
    }

    /// <summary>The party that an actor speaks for.</summary>
    /// <param name="seats">Its seats.</param>
    /// <param name="name">Its name.</param>
    /// <param name="country">Its country.</param>
    /// <param name="code">Its code.</param>
    public string PartyOf(IReadOnlyList<ActorSeat> seats, string name, string? country, string? code)
    {
        if (seats[0].Person is null)
        {
            return BodyParty(seats, name, country, code);
        }

        var bodies = seats.SelectMany(seat => seat.Mentions.Where(mention => mention.Role is not null).Select(mention => (seat.Article, Body: RoleBody.Of(seat.Article.Record, mention.Span, mention.Role!)))
                .Append((seat.Article, Body: seat.Entity.Role is { } role ? RoleBody.In(RoleOwner.WithoutPost(role)) : null)))
            .Where(body => body.Body is not null && _countries.CountryOf(NameKey.Of(body.Body)) is null).ToArray();
        var isState = bodies.Any(body => VoiceOf(body.Body!) == BodyVoice.State);
        var of = isState ? null : MostGiven(bodies.Select(body => PartyOfBody(body.Article, body.Body!)));
        country ??= isState ? MostGiven(seats.Select(seat => HomeOf(seat.Article.Key))) : null;
        return of ?? (OwnParty(code, country) is { } own && (own.EndsWith("GOV", StringComparison.Ordinal) || own.StartsWith("IGO", StringComparison.Ordinal)) ? own
            : isState && country is not null ? country + "GOV"
            : BodyOf(seats) ?? OwnParty(code, country) ?? PartyOfPrincipal(seats) ?? name);
    }

    // An adviser to the president speaks for whom the president speaks; an aide to an aide for nobody that is told.
    private string? PartyOfPrincipal(IReadOnlyList<ActorSeat> seats) =>
        MostGiven(seats.SelectMany(seat => seat.RoleTexts).Select(role => Principal.SurnameIn(role) is { } surname && PersonName.Of(surname) is { } name
            && _people[name.Surname].Where(other => !ReferenceEquals(other, seats)).ToArray() is [var served] && CountryOf(served) is var country && OwnParty(CodeOf(served, country), country) is { } party ? party : null));

    /// <summary>The party of a body that an article speaks of by name, by its noun alone or in a description ("the union", "the county government"); null when it is no such body.</summary>
    /// <param name="article">The article.</param>
    /// <param name="words">The words for the body, without an article.</param>
    public string? PartyOfBody(StoryArticle article, string words)
    {
        var key = NameKey.Of(words);
        var voice = VoiceOf(words);
        if (key.Length < 3 || voice == BodyVoice.State)
        {
            return null;
        }

        var named = article.Record.Entities.Where(entity => entity.Type is EntityType.Organization or EntityType.Facility && entity.Mentions.Any(mention => mention.Form == MentionForm.Name) && BodyNouns.CanMean(words, entity.Code))
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
        OwnerIn(described) is { } body && VoiceOf(body) == BodyVoice.State && HomeOf(article.Key) is { } home ? home + "GOV" : null;

    private string? OwnerIn(string described) => RoleBody.In(RoleOwner.WithoutPost(described)) is { } body && _countries.CountryOf(NameKey.Of(body)) is null ? body : null;

    // "The county" of one article is "Nyando county" in another where no article speaks of a second one.
    private string? FullerElsewhere(string words) => _fuller.TryGetValue(words, out var known) ? known
        : _fuller[words] = _articles.Select(article => RoleBody.Fuller(article.Record.Text, words)).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;

    // "Shweli Valley Army", unlike "the army", "First Army" and "Royal Navy", is whose its name says, and that is no state.
    private bool IsArmyOfItsOwn(string name) =>
        name.Split(' ') is [[>= 'A' and <= 'Z', ..] first, _, .., "Army" or "Forces" or "Front" or "Brigade" or "Guard" or "Militia"]
        && first is not ("Royal" or "National" or "Armed" or "Special" or "Republican" or "Revolutionary" or "Air" or "State" or "The") && _countries.In(name) is null;

    private BodyVoice VoiceOf(string body) => IsArmyOfItsOwn(body) ? BodyVoice.Own : BodyNouns.Of(body);

    // A body that speaks for itself does so although its code names a government; a state's own body that has no code speaks for the state that its pages are at home in.
    private string BodyParty(IReadOnlyList<ActorSeat> seats, string name, string? country, string? code)
    {
        var voice = VoiceOf(name);
        if (voice == BodyVoice.Own && code?.StartsWith("IGO", StringComparison.Ordinal) != true)
        {
            return name;
        }

        if (voice == BodyVoice.State && code is null && (country ?? MostGiven(seats.Select(seat => HomeOf(seat.Article.Key)))) is { } home)
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
        return _bodies.Where(body => roles.Any(role => Names(role, body.Key))).Select(body => body.Party).FirstOrDefault();
    }

    // "Corvo's chief executive", "head of Open Ward": "Energy" in "Energy Minister" is no body, though a name finder may think so.
    private static bool Names(string role, string body)
    {
        if (role.Contains(" " + body + "s ", StringComparison.Ordinal))
        {
            return true;
        }

        var at = role.IndexOf(" " + body + " ", StringComparison.Ordinal);
        return at > 0 && (body.Contains(' ', StringComparison.Ordinal)
            || ((ReadOnlySpan<string>)[" of", " for", " at", " the", " with"]).ToArray().Any(link => role[..at].EndsWith(link, StringComparison.Ordinal)));
    }

    // "Kharovia denied that its aircraft had been over the city. “…,” Defence Minister Ruben Halvik said": one voice in one paragraph.
    private static Dictionary<string, string> Implied(IReadOnlyList<StoryArticle> articles)
    {
        var implied = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            Told(article, implied);
            var statements = article.Record.Statements;
            for (var i = 1; i < statements.Length; i++)
            {
                var (before, after) = (statements[i - 1], statements[i]);
                if (article.Record.EntityOf(before.Speaker) is not { Country: { } country } state || state.Type == EntityType.Person || state.Code is null
                    || article.Record.EntityOf(after.Speaker) is not { Type: EntityType.Person, Country: null } speaker)
                {
                    continue;
                }

                var (from, to) = (before.Content[^1].End, after.Content[0].Start);
                if (from <= to && to - from < 300 && !article.Record.Text.AsSpan(from, to - from).Contains('\n'))
                {
                    foreach (var mention in speaker.Mentions.Where(mention => after.Source.Any(source => source.Contains(mention.Span))))
                    {
                        implied.TryAdd(article.Key + "@" + mention.Span, country);
                    }
                }
            }
        }

        return implied;
    }

    // "Vietnam rejected the account. “…,” a foreign ministry spokeswoman, NAME, was quoted as saying": the country that a sentence of the paragraph is about.
    private static void Told(StoryArticle article, Dictionary<string, string> implied)
    {
        var text = article.Record.Text;
        var said = article.Record.Statements.SelectMany(statement => statement.Content).ToArray();
        var subjects = article.Record.Entities.Where(entity => entity is { Type: EntityType.GeopoliticalEntity, Country: { } country, Code: { } code } && (code == country || code == country + "GOV"))
            .SelectMany(entity => entity.Mentions.Where(mention => mention.Form == MentionForm.Name && RoleBody.BeginsSentence(text, mention.Span.Start) && !said.Any(part => part.Contains(mention.Span)))
                .Select(mention => (mention.Span, entity.Country)))
            .OrderBy(subject => subject.Span).ToArray();
        foreach (var mention in article.Record.Entities.Where(entity => entity is { Type: EntityType.Person, Country: null, Role: { } role } && RoleBody.In(role) is { } body && BodyNouns.Of(body) == BodyVoice.State)
            .SelectMany(entity => entity.Mentions.Where(mention => mention.Form == MentionForm.Name)))
        {
            if (Array.FindLast(subjects, subject => subject.Span.End <= mention.Span.Start) is { Country: { } country } last && !text.AsSpan(last.Span.End, mention.Span.Start - last.Span.End).Contains('\n'))
            {
                implied.TryAdd(article.Key + "@" + mention.Span, country);
            }
        }
    }

    // A page that says "the foreign minister" and not whose is at home: in its outlet's country, else in the one that it speaks of most.
    private static Dictionary<string, string> Homes(IReadOnlyList<StoryArticle> articles, CountryWords countries)
    {
        var outlets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in articles.SelectMany(article => article.Record.Entities))
        {
            if (entity is { Country: { } country, Code: { } code } && code.EndsWith("MED", StringComparison.Ordinal))
            {
                outlets.TryAdd(NameKey.Of(entity.Name), country);
            }
        }

        var homes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            var outlet = article.Record.Article.Outlet;
            var counts = article.Record.Entities
                .Where(entity => entity is { Country: not null, Type: not EntityType.Person } && (entity.Code is null ? entity.Type == EntityType.GeopoliticalEntity : entity.Code.StartsWith(entity.Country, StringComparison.Ordinal) && !entity.Code.EndsWith("MED", StringComparison.Ordinal)))
                .GroupBy(entity => entity.Country!, StringComparer.Ordinal)
                .Select(group => (Country: group.Key, Count: group.Sum(entity => entity.Mentions.Length)))
                .OrderByDescending(count => count.Count).ThenBy(count => count.Country, StringComparer.Ordinal).ToArray();
            var home = outlet is null ? null : countries.In(outlet) ?? outlets.GetValueOrDefault(NameKey.Of(outlet));
            var all = counts.Sum(count => count.Count);
            home = IsSpokenOf(home) ? home : all > 0 && counts[0].Count * 3 >= all * 2 ? counts[0].Country : DatelineCountry(article.Record) is { } dateline && IsSpokenOf(dateline) ? dateline : null;
            if (home is not null)
            {
                homes[article.Key] = home;
            }

            bool IsSpokenOf(string? country) => country is not null && counts.Any(count => string.Equals(count.Country, country, StringComparison.Ordinal) && count.Count * 3 >= all);
        }

        return homes;
    }

    private static string? DatelineCountry(ArticleRecord record)
    {
        var end = Datelines.EndIn(record.Article);
        return record.Places.FirstOrDefault(place => place.Span.Start < end && place.Country is not null)?.Country;
    }

    private static string? MostGiven(IEnumerable<string?> given) =>
        given.OfType<string>().CountBy(value => value, StringComparer.Ordinal)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key).FirstOrDefault();
}
