using System.Text.RegularExpressions;

namespace Hearsay.Cli.Tests;

/// <summary>
/// A name that is withheld stays out of everything that the command shows. Every command and every export is run; one that comes to be and is not in the list here fails.
/// </summary>
public sealed class WithheldTests : Workplace
{
    private const string Witness = "Marta Elend";

    private const string Page1 =
        """
        "They fired on the school," says witness Marta Elend

        PORT MARN, May 4 (Coastline) - A strike hit the school of Port Marn on Saturday and killed 12 children, the teacher Marta Elend said.

        "I saw the helicopter turn and fire," said Elend, who teaches the lower forms. "Nobody has asked me anything," Marta told reporters in Port Marn.

        The army of Ostavia denied that it had fired on the school. Its spokesman Paul Merrick accused Elend of lying and soldiers later arrested Marta Elend, her sister said.

        According to M. ELEND the helicopter came back after an hour. Photo: Marta Elend.
        """;

    private const string Page2 =
        """
        Army denies strike on school

        The army of Ostavia denied on Sunday that it had fired on the school of Port Marn. Its spokesman Paul Merrick accused Marta Elend of lying. "The teacher Martha Elendt invents things," he said.

        "I saw the helicopter turn and fire," said Elend, who teaches the lower forms. Twenty children were killed, Elend told the Marta Elend Foundation.
        """;

    // What each command is run with; null with the reason why it shows nothing of a store.
    private static readonly Dictionary<string, string[][]?> Lines = new(StringComparer.Ordinal)
    {
        ["read"] = null, // says what it was given
        ["watch"] = null, // as read
        ["annotate"] = null, // has no store
        ["profile"] = null, // has no store
        ["serve"] = null, // answers over HTTP, asked of LedgerView as everything is; not run here
        ["mcp"] = null, // as serve, over standard input
        ["work"] = null, // shows nothing of the store; needs servers
        ["dead"] = null, // has no store
        ["brief"] = [[], ["--markdown"], ["--json"], ["--html", "-"], ["--as-of", "2030-01-01"], ["--json", Witness], ["elend"]],
        ["trace"] = [["ARTICLE"], ["ARTICLE", "--versions"], ["ARTICLE", "--json"], ["the helicopter turn and fire"], ["the helicopter turn and fire", "--json"], [Witness], ["marta-elend.txt"], ["pages/marta-elend"]],
        ["search"] = [["helicopter"], ["Marta Elend"], ["elend"], ["--speaker", "Elend"], ["--actor", "Elend"], ["school", "--format", "jsonl"], ["school", "--format", "csv"]],
        ["articles"] = Tables(),
        ["statements"] = [.. Tables(), ["--article", "ARTICLE"], ["--article", "marta-elend.txt"]],
        ["events"] = [.. Tables(), ["--article", "ARTICLE"]],
        ["claims"] = [.. Tables(), ["--disputed"]],
        ["contradictions"] = Tables(),
        ["actors"] = Tables(),
        ["agreements"] = Tables(),
        ["stories"] = Tables(),
        ["origins"] = Tables(),
        ["derivations"] = Tables(),
        ["export"] = [.. Commands.ExportCommand.Names.Select(format => new[] { format, "FOLDER" })],
        ["correct"] = [["list"], ["list", "--format", "csv"], ["list", "--format", "jsonl"], ["merge", "actor", "Elend Marta", "Nobody"], ["undo", "k000000000000"]],
        ["doctor"] = [[], ["--rebuild"]],
        ["remove"] = [["marta-elend.txt"], ["nosuch.txt"], ["ARTICLE"]], // last: afterwards there is less to show
    };

