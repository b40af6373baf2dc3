using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Ledger.Claims;
using Hearsay.Model;

namespace Hearsay.Ledger.Stories;

/// <summary>A day of a story: what was published, and what was claimed for the first time.</summary>
/// <param name="Day">The day.</param>
/// <param name="Pages">The pages of that day, in order of identity.</param>
/// <param name="NewOrigins">How many of them brought a text that no earlier page has.</param>
/// <param name="Claims">Ids of the claims that no earlier page has, in the story's order.</param>
/// <param name="Denied">Ids of the claims that were denied for the first time, in the story's order.</param>
public sealed record StoryDay(DateOnly Day, ImmutableArray<DocumentIdentity> Pages, int NewOrigins, ImmutableArray<string> Claims, ImmutableArray<string> Denied)
{
    /// <summary>In one line ("2024-06-03: 4 pages, 2 origins, 11 claims").</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Day.ToString("O", CultureInfo.InvariantCulture)}: {Count(Pages.Length, "page")}, {Count(NewOrigins, "new origin")}, {Count(Claims.Length, "new claim")}{(Denied.IsEmpty ? "" : $", {Denied.Length} denied")}");

    private static string Count(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");
}

/// <summary>How a story unfolded, by the days on which its pages were published; pages without a date are in none.</summary>
public static class StoryTimeline
{
    /// <summary>The days, earliest first.</summary>
    public static ImmutableArray<StoryDay> Of(StoryLedger story, LedgerView view)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(view);
        var days = story.Story.Articles
            .Concat(story.Claims.SelectMany(claim => claim.Statements.Select(statement => statement.Article))).Distinct()
            .Select(article => (Article: article, Day: view.Article(article)?.Article.Published?.Date))
            .Where(entry => entry.Day is not null)
            .ToDictionary(entry => entry.Article, entry => entry.Day!.Value);
        var own = story.Story.Articles.ToHashSet();
        var origins = story.Origins
            .Where(article => days.ContainsKey(article.Article))
            .SelectMany(article => article.Origins.Select(origin => (Origin: origin, Day: days[article.Article])))
            .GroupBy(pair => pair.Origin, pair => pair.Day, StringComparer.Ordinal)
            .CountBy(origin => origin.Min()).ToDictionary();
        var made = FirstDays(story, days, _ => true);
        var denied = FirstDays(story, days, statement => statement.Side == ClaimSide.Against);
        return
        [
            .. days.Where(entry => own.Contains(entry.Key)).GroupBy(entry => entry.Value, entry => entry.Key).OrderBy(group => group.Key)
                .Select(group => new StoryDay(group.Key, [.. group.Order()], origins.GetValueOrDefault(group.Key), [.. made[group.Key]], [.. denied[group.Key]])),
        ];
    }

    private static ILookup<DateOnly, string> FirstDays(StoryLedger story, Dictionary<DocumentIdentity, DateOnly> days, Func<ClaimStatement, bool> counts) => story.Claims
        .Select(claim => (claim.Id, Days: claim.Statements.Where(statement => counts(statement) && days.ContainsKey(statement.Article)).Select(statement => days[statement.Article]).ToArray()))
        .Where(entry => entry.Days.Length > 0)
        .ToLookup(entry => entry.Days.Min(), entry => entry.Id);
}
