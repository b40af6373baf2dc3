using Hearsay.Grounding;
using Hearsay.Grounding.World;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Events;

/// <summary>What a phrase stands for in an event.</summary>
/// <param name="Participant">The participant.</param>
/// <param name="Known">Whether country or code come from its own words, not from where the act took place.</param>
/// <param name="Head">The token that decides what kind of thing it is.</param>
internal sealed record Side(Participant Participant, bool Known, int Head)
{
    /// <summary>Whether it is called by its own name, known or not: such a one is a party whatever its country.</summary>
    public bool Named { get; init; }

    /// <summary>Whether it is no person, as far as its entity tells.</summary>
    public bool IsBody { get; init; }

    /// <summary>Whether it is a state, a body or a group with a name.</summary>
    public bool IsNamedBody => Named && IsBody;

    /// <summary>Whether it is a medium: a newspaper that releases a tape is no political actor.</summary>
    public bool IsMedium => Participant.Code is { Length: 6 } code && code.EndsWith("MED", StringComparison.Ordinal);

    /// <summary>Whether it acts inside its country: police, courts, rebels, crowds; not armies and states.</summary>
    public bool IsDomestic => Participant.Code is { Length: >= 6 } code && code[3..6] is not ("GOV" or "MIL" or "SPY");

    /// <summary>Whether it only owns the thing that fills the role: "Arlen's stocks" rally, Arlen does not.</summary>
    public bool IsOwner { get; init; }

    /// <summary>Whether a name or an owner stands among its words, so that the scene tells nothing of its country.</summary>
    public bool Foreign { get; init; }

    /// <summary>The country as scores and merging see it: the code of the state, or of an international body; else empty.</summary>
    public string Country => Participant.Country ?? (Participant.Code is { Length: >= 3 } code
        && (code.StartsWith("IGO", StringComparison.Ordinal) || code.StartsWith("NGO", StringComparison.Ordinal)
            || code.StartsWith("INT", StringComparison.Ordinal)) ? code : "");
}

/// <summary>Turns phrases into participants with entity, country and code; nothing is guessed that no word supports.</summary>
internal sealed class ParticipantResolver
{
    private const int DeepestOf = 4; // phrases within phrases ("some of the crew of the ship …") that are followed

    private readonly EventContext _context;
    private readonly Grounder _grounder;
    private readonly AntecedentFinder _pronouns;
    private readonly Dictionary<Phrase, Side?> _known = [];

    public ParticipantResolver(EventContext context, Grounder grounder)
    {
        _context = context;
        _grounder = grounder;
        _pronouns = new AntecedentFinder(context);
    }

    /// <summary>Makes the phrases of the next sentence known: what plural pronouns may stand for.</summary>
    public void Enter(SentenceClauses clauses) => _pronouns.Enter(clauses.Phrases.Where(IsPlural));

    private bool IsPlural(Phrase phrase) => _context.Token(phrase.Head).Xpos is "NNS" or "NNPS" && IsHuman(phrase);

    /// <summary>What the phrase alone stands for, its joined phrases left out; null when it names nobody.</summary>
    public Side? Resolve(Phrase phrase)
    {
        if (!_known.TryGetValue(phrase, out var side))
        {
            _known[phrase] = side = Read(phrase, 0);
        }

        return side;
    }

    /// <summary>One side for each country among the joined phrases; those without a country only when none has one.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="scene">Where it acted, for those whom only the place tells.</param>
    public List<Side> ResolveAll(Phrase phrase, Scene scene = default)
    {
        var sides = new List<Side>();
        foreach (var member in phrase.Members)
        {
            foreach (var found in Spread(member))
            {
                var side = Locate(found, scene);
                if (!sides.Exists(other => string.Equals(other.Country, side.Country, StringComparison.Ordinal)))
                {
                    sides.Add(side);
                }
            }
        }

        if (sides.Exists(side => side.Country.Length > 0))
        {
            sides.RemoveAll(side => side.Country.Length == 0);
        }

        return sides;
    }

