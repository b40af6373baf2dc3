using Hearsay.Grounding;
using Hearsay.Ledger.Actors;
using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Ledger.Propositions;

/// <summary>
/// The places of a component's articles below the level of countries, and which of them are one within the other ("Vessin Hospital in Dornat"), so
/// that what happened at one is not taken for what happened at another.
/// </summary>
internal sealed class Sites
{
    private const string Building = "b ";
    private const string Town = "t ";

    private readonly UnionFind _regions = new();
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(TextSpan Span, string Site)>> _mentions = new(StringComparer.Ordinal);

    /// <summary>Collects the places of all articles of a component and joins those that are one within the other.</summary>
    public static Sites Of(IReadOnlyList<StoryArticle> articles, ActorIndex actors)
    {
        var sites = new Sites();
        foreach (var article in articles)
        {
            // A dateline says where the report was written.
            var dateline = Datelines.EndIn(article.Record.Article);
            var title = article.Record.Article.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Headline)?.Span ?? default;
            var mentions = article.Record.Entities
                .Where(entity => entity.Type is EntityType.Facility or EntityType.Location or EntityType.GeopoliticalEntity && !IsCountry(entity, actors, article))
                .SelectMany(entity => entity.Mentions
                    .Where(mention => mention.Form == MentionForm.Name && (mention.Span.End > dateline || title.Contains(mention.Span)) && !IsMeasuredFrom(article.Record.Text, mention.Span.Start))
                    .Select(mention => (mention.Span, Site: (entity.Type == EntityType.Facility ? Building : Town) + NameKey.Of(entity.Name))))
                .OrderBy(mention => mention.Span).ToList();
            sites._mentions[article.Key] = mentions;
            foreach (var (_, site) in mentions)
            {
                sites._regions.Add(site);
            }

            for (var i = 1; i < mentions.Count; i++)
            {
                var (a, b) = (mentions[i - 1], mentions[i]);
                var gap = b.Span.Start - a.Span.End;
                if (gap is > 0 and < 20 && article.Record.Text.AsSpan(a.Span.End, gap).Trim() is "in" or "in the city of" or "in the town of" or "near" or "outside" or "," or "hospital in" or "plant in")
                {
                    sites._regions.Union(a.Site, b.Site);
                }
            }
        }

        // A region is named for all that it holds: "b t " and its first place.
        foreach (var region in sites._regions.Sets())
        {
            var kinds = string.Concat(new[] { Building, Town }.Where(kind => region.Any(site => site.StartsWith(kind, StringComparison.Ordinal))));
            foreach (var site in region)
            {
                sites._names[site] = kinds + region[0][Building.Length..];
            }
        }

        return sites;
    }

    /// <summary>The places that a stretch of an article names.</summary>
    public IReadOnlyCollection<string> In(StoryArticle article, TextSpan span) =>
        [.. _mentions[article.Key].Where(mention => span.Contains(mention.Span)).Select(mention => _names[mention.Site]).Distinct(StringComparer.Ordinal)];

    /// <summary>Of several places the one that stands nearest before a word, else nearest behind it.</summary>
    public IReadOnlyCollection<string> NearestIn(StoryArticle article, TextSpan span, int at) => _mentions[article.Key]
        .Where(mention => span.Contains(mention.Span))
        .OrderBy(mention => mention.Span.Start > at).ThenBy(mention => Math.Abs(mention.Span.Start - at))
        .Select(mention => _names[mention.Site]).Take(1).ToArray();

    /// <summary>True when both name towns, or both buildings, and none of them is one with another's: in which town a building stands is rarely said twice.</summary>
    public static bool Apart(IReadOnlyCollection<string> a, IReadOnlyCollection<string> b) =>
        !a.Any(b.Contains) && (BothHave(a, b, Town) || BothHave(a, b, Building));

    private static bool BothHave(IReadOnlyCollection<string> a, IReadOnlyCollection<string> b, string kind) =>
        a.Any(site => Is(site, kind)) && b.Any(site => Is(site, kind));

    private static bool Is(string region, string kind) =>
        region.StartsWith(kind, StringComparison.Ordinal) || region.StartsWith(Building + kind, StringComparison.Ordinal);

    // "60 kilometres from Lorca" is not in Lorca.
    private static bool IsMeasuredFrom(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - 24), Math.Min(at, 24)).TrimEnd();
        foreach (var words in (ReadOnlySpan<string>)["kilometres from", "kilometers from", "km from", "miles from", "north of", "south of", "east of", "west of", "outside"])
        {
            if (before.EndsWith(words, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCountry(Entity entity, ActorIndex actors, StoryArticle article) =>
        actors.Find(article.Key, entity.Id, entity.Mentions[0].Span) is { Country: { } country } actor && string.Equals(actor.Party, country + "GOV", StringComparison.Ordinal);
}
