using Hearsay.Language;

namespace Hearsay.Tests.Language;

public class BoundaryModelTests
{
    [Fact]
    public void The_score_is_the_sum_of_the_weights_and_the_answer_depends_on_threshold_and_doubt()
    {
        var model = new BoundaryModel([3, -1, 0, 5], threshold: 6);
        model.Score([0, 1, 4]).ShouldBe(5);
        model.IsBoundary([0, 3], doubt: 0).ShouldBeTrue();
        model.IsBoundary([0, 3], doubt: 2).ShouldBeFalse();
    }

    [Fact]
    public void A_table_whose_size_is_no_power_of_two_is_refused() =>
        Should.Throw<InvalidDataException>(() => new BoundaryModel([1, 2, 3], 0));

    [Fact]
    public void A_stream_of_another_format_is_refused() =>
        Should.Throw<InvalidDataException>(() => BoundaryModel.Read(new MemoryStream(new byte[16])));
}
