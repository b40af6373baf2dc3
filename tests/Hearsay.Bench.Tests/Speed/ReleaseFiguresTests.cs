using Hearsay.Annotation;
using Hearsay.Bench.Speed;

namespace Hearsay.Bench.Tests.Speed;

public class ReleaseFiguresTests
{
    private static readonly ReleaseFigures Release = new("1.2.3", [new("Reading", 0.5, 1000)]);

    [Fact]
    public void The_file_of_the_project_names_every_stage_and_the_whole() =>
        ReleaseFigures.Parse(File.ReadAllText(ProjectFiles.At(ReleaseFigures.FilePath))).Lines.Select(line => line.Stage)
            .ShouldBe(Enum.GetNames<AnnotationStage>().Append("annotation"));

    [Fact]
    public void What_is_written_can_be_read()
    {
        var read = ReleaseFigures.Parse(Release.Write());
        read.Version.ShouldBe("1.2.3");
        read.Lines.ShouldBe(Release.Lines);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    public void A_machine_that_is_slower_for_both_changes_nothing(int yardstick) =>
        Release.Against(new Cost("Reading", TimeSpan.FromMilliseconds(yardstick / 4.0), 900), TimeSpan.FromMilliseconds(yardstick)).ShouldBe((0.5, 0.9));

    [Fact]
    public void A_stage_that_the_release_did_not_have_is_not_compared() =>
        Release.Against(new Cost("Dreaming", TimeSpan.FromMilliseconds(1), 1), TimeSpan.FromMilliseconds(1)).ShouldBeNull();

    [Fact]
    public void The_yardstick_does_the_same_at_each_call() => Yardstick.Work().ShouldBe(Yardstick.Work());
}
