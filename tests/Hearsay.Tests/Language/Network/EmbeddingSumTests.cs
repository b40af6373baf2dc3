using Hearsay.Language.Network;

namespace Hearsay.Tests.Language.Network;

public class EmbeddingSumTests
{
    [Fact]
    public void Five_rows_of_the_largest_bytes_add_up_and_are_scaled()
    {
        var row = new sbyte[32];
        row.AsSpan(0, 16).Fill(127);
        row.AsSpan(16).Fill(-128);
        var sums = new int[32];
        EmbeddingSum.Of(row, row, row, row, row, sums);
        sums[..16].ShouldAllBe(sum => sum == 635 * NetworkModel.EmbeddingScale);
        sums[16..].ShouldAllBe(sum => sum == -640 * NetworkModel.EmbeddingScale);
    }
}
