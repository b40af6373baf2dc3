using Hearsay.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Propositions;

public class TotalDenialsTests
{
    [Theory]
    [InlineData("Rosa Timmerl replied that no ship had left the harbour.", true)]
    [InlineData("However, Rosa Timmerl said that not one of the crates was opened.", true)]
    [InlineData("Rosa Timmerl countered that nobody had touched the valve.", true)]
    [InlineData("Rosa Timmerl said that no ship had left the harbour.", false)]
    [InlineData("But the guards had never opened the crates, Rosa Timmerl replied.", true)]
    [InlineData("Rosa Timmerl said that the guards found nothing but straw.", true)]
    [InlineData("Rosa Timmerl said that the guards had never opened the crates.", false)]
    [InlineData("Rosa Timmerl replied that the ship had not left the harbour.", false)]
    [InlineData("Rosa Timmerl warned that no ship would leave the harbour.", false)]
    public void It_answers_that_there_was_none(string text, bool isOne) =>
        new StoryScene("A quarrel\n\n" + text).Scene.Propositions.Any(TotalDenials.IsOne).ShouldBe(isOne);
}
