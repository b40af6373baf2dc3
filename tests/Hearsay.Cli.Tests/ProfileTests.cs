namespace Hearsay.Cli.Tests;

public sealed class ProfileTests
{
    private const string Standing = "Oster lives from the sea, and the Lantern lives from Oster and its many friends abroad.";

    [Fact]
    public void A_profile_learnt_from_many_pages_is_an_input_of_annotate()
    {
        var learnt = CommandRun.WithInput(string.Concat(Enumerable.Range(1, 5).Select(Page)), "profile", "-", "--outlet", "The Lantern");
        learnt.Exit.ShouldBe(ExitCodes.Done);
        learnt.Error.ShouldContain("5 different pages, 1 lines");

        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, learnt.Output);
            var with = CommandRun.WithInput(Page(9), "annotate", "--profile", file).Json[0];
            var without = CommandRun.WithInput(Page(9), "annotate").Json[0];

            with.GetProperty("blocks").EnumerateArray().Count(block => block.GetProperty("kind").GetString() == "chrome").ShouldBe(1);
            without.GetProperty("blocks").EnumerateArray().Count(block => block.GetProperty("kind").GetString() == "chrome").ShouldBe(0);
            with.GetRawText().ShouldContain("outlet-profiles");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_file_that_is_no_profile_is_bad_usage() =>
        CommandRun.WithInput("", "annotate", "--profile", "no-such-profile.json").Exit.ShouldBe(ExitCodes.BadUsage);

    private static string Page(int number) =>
        $$"""{"id":"p{{number}}","raw":"Ship number {{number}} runs aground off Oster harbour\n\nShip number {{number}} ran aground off the harbour of Oster on Friday, the port office said in a statement of {{number}} pages.\n\n{{Standing}}\n\nTugs were sent to ship number {{number}}, and nobody was hurt, the office said after {{number}} hours of work in the fog."}""" + "\n";
}
