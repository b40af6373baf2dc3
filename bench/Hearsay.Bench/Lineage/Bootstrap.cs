using System.Globalization;
using Hearsay.Bench.Spinner;

namespace Hearsay.Bench.Lineage;

/// <summary>A figure with its interval of 95 %.</summary>
internal readonly record struct Measured(double Value, double Low, double High)
{
    /// <summary>"0.950 [0.901, 0.976]".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:0.000} [{Low:0.000}, {High:0.000}]");
}

/// <summary>Intervals by drawing whole bases, with all their pairs, again and again (Efron 1979); the same cases give the same interval.</summary>
internal static class Bootstrap
{
    private const int Rounds = 500;

    /// <summary>Each figure with its interval.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="figures">The figures to measure.</param>
    public static Measured[] Of(IReadOnlyCollection<LineageCase> cases, Func<IReadOnlyCollection<LineageCase>, double[]> figures)
    {
        var bases = cases.GroupBy(pair => pair.Base, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToArray()).ToArray();
        var choice = new SeededChoice(1, "bootstrap");
        var whole = figures(cases);
        var drawn = Enumerable.Range(0, Rounds)
            .Select(_ => figures([.. Enumerable.Range(0, bases.Length).SelectMany(_ => bases[choice.Below(bases.Length)])])).ToArray();
        return
        [
            .. whole.Select((value, index) =>
            {
                var sorted = drawn.Select(round => round[index]).Order().ToArray();
                return new Measured(value, sorted[Rounds * 25 / 1000], sorted[(Rounds * 975 / 1000) - 1]);
            }),
        ];
    }
}
