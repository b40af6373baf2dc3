using System.Globalization;
using Hearsay.Grounding.World;
using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Ledger.Actors;

/// <summary>Reads from a record what it says of each of its people, bodies and countries.</summary>
internal static class SeatReader
{
    /// <summary>The seats of an article, in the order of its entities.</summary>
    /// <param name="article">The article.</param>
    /// <param name="countries">How the component's articles name countries.</param>
    public static IEnumerable<ActorSeat> Of(StoryArticle article, CountryWords countries)
    {
        var hasNamesakes = Namesakes.AreIn(article.Record.Text);
        foreach (var entity in article.Record.Entities)
        {
            if (entity.Type == EntityType.Person && SpeakerEntity.IsNamed(entity))
            {
                foreach (var seat in Persons(article, entity, countries, hasNamesakes))
                {
                    yield return seat;
                }
            }
            else if (IsBody(entity, countries))
            {
                yield return Body(article, entity, countries);
            }
        }
    }

    // A ministry or a service is one even without a capital letter, when it is known whose it is.
    private static bool IsBody(Entity entity, CountryWords countries) => entity.Type switch
    {
        EntityType.Organization => SpeakerEntity.IsNamed(entity) || entity.Code is { Length: >= 6 },
        EntityType.Facility => SpeakerEntity.IsNamed(entity),
        EntityType.GeopoliticalEntity => entity is { Country: { } country, Code: { } code } && (code == country || code == country + "GOV") || SpeakerEntity.IsNamed(entity),
        EntityType.Group => entity is { Country: { } country, Code: { } code } ? code == country : entity.Country is null && SpeakerEntity.IsNamed(entity) && countries.UnlistedIn(entity.Name) is not null,
        _ => false,
    };

    private static ActorSeat Body(StoryArticle article, Entity entity, CountryWords countries)
    {
        var mentions = MentionsOf(article, entity, entity.Mentions.Any(mention => mention.Form == MentionForm.Name) ? MentionForm.Name : MentionForm.Nominal, _ => null);
        var isCountry = entity.Type is EntityType.GeopoliticalEntity or EntityType.Group && entity.Country is not null && entity.Code is not null && entity.Code.StartsWith(entity.Country, StringComparison.Ordinal);
        return new ActorSeat
        {
            Node = article.Key + "#" + entity.Id,
            Article = article,
            Entity = entity,
            Mentions = mentions,
            Name = mentions.FirstOrDefault(mention => string.Equals(mention.Name, entity.Name, StringComparison.Ordinal))?.Name
                ?? mentions.OrderByDescending(mention => mention.Name.Length).ThenBy(mention => mention.Span).First().Name,
            Roles = [],
            RoleTexts = entity.Role is { } role && !isCountry ? [role] : [],
            Country = entity.Country ?? countries.In(entity.Name),
            Code = entity.Code,
        };
    }

    private static IEnumerable<ActorSeat> Persons(StoryArticle article, Entity entity, CountryWords countries, bool hasNamesakes)
    {
        var mentions = MentionsOf(article, entity, MentionForm.Name, span => RoleText.At(article.Record.Text, span));
        var seats = new List<(List<ActorMention> Mentions, List<RoleKind> Roles)>();
        foreach (var mention in mentions)
        {
            var kind = RoleKind.Of(mention.Role);
            var full = mention.Name.Contains(' ', StringComparison.Ordinal);
            var isNamesake = hasNamesakes && seats.Count == 1 && full && (Namesakes.IsOneAt(article.Record.Text, mention.Span) || Namesakes.Other(article.Record.Text, mention.Span).Head is not null);
            var at = kind.Head is null || !full || isNamesake ? -1 : seats.FindIndex(seat => !Apart(kind, seat.Roles, hasNamesakes));
            if (seats.Count == 0 || isNamesake || (kind.Head is not null && full && at < 0))
            {
                seats.Add(([mention], kind.Head is null ? [] : [kind]));
                continue;
            }

            // Without a role it is whoever was named last.
            var own = seats[at >= 0 ? at : seats.Count - 1];
            own.Mentions.Add(mention);
            if (kind.Head is not null)
            {
                own.Roles.Add(kind);
            }
        }

        for (var i = 0; i < seats.Count; i++)
        {
            yield return Person(article, entity, seats[i].Mentions, i, seats.Count, countries, hasNamesakes);
        }
    }

