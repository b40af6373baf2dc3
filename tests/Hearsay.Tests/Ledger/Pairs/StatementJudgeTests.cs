using Hearsay.Ledger.Pairs;
using Hearsay.Tests.Ledger.Claims;

namespace Hearsay.Tests.Ledger.Pairs;

public class StatementJudgeTests
{
    private const string Long = "that Otto Lind had guarded the western prisoners in the old salt mine of Ostrel for a winter";

    [Fact]
    public void A_bare_name_is_no_copy_of_what_is_said_of_its_bearer() => AreOne($"A witness said {Long}.", "A witness said it was Otto Lind.").ShouldBeFalse();

    [Fact]
    public void An_edited_copy_keeps_most_of_the_shorter_one() =>
        AreOne($"A witness said {Long}.", "A witness said that Otto Lind had guarded western prisoners in the salt mine of Ostrel.").ShouldBeTrue();

    private static bool AreOne(string first, string second) => StatementJudge.SameClaim(ProfileOf("a", first), ProfileOf("b", second), derived: true);

    private static StatementProfile ProfileOf(string id, string text) => StatementProfile.Of(ClaimBuilderTests.Page(id, text), id).ShouldHaveSingleItem();
}
