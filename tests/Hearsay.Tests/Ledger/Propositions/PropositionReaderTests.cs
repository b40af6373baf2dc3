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

    [Theory]
    [InlineData("Norway warned Danish barges not to pass the lock.", true)]
    [InlineData("Norway said that Danish barges did not pass the lock.", false)]
    [InlineData("Norway warned that Danish barges would not pass the lock.", false)]
    public void What_somebody_is_not_to_do_is_not_denied(string sentence, bool isOfDuty) => Of(sentence).Any(proposition => proposition.IsOfDuty).ShouldBe(isOfDuty);

    [Fact]
    public void Two_who_say_a_thing_together_both_say_it()
    {
        var said = Of("Norway and Denmark said that the lock was open. Danish officials said on Monday that the lock was shut.");
        said[0].SharesPartyOnPage(said[^1]).ShouldBeTrue();
    }

    private static IReadOnlyList<Proposition> Of(string sentence) => new StoryScene(Lead + sentence).Scene.Propositions;
}
