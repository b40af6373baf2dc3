using Hearsay.Exports;

namespace Hearsay.Tests.Exports;

public sealed class CameoScaleTests
{
    [Theory]
    [InlineData("020", 1, 3.0)]
    [InlineData("0841", 2, 5.0)]
    [InlineData("112", 3, -2.0)]
    [InlineData("195", 4, -10.0)]
    public void Codes_have_a_quad_class_and_a_value_and_an_unknown_one_that_of_its_root(string cameo, int quad, double goldstein)
    {
        CameoScale.QuadClassOf(cameo).ShouldBe(quad);
        CameoScale.GoldsteinOf(cameo).ShouldBe(goldstein);
    }
}
