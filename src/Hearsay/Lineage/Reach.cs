namespace Hearsay.Lineage;

/// <summary>How far shared passages reach in two articles.</summary>
/// <param name="First">Share of the first article's words inside passages, 0 to 1.</param>
/// <param name="Second">Share of the second article's words inside passages, 0 to 1.</param>
/// <param name="Fidelity">Share of the words inside passages, of both articles together, that are equal, 0 to 1.</param>
internal readonly record struct Reach(double First, double Second, double Fidelity)
{
    /// <summary>The reach of chains between two articles.</summary>
    public static Reach Of(List<List<WordRun>> chains, LineageArticle first, LineageArticle second)
    {
        var (inFirst, inSecond, equal) = (0, 0, 0);
        foreach (var chain in chains)
        {
            inFirst += chain[^1].FirstEnd - chain[0].First;
            inSecond += chain[^1].SecondEnd - chain[0].Second;
            equal += chain.Sum(run => run.Length);
        }

        return new Reach(
            (double)inFirst / Math.Max(1, first.Words.Count),
            (double)inSecond / Math.Max(1, second.Words.Count),
            2.0 * equal / Math.Max(1, inFirst + inSecond));
    }

    /// <summary>The same with the sides exchanged.</summary>
    public Reach Mirror() => new(Second, First, Fidelity);
}
