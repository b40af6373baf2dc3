using Hearsay.Language.Tagging;

namespace Hearsay.Tests.Language.Tagging;

public class LinearModelTests
{
    private static readonly LinearModel Model = new(["A", "B", "C"], [5, 7, 5 + 8], [2, 1, 1], [0, 2, 1, 1], [3, -4, 10, 100]);

    [Fact]
    public void The_score_of_a_label_is_the_sum_over_the_features_that_are_present()
    {
        var scores = new int[3];
        Model.Score([5, 7, 99], scores);
        scores.ShouldBe([3, 10, -4]);
        LinearModel.Best(scores).ShouldBe(1);
    }

    [Fact]
    public void Features_that_share_a_slot_are_kept_apart()
    {
        var scores = new int[3];
        Model.Score([5 + 8], scores);
        scores.ShouldBe([0, 100, 0]);
    }

    [Fact]
    public void Of_equal_scores_the_first_label_wins() => LinearModel.Best([1, 4, 4]).ShouldBe(1);

    [Fact]
    public void A_file_of_another_kind_is_refused() =>
        Should.Throw<InvalidDataException>(() => LinearModel.Read(new MemoryStream(new byte[64])));
}