    /// <summary>"the presidents of Arlen and Bergia": the countries behind "of" share the head.</summary>
    private List<Side> Spread(Phrase member)
    {
        var side = Resolve(member);
        if (side is null)
        {
            return [];
        }

        foreach (var attachment in member.Attachments)
        {
            if (attachment.Preposition is "such as" or "including" && (side.Country.Length == 0 || side.Participant.Country is null)
                && ResolveAll(attachment.Phrase) is var named && named.Exists(one => one.Known && one.Country.Length > 0))
            {
                return named;
            }
        }

        if (member.Attachments is [{ Preposition: "of" or "from" or "in", Phrase.Joined: { } joined }, ..] && _context.EntityAt(member.Head) is null)
        {
            var spread = new List<Side>();
            foreach (var part in joined)
            {
                if (Resolve(part) is { Known: true, Country.Length: > 0 } inner)
                {
                    var code = side.Participant.Code is { Length: > 3 } own && inner.Participant.Country is { } country
                        ? country + own[3..] : inner.Participant.Code;
                    spread.Add(side with { Participant = side.Participant with { Country = inner.Participant.Country, Code = code } });
                }
            }

            // What stands before the head wins: "two Arlenian embassies in Bergia and Corland" are Arlenian.
            if (spread.Count > 1 && (side.Country.Length == 0 || spread.Exists(one => one.Country == side.Country)))
            {
                return spread;
            }
        }

        return [side];
    }

    private Side? Read(Phrase phrase, int depth)
    {
        var head = _context.Token(phrase.Head);
        if (_context.Lexicon.Is("time-noun", head.Norm) || head.Norm == "force" && phrase.End - phrase.First == 1)
        {
            return null;
        }

        return OfWhole(phrase, depth) ?? (head.Upos == Upos.Pron ? ReadPronoun(phrase, depth) : ReadNoun(phrase, depth));
    }

    private Side? ReadPronoun(Phrase phrase, int depth)
    {
        var entity = _context.EntityAt(phrase.Head);
        if (Meant(phrase, entity, depth) is { } meant)
        {
            var span = _context.SpanOf(phrase.First, phrase.End);
            return meant with { Participant = meant.Participant with { Span = span, Text = span.TextIn(_context.Analyzed.Text) } };
        }

        if (entity is null && _pronouns.Antecedent(phrase.Head) is >= 0 and var antecedent)
        {
            entity = _context.EntityAt(antecedent);
        }

        var (country, code) = OfApposition(phrase, depth, (entity?.Country, entity?.Code));
        return country is null && code is null && entity is null ? null : SideOf(phrase, entity, country, code);
    }

    private Side? ReadNoun(Phrase phrase, int depth)
    {
        var entity = _context.EntityAt(phrase.Head);
        var (country, code) = entity is { } named && (named.Country ?? named.Code) is not null ? (named.Country, named.Code) : CodeOf(phrase);
        if (country is null && _context.Lexicon.Is("counterpart", _context.Token(phrase.Head).Lemma) && IsOwned(phrase))
        {
            // "its allies" are of any country but its own.
            return null;
        }

        if (country is null && Owner(phrase) is { } owner && !(IsInternational(code) && entity is not null))
        {
            country = owner.Country;
            if (!IsActor(phrase.Head, entity) && code is null)
            {
                return OwnerSide(owner, phrase);
            }

            code = Combine(country, code) ?? owner.Code;
        }

        (country, code) = OfApposition(phrase, depth, (country, code));
        if (country is null && code is null && entity is null)
        {
            return Holder(phrase, depth) ?? (IsActor(phrase.Head, null) ? SideOf(phrase, null, null, null) : null);
        }

        return SideOf(phrase, entity, country, code);
    }

    private Side SideOf(Phrase phrase, Entity? entity, string? country, string? code)
    {
        var span = _context.SpanOf(phrase.First, phrase.End);
        var participant = new Participant(span, span.TextIn(_context.Analyzed.Text)) { Entity = entity?.Id, Country = country, Code = code };
        return new Side(participant, country is not null || code is not null, phrase.Head)
        {
            Named = IsNamedParty(phrase.Head, entity),
            IsBody = entity is { Type: not EntityType.Person },
            Foreign = _context.Token(phrase.First).Xpos == "PRP$" || HasName(phrase),
        };
    }

