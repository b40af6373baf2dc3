using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Propositions;

public class ContentSentencesTests
{
    [Theory]
    [InlineData("The lock burst. Nobody was hurt.", "The lock burst.|Nobody was hurt.")]
    [InlineData("The lock burst; nobody was hurt.", "The lock burst;|nobody was hurt.")]
    [InlineData("J. Varga closed the lock.", "J. Varga closed the lock.")]
    [InlineData("The lock of 3.5 metres burst.", "The lock of 3.5 metres burst.")]
    public void A_sentence_ends_with_its_mark(string content, string sentences) => Of(content, StatementForm.Direct).ShouldBe(sentences.Split('|'));

    [Theory]
    [InlineData(StatementForm.Indirect, "that the lock had burst|and that two barges had sunk in it")]
    [InlineData(StatementForm.Direct, "that the lock had burst and that two barges had sunk in it")]
    public void What_is_told_indirectly_has_a_sentence_for_each_that(StatementForm form, string sentences) =>
        Of("that the lock had burst and that two barges had sunk in it", form).ShouldBe(sentences.Split('|'));

    [Fact]
    public void What_a_statement_inside_says_is_left_out()
    {
        const string Text = "the mayor, who called it a lie, had closed the lock";
        var inner = SpanOf(Text, "a lie");

        Of(Text, [SpanOf(Text, Text)], StatementForm.Indirect, inner).ShouldBe(["the mayor, who called it … , had closed the lock"]);
    }

    [Fact]
    public void Parts_of_one_sentence_stand_together_and_a_full_stop_between_two_parts_them()
    {
        const string Text = "“We closed it,” he said. “Nobody was told,” he went on, “of the flood.”";
        var parts = new[] { "“We closed it,”", "“Nobody was told,”", "“of the flood.”" }.Select(part => SpanOf(Text, part));

        Of(Text, [.. parts], StatementForm.Direct).ShouldBe(["“We closed it,”", "“Nobody was told,” … “of the flood.”"]);
    }

    private static string[] Of(string content, StatementForm form) => Of(content, [SpanOf(content, content)], form);

    private static string[] Of(string text, TextSpan[] content, StatementForm form, params TextSpan[] inner)
    {
        var statement = new Statement { Id = "s1", Source = [], Cue = [], Content = [.. content], Form = form, Act = SpeechAct.Assert };
        return [.. ContentSentences.Of(statement, inner, text).Select(parts => string.Join(" … ", parts.Select(part => part.TextIn(text))))];
    }

    private static TextSpan SpanOf(string text, string part)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        return new TextSpan(at, at + part.Length);
    }
}