    private static bool Apart(RoleKind kind, List<RoleKind> roles, bool hasNamesakes) =>
        roles.Exists(role => RoleKind.Conflict(kind, role) || (hasNamesakes && role.Head is not null && !string.Equals(role.Head, kind.Head, StringComparison.Ordinal)));

    private static ActorSeat Person(StoryArticle article, Entity entity, List<ActorMention> mentions, int index, int count, CountryWords countries, bool hasNamesakes)
    {
        var texts = mentions.Select(mention => mention.Role).OfType<string>().ToList();
        List<string> own = count == 1 && entity.Role is { } role && RolePhrase.Of(role) is { } described ? [described, .. texts] : texts;
        var name = mentions.OrderByDescending(mention => mention.Name.Count(c => c == ' ')).ThenByDescending(mention => mention.Name.Any(char.IsLower)).ThenBy(mention => mention.Span).First().Name;
        var said = own.Select(words => countries.In(RoleOwner.WithoutPost(words))).FirstOrDefault(country => country is not null);
        var code = count == 1 ? entity.Code : null;
        var country = (count == 1 ? entity.Country : null) ?? said;
        var roles = own.Select(RoleKind.Of).Where(kind => kind.Head is not null).Distinct().ToList();
        code ??= roles.Select(kind => kind.Class).FirstOrDefault(held => held is not null);
        if (code is { Length: 3 } && country is not null && !string.Equals(code, country, StringComparison.Ordinal))
        {
            code = country + code;
        }

        return new ActorSeat
        {
            Node = article.Key + "#" + entity.Id + (index == 0 ? "" : "/" + (index + 1).ToString(CultureInfo.InvariantCulture)),
            Article = article,
            Entity = entity,
            Mentions = mentions,
            Name = name,
            Person = PersonName.Of(name),
            Roles = roles,
            Others = hasNamesakes ? [.. mentions.Select(mention => Namesakes.Other(article.Record.Text, mention.Span)).Where(other => other.Head is not null).Distinct()] : [],
            RoleTexts = [.. own.Distinct(StringComparer.Ordinal).OrderBy(text => text.Length).ThenBy(text => text, StringComparer.Ordinal)],
            Country = country,
            IsCountryAssumed = said is null && country is not null && KnownPersons.Default.Knows(name, country),
            Code = code,
            Born = mentions.Select(mention => BornOf(article.Record, mention.Span)).FirstOrDefault(year => year is not null),
        };
    }

    // "Jon Brandt, 43, said"
    private static int? BornOf(ArticleRecord record, TextSpan name)
    {
        var text = record.Text;
        if (record.Article.Published is not { } day || name.End + 4 >= text.Length || text[name.End] != ',' || text[name.End + 1] != ' ')
        {
            return null;
        }

        var end = name.End + 2;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - name.End < 6)
        {
            end++;
        }

        return end < text.Length && text[end] is ',' or '.' && int.TryParse(text.AsSpan(name.End + 2, end - name.End - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age is > 5 and < 120
            ? day.Date.Year - age
            : null;
    }

    private static List<ActorMention> MentionsOf(StoryArticle article, Entity entity, MentionForm form, Func<TextSpan, string?> roleAt) =>
        [.. entity.Mentions.Where(mention => mention.Form == form)
            .Select(mention => new ActorMention(article.Record.Identity, mention.Span, PlainSpaces.In(mention.Span.TextIn(article.Record.Text)), roleAt(mention.Span)))];
}
