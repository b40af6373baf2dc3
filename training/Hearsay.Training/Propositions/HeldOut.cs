using System.Globalization;
using Hearsay.Bench.Ledger;

namespace Hearsay.Training.Propositions;

/// <summary>How the ledger does on each world by what was learned from the others: the honest score of the pack.</summary>
internal static class HeldOut
{
    /// <summary>Prints it: a line for each world, then all together.</summary>
    public static void Print(IReadOnlyList<FoldedWorld> worlds, IReadOnlyCollection<PropositionExample> examples)
    {
        var all = new Row("all", 0, 0, 0, 0, default);
        foreach (var world in worlds)
        {
            var folded = world.With(RelationTrainer.Fit([.. examples.Where(example => example.World != world.Name)]));
            var contradictions = new ContradictionScore(folded);
            var row = new Row(
                world.Name, contradictions.Planted.Count, contradictions.Planted.Count(planted => planted.IsFound), contradictions.Found.Count, contradictions.Found.Count(found => !found.IsTrue), new ClaimScore(folded).Statements);
            Console.WriteLine(row);
            all = all.Plus(row);
        }

        Console.WriteLine(all);
    }

    private sealed record Row(string World, int Planted, int Found, int Shown, int Invented, SetCounts Words)
    {
        public Row Plus(Row other) => this with { Planted = Planted + other.Planted, Found = Found + other.Found, Shown = Shown + other.Shown, Invented = Invented + other.Invented, Words = Words + other.Words };

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{World}: {Found} of {Planted} contradictions found, {Invented} of {Shown} shown are invented, {Words.Common} of {Words.True} words on the right side");
    }
}
