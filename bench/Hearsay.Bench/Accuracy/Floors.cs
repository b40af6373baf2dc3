namespace Hearsay.Bench.Accuracy;

/// <summary>What the engine writes for a task.</summary>
internal enum TaskOutput
{
    /// <summary>Records, as <c>annotate</c> writes them.</summary>
    Records,

    /// <summary>Syntax, as <c>annotate --format conllu</c> writes it.</summary>
    Conllu,

    /// <summary>Derivations, as <c>derivations --format jsonl</c> prints them after the input was read into a fresh store.</summary>
    Derivations,
}

/// <summary>A task of the bench.</summary>
/// <param name="Name">Its name here.</param>
/// <param name="Scorer">Name of the scorer, without folder and ".py".</param>
/// <param name="Gold">Path of the gold below the data folder.</param>
/// <param name="Input">Path of the input below the data folder; gzip when it ends so.</param>
/// <param name="Output">What the scorer is given.</param>
/// <param name="GoldSha256">Hash of the gold that the gates were measured on, lower-case hex; null when none is pinned.</param>
internal sealed record BenchTask(string Name, string Scorer, string Gold, string Input, TaskOutput Output, string? GoldSha256);

/// <summary>A figure of a task.</summary>
/// <param name="Task">The task.</param>
/// <param name="Name">What the figure is called here.</param>
/// <param name="Row">What the scorer's line begins with.</param>
/// <param name="Column">Which number after that, from 1.</param>
/// <param name="Gate">What this version reaches; null for no gate.</param>
/// <param name="Floor">What the project wants at least; null when it does not say.</param>
/// <param name="Aim">What the project wants; null when it does not say.</param>
/// <param name="Note">"headline" for the task's main figure, or a remark.</param>
internal sealed record Measure(string Task, string Name, string Row, int Column, double? Gate, double? Floor, double? Aim, string? Note)
{
    /// <summary>Whether this is the task's main figure.</summary>
    public bool IsHeadline => Note == "headline";
}

/// <summary>A gate was set anew.</summary>
/// <param name="Date">When, yyyy-mm-dd.</param>
/// <param name="Task">The task.</param>
/// <param name="Measure">The measure's name.</param>
/// <param name="From">The gate before; null when there was none.</param>
/// <param name="To">The gate after; null when it was taken away.</param>
/// <param name="Reason">Why.</param>
internal sealed record GateChange(string Date, string Task, string Measure, double? From, double? To, string Reason);

/// <summary>A published figure.</summary>
/// <param name="Task">The task that it is compared with.</param>
/// <param name="Figure">Which system, on what, measured how.</param>
/// <param name="Value">The figure.</param>
/// <param name="Source">Who says so.</param>
internal sealed record Anchor(string Task, string Figure, double Value, string Source);

/// <summary>What <c>bench/floors.tsv</c> says.</summary>
/// <param name="Head">Its comment lines.</param>
/// <param name="Tasks">The tasks in their order.</param>
/// <param name="Measures">The figures, grouped by task.</param>
/// <param name="History">Changes of gates, oldest first.</param>
/// <param name="Anchors">Published figures.</param>
internal sealed record Floors(
    IReadOnlyList<string> Head, IReadOnlyList<BenchTask> Tasks, IReadOnlyList<Measure> Measures, IReadOnlyList<GateChange> History, IReadOnlyList<Anchor> Anchors)
{
    /// <summary>The figures of a task.</summary>
    public IEnumerable<Measure> MeasuresOf(string task) => Measures.Where(measure => measure.Task == task);

    /// <summary>The published figures of a task.</summary>
    public IEnumerable<Anchor> AnchorsOf(string task) => Anchors.Where(anchor => anchor.Task == task);
}
