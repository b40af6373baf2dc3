using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Tests.Reading;

public sealed class ReaderLinesTests
{
    [Theory]
    [InlineData("Tell us what you think. Letters may be edited for length.", ReaderLines.Sure)]
    [InlineData("Do you know more? Write to us safely.", ReaderLines.Sure)]
    [InlineData("If you can, please donate.", ReaderLines.Sure)]
    [InlineData("When using this material, a link is required.", ReaderLines.Sure)]
    [InlineData("You cannot bomb your way to peace.", ReaderLines.Perhaps)]
    [InlineData("“Tell us what you think,” he said.", 0)]
    [InlineData("Tell us the truth, the envoy said to you.", 0)]
    [InlineData("The troops have left the town.", 0)]
    [InlineData("", 0)]
    public void A_line_is_rated_by_whom_it_speaks_to(string line, int expected) =>
        ReaderLines.Rate(line, LineShape.Of(line, new TextSpan(0, line.Length), 0)).ShouldBe(expected);
}
