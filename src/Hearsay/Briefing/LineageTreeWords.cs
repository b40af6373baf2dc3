using System.Globalization;
using Hearsay.Lineage;

namespace Hearsay.Briefing;

/// <summary>Says in words what a tree of origins knows; all renderers speak alike.</summary>
public static class LineageTreeWords
{
    /// <summary>"7 pages, 2 origins".</summary>
    public static string CountOf(LineageTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return $"{BriefWords.Count(tree.Pages, "page")}, {BriefWords.Count(tree.Origins, "origin")}";
    }

    /// <summary>What a node is to the one above it ("spun copy, 78 % of its words"; "origin, 3 pages rest on it").</summary>
    public static string RoleOf(LineageNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var role = node switch
        {
            { Record: null } => "credited as origin, not stored",
            { Derivation: { } derivation } => RoleOf(derivation),
            { Children.IsEmpty: true } => "text of its own",
            _ => "text of its own",
        };
        var rest = node.Children.IsEmpty ? "" : $"; {BriefWords.Count(node.Pages - (node.Record is null ? 0 : 1), "page rests", "pages rest")} on it";
        return role + (node.Derivation is null ? rest : "");
    }

    /// <summary>How many words were put back, and how: "31 swapped words beside the original", "4 inferred from the text alone"; null when none.</summary>
    public static string? RestoredOf(LineageNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var aligned = node.Restored.Count(word => word.By == Restoration.Aligned);
        var inferred = node.Restored.Length - aligned;
        return (aligned, inferred) switch
        {
            (0, 0) => null,
            (_, 0) => $"{BriefWords.Count(aligned, "swapped stretch", "swapped stretches")} beside the original",
            (0, _) => $"{BriefWords.Count(inferred, "original")} inferred from the text alone",
            _ => $"{BriefWords.Count(aligned, "swapped stretch", "swapped stretches")} beside the original, {BriefWords.Count(inferred, "original")} more inferred from the text alone",
        };
    }

    /// <summary>How likely an inferred original is ("inferred, 83 %").</summary>
    public static string CertaintyOf(RestoredWord word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.By == Restoration.Aligned ? "aligned" : $"inferred, {Math.Round(100 * word.Probability).ToString(CultureInfo.InvariantCulture)} %";
    }

    private static string RoleOf(Derivation derivation)
    {
        var share = Math.Round(100 * derivation.Coverage).ToString(CultureInfo.InvariantCulture);
        return derivation.Directed
            ? $"{BriefWords.KindOf(derivation.Kind)}, {share} % of its words"
            : $"{BriefWords.KindOf(derivation.Kind)}, shares {share} % of its words; which came first is not known";
    }
}
