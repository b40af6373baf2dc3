using System.Diagnostics;
using Hearsay.Model;
using Hearsay.Statements.Quotations;

namespace Hearsay.Tests.Statements;

public class QuotationScannerTests
{
    private static (IReadOnlyList<Quotation> Found, List<Diagnostic> Diagnostics, string Text) Scan(params string[] paragraphs)
    {
        var text = string.Join("\n\n", paragraphs);
        var blocks = new List<Block>();
        var at = 0;
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new Block(BlockKind.Body, new TextSpan(at, at + paragraph.Length)));
            at += paragraph.Length + 2;
        }

        var diagnostics = new List<Diagnostic>();
        return (QuotationScanner.Scan(new Article { Text = text, Blocks = [.. blocks] }, diagnostics), diagnostics, text);
    }

    private static string[] Outer(params string[] paragraphs)
    {
        var (found, _, text) = Scan(paragraphs);
        return [.. found.Where(quotation => quotation.Depth == 0).Select(quotation => string.Join("|", quotation.Parts.Select(part => part.TextIn(text))))];
    }

    [Theory]
    [InlineData("Vess said \"we won\" today.", "\"we won\"")]
    [InlineData("Vess said “we won” today.", "“we won”")]
    [InlineData("Vess said «we won» today.", "«we won»")]
    [InlineData("Vess said »we won« today.", "»we won«")]
    [InlineData("Vess said „we won“ today.", "„we won“")]
    [InlineData("Vess said ‘we won’ today.", "‘we won’")]
    [InlineData("Vess said 'we won' today.", "'we won'")]
    [InlineData("Vess said ''we won'' today.", "''we won''")]
    [InlineData("Vess said ``we won'' today.", "``we won''")]
    public void Marks_of_every_kind_are_quotation_marks(string text, string quotation) =>
        Outer(text).ShouldBe([quotation]);

    [Theory]
    [InlineData("It’s the ministers’ fault, Holm’s aide didn’t say.")]
    [InlineData("The '90s weren't the farmers' best years.")]
    [InlineData("He is 5'10\" tall.")]
    public void Apostrophes_and_inches_are_no_quotation_marks(string text) => Outer(text).ShouldBeEmpty();

    [Fact]
    public void A_possessive_does_not_end_a_quotation_in_single_marks() =>
        Outer("Holm said 'the rebels' camp is ours.' He left.").ShouldBe(["'the rebels' camp is ours.'"]);

    [Fact]
    public void An_interrupted_quotation_is_two() =>
        Outer("“We stay,” he said. “We fight.”").ShouldBe(["“We stay,”", "“We fight.”"]);

    [Fact]
    public void A_quotation_inside_another_is_deeper()
    {
        var (found, diagnostics, text) = Scan("“He told me ‘go away’ and left,” she said.");
        found.Select(quotation => (quotation.Span.TextIn(text), quotation.Depth))
            .ShouldBe([("“He told me ‘go away’ and left,”", 0), ("‘go away’", 1)]);
        diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_mark_that_is_turned_the_wrong_way_still_closes() =>
        Outer("It was a “heinous crime“, giving cause for “alarm”.").ShouldBe(["“heinous crime“", "“alarm”"]);

    [Fact]
    public void A_quotation_runs_on_where_each_paragraph_repeats_its_opening_mark()
    {
        var (found, diagnostics, _) = Scan("“We will stay.", "“We will fight.", "“We will win,” he said.");
        found.Count.ShouldBe(1);
        found[0].Parts.Length.ShouldBe(3);
        found[0].Closed.ShouldBeTrue();
        diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_quote_without_a_closing_mark_ends_with_its_paragraph()
    {
        var (found, diagnostics, text) = Scan("Vess said: “We won the day.", "Nobody else “saw” it.");
        found.Select(quotation => quotation.Span.TextIn(text)).ShouldBe(["“We won the day.", "“saw”"]);
        found[0].Closed.ShouldBeFalse();
        diagnostics.Single().Code.ShouldBe("HS0501");
    }

    [Fact]
    public void A_closing_mark_alone_closes_what_its_paragraph_began()
    {
        var (found, diagnostics, text) = Scan("We won,” he said.");
        found.Single().Span.TextIn(text).ShouldBe("We won,”");
        found.Single().Opened.ShouldBeFalse();
        diagnostics.Single().Code.ShouldBe("HS0501");
    }

    [Theory]
    [InlineData('"')]
    [InlineData('“')]
    [InlineData('”')]
    [InlineData('\'')]
    [InlineData('«')]
    public void Ten_thousand_marks_cost_no_more_than_they_should(char mark)
    {
        var clock = Stopwatch.StartNew();
        foreach (var text in (string[])[new string(mark, 10_000), string.Concat(Enumerable.Repeat($"{mark}a ", 10_000)), string.Concat(Enumerable.Repeat($"a{mark} ", 10_000))])
        {
            var (found, _, _) = Scan(text);
            found.ShouldAllBe(quotation => quotation.Span.Start >= 0 && quotation.Span.End <= text.Length && !quotation.Span.IsEmpty);
        }

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
