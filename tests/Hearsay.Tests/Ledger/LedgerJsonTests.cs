using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Stories;

namespace Hearsay.Tests.Ledger;

public sealed class LedgerJsonTests
{
    [Fact]
    public void Two_parties_that_differ_in_a_soft_hyphen_are_read_as_two()
    {
        var parties = new[] { "Vesta\u00adPost", "VestaPost", "\u0130ra", "ira" }.ToImmutableSortedDictionary(party => party, party => party, StringComparer.Ordinal);
        var story = new StoryLedger(new Story("s", "A story", [], null, null), [], [], [], parties, [], [], []);
        LedgerJson.ReadStory(LedgerJson.Write(story)).Parties.ShouldBe(parties);
    }
}
