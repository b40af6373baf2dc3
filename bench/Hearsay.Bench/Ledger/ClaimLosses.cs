using Hearsay.Ledger.Claims;

namespace Hearsay.Bench.Ledger;

/// <summary>Where on its way through the ledger a statement of a true claim is lost.</summary>
internal enum ClaimLossStage
{
    /// <summary>Its words are in no statement and in no sentence of the page's own voice.</summary>
    NotRead,

    /// <summary>It is told in the page's own voice only, and was put under no claim, or another one.</summary>
    PageVoice,

    /// <summary>It rests under the claim, on the other side.</summary>
    OtherSide,

    /// <summary>It is in another story.</summary>
    OtherStory,

    /// <summary>No pair of it and what rests under the claim was worth judging.</summary>
    NotCompared,

    /// <summary>Pairs were judged, and thought neither the same nor contrary.</summary>
    JudgedApart,

    /// <summary>A pair was thought to be related; the groups did not let it in.</summary>
    KeptApart,
}

/// <summary>For every statement of a true claim that does not rest on its side of the found one, the last stage that it reached; and what rests under a found claim that is no part of the true one.</summary>
internal static class ClaimLosses
{
    /// <summary>The losses, in the order of the truth.</summary>
    /// <param name="world">The world.</param>
    /// <param name="score">Its score.</param>
    public static IEnumerable<(ClaimLossStage Stage, string Words)> Split(FoldedWorld world, ClaimScore score)
    {
        var scenes = JudgedScene.Of(world).ToArray();
        foreach (var match in score.Matches)
        {
            var resting = match.Statements.Where(statement => statement.IsRight).Select(statement => statement.Place).ToArray();
            foreach (var (_, place, _) in match.Statements.Where(statement => !statement.IsRight))
            {
                yield return (StageOf(place, resting, match.Found, scenes), $"{place.Identity}: {world.WordsAt(place.Identity, null, place.Span)}");
            }
        }
    }

    /// <summary>What rests under a found claim, though no words of the true one are in it: why it was put there, and its words.</summary>
    /// <param name="world">The world.</param>
    /// <param name="score">Its score.</param>
    public static IEnumerable<(ClaimBasis Basis, string Words)> Merged(FoldedWorld world, ClaimScore score) =>
        from match in score.Matches
        where match.Found is not null
        from statement in match.Found!.Statements
        where !match.Statements.Any(own => own.Place.Identity == statement.Article.Id && statement.Content.Any(own.Place.Span.Overlaps))
        select (statement.Basis, $"{statement.Article.Id}: {string.Join(" … ", statement.Content.Select(part => world.WordsAt(statement.Article.Id, null, part)))} <> {match.Truth.Text}");

    private static ClaimLossStage StageOf(WordPlace place, WordPlace[] resting, Claim? found, JudgedScene[] scenes)
    {
        if (found is not null && ClaimScore.Rests(found, place, null))
        {
            return ClaimLossStage.OtherSide;
        }

        if (scenes.All(scene => scene.Said([place]).Length == 0))
        {
            return scenes.Any(scene => scene.Told([place]).Length > 0) ? ClaimLossStage.PageVoice : ClaimLossStage.NotRead;
        }

        return (from scene in scenes from one in scene.Said([place]) from other in scene.Said(resting) select StageOf(one, other, scene)).DefaultIfEmpty(ClaimLossStage.OtherStory).Max();
    }

    private static ClaimLossStage StageOf(string one, string other, JudgedScene scene)
    {
        var pair = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        return scene.Same.Contains(pair) || scene.Contrary.Contains(pair) ? ClaimLossStage.KeptApart
            : scene.Compared.Contains(pair) ? ClaimLossStage.JudgedApart
            : ClaimLossStage.NotCompared;
    }
}
