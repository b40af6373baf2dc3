using Hearsay.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Propositions;

public class PropositionReaderTests
{
    private const string Lead = "Trouble at the lock\n\n";

    [Fact]
    public void What_is_called_a_tale_as_a_whole_is_denied() =>
        Of("That the convoy had been turned back at the bridge was a fairy tale from start to finish, said Rosa Timmerl, a spokeswoman.").ShouldContain(proposition => proposition.Denies);

    [Theory]
    [InlineData("Norway has refused to open the lock to Danish barges.", true)]
    [InlineData("Norway rejected the request for an inquiry into the lock.", true)]
    [InlineData("Norway rejected the report that the lock had burst.", false)]
    [InlineData("Norway rejected the charge that it had opened the lock.", false)]
    [InlineData("Norway denied that it had opened the lock.", false)]
    [InlineData("Norway dismissed the study of the lock as premature.", false)]
    public void Who_refuses_an_act_or_a_thing_denies_no_words(string sentence, bool isRefusal)
    {
        var denial = Of(sentence).Where(proposition => proposition.Denies).ShouldHaveSingleItem();
        denial.IsRefusal.ShouldBe(isRefusal);
    }

    [Theory]
    [InlineData("British intelligence has not confirmed that the lock had burst.")]
    [InlineData("The army declined to confirm that the lock had burst.")]
    [InlineData("The mayor could neither confirm nor deny that the lock had burst.")]
    [InlineData("Officials were unable to verify that the lock had burst.")]
    public void Who_does_not_confirm_a_thing_says_nothing_of_it(string sentence) => Of(sentence).ShouldContain(proposition => proposition.IsMute);

    [Fact]
    public void What_something_is_called_is_no_part_of_what_is_denied() => Of("Serbs dismissed it as a \"travesty of justice\".").ShouldContain(proposition => proposition.Denies && proposition.IsAnaphoric);

    private static IReadOnlyList<Proposition> Of(string sentence) => new StoryScene(Lead + sentence).Scene.Propositions;
}
