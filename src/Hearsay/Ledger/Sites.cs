using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>
/// The places of a component's articles below the level of countries, and which of them are one within the other ("Vessin Hospital in Dornat"), so
/// that what happened at one is not taken for what happened at another.
/// </summary>
internal sealed class Sites
{
    private const string Building = "b ";
    private const string Town = "t ";

    private readonly UnionFind _regions = new();
    private readonly Dictionary<string, List<(TextSpan Span, string Site)>> _mentions = new(StringComparer.Ordinal);

    /// <summary>Collects the places.</summary>
    public static Sites Of(IReadOnlyList<StoryArticle> articles, ActorIndex actors)
    {
        var sites = new Sites();
        foreach (var article in articles)
        {
            var mentions = article.Record.Entities
                .Where(entity => entity.Type is EntityType.Facility or EntityType.Location or EntityType.GeopoliticalEntity && !IsCountry(entity, actors, article))
                .SelectMany(entity => entity.Mentions.Where(mention => mention.Form == MentionForm.Name && !IsMeasuredFrom(article.Record.Text, mention.Span.Start)).Select(mention => (mention.Span, Site: (entity.Type == EntityType.Facility ? Building : Town) + NameKey.Of(entity.Name))))
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

        return sites;
    }

    /// <summary>The places that a stretch of an article names.</summary>
    public IReadOnlyCollection<string> In(StoryArticle article, TextSpan span) =>
        [.. _mentions[article.Key].Where(mention => span.Contains(mention.Span)).Select(mention => _regions.Find(mention.Site)).Distinct(StringComparer.Ordinal)];

    /// <summary>True when both name towns, or both buildings, and none of them is one with another's: in which town a building stands is rarely said twice.</summary>
    public static bool Apart(IReadOnlyCollection<string> a, IReadOnlyCollection<string> b) =>
        !a.Any(b.Contains) && (BothHave(a, b, Town) || BothHave(a, b, Building));

    private static bool BothHave(IReadOnlyCollection<string> a, IReadOnlyCollection<string> b, string kind) =>
        a.Any(site => site.StartsWith(kind, StringComparison.Ordinal)) && b.Any(site => site.StartsWith(kind, StringComparison.Ordinal));

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
