using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Ledger.Folding;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger.Stories;

/// <summary>
/// Decides whether two articles tell of one course of events, from the two alone: by the names that both have, and by their dates. A first
/// version (issue 8 deepens it).
/// </summary>
internal static class StoryJudge
{
    /// <summary>Most days between two articles of one story, when both are dated.</summary>
    public const int MostDays = SharedMarks.Weeks;

    /// <summary>Weight of the names that both must have: about three rare ones.</summary>
    private const double LeastCommon = 24;

    /// <summary>The same for articles of the same days: about two rare ones.</summary>
    private const double LeastCommonOfSameDays = 16;

    /// <summary>Most days between two articles that count as of the same days.</summary>
    private const int SameDays = 7;

    /// <summary>Share of the shorter list of names that both must have.</summary>
    private const double LeastShare = 0.25;

    /// <summary>
    /// The names an article is known by: people, organisations and places that its headline and body name, without the countries that half
    /// of all news has. Lower case, ordinal order.
    /// </summary>
    public static IReadOnlyList<string> NamesOf(ArticleRecord record)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var entity in record.Entities)
        {
            var isCountry = entity.Type == EntityType.GeopoliticalEntity && entity.Code is { Length: 3 };
            if (!isCountry && entity.Type is not (EntityType.Group or EntityType.Other) && entity.Mentions.Any(mention => mention.Form == MentionForm.Name))
            {
                // The last word stands for a person, whose first name is often spelt otherwise or left out.
                var name = entity.Type == EntityType.Person ? entity.Name[(entity.Name.LastIndexOf(' ') + 1)..] : entity.Name;
                names.Add(name.ToLower(CultureInfo.InvariantCulture));
            }
        }

        return [.. names];
    }

    /// <summary>The greatest closeness.</summary>
    public const int Closest = 6;

    /// <summary>
    /// How surely an article and a source of it belong to one story: by how much of it is from there. Where less than half is, and from weeks before, it tells of something else: its derivation says
    /// where these words come from, not that both are of one story.
    /// </summary>
    /// <param name="derivation">How one derives from the other; null when it does not.</param>
    /// <param name="days">Days between the two; null when one of them is not dated.</param>
    public static int Closeness(Derivation? derivation, int? days) => derivation?.Coverage switch
    {
        null => 0,
        >= 0.8 => Closest,
        >= 0.5 => 5,
        _ when days > MostDays => 0,
        >= 0.3 => 3,
        _ => 1,
    };

    /// <summary>
    /// How surely both belong to one story: 0 when they do not, else 1 to 4. The surer, the more of their names they share and the fewer days are between them; a component
    /// that is too large to be a story is split by it.
    /// </summary>
    public static int Closeness(PairProfile a, PairProfile b)
    {
        var days = DaysBetween(a, b);
        if (days > MostDays)
        {
            return 0;
        }

        var (common, weight) = Common(a.Names, b.Names);
        var share = (double)common / Math.Max(1, Math.Min(a.Names.Length, b.Names.Length));
        if (share < LeastShare || weight < (days <= SameDays ? LeastCommonOfSameDays : LeastCommon))
        {
            return 0;
        }

        return share >= 0.8 && days <= 3 ? 4 : share >= 0.6 && days <= SameDays ? 3 : share >= 0.4 && days <= 2 * SameDays ? 2 : 1;
    }

    /// <summary>Days between two articles; null when one of them is not dated.</summary>
    public static int? DaysBetween(PairProfile a, PairProfile b) => ComparedMarks.DaysBetween(a.Compared, b.Compared);

    // Both are in ordinal order.
    private static (int Count, double Weight) Common(ImmutableArray<(string Name, double Weight)> first, ImmutableArray<(string Name, double Weight)> second)
    {
        var (count, weight) = (0, 0.0);
        for (int i = 0, j = 0; i < first.Length && j < second.Length;)
        {
            var order = string.CompareOrdinal(first[i].Name, second[j].Name);
            (count, weight) = order == 0 ? (count + 1, weight + first[i].Weight) : (count, weight);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return (count, weight);
    }

    /// <summary>A name weighs as much as its rarest word: "Union" says little, a town that nobody knows says much.</summary>
    public static double WeightOf(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Max(word => ContentWords.WeightOf(ContentWords.Stem(word)));
}
