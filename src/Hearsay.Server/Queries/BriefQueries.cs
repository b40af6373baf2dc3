using Hearsay.Briefing;
using Hearsay.Ledger;
using Hearsay.Server.Http;

namespace Hearsay.Server.Queries;

/// <summary>Briefs of one story, or of the few that some words find best.</summary>
internal sealed class BriefQueries(LedgerSession session)
{
    private const int MostStories = 3;

    /// <summary>The brief.</summary>
    /// <exception cref="ApiException">There is no such story, or neither a story nor words are named.</exception>
    public Brief Of(string? story, string? words)
    {
        if (!string.IsNullOrEmpty(story))
        {
            return BriefBuilder.Build(session.View, [session.View.Story(story) ?? throw StoryQueries.Unknown(story)]);
        }

        if (string.IsNullOrWhiteSpace(words) || SearchTerms.Phrases(words).Count == 0)
        {
            throw ApiException.BadRequest("Name a story (story=…), or words that an article of it has (q=…).");
        }

        var stories = session.View.KeysWith(words, SearchQueries.MostRanked)
            .Select(key => session.Store.GroupIdOf("story", key)).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostStories)
            .Select(session.View.Story).OfType<StoryLedger>();
        return BriefBuilder.Build(session.View, stories, session.View.Echo(words));
    }
}
