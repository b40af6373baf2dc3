using Hearsay.Model;

namespace Hearsay.Tests.Statements;

public class PassiveTests
{
    [Theory]
    [InlineData("Norway accused of flooding valley", "accused", SpeechAct.Accuse, "Norway … of flooding valley")]
    [InlineData("Chile blamed for collapse of fishery talks", "blamed", SpeechAct.Accuse, "Chile … for collapse of fishery talks")]
    [InlineData("Norway warned over dam plans", "warned", SpeechAct.Warn, "Norway … over dam plans")]
    [InlineData("Chile urged to reopen border", "urged", SpeechAct.Demand, "Chile … to reopen border")]
    [InlineData("Mira Holm told to resign", "told", SpeechAct.Demand, "Mira Holm … to resign")]
    [InlineData("Ministers criticised over flood warnings", "criticised", SpeechAct.Condemn, "Ministers … over flood warnings")]
    public void A_headline_without_was_has_whom_it_is_done_to_before_its_verb(string headline, string cue, SpeechAct act, string content)
    {
        var told = Told.By(headline);
        var statement = told.WithCue(cue);
        statement.Speaker.ShouldBeNull();
        statement.Source.ShouldBeEmpty();
        statement.Act.ShouldBe(act);
        told.Content(statement).ShouldBe(content);
    }

    [Fact]
    public void Who_stands_behind_by_speaks()
    {
        var told = Told.By("Norway charged with negligence by Mira Holm");
        var statement = told.WithCue("charged");
        told.SpeakerName(statement).ShouldBe("Mira Holm");
        told.Content(statement).ShouldBe("Norway … with negligence");
        statement.Addressee!.Text.ShouldBe("Norway");
    }

    [Theory]
    [InlineData("Inquest told of faulty dam", "told", SpeechAct.Assert, "Inquest … of faulty dam")]
    [InlineData("Farmers asked to leave valley", "asked", SpeechAct.Demand, "Farmers … to leave valley")]
    public void In_headlines_what_others_do_in_the_active_is_a_passive(string headline, string cue, SpeechAct act, string content)
    {
        var told = Told.By(headline + "\n\nThe dam in the valley broke on Friday, and four people drowned.");
        var statement = told.WithCue(cue);
        statement.Source.ShouldBeEmpty();
        statement.Act.ShouldBe(act);
        told.Content(statement).ShouldBe(content);
    }

    [Theory]
    [InlineData("Mira Holm told of her escape from the valley.", "told")]
    [InlineData("Mira Holm asked to leave the valley.", "asked")]
    public void In_a_report_it_is_not(string text, string cue)
    {
        var told = Told.By("Dam breaks in valley\n\nThe dam in the valley broke on Friday. " + text);
        told.SpeakerName(told.WithCue(cue)).ShouldBe("Mira Holm");
    }

    [Theory]
    [InlineData("Norway accused Chile of flooding the valley.", "accused", "Norway")]
    [InlineData("Mira Holm warned of a flood in the valley.", "warned", "Mira Holm")]
    [InlineData("The Water Board, which Mira Holm accused of flooding the valley, closed its doors.", "accused", "Mira Holm")]
    public void An_active_verb_keeps_its_speaker(string text, string cue, string speaker)
    {
        var told = Told.By(text);
        told.SpeakerName(told.WithCue(cue)).ShouldBe(speaker);
    }

    [Fact]
    public void A_reason_belongs_to_the_content_and_not_to_who_gives_it()
    {
        var (told, statement) = Told.One("Norway was accused by a senior Chilean official of flooding the valley.");
        told.Source(statement).ShouldBe("a senior Chilean official");
        told.Content(statement).ShouldBe("Norway … of flooding the valley");
    }

    [Fact]
    public void A_day_may_part_a_verb_from_its_was()
    {
        var told = Told.By("Norway was on Saturday accused by Chile of failing to keep its side of the deal.");
        told.Content(told.WithCue("accused")).ShouldBe("Norway … of failing to keep its side of the deal");
    }
}
