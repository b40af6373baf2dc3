using System.Globalization;
using Hearsay.Grounding;
using Hearsay.Ledger;
using Hearsay.Ledger.Stories;
using Hearsay.Model;

namespace Hearsay.Bench.Ledger;

/// <summary>How well one grouping agrees with another: B-cubed (Bagga and Baldwin 1998). Actors are grouped by the pages that name them, pages by what derives from what.</summary>
/// <param name="Items">How many were grouped.</param>
/// <param name="Precision">0 to 1.</param>
/// <param name="Recall">0 to 1.</param>
internal sealed record GroupScore(int Items, double Precision, double Recall)
{
    /// <summary>The harmonic mean; 1 when there is nothing to group.</summary>
    public double F1 => Items == 0 ? 1 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The score of items, each with its true group and the one it was put in.</summary>
    public static GroupScore Of(IReadOnlyCollection<(string Truth, string Found)> items)
    {
        var (precision, recall) = BCubed.Of(items);
        return new GroupScore(items.Count, precision, recall);
    }

    /// <summary>People and bodies that the truth names as speakers, namesakes or spellings, one item for each page and name.</summary>
    public static GroupScore OfActors(FoldedWorld world, List<string> errors)
    {
        var people = world.View.Actors().Where(actor => actor.Type is EntityType.Person or EntityType.Organization).ToArray();
        var items = new List<(string Truth, string Found)>();
        foreach (var (page, name, truth, role) in NamedPeople(world.Truth).Distinct())
        {
            var identity = world.IdentityOf(page);
            var keys = world.Truth.Variants.Where(variant => variant.Names.Contains(name, StringComparer.Ordinal)).SelectMany(variant => variant.Names).Append(name).Select(other => NameKey.Of(other)).ToHashSet(StringComparer.Ordinal);
            var here = people.Select(actor => (Actor: actor, Names: actor.Mentions.Where(mention => mention.Article.Id == identity).Select(mention => mention.Name).ToArray())).ToArray();
            var named = here.Where(pair => pair.Names.Any(other => keys.Contains(NameKey.Of(other)))).ToArray();

            // A page may have no more than the surname, a title before the name, or a ministry's name the other way round.
            var found = (named.Length > 0 ? named : here.Where(pair => pair.Names.Any(other => keys.Any(key => NameSets.Alike(key, other)))))
                .Select(pair => pair.Actor)
                .OrderByDescending(actor => role is null ? 0 : WordsOf(role).Intersect(actor.Offices.SelectMany(office => WordsOf(office.Role)), StringComparer.Ordinal).Count())
                .FirstOrDefault();
            items.Add((truth, found?.Id ?? $"none for {name} of {page}"));
            if (found is null)
            {
                errors.Add($"no actor: {name} of {page}");
            }
        }

        errors.AddRange(items.GroupBy(item => item.Truth, StringComparer.Ordinal).Where(group => group.Select(item => item.Found).Distinct(StringComparer.Ordinal).Count() > 1).Select(group => $"one person, several actors: {group.Key}"));
        errors.AddRange(items.GroupBy(item => item.Found, StringComparer.Ordinal).Where(group => group.Select(item => item.Truth).Distinct(StringComparer.Ordinal).Count() > 1).Select(group => $"several people, one actor: {string.Join(", ", group.Select(item => item.Truth).Distinct(StringComparer.Ordinal))}"));
        return Of(items);
    }