    /// <summary>The codes of what a phrase is said to be beside it ("Bor, the Arlenian envoy"), where it has none of its own.</summary>
    private (string? Country, string? Code) OfApposition(Phrase phrase, int depth, (string? Country, string? Code) own) =>
        own is (null, null) && phrase.Apposition is { } apposition && depth < DeepestOf && Read(apposition, depth + 1) is { Known: true } other
            ? (other.Participant.Country, other.Participant.Code) : own;

    /// <summary>The codes of a phrase that no entity has: of a person in office, else of the roles and groups that its words name.</summary>
    private (string? Country, string? Code) CodeOf(Phrase phrase)
    {
        var text = _context.Analyzed.Text;
        var span = _context.SpanOf(phrase.First, phrase.End);
        var published = _context.Analyzed.Article.Published;
        return (HasProperNoun(phrase) ? KnownPersons.Default.CodeOf(span.In(text), published) : null) is { } person ? person : _grounder.CodeOf(span.TextIn(text), published?.Date);
    }

    /// <summary>Whose a thing is that acts for its owner, or who made it: "Arlen's rockets", "the offer made by Bergia".</summary>
    private Side? Holder(Phrase phrase, int depth) =>
        depth < DeepestOf && (Possessor(phrase) ?? (IsActor(phrase.Head, null) ? null : phrase.MadeBy)) is { } possessor && Read(possessor, depth + 1) is { } holder
            ? holder with { IsOwner = true } : null;

    /// <summary>Who is behind the "of" of a head that only counts or classes: "dozens of rebels" are rebels, "the city of Cor" is Cor.</summary>
    private Side? OfWhole(Phrase phrase, int depth)
    {
        if (phrase.Attachments is not [{ Preposition: "of" } of, ..] || depth >= DeepestOf)
        {
            return null;
        }

        var head = _context.Token(phrase.Head);
        if (_context.Lexicon.Is("partitive", head.Lemma) && Read(of.Phrase, depth + 1) is { } part)
        {
            var whole = new TextSpan(_context.Token(phrase.First).Span.Start, Math.Max(part.Participant.Span.End, _context.Token(phrase.End - 1).Span.End));
            return part with { Participant = part.Participant with { Span = whole, Text = whole.TextIn(_context.Analyzed.Text), Entity = null } };
        }

        return _context.Lexicon.Is("place-noun", head.Lemma)
            && _context.EntityAt(of.Phrase.Head) is { Type: EntityType.GeopoliticalEntity or EntityType.Location } ? Read(of.Phrase, depth + 1) : null;
    }

    /// <summary>Whom a pronoun means that stands for a phrase: one of the same sentence, or several named before ("they").</summary>
    private Side? Meant(Phrase pronoun, Entity? entity, int depth)
    {
        if (depth >= DeepestOf)
        {
            return null;
        }

        var norm = _context.Token(pronoun.Head).Norm;
        if (pronoun.Same is { } same && Fits(norm, same) && Read(same, depth + 1) is { } meant)
        {
            return meant;
        }

        return entity is null && _pronouns.Plural(norm, pronoun.First) is { } plural && plural != pronoun ? Read(plural, depth + 1) : null;
    }

    /// <summary>The entity that owns or qualifies the head: "Arlen's fleet", "Bergian troops", "the port of Cor".</summary>
    public Entity? Owner(Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (i != phrase.Head && _context.EntityAt(i) is { } entity && (Knows(entity) || IsPossessor(i)) && _context.EntityAt(phrase.Head) != entity)
            {
                return entity;
            }
        }

        foreach (var attachment in phrase.Attachments)
        {
            if (_context.EntityAt(attachment.Phrase.Head) is { } entity && Knows(entity)
                && (attachment.Preposition is "of" or "from" or "in" or "for" or "by" || attachment.Preposition == "under" && entity.Type == EntityType.Person))
            {
                return entity;
            }
        }

