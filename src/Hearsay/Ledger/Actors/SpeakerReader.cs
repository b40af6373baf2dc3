using System.Collections.Frozen;
using Hearsay.Grounding;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Ledger.Actors;

/// <summary>Finds who says each statement of an article, from the record's speaker, or from the source's words where the record has none.</summary>
internal sealed class SpeakerReader
{
    /// <summary>Characters of the words that name who speaks; more are no name.</summary>
    public const int LongestSource = 160;

    private static readonly FrozenSet<string> Links = FrozenSet.Create(StringComparer.Ordinal, "of", "to", "for", "by", "with", "from", "about", "against", "under", "near", "in", "at");

    // Bodies that speak for those they belong to without being named.
    private static readonly FrozenSet<string> Offices = ListedWords.Of("actors", "office");

    // What is written down has an author who speaks: "the statement said".
    private static readonly FrozenSet<string> Writings = ListedWords.Of("actors", "writing");

    private static readonly FrozenSet<string> OfficialsNouns = FrozenSet.Create(StringComparer.Ordinal, "officials", "investigators", "inspectors");

    // Words that make some of them.
    private static readonly FrozenSet<string> Selecting = FrozenSet.Create(StringComparer.Ordinal,
        "one", "two", "three", "four", "five", "six", "some", "several", "many", "few", "senior", "unnamed", "anonymous", "former", "other", "those", "certain");

    // Inside other people's words these stand for whoever speaks there.
    private static readonly FrozenSet<string> FirstPersons = FrozenSet.Create(StringComparer.Ordinal, "i", "we", "us", "me");

    // Whom these stand for only the words around them tell: they are nobody's name.
    private static readonly FrozenSet<string> Pronouns = FrozenSet.Create(StringComparer.Ordinal,
        "he", "she", "it", "they", "him", "her", "them", "you", "who", "that", "this", "these", "those", "which", "what", "there", "one", "someone", "somebody", "anyone", "everyone", "nobody");

    private readonly StoryArticle _article;
    private readonly ActorIndex _actors;
    private readonly List<(TextSpan Span, Entity Entity, MentionForm Form)> _mentions;

    public SpeakerReader(StoryArticle article, ActorIndex actors)
    {
        _article = article;
        _actors = actors;
        _mentions = [.. article.Record.Entities.SelectMany(entity => entity.Mentions.Select(mention => (mention.Span, entity, mention.Form))).OrderBy(mention => mention.Span)];
    }

    /// <summary>Who says a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="last">Who said the one before it, for "he said" of a nameless source.</param>
    public Voice Of(Statement statement, Voice last = default)
    {
        var voice = Read(statement, last);

        // A medium that reports what others say has not said it.
        return voice.Actor is { Code: { } code, Type: not EntityType.Person } && code.EndsWith("MED", StringComparison.Ordinal) ? default : voice;
    }

    private Voice Read(Statement statement, Voice last)
    {
        var record = _article.Record;
        var source = statement.Source.IsEmpty ? default : AfterDateline(statement.Source[0]);
        var entity = record.EntityOf(statement.Speaker);
        var dated = !statement.Source.IsEmpty && source != statement.Source[0];
        if (dated || entity is null)
        {
            entity = source.Length is > 0 and < LongestSource ? NamedIn(source) : null;
        }

        var actor = entity is null ? null : _actors.Find(_article.Key, entity.Id, source.Length > 0 ? source : statement.Content[0]);
        actor = (source.Length is > 0 and < LongestSource ? _actors.BodyNamed(source.TextIn(record.Text)) : null) ?? actor;
        actor ??= entity is { Type: EntityType.Organization } ? Fuller(entity.Name) : null;
        if (actor is not null)
        {
            return Voice.Of(actor);
        }

        // "The statement reads" is said by whose it is.
        var written = source.Length > 0 && Writings.Contains(NameKey.Of(Described(source.TextIn(record.Text))));
        var words = statement.Anonymous ?? (source.Length > 0 && !(written && entity is not null) ? source.TextIn(record.Text) : entity?.Name);
        if (words is null || words.Length > LongestSource)
        {
            return default;
        }

        var described = Described(words);
        var key = NameKey.Of(described);
        if (FirstPersons.Contains(key))
        {
            return Around(statement, source) is { } around ? Read(around, default) : default;
        }

        if (Pronouns.Contains(key))
        {
            return key == "who" ? Antecedent(source) : key is "he" or "she" or "it" or "they" && (last.Actor is null || (key is "it" or "they" && last.Actor.Type != EntityType.Person)) ? last : default;
        }

        if ((entity is null && Writings.Contains(key)) || IsOwnWriting(key) || IsOfficeOf(last.Actor, words, key))
        {
            return last;
        }

        var thing = ThingPhrase.Of(words);
        if (thing is not null && OfThing(thing, described, source) is { } owner)
        {
            return owner;
        }

        var voice = OfDescription(words, WithOwner(described, source), source, entity);
        return thing is null && !NobodyWords.Are(words, key, _actors.Countries) ? voice
            : thing is { IsMedium: true } && voice.Actor is not null ? voice
            : new Voice(null, voice.Anonymous ?? described, voice.Party, IsNobody: true);
    }

