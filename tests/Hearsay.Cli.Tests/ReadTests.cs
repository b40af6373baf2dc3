using System.Text;

namespace Hearsay.Cli.Tests;

public sealed class ReadTests : Workplace
{
    [Fact]
    public void A_folder_is_read_with_all_below_it()
    {
        ThreePages();
        Page(".git/config", "[core]");
        var run = Read();

        run.Exit.ShouldBe(ExitCodes.Done, run.Error);
        run.Error.ShouldBe("3 documents: 3 new.\n");
        run.Output.ShouldBe("");
        Run("articles", "--format", "jsonl").Json.Select(article => article.GetProperty("article").GetString())
            .ShouldBe(["coastline/ferry.txt", "mirror/ferry.txt", "vell/orchard.txt"]);
    }

    [Fact]
    public void Reading_the_same_again_changes_nothing()
    {
        ThreePages();
        Read();
        var before = Everything(Store);

        Read().Error.ShouldBe("3 documents: 3 unchanged.\n");

        Everything(Store).ShouldBe(before);
        before.ShouldContain("Torvald");
    }

    [Fact]
    public void What_was_read_before_is_not_read_again_when_more_comes()
    {
        Page("coastline/ferry.txt", Ferry);
        Read().Error.ShouldBe("1 document: 1 new.\n");
        ThreePages();
        Read().Error.ShouldBe("3 documents: 2 new, 1 unchanged.\n");

        var stepwise = Everything(Store);
        CommandRun.Of("read", Pages, "--store", PathOf("other.db"));
        Everything(PathOf("other.db")).ShouldBe(stepwise);
    }

    [Fact]
    public void Other_content_under_the_same_name_is_a_new_version()
    {
        ThreePages();
        Read();
        Page("vell/orchard.txt", Orchard.Replace("two thirds", "half", StringComparison.Ordinal));
        Read().Error.ShouldBe("3 documents: 1 new version, 2 unchanged.\n");
        Run("articles", "--format", "jsonl").Json[2].GetProperty("versions").GetInt64().ShouldBe(2);
        Run("trace", "vell/orchard.txt").Output.ShouldContain("Version 2 of 2");
    }

    [Fact]
    public void The_number_of_threads_does_not_show()
    {
        for (var i = 0; i < 30; i++)
        {
            Page($"p{i:D2}.txt", (i % 3 == 0 ? Ferry : Orchard).Replace("Saturday", $"Saturday {i}", StringComparison.Ordinal));
        }

        Read("--threads", "1");
        CommandRun.Of("read", Pages, "--store", PathOf("many.db"), "--threads", "8").Exit.ShouldBe(ExitCodes.Done);
        Everything(PathOf("many.db")).ShouldBe(Everything(Store));
    }

    [Fact]
    public void A_run_that_is_stopped_goes_on_where_it_was()
    {
        ThreePages();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var stopped = CommandRun.With([], false, ["read", Pages, "--store", Store], cancel: stop.Token);
        stopped.Exit.ShouldBe(ExitCodes.Interrupted);
        stopped.Error.ShouldContain("run the same command again");

        Read().Exit.ShouldBe(ExitCodes.Done);
        CommandRun.Of("read", Pages, "--store", PathOf("whole.db"));
        Everything(Store).ShouldBe(Everything(PathOf("whole.db")));
    }

    [Fact]
    public void A_run_stopped_in_the_middle_keeps_what_it_has_done()
    {
        // The padding makes the input longer than what is looked at to tell its format.
        var lines = string.Concat(Enumerable.Range(0, 60).Select(i =>
            $$"""{"id":"d{{i}}","padding":"{{new string('x', 5000)}}","text":"The mayor of Port Marn said on day {{i}} that the quay was safe."}""" + "\n"));
        using var stop = new CancellationTokenSource();
        var input = new StoppingStream(Encoding.UTF8.GetBytes(lines), stop);
        var stopped = CommandRun.With(input, false, ["read", "-", "--store", Store, "--threads", "2"], cancel: stop.Token);
        stopped.Exit.ShouldBe(ExitCodes.Interrupted);

        var rest = CommandRun.WithInput(lines, "read", "-", "--store", Store);
        rest.Exit.ShouldBe(ExitCodes.Done);
        rest.Error.ShouldContain("unchanged");
        rest.Error.ShouldContain(" new");
        Run("articles", "--format", "jsonl").Lines.Length.ShouldBe(60);
    }

