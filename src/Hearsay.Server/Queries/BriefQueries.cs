using Hearsay.Briefing;
using Hearsay.Ledger;
using Hearsay.Ledger.Search;
using Hearsay.Ledger.Stories;
using Hearsay.Model;
using Hearsay.Server.Http;

namespace Hearsay.Server.Queries;

/// <summary>Briefs of one story, or of the few that some words find best.</summary>
internal sealed class BriefQueries(LedgerSession session, PastLedger past)
{
    private const int MostStories = 3;

    /// <summary>The ledger now, or as it was to be known by a day.</summary>
    /// <exception cref="ApiException">It is no day.</exception>
    public LedgerView ViewAsOf(string? day) => string.IsNullOrEmpty(day) ? session.View
        : Timestamp.TryParse(day, out var time) ? past.At(time)
        : throw ApiException.BadRequest($"as_of={day} is no date. Write it as 2024-06-17.");

    /// <summary>The brief.</summary>
    /// <exception cref="ApiException">There is no such story, or neither a story nor words are named.</exception>
    public static Brief Of(LedgerView view, string? story, string? words)
    {
        if (!string.IsNullOrEmpty(story))
        {
            return BriefBuilder.Build(view, [view.Story(story) ?? throw StoryQueries.Unknown(story)]);
        }

        if (string.IsNullOrWhiteSpace(words) || SearchTerms.Phrases(words).Count == 0)
        {
            throw ApiException.BadRequest("Name a story (story=…), or words that an article of it has (q=…).");
        }

        var stories = view.KeysWith(words, SearchQueries.MostRanked)
            .Select(view.StoryIdOfKey).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostStories)
            .Select(view.Story).OfType<StoryLedger>();
        return BriefBuilder.Build(view, stories, words);
    }
}
