using Hearsay.Ledger.Contradictions;
using Hearsay.Model;

namespace Hearsay.Bench.Ledger;

/// <summary>Where on its way through the ledger a planted contradiction is lost.</summary>
internal enum LossStage
{
    /// <summary>Words of a side are in no statement and in no sentence of the page's own voice.</summary>
    NotRead,

    /// <summary>A side is told in the page's own voice only, of which no claims are made.</summary>
    PageVoice,

    /// <summary>The sides are in different stories.</summary>
    OtherStory,

    /// <summary>Both are read; no pair of them was worth judging.</summary>
    NotCompared,

    /// <summary>Pairs were judged, and none was thought contrary.</summary>
    JudgedApart,

    /// <summary>A pair was thought contrary; the groups did not let it in.</summary>
    KeptApart,

    /// <summary>They rest under one claim, on one side.</summary>
    OneSide,

    /// <summary>They stand against each other, under a kind that does not fit.</summary>
    OtherKind,

    /// <summary>A figure is not read as a count that can be held against others.</summary>
    NoCount,

    /// <summary>The figures are not put side by side.</summary>
    FiguresApart,

    /// <summary>They are put side by side and thought to be true together.</summary>
    FiguresAgree,
}

/// <summary>For every planted contradiction that was missed, the last stage that any pair of its sides reached.</summary>
internal static class ContradictionLosses
{
    /// <summary>The losses, in the order of the truth.</summary>
    /// <param name="world">The world.</param>
    /// <param name="score">Its score.</param>
    public static IEnumerable<(string Kind, LossStage Stage, string About)> Of(FoldedWorld world, ContradictionScore score)
    {
        var scenes = JudgedScene.Of(world).ToArray();
        return score.Missed.Select(missed => (missed.Conflict.Kind, missed.IsOtherKind ? LossStage.OtherKind
            : missed.Conflict.Figures.IsEmpty ? StageOf(missed.Sides, scenes) : StageOfFigures(missed.Sides, world, scenes), missed.Conflict.About));
    }

    private static LossStage StageOf(WordPlace[][] sides, JudgedScene[] scenes)
    {
        var said = sides.Select(side => scenes.Select(scene => scene.Said(side)).ToArray()).ToArray();
        if (said.Any(side => side.All(nodes => nodes.Length == 0)))
        {
            return sides.All(side => scenes.Any(scene => scene.Said(side).Length > 0 || scene.Told(side).Length > 0)) ? LossStage.PageVoice : LossStage.NotRead;
        }

        var stages = from at in Enumerable.Range(0, scenes.Length)
                     from i in Enumerable.Range(0, said.Length)
                     from j in Enumerable.Range(0, i)
                     from one in said[i][at]
                     from other in said[j][at]
                     where one != other
                     select StageOf(one, other, scenes[at]);
        return stages.DefaultIfEmpty(LossStage.OtherStory).Max();
    }

    private static LossStage StageOf(string one, string other, JudgedScene scene)
    {
        var pair = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        var groups = scene.Scene.Groups;
        return string.Equals(groups.ClaimOf(one), groups.ClaimOf(other), StringComparison.Ordinal) ? groups.IsAgainst(one) == groups.IsAgainst(other) ? LossStage.OneSide : LossStage.OtherKind
            : scene.Contrary.Contains(pair) ? LossStage.KeptApart
            : scene.Compared.Contains(pair) ? LossStage.JudgedApart
            : LossStage.NotCompared;
    }

    private static LossStage StageOfFigures(WordPlace[][] sides, FoldedWorld world, JudgedScene[] scenes)
    {
        var figures = world.Stories.SelectMany(story => story.Figures).Select(figure => Enumerable.Range(0, sides.Length).Where(side => figure.Reports.Any(report => sides[side].Any(place => Is(place, report)))).ToArray()).ToArray();
        if (figures.Any(have => have.Length > 1))
        {
            return LossStage.FiguresAgree;
        }

        var records = scenes.SelectMany(scene => scene.Scene.Propositions.Concat(scene.Scene.Told)).Select(proposition => proposition.Article.Record).Distinct().ToArray();
        return sides.Count(side => side.Any(place => records.Any(record => IsCount(place, record)))) > 1 ? LossStage.FiguresApart : LossStage.NoCount;

        static bool IsCount(WordPlace place, ArticleRecord record) => place.Version is null && place.Identity == record.Identity.Id
            && record.Quantities.Any(quantity => quantity.Span.Overlaps(place.Span) && quantity.Of is not null);

        static bool Is(WordPlace place, FigureReport report) => place.Identity == report.Article.Id && place.Version is null && place.Span.Overlaps(report.Span);
    }
}
