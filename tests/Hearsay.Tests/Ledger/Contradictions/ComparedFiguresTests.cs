using Hearsay.Ledger.Contradictions;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Contradictions;

public class ComparedFiguresTests
{
    [Theory]
    [InlineData("the hospitals put it at 61, well above the 43 that rescuers had counted", "43", true)]
    [InlineData("more than twice the official toll of 18", "18", true)]
    [InlineData("seventy, not the 20 of which the ministry speaks", "20", true)]
    [InlineData("a column of smoke stood above the town, where 43 people were hurt", "43", false)]
    [InlineData("more than 43 people were hurt", "43", false)]
    [InlineData("the 43 who were hurt went home", "43", false)]
    public void A_page_compares_with_a_figure_that_it_calls_known(string text, string figure, bool isCompared)
    {
        var at = text.IndexOf(figure, StringComparison.Ordinal);

        ComparedFigures.IsComparedTo(text, new TextSpan(at, at + figure.Length)).ShouldBe(isCompared);
    }

    [Theory]
    [InlineData("two policemen stood at the camp, not twelve: so much", "two", 12)]
    [InlineData("they found 20 bodies, not 200.", "20", 200)]
    [InlineData("two policemen stood at the camp, not in it", "two", null)]
    [InlineData("two policemen stood at the camp. That was, not twelve", "two", null)]
    public void A_page_says_which_count_was_not_so(string text, string figure, int? rejected)
    {
        var at = text.IndexOf(figure, StringComparison.Ordinal);

        ComparedFigures.RejectedBehind(text, new TextSpan(at, at + figure.Length)).ShouldBe(rejected);
    }
}
