using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Propositions;

public class PlansTests
{
    [Theory]
    [InlineData("the work is to start in may", true)]
    [InlineData("the repair is planned for october", true)]
    [InlineData("it had been put off to the autumn", true)]
    [InlineData("the visit was down for december", true)]
    [InlineData("they are due to be released", true)]
    [InlineData("if our seat is taken away we shall leave", false)]
    [InlineData("we shall not come back", false)]
    [InlineData("he planned the robbery", false)]
    public void What_is_still_to_be_done_is_due(string sentence, bool isDue) => Plans.IsDue([.. sentence.Split(' ').Select(word => (default(TextSpan), word))]).ShouldBe(isDue);
}
