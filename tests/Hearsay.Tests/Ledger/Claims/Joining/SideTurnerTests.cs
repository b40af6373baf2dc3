using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Claims.Joining;
using Hearsay.Ledger.Propositions;
using Hearsay.Model;
using Hearsay.Tests.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Claims.Joining;

public class SideTurnerTests
{
    private static readonly IReadOnlyList<Proposition> Propositions =
        new StoryScene("Trouble at the lock\n\nNorway said that two barges had sunk in the lock. Portugal said that no barge had sunk there.").Scene.Propositions;

    private static readonly string Said = Propositions[0].Node;
    private static readonly string Negative = Propositions[1].Node;

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void What_is_negative_and_denies_nobody_is_what_its_speaker_asserts(bool denies, bool isAgainst)
    {
        var groups = new ClaimGrouping([Propositions[1] with { Denies = denies }]);

        SideTurner.TurnAssertions(groups);

        groups.IsAgainst(Negative).ShouldBe(isAgainst);
    }

    [Theory]
    [InlineData(SpeechAct.Assert, SpeechAct.Assert, true)]
    [InlineData(SpeechAct.Assert, SpeechAct.Accuse, false)]
    [InlineData(SpeechAct.Accuse, SpeechAct.Accuse, true)]
    public void A_charge_is_the_claim_though_it_has_the_negative_in_it(SpeechAct said, SpeechAct negative, bool isAgainst)
    {
        var groups = new ClaimGrouping([As(Propositions[0], said), As(Propositions[1], negative)]);
        groups.Join(Said, Negative, ClaimBasis.Denies);

        SideTurner.TurnCharges(groups);

        groups.IsAgainst(Negative).ShouldBe(isAgainst);
        groups.IsAgainst(Said).ShouldBe(!isAgainst);
    }

    private static Proposition As(Proposition proposition, SpeechAct act) => proposition with { Statement = proposition.Statement with { Act = act } };
}
