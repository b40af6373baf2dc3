namespace Hearsay.Bench.Ledger;

/// <summary>
/// The statements of the true claims one by one, whatever claim they were put under: whether one was found that has their words, and whether its speaker, its party and its
/// origin are the true ones. Each statement is asked about once for each claim that it is of.
/// </summary>
internal sealed class StatementScore
{
    private readonly List<string> _errors = [];

    /// <param name="world">The world.</param>
    public StatementScore(FoldedWorld world)
    {
        var truth = new StatementTruth(world);
        var parties = new PartySets(world.Truth.Parties);
        var claims = world.Stories.SelectMany(story => story.Claims.Select(claim => (Claim: claim, story.Parties))).ToArray();
        foreach (var (claim, statement) in world.Truth.Claims.SelectMany(claim => claim.Statements.Select(statement => (claim, statement))))
        {
            if (world.Find(new TruthWords(statement.Page, statement.Words)) is not { Version: null } place)
            {
                continue;
            }

            All++;
            var found = claims.SelectMany(pair => pair.Claim.Statements.Select(statement => (Statement: statement, pair.Parties)))
                .Where(pair => pair.Statement.Article.Id == place.Identity)
                .Select(pair => (pair.Statement, pair.Parties, Common: pair.Statement.Content.Sum(place.Span.CommonWith)))
                .Where(pair => pair.Common > 0)
                .OrderByDescending(pair => pair.Common).ThenBy(pair => pair.Statement.Content.Sum(part => part.Length)).ThenBy(pair => pair.Statement.Statement, StringComparer.Ordinal)
                .FirstOrDefault();
            var report = found.Statement is not null ? null
                : claims.SelectMany(pair => pair.Claim.Reports).FirstOrDefault(report => report.Article.Id == place.Identity && report.Span.Overlaps(place.Span));
            if (found.Statement is null && report is null)
            {
                _errors.Add($"not covered: {place.Identity}: {statement.Words}");
                continue;
            }

            Covered++;
            var about = _errors.Count;
            Origins += Compare("origins", truth.OriginOf(claim, statement, place), found.Statement?.Origins ?? report!.Origins, NameSets.Alike);
            if (found.Statement is { } said)
            {
                var speaker = truth.SpeakerOf(claim, statement, place);
                Speakers += Compare("speaker", speaker, [said.Speaker ?? (said.Anonymous is { } words ? NameSets.Nameless(speaker, words) : "nobody")], (one, other) => NameSets.Alike(truth.NameOf(one), truth.NameOf(other)));
                var side = truth.PartyOf(claim, statement, speaker);
                Parties += Compare("party", side, said.Party is { } party ? [said.Anonymous == party ? NameSets.Nameless(side, party) : found.Parties.GetValueOrDefault(party, party)] : [], parties.Alike);
            }

            if (_errors.Count > about)
            {
                _errors.Insert(about, $"{place.Identity}: {statement.Words}");
            }
        }
    }

    /// <summary>True statements.</summary>
    public int All { get; private set; }

    /// <summary>Those whose words a found statement has, or a sentence in the page's own voice that was put under a claim.</summary>
    public int Covered { get; private set; }

    /// <summary>Of the covered ones in somebody's mouth, those whose speaker the truth tells, and those of them where it is that one.</summary>
    public RightCount Speakers { get; private set; }

    /// <summary>The same of parties.</summary>
    public RightCount Parties { get; private set; }

    /// <summary>The same of origins, over all covered ones.</summary>
    public RightCount Origins { get; private set; }

    /// <summary>What is wrong, in full.</summary>
    public IReadOnlyList<string> Errors => _errors;

    private RightCount Compare(string what, string? truth, IReadOnlyList<string> found, Func<string, string, bool> alike)
    {
        if (truth is null)
        {
            return default;
        }

        var isRight = found.Count == 1 && alike(truth, found[0]);
        if (!isRight)
        {
            _errors.Add($"    {what}: [{string.Join("; ", found)}] instead of {truth}");
        }

        return new RightCount(isRight ? 1 : 0, 1);
    }
}

/// <summary>How many of some are right.</summary>
/// <param name="Right">How many are.</param>
/// <param name="Of">How many there are.</param>
internal readonly record struct RightCount(int Right, int Of)
{
    /// <summary>Both together.</summary>
    public static RightCount operator +(RightCount a, RightCount b) => new(a.Right + b.Right, a.Of + b.Of);
}
