namespace Hearsay.Bench.Speed;

/// <summary>Cost of a part of the work for an article of 4 kB.</summary>
/// <param name="Name">The stage or layer.</param>
/// <param name="Time">Processor time, the median of the passes.</param>
/// <param name="Bytes">Bytes allocated.</param>
internal sealed record Cost(string Name, TimeSpan Time, double Bytes)
{
    /// <summary>The size that costs are stated for, in characters.</summary>
    public const double ArticleCharacters = 4000;

    /// <summary>Articles of 4 kB a second on one core.</summary>
    public double ArticlesPerSecond => Time.TotalSeconds > 0 ? 1 / Time.TotalSeconds : 0;

    /// <summary>A cost from what a whole pass took.</summary>
    public static Cost OfPass(string name, TimeSpan time, double bytes, double characters) =>
        new(name, time * (ArticleCharacters / characters), bytes * (ArticleCharacters / characters));
}

/// <summary>What <c>hearsay-bench speed</c> measured.</summary>
/// <param name="Folder">The folder of documents, as it was named.</param>
/// <param name="Articles">Number of articles.</param>
/// <param name="Characters">Their length in characters.</param>
/// <param name="Words">Their words in headline and body.</param>
/// <param name="Passes">How often they were annotated.</param>
/// <param name="Stages">The stages of annotation in order.</param>
/// <param name="Layers">The layers of the language stage in order.</param>
/// <param name="Others">What comes after annotation.</param>
/// <param name="Yardstick">Processor time of <see cref="Speed.Yardstick"/> in the same run.</param>
/// <param name="Loading">Processor time until the models are loaded and the first record is there.</param>
/// <param name="LoadingWall">The same in wall time.</param>
/// <param name="ModelBytes">Size of all models and resources.</param>
/// <param name="PeakBytes">Peak memory of the process.</param>
internal sealed record SpeedFigures(
    string Folder,
    int Articles,
    long Characters,
    long Words,
    int Passes,
    IReadOnlyList<Cost> Stages,
    IReadOnlyList<Cost> Layers,
    IReadOnlyList<Cost> Others,
    TimeSpan Yardstick,
    TimeSpan Loading,
    TimeSpan LoadingWall,
    long ModelBytes,
    long PeakBytes)
{
    /// <summary>All stages together.</summary>
    public Cost Annotation => new("annotation", Sum(Stages), Stages.Sum(stage => stage.Bytes));

    /// <summary>From tokens to names, words a second on one core.</summary>
    public double TokensToNames => WordsPerSecond(Sum(Layers));

    /// <summary>Words a second at a cost for 4 kB.</summary>
    public double WordsPerSecond(TimeSpan time) => time > TimeSpan.Zero ? Words * (Cost.ArticleCharacters / Characters) / time.TotalSeconds : 0;

    private static TimeSpan Sum(IEnumerable<Cost> costs) => costs.Aggregate(TimeSpan.Zero, (sum, cost) => sum + cost.Time);
}
