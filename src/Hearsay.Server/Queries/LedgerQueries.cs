namespace Hearsay.Server.Queries;

/// <summary>Everything that can be asked of one ledger: of that of now, or of that of an earlier day. All requests that ask it share it. Thread-safe.</summary>
internal sealed class LedgerQueries
{
    public LedgerQueries(LedgerSession session)
    {
        Session = session;
        var findings = new FindingCache(session);
        Articles = new ArticleQueries(session);
        Stories = new StoryQueries(session, Articles);
        Findings = new FindingQueries(session, findings);
        Search = new SearchQueries(session, Articles);
        Actors = new ActorQueries(session);
        Scenes = new SceneQueries(session, findings);
        Briefs = new BriefQueries(session);
    }

    /// <summary>The ledger that is asked.</summary>
    public LedgerSession Session { get; }

    public ArticleQueries Articles { get; }

    public StoryQueries Stories { get; }

    public FindingQueries Findings { get; }

    public SearchQueries Search { get; }

    public ActorQueries Actors { get; }

    public SceneQueries Scenes { get; }

    public BriefQueries Briefs { get; }
}
