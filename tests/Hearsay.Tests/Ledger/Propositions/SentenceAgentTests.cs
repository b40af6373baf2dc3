using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Propositions;

public class SentenceAgentTests
{
    private static readonly List<(TextSpan Span, string Word)> Words =
        [.. "the lock was opened by the men of norway and the navy of portugal".Split(' ').Select(word => (default(TextSpan), word))];

    private static readonly int Behind = Words.FindIndex(word => word.Word == "by") + 1;

    [Fact]
    public void Who_is_named_first_acts()
    {
        var agent = new SentenceAgent(Words);
        agent.MeetName(0, "NOR");
        agent.MeetName(3, "PRT");

        (agent.First, agent.By).ShouldBe(("NOR", null));
    }

    [Fact]
    public void What_something_is_done_to_does_not_do_it_and_who_stands_behind_by_does()
    {
        var agent = new SentenceAgent(Words);
        agent.MeetName(0, "NOR");
        agent.MeetPassive();
        agent.MeetName(Behind, "PRT");

        (agent.First, agent.By).ShouldBe((null, "PRT"));
    }

    [Fact]
    public void An_office_some_words_behind_by_acts_too()
    {
        var agent = new SentenceAgent(Words);
        agent.MeetOffice(Behind + 2, "NORGOV");

        agent.By.ShouldBe("NORGOV");
    }

    [Fact]
    public void Who_made_a_charge_is_not_who_did_it()
    {
        var agent = new SentenceAgent(Words);
        agent.MeetName(0, "NOR");
        agent.MeetSaying();
        agent.MeetName(3, "PRT");

        agent.First.ShouldBe("PRT");
    }

    [Fact]
    public void A_subject_does_not_stand_at_the_end_of_a_long_sentence()
    {
        var agent = new SentenceAgent(Words);
        agent.MeetName(Words.Count - 1, "PRT");
        agent.MeetSpeaker(Words.Count - 1, "NOR");

        agent.First.ShouldBeNull();
    }
}
