using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Tests.Agreements;

namespace Hearsay.Tests.Ledger.Actors;

public class CalledBodiesTests
{
    [Theory]
    [InlineData("The medical charity Open Harbour runs two tents in the port.", "charity", "Open Harbour")]
    [InlineData("Two people were hurt, the Northern Coal Company said on Monday.", "state-owned company", "Northern Coal Company")]
    [InlineData("Two people were hurt, according to the Lantern Hand rescue association.", "rescue group", "Lantern Hand")]
    [InlineData("The operator of the ferry, Northern Rail, blamed its own man.", "operator", "Northern Rail")]
    [InlineData("The head of the state-run company, Anna Reiss, spoke to the Northern Coal Company.", "company", "Northern Coal Company")]
    [InlineData("The Quarry Workers' Union called a strike.", "drivers' union", null)]
    [InlineData("The Northern Coal Company sued the Southern Steel Company on Monday.", "company", null)]
    [InlineData("The European Union sent two envoys on Monday.", "union", null)]
    public void A_noun_means_the_only_body_that_the_page_calls_so(string text, string noun, string? name)
    {
        var record = AgreementTexts.Record(text);
        var meant = new CalledBodies([new StoryArticle(record.Id, record.Id, record)]).Of(record.Id, noun);
        if (name is null)
        {
            meant.ShouldBeNull();
        }
        else
        {
            meant.ShouldNotBeNull().ShouldContain(name);
        }
    }
}
