namespace Hearsay.Bench.Ledger.RealNews;

/// <summary>Pages of real news on which shown contradictions were labelled; their texts are no part of this repository.</summary>
/// <param name="Name">What the labels call it.</param>
/// <param name="File">The file of its documents, below the folder of the benchmark data.</param>
/// <param name="Prefix">What the ids of its documents begin with; the file may hold others.</param>
internal sealed record RealSet(string Name, string File, string Prefix)
{
    /// <summary>The sets.</summary>
    public static IReadOnlyList<RealSet> All { get; } =
    [
        new("fnc", "lineage/real.docs.jsonl", "fnc-"),
        new("fnc-more", "text/news.jsonl.gz", "fnc-"),
        new("campaign", "attribution/train.input.jsonl", ""),
        new("wire", "text/news.jsonl.gz", "te3-"),
    ];

    /// <summary>Reads and folds its documents.</summary>
    /// <param name="data">The folder of the benchmark data.</param>
    /// <exception cref="IOException">The file is missing.</exception>
    public FoldedWorld Read(string data) => FoldedWorld.ReadFile(PathIn(data), id => id.StartsWith(Prefix, StringComparison.Ordinal));

    /// <summary>Whether its file is there.</summary>
    /// <param name="data">The folder of the benchmark data.</param>
    public bool IsIn(string data) => System.IO.File.Exists(PathIn(data));

    private string PathIn(string data) => Path.Combine(data, File.Replace('/', Path.DirectorySeparatorChar));
}
