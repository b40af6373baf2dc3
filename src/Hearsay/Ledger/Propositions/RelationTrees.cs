using Hearsay.Resources;

namespace Hearsay.Ledger.Propositions;

/// <summary>What was learned of pairs of propositions on small invented worlds whose truth is known: pack "claim-judge".</summary>
/// <param name="Same">Whether both say the same.</param>
/// <param name="Contrary">Whether both cannot be so.</param>
internal sealed record RelationTrees(BoostedTrees Same, BoostedTrees Contrary)
{
    /// <summary>Name of the resource pack that has both.</summary>
    public const string Pack = "claim-judge";

    /// <summary>The command that builds it.</summary>
    public const string BuildCommand = "hearsay-train propositions WORLD…";

    private static readonly Lazy<RelationTrees> BuiltIn = new(() => Load(ResourcePack.Get(Pack, BuildCommand)));

    /// <summary>Those of this build.</summary>
    public static RelationTrees Default => BuiltIn.Value;

    private static RelationTrees Load(ResourcePack pack) => new(BoostedTrees.Read(pack.Lines("same.tsv")), BoostedTrees.Read(pack.Lines("contrary.tsv")));
}