    // "A statement from the ministry", "her letter", "the group's video": whoever the words say that it is of; null where they say nobody who could speak.
    private Voice? OfThing(ThingPhrase thing, string described, TextSpan source)
    {
        if (thing.IsMedium)
        {
            var named = _actors.Parties.Named.Of(_article.Key, described) ?? _actors.Parties.PartyOfBody(_article, described);
            return named is not null && _actors.BodyNamed(named) is { } outlet ? Voice.Of(outlet) : null;
        }

        var possessive = described.Split(' ', 2)[0].ToLowerInvariant();
        if (thing.Owner is null && possessive is "its" or "his" or "her" or "their")
        {
            return OwnerBy(possessive, source) is { } author ? Voice.Of(author) : null;
        }

        var at = thing.Owner is null ? -1 : source.In(_article.Record.Text).IndexOf(thing.Owner, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var words = thing.Owner!;
        var place = new TextSpan(source.Start + at, source.Start + at + words.Length);
        if ((_actors.BodyNamed(words) ?? OwnerNamedIn(place, thing)) is { } actor)
        {
            return Voice.Of(actor);
        }

        var owner = Described(words);
        return ThingPhrase.Of(words) is null && (IsOffice(owner) || IsOfficials(owner) || RoleKind.Of(owner).IsRole || BodyNouns.Of(owner) != BodyVoice.Unknown)
            ? OfDescription(words, owner, place, entity: null)
            : null;
    }

    // Who is named as the owner, with an office before the name at most; a place is where a thing comes from ("footage from Alvania"), unless it is written there, and a country's adjective tells of another.
    private Actor? OwnerNamedIn(TextSpan place, ThingPhrase thing)
    {
        var owner = MentionsIn(place).FirstOrDefault(mention => mention.Form == MentionForm.Name && IsOwner(mention.Span, mention.Entity)).Entity;
        return owner is null ? null : _actors.Find(_article.Key, owner.Id, place);

        bool IsOwner(TextSpan span, Entity entity)
        {
            var before = _article.Record.Text[place.Start..span.Start].Trim();
            return (span.End == place.End || _article.Record.Text[span.End] is not ('\'' or '’')) && !Links.Contains(WordBefore(_article.Record.Text, span.Start, place.Start))
                && (entity.Type == EntityType.Person ? before.Length == 0 || char.IsUpper(before[0]) || RoleKind.Of(Described(before)).IsRole
                    : entity.Type is not (EntityType.GeopoliticalEntity or EntityType.Location or EntityType.Facility) || (thing.IsWriting && span.End == place.End));
        }
    }

    // "the spokesman added", when a spokesman spoke before
    private static bool IsOfficeOf(Actor? last, string words, string key) =>
        last is { Type: EntityType.Person, Offices: var held } && words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && !key.Contains(' ', StringComparison.Ordinal)
        && RoleKind.Of(key).IsRole && held.Any(office => NameKey.Of(office.Role).Split(' ').Contains(key, StringComparer.Ordinal));

    // Whoever a description without a name means: who holds that office, the body that is called so, else those on whose side it stands.
    private Voice OfDescription(string words, string described, TextSpan source, Entity? entity)
    {
        if ((_actors.HolderOf(described) ?? (IsIndefinite(words) ? null : TitledHere(described, entity))) is { } holder)
        {
            return Voice.Of(holder);
        }

        if (_actors.Parties.Named.Of(_article.Key, described) is { } meant && _actors.BodyNamed(meant) is { } body)
        {
            return Voice.Of(body);
        }

        described = WithoutCapital(described, source);
        var party = _actors.Parties.PartyOfOwner(_article, described) ?? _actors.Parties.PartyOfBody(_article, described) ?? _actors.Parties.PartyOfFollower(described)
            ?? _actors.Parties.PartyOfLastBody(_article, described, source.Start);
        if (party is not null)
        {
            return new Voice(null, described, party);
        }

        return OfParty(words, described, source, entity);
    }

    // A description that nothing but its country or its owner places: an office speaks for its state, sources that will not be named do not.
    private Voice OfParty(string words, string described, TextSpan source, Entity? entity)
    {
        var party = ActorParties.OwnParty(entity?.Code, entity?.Country) ?? OwnerOf(source) ?? ByCountry(words, source) ?? _actors.Parties.HomeOfOwner(_article, described)
            ?? ((IsOffice(described) || IsOfficials(described)) && _actors.Parties.HomeOf(_article.Key) is { } home ? home + "GOV" : null);
        if (IsOffice(described) && party is not null)
        {
            if (Fuller(described) is { } office && string.Equals(office.Party, party, StringComparison.Ordinal))
            {
                return Voice.Of(office);
            }

            described = IsBareOffice(described) && _actors.StateOf(party) is { } state ? $"{described} of {state}" : described;
        }

        return new Voice(null, described, party is null ? NamelessGroup.Of(described) ?? described
            : IsOffice(described) || IsOfficials(described) || _actors.Parties.IsStateBody(described) || IsPost(words, described) ? party
            : party + Voice.Unnamed);
    }

    // "Officials", "health officials": what all of them say is said for those whose officials they are; what two or senior ones say is not.
    private static bool IsOfficials(string described) =>
        OfficialsNouns.Contains(HeadOf(described)) && described.ToLowerInvariant().Split(' ') is var words && Array.FindIndex(words, OfficialsNouns.Contains) is 0 or 1 && !Selecting.Contains(words[0]);

    // "its statement reads"
    private static bool IsOwnWriting(string key) => key.Split(' ') is ["its" or "their" or "his" or "her", var writing] && Writings.Contains(writing);

    // The statement in whose words a source stands.
    private Statement? Around(Statement statement, TextSpan source) => _article.Record.StatementOf(statement.Within)
        ?? _article.Record.Statements.FirstOrDefault(other => other != statement && other.Content.Any(part => part.Contains(source) && part.Length > statement.Content[0].Length));

    // "Anna Reiss, who called it …": whoever is named just before.
    private Voice Antecedent(TextSpan source)
    {
        var entity = _mentions.LastOrDefault(mention => mention.Span.End <= source.Start && source.Start - mention.Span.End <= 2 && mention.Form == MentionForm.Name).Entity;
        return entity is not null && _actors.Find(_article.Key, entity.Id, source) is { } actor ? Voice.Of(actor) : default;
    }

    // "Two officials said" begins a sentence: elsewhere they are "two officials". A name keeps its capital.
    private string WithoutCapital(string described, TextSpan source)
    {
        var record = _article.Record;
        var first = described.AsSpan().IndexOf(' ') is > 0 and var space ? space : described.Length;
        var isPlain = first > 1 && char.IsUpper(described[0]) && !described.AsSpan(1, first - 1).ContainsAnyInRange('A', 'Z')
            && source.Length >= first && RoleBody.BeginsSentence(record.Text, source.Start) && record.Text.AsSpan(source.Start).StartsWith(described.AsSpan(0, first), StringComparison.Ordinal);
        return isPlain && !record.Entities.Any(entity => entity.Mentions.Any(mention => mention.Form == MentionForm.Name && mention.Span.Overlaps(new TextSpan(source.Start, source.Start + first))))
            ? char.ToLowerInvariant(described[0]) + described[1..]
            : described;
    }

    // "its press office", "his lawyer": whose they are, where the page tells.
    private string WithOwner(string described, TextSpan source)
    {
        var space = described.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && described[..space].ToLowerInvariant() is ("its" or "his" or "her" or "their") and var pronoun && OwnerBy(pronoun, source) is { } actor
            ? $"{actor.Name}’s{described[space..]}"
            : described;
    }

    // Whom the record has for the pronoun, else, of a person, who was named last in the paragraph ("Premier Corvane was more cautious. Her office said …").
    private Actor? OwnerBy(string pronoun, TextSpan source)
    {
        var (_, owner, _) = MentionsIn(source).FirstOrDefault(mention => mention.Form == MentionForm.Pronoun);
        if (owner is null && pronoun is "his" or "her")
        {
            var paragraph = source.Start == 0 ? 0 : _article.Record.Text.LastIndexOf('\n', source.Start - 1) + 1;
            owner = MentionsIn(new TextSpan(paragraph, source.Start)).LastOrDefault(mention => mention is { Form: MentionForm.Name, Entity.Type: EntityType.Person }).Entity;
        }

        return owner is null ? null : _actors.Find(_article.Key, owner.Id, source);
    }

    // "A judge said" is none that the page has named.
    private static bool IsIndefinite(string words) => words.StartsWith("a ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("an ", StringComparison.OrdinalIgnoreCase)
        || words.StartsWith("another ", StringComparison.OrdinalIgnoreCase);

    // "Minister:" over a page that names one.
    private Actor? TitledHere(string words, Entity? entity)
    {
        if (words.Contains(' ', StringComparison.Ordinal) || entity is { Type: not EntityType.Person } || !RoleKind.Of(words).IsRole)
        {
            return null;
        }

        var title = words.ToLowerInvariant();
        var titled = _article.Record.Entities.Where(other => other.Type == EntityType.Person && SpeakerEntity.IsNamed(other))
            .Select(other => (Entity: other, Actor: _actors.Find(_article.Key, other.Id, other.Mentions[0].Span))).Where(other => other.Actor is not null)
            .Where(other => (other.Entity.Role is { } role ? [role] : other.Actor!.Offices.Select(office => office.Role)).Any(held => NameKey.Of(held).Split(' ').Contains(title, StringComparer.Ordinal)))
            .Select(other => other.Actor!).DistinctBy(actor => actor.Id, StringComparer.Ordinal).ToArray();
        return titled.Length == 1 ? titled[0] : null;
    }

    // "health board says" in a headline is the Ilvenia Health Board of the text.
    private Actor? Fuller(string name)
    {
        var ending = " " + NameKey.Of(name);
        var full = _article.Record.Entities.Where(other => other.Type == EntityType.Organization && SpeakerEntity.IsNamed(other) && BodyNouns.CanMean(name, other.Code)
            && NameKey.Of(other.Name).EndsWith(ending, StringComparison.Ordinal)).ToArray();
        return full.Length == 1 ? _actors.Find(_article.Key, full[0].Id, full[0].Mentions[0].Span) : null;
    }

    // "The spokesman of the Guards" and "Kharovia's foreign minister" speak for them, though their names are not given; "an official" does not.
    private static bool IsPost(string words, string described) =>
        (words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("its ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("their ", StringComparison.OrdinalIgnoreCase)
            || (words.Split(' ', 2)[0] is { Length: > 2 } owner && owner[^2] is '\'' or '’' && owner[^1] == 's')) && RoleKind.Of(described) is { IsRole: true, Head: { } head }
            && !head.EndsWith('s') && head is not ("official" or "source");

    /// <summary>True for words for a part of a government ("the energy ministry").</summary>
    public static bool IsOffice(string words) => Offices.Contains(HeadOf(words));

    // "the foreign ministry", "the army": whose it is belongs to its name, where no word says so.
    private static bool IsBareOffice(string words) =>
        NameKey.Of(words).Split(' ') is [var only] ? Offices.Contains(only) && only is not ("office" or "service") : NameKey.Of(words).Split(' ') is [_, "ministry" or "department"];

    private static string HeadOf(string words)
    {
        var parts = words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = Array.FindIndex(parts, Links.Contains);
        return parts.Length == 0 || end == 0 ? "" : parts[(end < 0 ? parts.Length : end) - 1];
    }

    // "KALMORA, March 6 (Halden Press) - Anna Reiss": a dateline is no source.
    private TextSpan AfterDateline(TextSpan source)
    {
        var words = source.In(_article.Record.Text);
        var dash = words.IndexOfAny('—', '–');
        var at = words.IndexOf(" - ", StringComparison.Ordinal);
        at = at >= 0 ? at + 3 : dash >= 0 ? dash + 1 : -1;
        if (at < 0)
        {
            return source;
        }

        while (at < words.Length && words[at] == ' ')
        {
            at++;
        }

        return at < words.Length ? new TextSpan(source.Start + at, source.End) : source;
    }

    // The first person or body that the source's words name, unless another is described by it ("an aide to Halvik").
    private Entity? NamedIn(TextSpan source)
    {
        var text = _article.Record.Text;
        foreach (var (span, entity, form) in MentionsIn(source).Where(mention => mention.Form == MentionForm.Name))
        {
            if (entity.Type == EntityType.Person || span.Start == source.Start || span.Start - source.Start <= 4)
            {
                var before = WordBefore(text, span.Start, source.Start);
                var owner = span.End < text.Length && (text[span.End] is '\'' or '’');
                if (!owner && !Links.Contains(before))
                {
                    return entity;
                }
            }
        }

        return null;
    }

    // "its press office", "Carroval's spokesman", "the interior ministry in Brevnik".
    private string? OwnerOf(TextSpan source)
    {
        // "The department for its part" is nobody's of whom "its" stands.
        foreach (var (span, entity, form) in MentionsIn(source).Where(mention => mention.Form == MentionForm.Name || (mention.Form == MentionForm.Pronoun && mention.Span.Start == source.Start)))
        {
            if (_actors.Find(_article.Key, entity.Id, span) is { } actor && (actor.Type != EntityType.GeopoliticalEntity || actor.Country is not null && actor.Party == actor.Country + "GOV"))
            {
                return actor.Party;
            }
        }

        return null;
    }

    private string? ByCountry(string words, TextSpan source)
    {
        if (_actors.Countries.In(words) is { } country)
        {
            return country + "GOV";
        }

        // "The ministry": whose it is was said where it was first named.
        var head = words.ToLowerInvariant().Split(' ').FirstOrDefault(Offices.Contains);
        var text = _article.Record.Text;
        for (var at = head is null ? -1 : text.LastIndexOf(head, Math.Max(0, source.Start - 1), StringComparison.OrdinalIgnoreCase); at > 0; at = text.LastIndexOf(head!, at - 1, StringComparison.OrdinalIgnoreCase))
        {
            var from = text.LastIndexOfAny(['.', ',', '\n'], at) + 1;
            var to = Math.Min(text.Length, at + 40);
            var end = text.AsSpan(at, to - at).IndexOfAny('.', ',', '\n');
            if (_actors.Countries.In(text[Math.Max(from, at - 40)..(end < 0 ? to : at + end)]) is { } owner)
            {
                return owner + "GOV";
            }
        }

        return null;
    }

    private IEnumerable<(TextSpan Span, Entity Entity, MentionForm Form)> MentionsIn(TextSpan source)
    {
        var (low, high) = (0, _mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Span.Start < source.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < _mentions.Count && _mentions[low].Span.Start < source.End; low++)
        {
            if (source.Contains(_mentions[low].Span))
            {
                yield return _mentions[low];
            }
        }
    }

    private static string WordBefore(string text, int at, int from)
    {
        var end = at;
        while (end > from && text[end - 1] == ' ')
        {
            end--;
        }

        var start = end;
        while (start > from && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..end].ToLowerInvariant();
    }

    private static string Described(string words)
    {
        words = words.Trim();
        var comma = words.IndexOf(',', StringComparison.Ordinal);
        words = comma > 8 ? words[..comma] : words;
        foreach (var aside in (ReadOnlySpan<string>)[" itself", " themselves", " for its part", " for their part", " for his part", " for her part", " in turn"])
        {
            words = words.EndsWith(aside, StringComparison.Ordinal) ? words[..^aside.Length] : words;
        }

        foreach (var article in (ReadOnlySpan<string>)["The ", "the ", "A ", "a ", "An ", "an "])
        {
            if (words.StartsWith(article, StringComparison.Ordinal))
            {
                return words[article.Length..];
            }
        }

        return words;
    }
}
