using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Stories;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Ledger;

/// <summary>What the catalogue says of articles, stories and actors.</summary>
public static class CatalogEntries
{
    /// <summary>The kind of articles' entries; their keys are those of the current records.</summary>
    public const string Articles = "article";

    /// <summary>The kind of stories' entries; their keys are the stories' ids.</summary>
    public const string Stories = "story";

    /// <summary>The kind of actors' entries; their keys are the actors' ids, their weights the numbers of articles that name them.</summary>
    public const string Actors = "actor";

    /// <summary>The facet of a story's entry that has the ids of its actors.</summary>
    internal const string ActorOfStory = "actor";

    /// <summary>The facet of an actor's entry that persons have in common whose full names may be one.</summary>
    internal const string NameBlock = "block";

    // A name longer than this is a sentence that was taken for one: nobody looks for it, and it would bloat every list.
    private const int LongestValue = 120;

    // Can stand in neither a collection's name nor an id that a person would give.
    private const char Between = '\u001F';

    private static readonly CatalogJson Json = new(new JsonSerializerOptions(CatalogJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The line of an article that an entry holds.</summary>
    public static ArticleLine ArticleOf(CatalogEntry entry) => JsonSerializer.Deserialize(entry.Payload.Span, Json.ArticleLine)!;

    /// <summary>The article that an entry is of.</summary>
    public static DocumentIdentity IdentityOf(CatalogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var cut = entry.Name.IndexOf(Between, StringComparison.Ordinal);
        return new DocumentIdentity(entry.Name[..cut], entry.Name[(cut + 1)..]);
    }

    /// <summary>The line of a story that an entry holds.</summary>
    public static StoryLine StoryOf(CatalogEntry entry) => JsonSerializer.Deserialize(entry.Payload.Span, Json.StoryLine)!;

    /// <summary>An article's entry.</summary>
    /// <param name="key">Its record's key.</param>
    /// <param name="record">Its record.</param>
    /// <param name="origins">Names of its origins, in ordinal order.</param>
    internal static CatalogEntry Of(string key, ArticleRecord record, ImmutableArray<string> origins) => new()
    {
        Kind = Articles,
        Key = key,
        Name = NameOf(record.Identity),
        Day = record.Article.Published?.Date,
        Facets = [.. FacetsOf(record).Where(facet => facet.Value is { Length: > 0 and <= LongestValue }).Select(facet => new Facet(facet.Name, facet.Value!))],
        Payload = JsonSerializer.SerializeToUtf8Bytes(LineOf(record) with { Origins = origins }, Json.ArticleLine),
    };

    /// <summary>A story's entry.</summary>
    internal static CatalogEntry Of(StoryLedger story) => new()
    {
        Kind = Stories,
        Key = story.Story.Id,
        Name = story.Story.Id,
        Day = story.Story.To,
        Weight = story.Story.Articles.Length,
        Facets = [.. FacetsOf(story).Where(facet => facet.Value.Length is > 0 and <= LongestValue)],
        Payload = JsonSerializer.SerializeToUtf8Bytes(LineOf(story), Json.StoryLine),
    };

    /// <summary>An actor's entry: it says nothing but what is the same in all stories that have the id, so that it can be kept by counting.</summary>
    /// <param name="actor">The actor, as any of its stories has it.</param>
    /// <param name="articles">How many articles of all stories name it.</param>
    internal static CatalogEntry Of(Actor actor, long articles) => new()
    {
        Kind = Actors,
        Key = actor.Id,
        Name = actor.Id,
        Weight = articles,
        Facets = ActorNames.FullNameOf(actor) is { } name ? [new Facet(NameBlock, name.FullBlock)] : [],
    };

    /// <summary>The name that an article has in lists: identities in their order.</summary>
    internal static string NameOf(DocumentIdentity identity) => identity.Collection + Between + identity.Id;

    /// <summary>What a list shows of a record.</summary>
    internal static ArticleLine LineOf(ArticleRecord record) => new()
    {
        Article = record.Identity.ToString(),
        Title = record.Article.Title,
        Outlet = record.Article.Outlet,
        Published = record.Article.Published?.ToString(),
        Updated = record.Article.Updated?.ToString(),
        Url = record.Article.Url,
        Language = record.Article.Language,
        Statements = record.Statements.Length,
        Events = record.Events.Length,
        Spun = record.Spun?.Probability,
    };

    /// <summary>What a list shows of a story.</summary>
    internal static StoryLine LineOf(StoryLedger story) => LineOf(story, SpeakerCounts.Of(story));

    private static StoryLine LineOf(StoryLedger story, SpeakerCounts speakers) => new()
    {
        Id = story.Story.Id,
        Title = story.Story.Title,
        From = DayOf(story.Story.From),
        To = DayOf(story.Story.To),
        Pages = story.Story.Articles.Length,
        Origins = story.Origins.SelectMany(article => article.Origins).Distinct(StringComparer.Ordinal).Count(),
        Speakers = speakers.Named,
        NamelessSpeakers = speakers.Nameless,
        Claims = story.Claims.Length,
        Disputed = story.Claims.Count(claim => !claim.Disputed.IsEmpty),
    };

    private static IEnumerable<(string Name, string? Value)> FacetsOf(ArticleRecord record)
    {
        yield return ("outlet", record.Article.Outlet);
        yield return ("language", record.Article.Language);
        yield return ("collection", record.Collection);
        foreach (var statement in record.Statements)
        {
            yield return ("speaker", record.EntityOf(statement.Speaker)?.Name ?? statement.Anonymous);
            yield return ("act", WireNames<SpeechAct>.Of(statement.Act));
            yield return ("form", WireNames<StatementForm>.Of(statement.Form));
        }

        foreach (var found in record.Events)
        {
            yield return ("event", WireNames<EventType>.Of(found.Type));
            yield return ("modality", WireNames<Modality>.Of(found.Modality));
        }

        foreach (var entity in record.Entities.Where(IsActor))
        {
            yield return ("actor", entity.Name);
            yield return ("code", entity.Code);
        }

        foreach (var place in record.Places)
        {
            yield return ("place", place.Name);
            yield return ("country", place.Country);
        }

        foreach (var credit in record.Credits)
        {
            yield return ("credit", credit.Outlet);
        }
    }

    // Pronouns and common nouns name nobody.
    private static bool IsActor(Entity entity) =>
        entity.Type is EntityType.Person or EntityType.Organization or EntityType.GeopoliticalEntity or EntityType.Group
        && entity.Mentions.Any(mention => mention.Form == MentionForm.Name);

    private static IEnumerable<Facet> FacetsOf(StoryLedger story) =>
        SpeakersOf(story).Select(speaker => new Facet("speaker", speaker))
            .Concat(story.Parties.Keys.Select(party => new Facet("party", party)))
            .Concat(story.Actors.Select(actor => new Facet(ActorOfStory, actor.Id)))
            .Concat(story.Claims.Any(claim => !claim.Disputed.IsEmpty) ? [new Facet("disputed", "yes")] : []);

    private static IEnumerable<string> SpeakersOf(StoryLedger story) =>
        story.Claims.SelectMany(claim => claim.Speakers.For.Concat(claim.Speakers.Against)).Distinct(StringComparer.Ordinal);

    private static string? DayOf(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What a list shows of an article.</summary>
public sealed record ArticleLine
{
    /// <summary>The article's id, or collection:id.</summary>
    public required string Article { get; init; }

    /// <summary>The headline; null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>When it was published: a day, or a time with its offset.</summary>
    public string? Published { get; init; }

    /// <summary>When it was changed last, as the page says.</summary>
    public string? Updated { get; init; }

    /// <summary>The page's address.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47, "und" when it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>Number of statements.</summary>
    public int Statements { get; init; }

    /// <summary>Number of events.</summary>
    public int Events { get; init; }

    /// <summary>Probability that the text is machine-spun; null when that was not judged.</summary>
    public double? Spun { get; init; }

    /// <summary>Names of the origins of its text, in ordinal order; null where only the story says them.</summary>
    public ImmutableArray<string>? Origins { get; init; }
}

/// <summary>What a list shows of a story.</summary>
public sealed record StoryLine
{
    /// <summary>The story's id.</summary>
    public required string Id { get; init; }

    /// <summary>The headline of the article that most others stand on.</summary>
    public required string Title { get; init; }

    /// <summary>Day of the earliest dated article.</summary>
    public string? From { get; init; }

    /// <summary>Day of the latest dated article.</summary>
    public string? To { get; init; }

    /// <summary>Number of articles.</summary>
    public int Pages { get; init; }

    /// <summary>Number of independent origins.</summary>
    public int Origins { get; init; }

    /// <summary>Number of distinct named speakers of its claims.</summary>
    public int Speakers { get; init; }

    /// <summary>Number of distinct sources of its claims that have no name.</summary>
    public int NamelessSpeakers { get; init; }

    /// <summary>Number of claims.</summary>
    public int Claims { get; init; }

    /// <summary>Number of claims that are disputed.</summary>
    public int Disputed { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ArticleLine))]
[JsonSerializable(typeof(StoryLine))]
internal sealed partial class CatalogJson : JsonSerializerContext;
