using System.Text.RegularExpressions;

namespace Hearsay.Tests.Samples;

/// <summary>The glossary's examples are words of the samples.</summary>
public sealed partial class GlossaryTests
{
    private static readonly string Glossary = File.ReadAllText(Repository.File("docs/glossary.md"));

    [Fact]
    public void Every_example_stands_in_the_page_that_it_names()
    {
        var pages = SampleManifest.Load().Pages;
        var examples = Example().Matches(Glossary);
        examples.Count.ShouldBe(Glossary.Split('\n').Count(line => line.StartsWith('>')));
        foreach (Match example in examples)
        {
            var id = example.Groups["page"].Value;
            pages.ShouldContainKey(id);
            SampleText.Of(id, pages[id]).Text.Contains(example.Groups["words"].Value, StringComparison.Ordinal).ShouldBeTrue(example.Value);
        }
    }

    [Theory]
    [InlineData("Document")]
    [InlineData("Article")]
    [InlineData("Block")]
    [InlineData("Span")]
    [InlineData("Entity")]
    [InlineData("Mention")]
    [InlineData("Actor")]
    [InlineData("Party")]
    [InlineData("Statement")]
    [InlineData("Event")]
    [InlineData("Time expression")]
    [InlineData("Quantity")]
    [InlineData("Credit")]
    [InlineData("Derivation")]
    [InlineData("Origin")]
    [InlineData("Claim")]
    [InlineData("Corroboration")]
    [InlineData("Story")]
    public void Every_term_of_the_design_has_an_entry(string term) =>
        Glossary.Split('\n').ShouldContain(line => line.StartsWith($"**{term}**: ", StringComparison.Ordinal));

    [GeneratedRegex(@"^> (?<words>.+) — `(?<page>[^`]+)`$", RegexOptions.Multiline)]
    private static partial Regex Example();
}