    [Fact]
    public void Standard_input_patterns_and_single_files_are_read()
    {
        ThreePages();
        CommandRun.WithInput(Orchard, "read", "-", "--store", Store).Exit.ShouldBe(ExitCodes.Done);
        CommandRun.Of("read", Path.Combine(Pages, "**/f*.txt"), "--store", Store).Error.ShouldBe("2 documents: 2 new.\n");
        CommandRun.Of("read", Path.Combine(Pages, "vell/orchard.txt"), "--store", Store).Error.ShouldBe("1 document: 1 new.\n");
        Run("articles", "--format", "jsonl").Lines.Length.ShouldBe(4);
    }

    [Fact]
    public void Collections_keep_documents_of_one_name_apart()
    {
        ThreePages();
        Read();
        Read("--collection", "archive").Error.ShouldBe("3 documents: 3 new.\n");
        Run("articles", "--format", "csv").Output.ShouldContain("archive:vell/orchard.txt");
    }

    [Fact]
    public void Records_annotated_elsewhere_are_taken_in_as_they_are()
    {
        var documents = "{\"id\":\"a\",\"raw\":" + System.Text.Json.JsonSerializer.Serialize(Ferry) + "}\nbroken\n{\"id\":\"b\",\"raw\":" + System.Text.Json.JsonSerializer.Serialize(Repost) + "}\n";
        var annotated = CommandRun.WithInput(documents, "annotate");
        annotated.Exit.ShouldBe(ExitCodes.SomeRefused);
        var run = CommandRun.WithInput(annotated.Output, "read", "--records", "-", "--store", Store);

        run.Exit.ShouldBe(ExitCodes.SomeRefused);
        run.Error.ShouldContain("stdin:2: refused (HS0107)");
        run.Error.ShouldContain("3 documents: 2 new, 1 refused.");
        CommandRun.WithInput(documents, "read", "-", "--store", PathOf("direct.db"));
        Everything(Store).ShouldBe(Everything(PathOf("direct.db")));
        CommandRun.WithInput(annotated.Output, "read", "--records", "-", "--store", Store).Error.ShouldContain("2 unchanged");
    }

    [Fact]
    public void A_users_world_goes_into_the_makers_so_that_changing_it_reads_anew()
    {
        ThreePages();
        File.WriteAllText(PathOf("actors.csv"), "name,aliases,type,country,code,role\nOstavia,Ostavian;Ostavians,GPE,OST,OST,country\n");
        File.WriteAllText(PathOf("places.csv"), "name,lat,lon\n\"Marn, Port\",12.5,-40\n");
        Read().Exit.ShouldBe(ExitCodes.Done);
        Read("--actors", PathOf("actors.csv"), "--places", PathOf("places.csv")).Error.ShouldBe("3 documents: 3 new versions.\n");
        Read("--actors", PathOf("actors.csv"), "--places", PathOf("places.csv")).Error.ShouldBe("3 documents: 3 unchanged.\n");
    }

    [Theory]
    [InlineData("name,type\nOstavia,COUNTRY\n", "actors file, line 2")]
    [InlineData("title,type\nOstavia,GPE\n", "name")]
    [InlineData("name,type\nOstavia,GPE,more\n", "actors file, line 2")]
    [InlineData("name,type\n,GPE\n", "\"name\" is missing")]
    public void A_wrong_line_of_a_users_world_is_named(string actors, string message)
    {
        ThreePages();
        File.WriteAllText(PathOf("actors.csv"), actors);
        var run = Read("--actors", PathOf("actors.csv"));
        run.Exit.ShouldBe(ExitCodes.BadUsage);
        run.Error.ShouldContain(message);
        File.Exists(Store).ShouldBeFalse();
    }

    /// <summary>Asks the run to stop when half of it was read; gives little at a time, as a pipe does.</summary>
    private sealed class StoppingStream(byte[] bytes, CancellationTokenSource stop) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Position > Length / 2)
            {
                stop.Cancel();
            }

            return base.Read(buffer, offset, Math.Min(count, 4000));
        }
    }
}
