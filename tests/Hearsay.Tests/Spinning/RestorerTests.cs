using Hearsay.Spinning;

namespace Hearsay.Tests.Spinning;

public class RestorerTests
{
    [Fact]
    public void Only_open_words_right_beside_a_place_cast_doubt_on_what_stands_there()
    {
        int[] places = [3, 4, 6];
        double[] put = [0.9, 0.2, 0.7];

        Restorer.PutBeside(0, places, put).ShouldBe((0, 0.2));
        Restorer.PutBeside(1, places, put).ShouldBe((0.9, 0));
        Restorer.PutBeside(2, places, put).ShouldBe((0, 0));
    }
}
