using Hearsay.Bench.Accuracy;

namespace Hearsay.Bench.Tests.Accuracy;

public class FloorsFileTests
{
    [Fact]
    public void The_file_of_the_project_is_in_order_and_writes_back_as_it_is()
    {
        var text = File.ReadAllText(ProjectFiles.At(AccuracyCommand.FloorsPath));
        var floors = FloorsFile.Parse(text);
        FloorsFile.Write(floors).ShouldBe(text);
        floors.Tasks.Count.ShouldBe(14);
        floors.Measures.Count(measure => measure.Floor is not null).ShouldBeGreaterThan(15);
    }

    [Fact]
    public void A_dash_is_nothing()
    {
        Results.Floors.Measures[1].Gate.ShouldBeNull();
        Results.Floors.Measures[0].Gate.ShouldBe(0.6);
    }

    [Theory]
    [InlineData("micro\t3\t0.60", "micro\t3\t0.50", "its history ends at 0.60")]
    [InlineData("2026-01-03\tnames\tmicro F1\t0.65\t0.60", "2026-01-03\tnames\tmicro F1\t0.64\t0.60", "starts from 0.64")]
    [InlineData("2026-01-03", "2025-01-03", "before the line above it")]
    [InlineData("0.60\tthe gold was corrected", "0.60\t-", "reason is empty")]
    [InlineData("0.72\t0.82", "0.92\t0.82", "the floor is above the aim")]
    [InlineData("headline", "main", "needs one headline")]
    [InlineData("its card", "its card\tmore", "cells under")]
    [InlineData("names\ta tagger", "other\ta tagger", "there is no task other")]
    public void What_contradicts_itself_is_refused(string old, string changed, string message)
    {
        Results.File.ShouldContain(old);
        Should.Throw<FormatException>(() => FloorsFile.Parse(Results.File.Replace(old, changed, StringComparison.Ordinal))).Message.ShouldContain(message);
    }

    [Fact]
    public void A_gate_that_is_lowered_takes_a_line_that_says_why()
    {
        var pinned = GatePin.Pin(Results.Floors, [Results.Scored(0.55, "bbbb")], "2026-01-05", "names of ships no longer count");
        FloorsFile.Problems(pinned).ShouldBeEmpty();
        pinned.Measures[0].Gate.ShouldBe(0.55);
        pinned.Tasks[0].GoldSha256.ShouldBe("bbbb");
        pinned.History[2].ShouldBe(new GateChange("2026-01-05", "names", "micro F1", 0.6, 0.55, "names of ships no longer count"));
        FloorsFile.Parse(FloorsFile.Write(pinned)).History.Count.ShouldBe(4);
        Should.Throw<ArgumentException>(() => GatePin.Pin(Results.Floors, [], "2026-01-05", " "));
    }
}
