namespace Hearsay.Cli.Tests;

public sealed class AnnotateTests
{
    [Fact]
    public void One_line_comes_out_for_each_line_in_and_bad_ones_are_answered_in_place()
    {
        var run = CommandRun.WithInput(
            "{\"id\":\"a\",\"text\":\"The mayor said the quay was safe.\"}\nnot json\n{\"id\":7,\"raw\":\"The quay is closed.\"}\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"x\",\"published\":\"yesterday\"}\n",
            "annotate");

        run.Exit.ShouldBe(ExitCodes.SomeRefused);
        run.Error.ShouldBe("");
        var lines = run.Json;
        lines.Length.ShouldBe(5);
        lines[0].GetProperty("id").GetString().ShouldBe("a");
        lines[0].GetProperty("text").GetString().ShouldBe("The mayor said the quay was safe.");
        lines[1].GetProperty("error").GetProperty("code").GetString().ShouldBe("HS0107");
        lines[2].GetProperty("id").GetString().ShouldBe("7");
        lines[3].GetProperty("id").GetString().ShouldBe("b");
        lines[3].TryGetProperty("error", out _).ShouldBeTrue();
        lines[4].GetProperty("error").GetProperty("code").GetString().ShouldBe("HS0112");
    }

    [Fact]
    public void The_order_and_the_bytes_are_the_same_on_any_number_of_threads()
    {
        var input = string.Concat(Enumerable.Range(0, 60).Select(i => $"{{\"id\":\"{i}\",\"text\":\"{string.Concat(Enumerable.Repeat("The mayor said so. ", 1 + i % 7 * 30))}\"}}\n"));
        var one = CommandRun.WithInput(input, "annotate", "--threads", "1");
        var many = CommandRun.WithInput(input, "annotate", "--threads", "8");
        one.Exit.ShouldBe(ExitCodes.Done);
        many.Output.ShouldBe(one.Output);
        one.Json.Select(line => line.GetProperty("id").GetString()).ShouldBe(Enumerable.Range(0, 60).Select(i => $"{i}"));
    }

    [Fact]
    public void Nothing_in_gives_nothing_out()
    {
        var run = CommandRun.WithInput("", "annotate");
        run.Exit.ShouldBe(ExitCodes.Done);
        run.Output.ShouldBe("");
    }

    [Fact]
    public void Syntax_comes_out_as_conllu_and_bad_lines_are_named_on_standard_error()
    {
        var run = CommandRun.WithInput("{\"id\":\"a\",\"text\":\"The quay isn't safe.\"}\n{\"id\":\"b\"}\n", "annotate", "--format", "conllu");
        run.Exit.ShouldBe(ExitCodes.SomeRefused);
        run.Output.ShouldStartWith("# newdoc id = a\n# sent_id = a-0001\n# text = The quay isn't safe.\n1\tThe\t");
        run.Output.ShouldContain("\n3-4\tisn't\t");
        run.Error.ShouldContain("b: HS0108");
    }
}