    [Fact]
    public void No_command_and_no_export_shows_a_withheld_name()
    {
        Page("marta-elend.txt", Page1);
        Page("army.txt", Page2);
        Page("copy-of-marta_elend.txt", Page1 + "\n\nReposted by the Ostavian Mirror.");
        Read().Exit.ShouldBe(ExitCodes.Done);
        Run("brief", "--html", "-").Output.ShouldContain("Elend");
        Run("correct", "withhold", Witness, "--by", "desk", "--at", "2024-06-01", "--reason", "asked by Elend herself").Error.ShouldNotContain("Elend");

        var commands = Regex.Matches(CommandRun.Of("--help").Output, "^  (?<name>[a-z]+) ", RegexOptions.Multiline).Select(match => match.Groups["name"].Value).Where(name => name != "hearsay").ToArray(); // the examples begin with it
        commands.Length.ShouldBeGreaterThan(15);
        commands.Order().ShouldBe(Lines.Keys.Order(), "a command that comes to be is run here, or says why not");
        var article = Run("articles", "--format", "jsonl").Json.Select(row => row.GetProperty("article").GetString()!).First(id => id.Contains("withheld", StringComparison.Ordinal));
        var ran = 0;
        foreach (var (command, lines) in Lines)
        {
            foreach (var line in lines ?? [])
            {
                var folder = PathOf($"out{ran++}");
                var run = Run([command, .. line.Select(argument => argument == "ARTICLE" ? article : argument == "FOLDER" ? folder : argument)]);
                run.Exit.ShouldBeOneOf(ExitCodes.Done, ExitCodes.BadUsage);
                var files = Directory.Exists(folder) ? Directory.GetFiles(folder).Select(file => Path.GetFileName(file) + File.ReadAllText(file)) : [];
                foreach (var shown in files.Append(run.Output).Append(run.Error))
                {
                    // "Elendt" is a near spelling behind a near first name.
                    shown.ShouldNotContain("elend", Case.Insensitive, $"{command} {string.Join(' ', line)}");
                    shown.ShouldNotContain("marta", Case.Insensitive, $"{command} {string.Join(' ', line)}");
                }
            }
        }

        ran.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Searching_for_the_name_finds_nothing_and_for_other_words_all()
    {
        Page("a.txt", Page1);
        Read();
        Run("search", "elend", "--format", "jsonl").Lines.Length.ShouldBe(1);
        Run("correct", "withhold", Witness);
        Run("search", "elend", "--format", "jsonl").Lines.ShouldBeEmpty();
        Run("search", "marta elend", "--format", "jsonl").Lines.ShouldBeEmpty();
        Run("search", "helicopter", "--format", "jsonl").Lines.Length.ShouldBe(1);
    }

    [Fact]
    public void Offsets_in_what_is_shown_are_those_of_what_is_shown()
    {
        Page("a.txt", Page1);
        Page("b.txt", Page2);
        Read();
        Run("correct", "withhold", Witness, "--as", "[a teacher]");
        var run = Run("export", "prov-jsonld", PathOf("out"));
        run.Exit.ShouldBe(ExitCodes.Done);
        var text = File.ReadAllText(PathOf("out/provenance.jsonld"));
        text.ShouldContain("[a teacher]");
        var statements = Run("statements", "--format", "jsonl").Json;
        statements.ShouldContain(statement => statement.GetProperty("words").ToString().Contains("[a teacher", StringComparison.Ordinal));
    }

    [Fact]
    public void Taken_back_it_is_as_if_it_had_never_been()
    {
        Page("marta-elend.txt", Page1);
        Read();
        var before = Everything(Store);
        var id = Regex.Match(Run("correct", "withhold", Witness).Error, "k[0-9a-f]{12}").Value;
        Everything(Store).ShouldNotBe(before);
        Run("correct", "withhold", Witness).Error.ShouldContain($"withheld already, by {id}");
        Run("correct", "undo", id).Exit.ShouldBe(ExitCodes.Done);
        Everything(Store).ShouldBe(before);
        Run("correct", "undo", id).Exit.ShouldBe(ExitCodes.BadUsage);
        Run("correct", "list", "--format", "jsonl").Json.Select(row => row.GetProperty("in_force").GetBoolean()).ShouldBe([false, true]);
    }

    private static string[][] Tables() => [["--format", "table"], ["--format", "csv"], ["--format", "jsonl"], ["--format", "jsonl", "--as-of", "2030-01-01"]];
}
