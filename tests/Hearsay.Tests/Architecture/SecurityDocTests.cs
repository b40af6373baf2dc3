using System.Text.RegularExpressions;

namespace Hearsay.Tests.Architecture;

/// <summary>docs/security.md names a test or a check for each line of the threat model: each must be there.</summary>
public partial class SecurityDocTests
{
    [Fact]
    public void Every_line_of_the_threat_model_names_tests_that_are_there()
    {
        var tests = Directory.EnumerateFiles(Repository.File("tests"), "*.cs", SearchOption.AllDirectories)
            .GroupBy(file => Path.GetFileName(file).Split('.')[0]).ToDictionary(group => group.Key, group => string.Concat(group.Select(File.ReadAllText)));
        var lines = File.ReadAllLines(Repository.File("docs/security.md")).Where(line => line.StartsWith('|') && !line.StartsWith("| ---", StringComparison.Ordinal) && !line.StartsWith("| threat", StringComparison.Ordinal)).ToArray();
        lines.Length.ShouldBeGreaterThan(20);
        foreach (var line in lines)
        {
            var named = Named.Matches(line).Select(match => match.Groups["name"].Value).ToArray();
            named.ShouldNotBeEmpty(line);
            foreach (var name in named)
            {
                var there = name.StartsWith(".ci/", StringComparison.Ordinal)
                    ? File.Exists(Repository.File(name))
                    : tests.TryGetValue(name.Split('.')[0], out var text) && text.Contains($" {name.Split('.')[1]}(", StringComparison.Ordinal);
                there.ShouldBeTrue($"{name}, of the line: {line}");
            }
        }
    }

    [GeneratedRegex(@"`(?<name>\.ci/[a-z-]+|[A-Za-z]+Tests\.[A-Za-z0-9_]+|StoreContract\.[A-Za-z0-9_]+)`", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Named { get; }
}
