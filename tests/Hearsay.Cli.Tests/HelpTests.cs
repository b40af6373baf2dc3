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

    [Theory]
    [InlineData("brief", "--as-off", "2024-06-03", "--as-of")]
    [InlineData("brief", "--htm", "x.html", "--html")]
    [InlineData("search", "strike", "--form=jsonl", "--format")]
    [InlineData("trace", "a.html", "--version", "--versions")]
    [InlineData("read", "pages", "--thread", "--threads")]
    [InlineData("remove", "a.html", "--stor", "--store")]
    public void A_mistyped_option_is_no_word_to_look_for(params string[] args)
    {
        var run = CommandRun.Of(args[..^1]);
        run.Exit.ShouldBe(ExitCodes.BadUsage);
        run.Error.ShouldContain($"Did you mean {args[^1]}?");
    }

    [Fact]
    public void What_stands_behind_two_dashes_of_its_own_is_a_word() =>
        CommandRun.Of("search", "--store", "no-such-store.db", "--", "--as-off").Exit.ShouldBe(ExitCodes.NoStore);

    [Fact]
    public void The_help_names_every_column_that_a_file_of_actors_may_have()
    {
        var help = string.Join(' ', CommandRun.Of("read", "--help").Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        help.ShouldContain("name, aliases (separated by ;), type, country, code, role, from, until");
    }

    [Fact]
    public void An_argument_that_begins_with_an_at_sign_is_no_file_of_arguments() =>
        CommandRun.Of("search", "@harbour", "--store", "no-such-store.db").Exit.ShouldBe(ExitCodes.NoStore);
}
