using Hearsay.Model;

namespace Hearsay.Tests.Events;

public sealed class ModalityReaderTests
{
    [Theory]
    [InlineData("Alvanian troops attacked Bergonia.", "Actual")]
    [InlineData("Alvanian troops have attacked Bergonia.", "Actual")]
    [InlineData("Alvanian troops began to attack Bergonia.", "Actual")]
    [InlineData("Alvanian troops did not attack Bergonia.", "Denied")]
    [InlineData("Alvanian troops will attack Bergonia.", "Planned")]
    [InlineData("Alvania plans to attack Bergonia.", "Planned")]
    [InlineData("Alvanian troops are to attack Bergonia.", "Planned")]
    [InlineData("Alvanian troops may attack Bergonia.", "Hypothetical")]
    [InlineData("If Alvania attacks Bergonia, prices rise.", "Hypothetical")]
    [InlineData("Alvanian troops reportedly attacked Bergonia.", "Alleged")]
    [InlineData("Few believed the rumours that Alvanian troops attacked Bergonia.", "Alleged")]
    public void The_verb_group_and_what_governs_it_tell_the_modality(string sentence, string modality) =>
        EventReading.Lines(sentence).ShouldBe(["Assault ALV>BRG " + modality]);

    [Theory]
    [InlineData("Alvania threatened to attack Bergonia.", "Threaten")]
    [InlineData("Alvania promised to visit Bergonia.", "Agree")]
    [InlineData("Alvania refused to meet Bergonia.", "Reject")]
    [InlineData("Corvia urged Alvania to attack Bergonia.", "Request")]
    public void What_is_threatened_promised_refused_or_asked_for_is_not_coded_again(string sentence, string type)
    {
        var events = EventReading.Of(sentence);
        events.Length.ShouldBe(1);
        events[0].Type.ToString().ShouldBe(type);
    }

    [Theory]
    [InlineData("Viktor Semm heard accusations that Alvania was bombing civilians.", "ALV>BRG Alleged")]
    [InlineData("Viktor Semm rejected accusations that Alvania had shelled villages.", "ALV>- Denied")]
    public void What_is_only_an_accusation_is_no_fact_whatever_is_done_with_it(string text, string told) => EventReading.Lines(text).ShouldContain("Assault " + told);

    [Fact]
    public void What_was_asked_is_open_and_so_is_what_came_of_it() =>
        EventReading.Of("Ana Belko asked whether Bergonian forces had shelled Corvia overnight, killing 20 people.").Where(one => one.Type == EventType.Assault)
            .ShouldAllBe(one => one.Modality == Modality.Hypothetical);

    [Fact]
    public void A_wish_is_no_event() => EventReading.Lines("Alvania wants to attack Bergonia.").ShouldBeEmpty();

    [Theory]
    [InlineData("Alvania is close to suspending its talks with Bergonia.", "Sanction ALV>BRG Planned")]
    [InlineData("Alvania has continued to bomb Bergonia.", "Assault ALV>BRG Actual")]
    public void What_is_near_is_planned_and_what_goes_on_is_actual(string text, string expected) => EventReading.Lines(text).ShouldContain(expected);
}
