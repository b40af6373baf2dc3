using Hearsay.Bench.Ledger;

namespace Hearsay.Bench.Tests.Ledger;

public class NameSetsTests
{
    [Theory]
    [InlineData("Anna Reiss (major, spokeswoman of the army)", "Anna Reiss (spokeswoman)", true)]
    [InlineData("Anna Reiss (major, spokeswoman of the army)", "Anna Reiss (teacher)", false)]
    [InlineData("Kharovian Interior Ministry", "the interior ministry", true)]
    [InlineData("Estmere", "Estmere (unnamed)", false)]
    public void Two_hands_write_one_name(string one, string other, bool alike) => NameSets.Alike(one, other).ShouldBe(alike);

    [Fact]
    public void The_ledger_leaves_articles_off() => NameSets.Alike("a diplomat", NameSets.Nameless("a diplomat", "diplomat")).ShouldBeTrue();
}
