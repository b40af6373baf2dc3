using Hearsay.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Propositions;

public class StanceTests
{
    [Theory]
    [InlineData("Delta Rail acknowledged that a guard had opened the lock.", true)]
    [InlineData("“We accept that the lock had been open,” said Osmund Varga, a spokesman for Delta Rail.", true)]
    [InlineData("“I did open the lock,” said Osmund Varga, a spokesman for Delta Rail.", true)]
    [InlineData("“I did not open the lock,” said Osmund Varga, a spokesman for Delta Rail.", false)]
    public void Who_grants_a_thing_admits_it(string sentence, bool isAdmission) => Of(sentence).IsAdmission.ShouldBe(isAdmission);

    [Theory]
    [InlineData("Delta Rail threatened to close the lock for the winter.", true)]
    [InlineData("Delta Rail said that it would close the lock for the winter.", true)]
    [InlineData("Delta Rail said that it had closed the lock for the winter.", false)]
    public void What_is_to_come_has_not_been_done(string sentence, bool isProspective) => Of(sentence).IsProspective.ShouldBe(isProspective);

    [Theory]
    [InlineData("But Delta Rail said that its guards had closed the lock.", true)]
    [InlineData("Delta Rail denied that its guards had closed the lock.", true)]
    [InlineData("Delta Rail said that its guards had closed the lock.", false)]
    [InlineData("But the lock stayed open. Delta Rail said that its guards had closed the lock.", false)]
    public void What_the_page_sets_against_what_it_told_before_is_an_answer(string sentence, bool isAnswer) => Of(sentence).IsAnswer.ShouldBe(isAnswer);

    [Theory]
    [InlineData("Delta Rail denied that its guards had closed the lock.", true)]
    [InlineData("Delta Rail scoffed at the report of an open lock.", true)]
    [InlineData("Delta Rail said that its guards had not closed the lock.", false)]
    public void A_cue_that_denies_denies_all_of_it(string sentence, bool denies) => Of(sentence).Denies.ShouldBe(denies);

    [Theory]
    [InlineData("Delta Rail said that it should close the lock for the winter.", true)]
    [InlineData("Delta Rail said that it should have closed the lock for the winter.", false)]
    public void What_should_be_done_is_to_come(string sentence, bool isProspective) => Of(sentence).IsProspective.ShouldBe(isProspective);

    [Theory]
    [InlineData("Delta Rail told the court who had opened it.", true)]
    [InlineData("Delta Rail told the court that a guard had opened it.", false)]
    public void Who_it_was_stays_open(string sentence, bool isMute) => Of(sentence).IsMute.ShouldBe(isMute);

    private static Proposition Of(string sentence) => new StoryScene("Trouble at the lock\n\n" + sentence).Scene.Propositions.ShouldHaveSingleItem();
}
