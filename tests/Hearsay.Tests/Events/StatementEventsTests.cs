using Hearsay.Model;

namespace Hearsay.Tests.Events;

public sealed class StatementEventsTests
{
    private const string Text = "Ana Belko rebuked Viktor Semm over the dam, and she said that the Corvian bridge is unsafe.";

    [Fact]
    public void What_the_cue_names_is_an_act_of_the_speaker()
    {
        var found = EventReading.FindingsWith("In Tarnow, Ana Belko warned against more strikes.", [Spoken(
            "In Tarnow, Ana Belko warned against more strikes.", "Ana Belko", "warned", "against more strikes", SpeechAct.Warn)]).Events;
        var warning = found.Where(one => one.Type == EventType.Threaten).ShouldHaveSingleItem();
        warning.Actor!.Country.ShouldBe("ALV");
    }

    [Fact]
    public void An_act_that_its_verb_has_told_is_not_told_twice()
    {
        var found = EventReading.FindingsWith(Text, [Spoken(Text, "Ana Belko", "rebuked", "over the dam", SpeechAct.Condemn)]).Events;
        found.Count(one => one.Type == EventType.Accuse).ShouldBe(1);
    }

    [Fact]
    public void A_plain_said_is_no_act_whatever_is_said() =>
        EventReading.FindingsWith(Text, [Spoken(Text, "she", "said", "that the Corvian bridge is unsafe", SpeechAct.Accuse)]).Events
            .ShouldNotContain(one => one.Trigger.TextIn(Text) == "said");

    [Fact]
    public void A_denial_is_no_act_of_its_own()
    {
        const string Denial = "Ana Belko rejected the accusation that Alvania shelled the dam.";
        EventReading.FindingsWith(Denial, [Spoken(Denial, "Ana Belko", "rejected", "the accusation that Alvania shelled the dam", SpeechAct.Refuse)]).Events
            .ShouldNotContain(one => one.Type == EventType.Reject);
    }

    private static Statement Spoken(string text, string source, string cue, string content, SpeechAct act)
    {
        var grounded = EventReading.Grounded(text);
        return new Statement
        {
            Id = "s1",
            Source = [Find(text, source)],
            Cue = [Find(text, cue)],
            Content = [Find(text, content)],
            Form = StatementForm.Indirect,
            Act = act,
            Speaker = grounded.Analyzed.Entities.Single(entity => entity.Name == "Ana Belko").Id,
        };
    }

    private static TextSpan Find(string text, string part)
    {
        var start = text.IndexOf(part, StringComparison.Ordinal);
        return new TextSpan(start, start + part.Length);
    }
}
