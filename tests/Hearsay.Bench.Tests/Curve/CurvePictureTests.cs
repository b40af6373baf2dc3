using System.Xml.Linq;
using Hearsay.Bench.Curve;

namespace Hearsay.Bench.Tests.Curve;

public class CurvePictureTests
{
    [Fact]
    public void The_picture_in_the_docs_is_that_of_the_points() =>
        File.ReadAllText(ProjectFiles.At(CurveCommand.PicturePath)).ShouldBe(CurveCommand.Draw(), "Run ./hearsay-bench curve.");

    [Fact]
    public void Ours_are_joined_and_every_label_is_there()
    {
        var points = CurvePoint.Parse(
            "[ours]\nlabel\tlas\twords_per_second\nlarge\t0.83\t120000\nsmall <s>\t0.78\t400000\n\n[published]\nlabel\tlas\twords_per_second\nthey\t0.80\t-\nthose\t-\t5000\n");
        var svg = XDocument.Parse(CurvePicture.Draw(points, (0.79, 100_000), (0.83, 250_000)));
        var labels = svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToArray();
        labels.ShouldContain("large");
        labels.ShouldContain("small <s>");
        labels.ShouldContain("they: 0.800");
        labels.ShouldContain("those");
        svg.Descendants().Count(element => element.Name.LocalName == "polyline").ShouldBe(1);
    }

    [Theory]
    [InlineData("a\t0.8\t-")]
    [InlineData("a\t80\t1000")]
    [InlineData("a\t0.8\t0")]
    public void A_point_of_ours_needs_both_figures(string row) =>
        Should.Throw<FormatException>(() => CurvePoint.Parse($"[ours]\nlabel\tlas\twords_per_second\n{row}\n\n[published]\nlabel\tlas\twords_per_second\n"));
}
