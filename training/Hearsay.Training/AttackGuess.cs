using Hearsay.Events.Attacks;

namespace Hearsay.Training;

/// <summary>What a model says of one article that it was not trained on: for each thing the best option of each role.</summary>
internal sealed class AttackGuess
{
    private static readonly double[] Steps = [-3, -2.6, -2.2, -1.9, -1.6, -1.4, -1.2, -1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8];

    private readonly IReadOnlyList<HashSet<string>>[] _gold;
    private readonly List<(double Score, string Text)[]> _things = [];

    private AttackGuess(IReadOnlyList<HashSet<string>>[] gold) => _gold = gold;

    /// <summary>The guess of a model.</summary>
    public static AttackGuess Of(AttackDocument document, AttackTrainer trainer)
    {
        var guess = new AttackGuess(document.Gold);
        foreach (var thing in document.Things)
        {
            var scores = trainer.Scores(thing);
            var best = new (double, string)[AttackModel.Roles];
            for (var role = 0; role < best.Length; role++)
            {
                var option = Enumerable.Range(0, thing.Options.Count).MaxBy(one => scores[(one * AttackModel.Roles) + role]);
                best[role] = (scores[(option * AttackModel.Roles) + role], AttackDocument.Normal(thing.Options[option].Text));
            }

            if (best.Max(one => one.Item1) > Steps[0])
            {
                guess._things.Add(best);
            }
        }

        return guess;
    }

    /// <summary>The thresholds with the highest F1 over all roles, found one role after the other.</summary>
    public static double[] Thresholds(List<AttackGuess> guesses)
    {
        var thresholds = new double[AttackModel.Roles];
        Array.Fill(thresholds, -0.4);
        for (var round = 0; round < 2; round++)
        {
            for (var role = 0; role < AttackModel.Roles; role++)
            {
                thresholds[role] = Steps.MaxBy(step =>
                {
                    thresholds[role] = step;
                    return F1(Count(guesses, thresholds).Aggregate((a, b) => (a.Match + b.Match, a.Found + b.Found, a.Gold + b.Gold)));
                });
            }
        }

        return thresholds;
    }

    /// <summary>Prints the scores of each role and of all.</summary>
    public static void Print(List<AttackGuess> guesses, double[] thresholds)
    {
        var counts = Count(guesses, thresholds);
        for (var role = 0; role < counts.Length; role++)
        {
            Line(((AttackRole)role).ToString(), counts[role], thresholds[role]);
        }

        Line("all", counts.Aggregate((a, b) => (a.Match + b.Match, a.Found + b.Found, a.Gold + b.Gold)), 0);
    }

    private static void Line(string name, (int Match, int Found, int Gold) count, double threshold) => Console.WriteLine(FormattableString.Invariant(
        $"{name,-24} P {(double)count.Match / Math.Max(1, count.Found):0.000} R {(double)count.Match / count.Gold:0.000} F1 {F1(count):0.000} threshold {threshold:0.0}"));

    private static double F1((int Match, int Found, int Gold) count) => 2.0 * count.Match / (count.Found + count.Gold);

    private static (int Match, int Found, int Gold)[] Count(List<AttackGuess> guesses, double[] thresholds)
    {
        var counts = new (int Match, int Found, int Gold)[AttackModel.Roles];
        foreach (var guess in guesses)
        {
            var found = guess.Told(thresholds);
            for (var role = 0; role < counts.Length; role++)
            {
                var left = guess._gold[role].ToList();
                var match = 0;
                foreach (var text in found[role])
                {
                    if (left.Find(wordings => wordings.Contains(text)) is { } thing)
                    {
                        left.Remove(thing);
                        match++;
                    }
                }

                counts[role].Match += match;
                counts[role].Found += found[role].Count;
                counts[role].Gold += guess._gold[role].Count;
            }
        }

        return counts;
    }

    private HashSet<string>[] Told(double[] thresholds)
    {
        var found = Enumerable.Range(0, AttackModel.Roles).Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToArray();
        foreach (var thing in _things)
        {
            var role = Enumerable.Range(0, AttackModel.Roles).MaxBy(one => thing[one].Score - thresholds[one]);
            if (thing[role].Score > thresholds[role])
            {
                found[role].Add(thing[role].Text);
            }
        }

        return found;
    }
}
