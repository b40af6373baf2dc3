using System.Globalization;
using Hearsay.Bench.Ledger;
using Hearsay.Ledger.Propositions;

namespace Hearsay.Training.Propositions;

/// <summary>How the ledger does on each world by what was learned from the others: the honest score of the pack.</summary>
internal static class HeldOut
{
    /// <summary>Prints it: a line for each world, then all together.</summary>
    public static void Print(IReadOnlyList<FoldedWorld> worlds, IReadOnlyCollection<PropositionExample> examples)
    {
        var all = new Row("all", 0, 0, 0, 0, 0, 0, default, default, default, default);
        var (same, contrary) = (new List<(int Logit, bool IsTrue)>(), new List<(int Logit, bool IsTrue)>());
        foreach (var world in worlds)
        {
            var trees = RelationTrainer.Fit([.. examples.Where(example => example.World != world.Name)]);
            foreach (var example in examples.Where(example => example.World == world.Name))
            {
                Add(same, trees.Same, example, example.IsSame);
                Add(contrary, trees.Contrary, example, example.IsContrary);
            }

            var folded = world.With(trees);
            var contradictions = new ContradictionScore(folded);
            var claims = new ClaimScore(folded);
            var row = new Row(
                world.Name, contradictions.Planted.Count, contradictions.Planted.Count(planted => planted.IsFound), contradictions.Found.Count, contradictions.Found.Count(found => !found.IsTrue),
                claims.Sides, claims.RightSides, claims.Statements, claims.Origins, claims.Speakers, claims.Parties);
            Console.WriteLine(row);
            all = all.Plus(row);
        }

        Console.WriteLine(all);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pairs: average precision {AveragePrecision(same):0.000} of the same, {AveragePrecision(contrary):0.000} of the contrary"));

        static void Add(List<(int Logit, bool IsTrue)> answers, BoostedTrees trees, PropositionExample example, bool? isTrue)
        {
            if (isTrue is { } known)
            {
                answers.Add((trees.Logit(example.Figures), known));
            }
        }
    }

    /// <summary>The precision at each true answer, surest first, on average: what a better judge raises though few contradictions come or go. Of equals the false ones come first.</summary>
    private static double AveragePrecision(List<(int Logit, bool IsTrue)> answers)
    {
        var (seen, found, sum) = (0, 0, 0.0);
        foreach (var (_, isTrue) in answers.OrderByDescending(answer => answer.Logit).ThenBy(answer => answer.IsTrue))
        {
            seen++;
            if (isTrue)
            {
                sum += (double)++found / seen;
            }
        }

        return found == 0 ? 0 : sum / found;
    }

    private sealed record Row(string World, int Planted, int Found, int Shown, int Invented, int Sides, int RightSides, SetCounts Words, SetCounts Origins, SetCounts Speakers, SetCounts Parties)
    {
        public Row Plus(Row other) => this with
        {
            Planted = Planted + other.Planted,
            Found = Found + other.Found,
            Shown = Shown + other.Shown,
            Invented = Invented + other.Invented,
            Sides = Sides + other.Sides,
            RightSides = RightSides + other.RightSides,
            Words = Words + other.Words,
            Origins = Origins + other.Origins,
            Speakers = Speakers + other.Speakers,
            Parties = Parties + other.Parties,
        };

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{World}: {Found} of {Planted} contradictions found, {Invented} of {Shown} shown are invented, {Words.Common} of {Words.True} words on the right side, {RightSides} of {Sides} sides right; right, found and true: origins {Of(Origins)}, speakers {Of(Speakers)}, parties {Of(Parties)}");

        private static string Of(SetCounts counts) => string.Create(CultureInfo.InvariantCulture, $"{counts.Common}/{counts.Found}/{counts.True}");
    }
}
