using Hearsay.Briefing;
using Hearsay.Ledger;
using Hearsay.Ledger.Search;
using Hearsay.Ledger.Stories;
using Hearsay.Server.Http;

namespace Hearsay.Server.Queries;

/// <summary>Briefs of one story, or of the few that some words find best.</summary>
internal sealed class BriefQueries(LedgerSession session)
{
    private const int MostStories = 3; // stories of one brief

    /// <summary>The brief, and the view that it is of.</summary>
    /// <exception cref="ApiException">There is no such story, or neither a story nor words are named.</exception>
    public (Brief Brief, LedgerView View) Of(string? story, string? words)
    {
        var view = session.View;
        if (!string.IsNullOrEmpty(story))
        {
            return (BriefBuilder.Build(view, [session.Story(story)]), view);
        }

        if (string.IsNullOrWhiteSpace(words) || SearchTerms.Phrases(words).Count == 0)
        {
            throw ApiException.BadRequest("Name a story (story=…), or words that an article of it has (q=…).");
        }

        var stories = view.KeysWith(words, SearchQueries.MostRanked)
            .Select(view.StoryIdOfKey).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostStories)
            .Select(view.Story).OfType<StoryLedger>();
        return (BriefBuilder.Build(view, stories, words), view);
    }
}
