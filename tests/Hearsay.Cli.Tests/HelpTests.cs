namespace Hearsay.Cli.Tests;

public sealed class HelpTests
{
    private static readonly string[] Names =
    [
        "read", "watch", "brief", "trace", "search", "articles", "statements", "events", "claims", "stories", "origins", "derivations", "export", "correct", "annotate", "remove", "profile",
        "doctor",
    ];

    public static TheoryData<string> Commands => [.. Names];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_says_what_it_does_and_shows_examples(string command)
    {
        var help = CommandRun.Of(command, "--help");
        help.Exit.ShouldBe(ExitCodes.Done);
        help.Output.ShouldContain("Description:");
        help.Output.ShouldContain("Examples:\n  ");
        help.Output.ShouldContain($"hearsay {command}");
    }

    [Fact]
    public void The_overview_lists_every_command()
    {
        var help = CommandRun.Of("--help");
        help.Exit.ShouldBe(ExitCodes.Done);
        foreach (var command in Names)
        {
            help.Output.ShouldContain($"\n  {command} ");
        }
    }

    [Theory]
    [InlineData()]
    [InlineData("raed", "x")]
    [InlineData("read")]
    [InlineData("articles", "--fromat", "csv")]
    [InlineData("read", "x", "--threads", "0")]
    [InlineData("read", "x", "--threads", "many")]
    [InlineData("read", "x", "--time-limit", "soon")]
    [InlineData("watch")]
    [InlineData("watch", "https://daily.example/rss", "--interval", "0")]
    public void Bad_usage_is_exit_code_2_with_a_hint(params string[] args)
    {
        var run = CommandRun.Of(args);
        run.Exit.ShouldBe(ExitCodes.BadUsage);
        (run.Error + run.Output).ShouldContain("--help");
    }

    [Fact]
    public void An_argument_that_begins_with_an_at_sign_is_no_file_of_arguments() =>
        CommandRun.Of("search", "@harbour", "--store", "no-such-store.db").Exit.ShouldBe(ExitCodes.NoStore);
}
