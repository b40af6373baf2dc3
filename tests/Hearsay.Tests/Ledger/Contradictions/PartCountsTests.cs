using Hearsay.Ledger.Contradictions;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Contradictions;

public class PartCountsTests
{
    [Theory]
    [InlineData("He said that 14 more police officers had been arrested.", "14", true)]
    [InlineData("Tests went on at four additional graves.", "four", true)]
    [InlineData("The release of seven other journalists was paid for.", "seven", true)]
    [InlineData("A further 201 people were hurt.", "A further 201", true)]
    [InlineData("Another 60 lorries wait at the border.", "60", true)]
    [InlineData("Hundreds were abducted, including at least 60 taken from two towns.", "60", true)]
    [InlineData("The two road builders still in rebel hands were not mentioned.", "two", true)]
    [InlineData("She told her 36,400 followers.", "36,400", true)]
    [InlineData("Women aged from two to 65 were abducted.", "65", true)]
    [InlineData("Eleven of the eighteen lorries were emptied.", "Eleven", true)]
    [InlineData("Twenty-one of the projects had been signed.", "Twenty-one", true)]
    [InlineData("They released more than 200 schoolgirls.", "200", false)]
    [InlineData("Some 14 police officers were arrested on Monday.", "14", false)]
    [InlineData("Eighteen lorries, which still stood at the bridge, were emptied.", "Eighteen", false)]
    public void What_comes_on_top_what_is_left_and_what_is_some_of_it_is_no_whole(string text, string figure, bool isPart) =>
        PartCounts.IsPart(text, SpanOf(text, figure), tellsFate: false, tellsOtherwise: false).ShouldBe(isPart);

    [Fact]
    public void The_others_that_something_else_befell_are_all_of_their_kind()
    {
        const string Text = "The blast killed two people and wounded 17 others.";

        PartCounts.IsPart(Text, SpanOf(Text, "17"), tellsFate: true, tellsOtherwise: true).ShouldBeFalse();
        PartCounts.IsPart(Text, SpanOf(Text, "17"), tellsFate: true, tellsOtherwise: false).ShouldBeTrue();
    }

    [Fact]
    public void Who_buries_its_dead_counts_them_all_and_so_does_who_counts_the_dead_among_those_brought_in()
    {
        const string Buried = "The army has buried its 12 dead.";
        const string Brought = "Nineteen of the people who were brought in have died.";

        PartCounts.IsPart(Buried, SpanOf(Buried, "12"), tellsFate: true, tellsOtherwise: false).ShouldBeFalse();
        PartCounts.IsPart(Brought, SpanOf(Brought, "Nineteen"), tellsFate: true, tellsOtherwise: false).ShouldBeFalse();
    }

    private static TextSpan SpanOf(string text, string figure) => text.IndexOf(figure, StringComparison.Ordinal) is var at ? new TextSpan(at, at + figure.Length) : default;
}
