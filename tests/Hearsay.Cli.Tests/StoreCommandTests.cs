using System.Text.Json;

namespace Hearsay.Cli.Tests;

/// <summary>Removal, the doctor, the brief, and stores that cannot be had.</summary>
public sealed class StoreCommandTests : Workplace
{
    [Fact]
    public void What_is_removed_leaves_the_store_as_if_it_had_never_come()
    {
        ThreePages();
        Read();
        Run("remove", "mirror/ferry.txt").Error.ShouldBe("Removed mirror/ferry.txt.\n");
        var removed = Everything(Store);

        File.Delete(Path.Combine(Pages, "mirror/ferry.txt"));
        CommandRun.Of("read", Pages, "--store", PathOf("never.db"));
        Everything(PathOf("never.db")).ShouldBe(removed);

        Page("mirror/ferry.txt", Repost);
        Read().Error.ShouldBe("3 documents: 1 new, 2 unchanged.\n");
        CommandRun.Of("read", Pages, "--store", PathOf("whole.db"));
        Everything(Store).ShouldBe(Everything(PathOf("whole.db")));
    }

    [Fact]
    public void One_wrong_name_among_many_removes_nothing()
    {
        ThreePages();
        Read();
        var run = Run("remove", "mirror/ferry.txt", "vell/orchad.txt");
        run.Exit.ShouldBe(ExitCodes.BadUsage);
        run.Error.ShouldContain("vell/orchard.txt");
        Run("articles", "--format", "jsonl").Lines.Length.ShouldBe(3);
    }

    [Fact]
    public void The_doctor_finds_a_sound_store_sound_and_rebuilds_it_to_the_same()
    {
        ThreePages();
        Read();
        var before = Everything(Store);
        Run("doctor").Output.ShouldContain("sound");
        Run("doctor", "--rebuild").Exit.ShouldBe(ExitCodes.Done);
        Everything(Store).ShouldBe(before);
    }

    [Fact]
    public void The_brief_comes_as_text_markdown_json_and_page()
    {
        ThreePages();
        Read();
        Run("brief").Output.ShouldContain("Ferry Halden sinks");
        Run("brief", "frost").Output.ShouldNotContain("Halden");
        Run("brief", "submarine").Error.ShouldContain("No story");
        Run("brief", "--markdown").Output.ShouldStartWith("# ");
        JsonDocument.Parse(Run("brief", "--json").Output).RootElement.GetProperty("stories").GetArrayLength().ShouldBe(2);

        var page = PathOf("brief.html");
        Run("brief", "--html", page).Error.ShouldContain(page);
        File.ReadAllText(page).ShouldStartWith("<!doctype html>");
        Run("brief", "--html", "-").Output.ShouldBe(File.ReadAllText(page));
        Run("brief", "--html", page, "--json").Exit.ShouldBe(ExitCodes.BadUsage);
        Run("brief", "--html", PathOf("no/such/folder.html")).Exit.ShouldBe(ExitCodes.BadUsage);
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("brief")]
    [InlineData("doctor")]
    [InlineData("search", "ferry")]
    [InlineData("trace", "ferry")]
    [InlineData("remove", "ferry")]
    public void A_store_that_is_not_there_is_told_and_not_made(params string[] command)
    {
        var run = Run(command);
        run.Exit.ShouldBe(ExitCodes.NoStore);
        run.Error.ShouldContain("no store");
        File.Exists(Store).ShouldBeFalse();
    }

    [Fact]
    public void A_store_of_another_kind_is_exit_code_3()
    {
        ThreePages();
        File.WriteAllText(Store, new string('x', 5000));
        Read().Exit.ShouldBe(ExitCodes.NoStore);
        CommandRun.Of("articles", "--store", "postgres://127.0.0.1:1/hearsay").Exit.ShouldBe(ExitCodes.NoStore);
        CommandRun.Of("read", Pages, "--store", PathOf("no/folder/store.db")).Exit.ShouldBe(ExitCodes.NoStore);
    }
}
