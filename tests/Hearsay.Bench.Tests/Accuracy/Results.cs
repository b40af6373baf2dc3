using Hearsay.Bench.Accuracy;

namespace Hearsay.Bench.Tests.Accuracy;

/// <summary>A small floors file and results for it.</summary>
internal static class Results
{
    public const string File =
        "# a comment\n"
        + "\n[tasks]\ntask\tscorer\tgold\tinput\twrites\tgold_sha256\n"
        + "names\tentities\tnames.gold.jsonl\tnames.input.jsonl\trecords\taaaaaaaaaaaaaaaa\n"
        + "\n[measures]\ntask\tmeasure\trow\tcolumn\tgate\tfloor\taim\tnote\n"
        + "names\tmicro F1\tmicro\t3\t0.60\t0.72\t0.82\theadline\n"
        + "names\tPER F1\tPER\t3\t-\t-\t-\t-\n"
        + "\n[history]\ndate\ttask\tmeasure\tfrom\tto\treason\n"
        + "2026-01-02\tnames\tmicro F1\t-\t0.65\tfirst measured\n"
        + "2026-01-03\tnames\tmicro F1\t0.65\t0.60\tthe gold was corrected\n"
        + "\n[anchors]\ntask\tfigure\tvalue\tsource\n"
        + "names\ta tagger: F1\t0.70\tits card\n";

    public static Floors Floors => FloorsFile.Parse(File);

    public static TaskResult Scored(double score, string hash = "aaaaaaaaaaaaaaaa")
    {
        var task = Floors.Tasks[0];
        return new TaskResult(task, TaskState.Scored, "", [.. Floors.Measures.Select(measure => new Figure(measure, score, hash == task.GoldSha256))], hash, 12, 0);
    }
}
