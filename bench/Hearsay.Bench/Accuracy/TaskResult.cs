namespace Hearsay.Bench.Accuracy;

/// <summary>How a task came out.</summary>
internal enum TaskState
{
    /// <summary>It was scored.</summary>
    Scored,

    /// <summary>Something that it needs is not there.</summary>
    NotRun,

    /// <summary>The scorer refused what the engine wrote, or printed something unknown.</summary>
    Failed,
}

/// <summary>A measured figure.</summary>
/// <param name="Measure">What it is.</param>
/// <param name="Score">The figure.</param>
/// <param name="IsCompared">Whether the gold is the pinned one, or none is pinned.</param>
internal sealed record Figure(Measure Measure, double Score, bool IsCompared)
{
    /// <summary>Whether this is below what the version before reached.</summary>
    public bool IsBelowGate => IsCompared && Measure.Gate is { } gate && Score < gate - 1e-9;

    /// <summary>In words, where it stands; "" when nothing is wanted of it.</summary>
    public string Verdict =>
        IsBelowGate ? "BELOW GATE"
        : Measure.Floor is null ? ""
        : Score >= Measure.Aim ? "aim reached"
        : Score >= Measure.Floor ? "floor reached"
        : "below floor";
}

/// <summary>How a task came out.</summary>
/// <param name="Task">The task.</param>
/// <param name="State">Whether there are figures.</param>
/// <param name="Reason">Why there are none; "" when there are.</param>
/// <param name="Figures">The figures, in the order of the file.</param>
/// <param name="GoldSha256">Hash of the gold that was used; "" when there is none.</param>
/// <param name="Documents">How many documents were annotated.</param>
/// <param name="Refused">How many of them the engine refused.</param>
internal sealed record TaskResult(BenchTask Task, TaskState State, string Reason, IReadOnlyList<Figure> Figures, string GoldSha256, long Documents, long Refused)
{
    /// <summary>Whether the gold is another one than the gates were measured on.</summary>
    public bool HasOtherGold => Task.GoldSha256 is not null && GoldSha256.Length > 0 && GoldSha256 != Task.GoldSha256;

    /// <summary>A task without figures.</summary>
    public static TaskResult Without(BenchTask task, TaskState state, string reason) => new(task, state, reason, [], "", 0, 0);
}
