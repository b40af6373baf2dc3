using Hearsay.Events.Attacks;

namespace Hearsay.Tests.Events.Attacks;

public sealed class AttackModelTests
{
    [Fact]
    public void Scores_are_the_sums_of_the_weights_of_the_features_that_are_present()
    {
        var model = new AttackModel([1, 2, 3, 4, 5, -1, 0, 1, 0, 0], [7, 7, 7, 7, 7]);
        var scores = new int[AttackModel.Roles];
        model.Score([2, 5, 1], scores); // rows 0, 1, 1
        scores.ShouldBe([-1, 2, 5, 4, 5]);
        model.ThresholdOf(AttackRole.Weapon).ShouldBe(7);
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused() =>
        Should.Throw<InvalidDataException>(() => AttackModel.Read(new MemoryStream(new byte[64])));

    [Fact]
    public void A_number_of_rows_that_is_no_power_of_two_is_refused() =>
        Should.Throw<InvalidDataException>(() => new AttackModel(new sbyte[15], new int[5]));
}