        if (_context.Token(phrase.First).Xpos == "PRP$" && _context.EntityAt(phrase.First) is null)
        {
            return _pronouns.Antecedent(phrase.First) is >= 0 and var antecedent ? _context.EntityAt(antecedent)
                : _pronouns.Plural(_context.Token(phrase.First).Norm, phrase.First) is { } plural && plural != phrase ? EntityOf(plural) : null;
        }

        return null;
    }

    /// <summary>Whether a pronoun agrees with a phrase: a person, a body or several.</summary>
    private bool Fits(string pronoun, Phrase phrase)
    {
        var plural = phrase.Joined is not null || _context.Token(phrase.Head).Xpos is "NNS" or "NNPS";
        var person = _context.EntityAt(phrase.Head) is { } entity ? entity.Type == EntityType.Person
            : _context.Lexicon.Is("human", _context.Token(phrase.Head).Lemma) || _context.Lexicon.Is("title", _context.Token(phrase.Head).Norm);
        return pronoun switch
        {
            "he" or "she" => person && !plural,
            "it" => !person && (!plural || _context.EntityAt(phrase.Head) is not null),
            _ => true,
        };
    }

    private Phrase? Possessor(Phrase phrase)
    {
        for (var i = phrase.First + 1; i < phrase.Head; i++)
        {
            if (_context.Token(i).Xpos == "POS")
            {
                return IsActor(phrase.Head, null) ? null : new Phrase { First = phrase.First, End = i, Head = i - 1 };
            }
        }

        return null;
    }

    private bool IsOwned(Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (_context.Token(i).Xpos is "POS" or "PRP$")
            {
                return _context.EntityAt(phrase.Head) is null && (i + 1 == phrase.Head || _context.EntityAt(phrase.Head - 1) is null);
            }
        }

        return false;
    }

    /// <summary>The known entity that a phrase is named by: its head's, else one before the head.</summary>
    private Entity? EntityOf(Phrase phrase)
    {
        for (var i = phrase.Head; i >= phrase.First; i--)
        {
            if (_context.EntityAt(i) is { } entity && Knows(entity))
            {
                return entity;
            }
        }

        return null;
    }

    /// <summary>Whether a proper name or a capitalised adjective stands in the phrase or behind its "of".</summary>
    private bool HasName(Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (_context.IsName(i) || _context.Token(i).Norm is "international" or "foreign" or "global")
            {
                return true;
            }
        }

        return phrase.Attachments is [{ Preposition: "of" or "from" } of, ..] && _context.IsName(of.Phrase.Head);
    }

    private bool HasProperNoun(Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (_context.Token(i).Upos == Upos.Propn)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNamedParty(int head, Entity? entity) => entity is
    { Type: EntityType.Person or EntityType.Organization or EntityType.GeopoliticalEntity or EntityType.Group }
        && (_context.Token(head).Upos == Upos.Pron || _context.IsNamed(head));

    private Side OwnerSide(Entity owner, Phrase phrase)
    {
        var span = _context.SpanOf(phrase.First, phrase.End);
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (_context.EntityAt(i) == owner)
            {
                span = _context.MentionAt(i);
                break;
            }
        }

        var participant = new Participant(span, span.TextIn(_context.Analyzed.Text)) { Entity = owner.Id, Country = owner.Country, Code = owner.Code };
        return new Side(participant, Knows(owner), phrase.Head) { IsOwner = true };
    }

    /// <summary>"Ana Bor's right": a person before 's owns the thing, even one of whom no country is known.</summary>
    private bool IsPossessor(int token) =>
        _context.EntityAt(token) is { Type: EntityType.Person } && token + 1 < _context.Analyzed.Tokens.Length && _context.Token(token + 1).Xpos == "POS";

    private static bool Knows(Entity entity) => entity.Country is not null || entity.Code is not null;

    private static bool IsInternational(string? code) => code is { Length: >= 3 }
        && (code.StartsWith("IGO", StringComparison.Ordinal) || code.StartsWith("NGO", StringComparison.Ordinal)
            || code.StartsWith("INT", StringComparison.Ordinal) || code.StartsWith("IMG", StringComparison.Ordinal)
            || code.StartsWith("MNC", StringComparison.Ordinal));

    private static string? Combine(string? country, string? code) =>
        country is not null && code is { Length: 3 } ? country + code : code;

    /// <summary>Whether a head can act at all: a name of people or bodies, or a word for persons.</summary>
    public bool IsActor(int head, Entity? entity) =>
        entity is { Type: EntityType.Person or EntityType.Organization or EntityType.GeopoliticalEntity or EntityType.Group }
        || _context.Lexicon.Is("human", _context.Token(head).Lemma)
        || _context.Lexicon.Is("local", _context.Token(head).Lemma)
        || _context.Lexicon.Is("armed", _context.Token(head).Lemma)
        || _context.Lexicon.Is("organization", _context.Token(head).Lemma)
        || _context.Lexicon.Is("thing", _context.Token(head).Lemma)
        || entity is null && _context.Lexicon.Is("country-noun", _context.Token(head).Lemma);

    /// <summary>Whether the phrase is about people.</summary>
    public bool IsHuman(Phrase phrase)
    {
        var head = _context.Token(phrase.Head);
        if (_context.EntityAt(phrase.Head) is { } entity)
        {
            return entity.Type is EntityType.Person or EntityType.Group || entity.Type == EntityType.Other && head.Upos == Upos.Propn
                || _context.Lexicon.Is("human", head.Lemma);
        }

        if (_context.Lexicon.Is("partitive", head.Lemma) && phrase.Attachments is [{ Preposition: "of" } of, ..] && of.Phrase != phrase)
        {
            return _context.Lexicon.Is("human", _context.Token(of.Phrase.Head).Lemma) || _context.EntityAt(of.Phrase.Head) is { Type: EntityType.Person or EntityType.Group };
        }

        return _context.Lexicon.Is("human", head.Lemma) || head.Upos is Upos.Num or Upos.Pron || head.Lemma.EndsWith("ist", StringComparison.Ordinal)
            || !_context.Lexicon.Is("organization", head.Lemma) && !_context.Lexicon.Is("thing", head.Lemma) && HasRole(phrase);
    }

    /// <summary>Whether it is a building, a thing or a stretch of land, which can suffer an attack but not make one.</summary>
    public bool IsScene(Phrase phrase) => _context.EntityAt(phrase.Head) is { Type: EntityType.Facility or EntityType.Location }
        || _context.EntityAt(phrase.Head) is null && (_context.Lexicon.Is("thing", _context.Token(phrase.Head).Lemma)
            || _context.Lexicon.Is("place-noun", _context.Token(phrase.Head).Lemma)) && !_context.Lexicon.Is("weapon", _context.Token(phrase.Head).Lemma);

    /// <summary>Whether a word of the phrase tells what the persons are ("exiles" CVL, "insurgents" REB).</summary>
    private bool HasRole(Phrase phrase) =>
        _grounder.CodeOf(_context.Token(phrase.Head).Norm) is { Code.Length: 3 };

    /// <summary>
    /// The same side with the country of the scene where it acted: for police, crowds and victims, whom nothing else tells. Never for
    /// what has a name or an owner of its own, whose country is no matter of place, and never for an international body. Rebels and gunmen
    /// are of the country where they strike, but not of the one country that happens to stand in their sentence.
    /// </summary>
    private Side Locate(Side side, Scene scene)
    {
        var participant = side.Participant;
        var lemma = _context.Token(side.Head).Lemma;
        var irregular = participant.Code is "REB" or "INS" or "SEP" or "UAF"
            || participant.Code is not ("MIL" or "COP" or "GOV") && _context.Lexicon.Is("armed", lemma);
        var country = (participant.Code == "MIL" && scene.Only is null ? null : scene.Place) ?? (irregular ? null : scene.Only);
        if (country is null || side.Country.Length > 0 || side.Foreign || IsInternational(participant.Code)
            || lemma is "country" or "nation" or "state" or "coalition" or "alliance"
            || participant.Code is not { Length: 3 } && !_context.Lexicon.Is("local", lemma) && !_context.Lexicon.Is("human", lemma))
        {
            return side;
        }

        var code = participant.Code is { Length: 3 } role ? country + role : participant.Code ?? country;
        return side with { Participant = participant with { Country = country, Code = code } };
    }
}
