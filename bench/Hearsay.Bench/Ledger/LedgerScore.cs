namespace Hearsay.Bench.Ledger;

/// <summary>How well the ledger of one world agrees with the truth.</summary>
internal sealed class LedgerScore
{
    private readonly List<string> _groupErrors = [];

    /// <param name="world">The world.</param>
    public LedgerScore(FoldedWorld world)
    {
        Name = world.Name;
        Pages = world.Pages;
        Contradictions = new ContradictionScore(world);
        Claims = new ClaimScore(world);
        Statements = new StatementScore(world);
        Actors = GroupScore.OfActors(world, _groupErrors);
        Clusters = GroupScore.OfPages(world, _groupErrors);
        Stories = GroupScore.OfStories(world.Stories, world.Truth.Stories.Select(pages => pages.Select(world.IdentityOf)), _groupErrors);
    }

    /// <summary>The world's name.</summary>
    public string Name { get; }

    /// <summary>How many pages it has.</summary>
    public int Pages { get; }

    /// <summary>Contradictions found, missed and invented.</summary>
    public ContradictionScore Contradictions { get; }

    /// <summary>Claims, and what is counted for and against them.</summary>
    public ClaimScore Claims { get; }

    /// <summary>Who says what the claims rest on, for whom, and where it comes from.</summary>
    public StatementScore Statements { get; }

    /// <summary>Who is who.</summary>
    public GroupScore Actors { get; }

    /// <summary>What derives from what.</summary>
    public GroupScore Clusters { get; }

    /// <summary>Which pages tell of one course of events.</summary>
    public GroupScore Stories { get; }

    /// <summary>Share of planted contradictions that were found; 1 when none is planted.</summary>
    public double FoundShare => Contradictions.Planted.Count == 0 ? 1 : (double)Contradictions.Planted.Count(planted => planted.IsFound) / Contradictions.Planted.Count;

    /// <summary>How many contradictions were invented.</summary>
    public int Invented => Contradictions.Found.Count(found => !found.IsTrue);

    /// <summary>Share of the contradictions shown that are true; 1 when none is shown.</summary>
    public double TrueShare => Contradictions.Found.Count == 0 ? 1 : 1 - ((double)Invented / Contradictions.Found.Count);

    /// <summary>What a version is held to, see <see cref="LedgerGates"/>: shares of which more is better.</summary>
    public IEnumerable<(string Measure, double Value)> Measures =>
    [
        ("contradictions found", FoundShare),
        ("contradictions true", TrueShare),
        ("words on the right side", Claims.Statements.Recall),
        ("origins precision", Claims.Origins.Precision),
        ("origins recall", Claims.Origins.Recall),
        ("speakers precision", Claims.Speakers.Precision),
        ("speakers recall", Claims.Speakers.Recall),
        ("parties precision", Claims.Parties.Precision),
        ("parties recall", Claims.Parties.Recall),
        ("sides right", Claims.Sides == 0 ? 1 : (double)Claims.RightSides / Claims.Sides),
        ("actors F1", Actors.F1),
        ("clusters F1", Clusters.F1),
        ("stories F1", Stories.F1),
    ];

    /// <summary>What is wrong, in full.</summary>
    public IEnumerable<string> Errors => Contradictions.Errors.Concat(Claims.Errors).Concat(Statements.Errors).Concat(_groupErrors);
}