    /// <summary>Pages, by what derives from what.</summary>
    public static GroupScore OfPages(FoldedWorld world, List<string> errors)
    {
        var sets = new UnionFind();
        var items = world.Truth.Clusters.SelectMany(cluster => cluster.Pages.Select(page => (Truth: world.IdentityOf(cluster.Origin), Page: world.IdentityOf(page)))).Distinct().ToArray();
        foreach (var item in items)
        {
            sets.Add(item.Page);
        }

        var pages = items.Select(item => item.Page).ToHashSet(StringComparer.Ordinal);
        foreach (var derivation in world.View.Derivations().Where(derivation => pages.Contains(derivation.Article.Id) && pages.Contains(derivation.Source.Id)))
        {
            sets.Union(derivation.Article.Id, derivation.Source.Id);
        }

        var found = items.Select(item => (item.Truth, Found: sets.Find(item.Page))).ToArray();
        errors.AddRange(items.GroupBy(item => item.Truth, StringComparer.Ordinal).Where(group => group.Select(item => sets.Find(item.Page)).Distinct(StringComparer.Ordinal).Count() > 1).Select(group => $"copies not linked: {string.Join(", ", group.Select(item => item.Page))}"));
        errors.AddRange(found.GroupBy(item => item.Found, StringComparer.Ordinal).Where(group => group.Select(item => item.Truth).Distinct(StringComparer.Ordinal).Count() > 1).Select(group => $"originals linked: {string.Join(", ", group.Select(item => item.Truth).Distinct(StringComparer.Ordinal))}"));
        return Of(found);
    }

    /// <summary>Pages, by which course of events they tell of; a page that the truth does not place counts for nothing.</summary>
    /// <param name="stories">What was found.</param>
    /// <param name="truth">The ids of the pages of each course of events.</param>
    /// <param name="errors">Gets what is wrong.</param>
    public static GroupScore OfStories(IReadOnlyList<StoryLedger> stories, IEnumerable<IEnumerable<string>> truth, List<string> errors)
    {
        var found = stories.SelectMany(story => story.Story.Articles.Select(article => (article.Id, story.Story))).ToDictionary(pair => pair.Id, pair => pair.Story, StringComparer.Ordinal);
        var items = truth.SelectMany((pages, number) => pages.Distinct(StringComparer.Ordinal).Select(page => (Truth: number.ToString(CultureInfo.InvariantCulture), Page: page, Found: found[page]))).ToArray();
        errors.AddRange(items.GroupBy(item => item.Truth, StringComparer.Ordinal).Where(group => group.DistinctBy(item => item.Found.Id, StringComparer.Ordinal).Count() > 1)
            .Select(group => $"one story, several found: {string.Join("; ", group.GroupBy(item => item.Found.Id, StringComparer.Ordinal).Select(part => $"{string.Join(", ", part.Select(item => item.Page))} ({part.First().Found.Title})"))}"));
        errors.AddRange(items.GroupBy(item => item.Found.Id, StringComparer.Ordinal).Where(group => group.DistinctBy(item => item.Truth, StringComparer.Ordinal).Count() > 1)
            .Select(group => $"several stories, one found: {string.Join("; ", group.GroupBy(item => item.Truth, StringComparer.Ordinal).Select(part => string.Join(", ", part.Select(item => item.Page))))} ({group.First().Found.Title})"));
        return Of([.. items.Select(item => (item.Truth, item.Found.Id))]);
    }

    private static IEnumerable<(string Page, string Name, string Truth, string? Role)> NamedPeople(WorldTruth truth)
    {
        var canonical = truth.Variants.SelectMany(variant => variant.Names.Select(name => (name, variant.Names[0]))).ToDictionary(StringComparer.Ordinal);
        var homonyms = truth.Homonyms.ToDictionary(homonym => homonym.Name, StringComparer.Ordinal);
        foreach (var (page, about) in truth.Pages)
        {
            foreach (var speaker in about.Speakers.Where(speaker => !speaker.Anonymous && speaker.Role is not null && IsName(speaker.Name) && !homonyms.ContainsKey(speaker.Name)))
            {
                yield return (page, speaker.Name, canonical.GetValueOrDefault(speaker.Name, speaker.Name), null);
            }
        }

        foreach (var homonym in truth.Homonyms)
        {
            foreach (var namesake in homonym.Actors)
            {
                foreach (var page in namesake.Pages)
                {
                    yield return (page, homonym.Name, $"{homonym.Name} ({namesake.Role})", namesake.Role);
                }
            }
        }
    }

    // "the mayor", "health officials" name nobody.
    private static bool IsName(string words) => !char.IsLower(words[0]);

    private static string[] WordsOf(string role) => NameKey.Of(role).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
