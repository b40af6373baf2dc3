using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Propositions;
using Hearsay.Ledger.Propositions.Judging;
using Hearsay.Model;

namespace Hearsay.Ledger.Contradictions;

/// <summary>
/// Finds pages that tell as a fact that something was done on purpose, which others have from somebody who accuses, where the accused deny the deed: what was meant nobody but the accused can know.
/// </summary>
internal static class ToldIntent
{
    /// <summary>Acts, things and places that both name, beside the intent.</summary>
    private const int LeastCommon = 2;

    /// <summary>The contradictions, in the order of what pages tell.</summary>
    /// <param name="scene">What is said.</param>
    /// <param name="claims">Ids of claims by the places of their statements.</param>
    public static IEnumerable<Contradiction> Find(ClaimScene scene, Dictionary<(DocumentIdentity, TextSpan), string> claims) => Among(scene.Propositions, scene.Told)
        .GroupBy(found => string.Join('\n', found.Said.Select(other => other.Node)), StringComparer.Ordinal)
        .Select(group => ContradictionFinder.Of(
            ContradictionKind.Modality, group.First().Told.Text, group.Select(found => ContradictionFinder.PlaceOf(found.Told)), group.First().Said.Select(ContradictionFinder.PlaceOf),
            ContradictionFinder.ClaimsOf(group.First().Said, claims)));

    /// <summary>What pages tell of what was meant, each with those who say so elsewhere.</summary>
    /// <param name="said">What is said.</param>
    /// <param name="told">What pages tell in their own voice.</param>
    public static IEnumerable<(Proposition Told, Proposition[] Said)> Among(IReadOnlyList<Proposition> said, IReadOnlyList<Proposition> told)
    {
        var meant = said.Where(proposition => proposition.Party is not null && IsOfIntent(proposition)).ToArray();
        return meant.Length == 0 ? [] : told.Where(IsOfIntent)
            .Select(tale => (Told: tale, Said: meant.Where(other => AreOne(tale, other) && said.Any(denial => Denies(denial, tale, other))).ToArray()))
            .Where(found => found.Said.Length > 0);
    }

    private static bool IsOfIntent(Proposition proposition) =>
        proposition.Features.Contains(Intent.Feature) && proposition is { IsMute: false, IsConditional: false, IsProspective: false, Firmness: Firmness.Plain } && !proposition.IsNegative([Intent.Feature]);

    private static bool AreOne(Proposition told, Proposition said) =>
        !ReferenceEquals(told.Article, said.Article) && !Sites.Apart(told.Sites, said.Sites) && told.DaysBetween(said) <= ComparedPair.MostDays && Common(told, said) >= LeastCommon;

    private static bool Denies(Proposition denial, Proposition told, Proposition said) =>
        denial.IsNegativeAlone && denial.Party is not null && !string.Equals(denial.Party, said.Party, StringComparison.Ordinal) && Common(told, denial) >= LeastCommon;

    private static int Common(Proposition a, Proposition b) => (a.Sites.Any(b.Sites.Contains) ? 1 : 0) + (NamesThingOf(a, b) || NamesThingOf(b, a) ? 1 : 0)
        + a.Features.Names.Count(feature => feature[0] is not ('@' or '~' or '#') && !string.Equals(feature, Intent.Feature, StringComparison.Ordinal) && b.Features.Contains(feature));

    // "Vessin Hospital" is a hospital of which the other speaks.
    private static bool NamesThingOf(Proposition proposition, Proposition other) =>
        proposition.Text.Split(' ').Any(word => word.Length > 3 && char.IsAsciiLetterUpper(word[0]) && ConceptTable.Instance.ConceptOf(word.ToLowerInvariant()) is { } concept
            && !proposition.Features.Contains("=" + concept) && other.Features.Contains("=" + concept));
}
