namespace Hearsay.Tests.Readme;

public class ReadmeTests
{
    [Fact]
    public void Every_decision_is_listed()
    {
        var list = File.ReadAllText(Repository.File("docs/decisions/README.md"));
        Directory.GetFiles(Repository.File("docs/decisions"), "0*.md").Select(Path.GetFileName).ShouldAllBe(name => list.Contains($"({name})", StringComparison.Ordinal));
    }

    [Fact]
    public void The_example_in_the_README_is_the_one_that_is_compiled()
    {
        var source = File.ReadAllText(Repository.File("tests/Hearsay.Tests/Readme/ReadmeExample.cs"));
        var body = source[(source.IndexOf("// readme: begin", StringComparison.Ordinal) + 16)..source.IndexOf("// readme: end", StringComparison.Ordinal)];
        var lines = body.Split('\n').Select(line => line.Length > 8 ? line[8..].TrimEnd() : line.Trim());
        File.ReadAllText(Repository.File("README.md")).ReplaceLineEndings("\n").ShouldContain(string.Join('\n', lines).Trim('\n'), Case.Sensitive);
    }

    [Fact]
    public void The_example_in_the_README_runs_and_counts_origins()
    {
        var output = Console.Out;
        var folder = Directory.GetCurrentDirectory();
        using var captured = new StringWriter();
        try
        {
            Directory.SetCurrentDirectory(Repository.Root);
            Console.SetOut(captured);
            ReadmeExample.Run();
        }
        finally
        {
            Console.SetOut(output);
            Directory.SetCurrentDirectory(folder);
        }

        captured.ToString().ShouldContain("pages rest on");
    }
}
