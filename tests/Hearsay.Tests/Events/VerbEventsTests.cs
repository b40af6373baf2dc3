
namespace Hearsay.Tests.Events;

public sealed class VerbEventsTests
{
    [Theory]
    [InlineData("Ana Belko blamed the failure of the plan on Bergonia.", "Accuse ALV>BRG Actual")]
    [InlineData("Bergonian troops were struck from above on Monday.", "Assault ->BRG Actual")]
    public void Who_is_blamed_and_who_was_hit_are_told_without_a_doer_or_an_object(string sentence, string expected) => EventReading.Lines(sentence).ShouldContain(expected);

    [Fact]
    public void What_goes_on_around_a_speaker_is_not_his_doing() =>
        EventReading.Lines("With fighting for the Bergonian port of Nesk now in its third week, Ana Belko says civilians are trapped.").ShouldNotContain(line => line.StartsWith("Assault ALV", StringComparison.Ordinal));

    [Theory]
    [InlineData("Alvania urged Bergonia to open the border.", "Request ALV>BRG Actual")]
    [InlineData("Alvania called on Bergonia to open the border.", "Request ALV>BRG Actual")]
    [InlineData("Alvania demanded an apology from Bergonia.", "Request ALV>BRG Actual")]
    [InlineData("Ana Belko met Viktor Semm on Monday.", "Consult ALV>BRG Actual")]
    [InlineData("Ana Belko visited Bergonia on Monday.", "Consult ALV>BRG Actual")]
    [InlineData("Ana Belko has praised Bergonia.", "Support ALV>BRG Actual")]
    [InlineData("Alvania accused Bergonia of hiding the files.", "Accuse ALV>BRG Actual")]
    [InlineData("Alvania condemned Bergonia.", "Accuse ALV>BRG Actual")]
    [InlineData("Alvania threatened Bergonia.", "Threaten ALV>BRG Actual")]
    [InlineData("Alvania imposed sanctions on Bergonia.", "Sanction ALV>BRG Actual")]
    [InlineData("Alvania broke off talks with Bergonia.", "Sanction ALV>BRG Actual")]
    [InlineData("Alvania withdrew its troops from Bergonia.", "Retreat ALV>BRG Actual")]
    [InlineData("Alvania expelled two Bergonian diplomats.", "Coerce ALV>BRG Actual")]
    [InlineData("Alvanian jets bombed Bergonia.", "Assault ALV>BRG Actual")]
    [InlineData("Alvanian troops attacked Bergonian soldiers.", "Assault ALV>BRG Actual")]
    [InlineData("Alvania rejected the Bergonian proposal.", "Reject ALV>BRG Actual")]
    [InlineData("Alvania sent food aid to Bergonia.", "Aid ALV>BRG Actual")]
    [InlineData("Alvania cooperates with Bergonia.", "Cooperate ALV>BRG Actual")]
    [InlineData("Alvania signed an agreement with Bergonia.", "Support ALV>BRG Actual")]
    [InlineData("Alvania offered Bergonia its help.", "Agree ALV>BRG Actual")]
    [InlineData("Alvanian students demonstrated outside the Bergonian embassy.", "Protest ALV>BRG Actual")]
    public void A_verb_tells_who_did_what_to_whom(string sentence, string expected) =>
        EventReading.Lines(sentence).ShouldBe([expected]);

    [Theory]
    [InlineData("Bergonia was attacked by Alvanian troops.", "Assault ALV>BRG Actual")]
    [InlineData("Bergonia was accused by Alvania of hiding the files.", "Accuse ALV>BRG Actual")]
    [InlineData("Two Bergonian diplomats were expelled by Alvania.", "Coerce ALV>BRG Actual")]
    public void A_passive_swaps_the_sides(string sentence, string expected) =>
        EventReading.Lines(sentence).ShouldBe([expected]);

    [Fact]
    public void A_passive_without_an_agent_has_no_actor() =>
        EventReading.Lines("Two Bergonian diplomats were arrested.").ShouldBe(["Coerce ->BRG Actual"]);

    [Fact]
    public void An_accusation_without_an_accuser_is_no_accusation() =>
        EventReading.Lines("Bergonia was accused of hiding the files.").ShouldBeEmpty();

    [Fact]
    public void Joined_countries_have_one_event_each() =>
        EventReading.Lines("Alvania and Corvia accused Bergonia of hiding the files.")
            .ShouldBe(["Accuse ALV>BRG Actual", "Accuse COV>BRG Actual"], ignoreOrder: true);

    [Fact]
    public void Joined_recipients_have_one_event_each() =>
        EventReading.Lines("Ana Belko urged Bergonia and Corvia to talk.")
            .ShouldBe(["Request ALV>BRG Actual", "Request ALV>COV Actual"], ignoreOrder: true);

    [Fact]
    public void Two_that_meet_are_each_others_counterpart() =>
        EventReading.Lines("Ana Belko and Viktor Semm met on Monday.").ShouldBe(["Consult ALV>BRG Actual"]);

    [Fact]
    public void A_second_verb_keeps_the_subject() =>
        EventReading.Lines("Alvania has condemned Bergonia and thanked Corvia.")
            .ShouldBe(["Accuse ALV>BRG Actual", "Support ALV>COV Actual"]);

    [Fact]
    public void A_relative_clause_takes_what_it_follows() =>
        EventReading.Lines("Corvia praised Bergonia, which attacked Alvania.")
            .ShouldBe(["Support COV>BRG Actual", "Assault BRG>ALV Actual"]);

    [Fact]
    public void The_object_of_a_relative_clause_is_not_the_next_subject() =>
        EventReading.Lines("Viktor Semm, who once led the opposition, accused Alvania of hiding the files.")
            .ShouldBe(["Accuse BRG>ALV Actual"]);

    [Fact]
    public void Whoever_is_accused_does_the_act_of_the_accusation() =>
        EventReading.Lines("Corvia accused Bergonia of attacking Alvania.")
            .ShouldBe(["Accuse COV>BRG Actual", "Assault BRG>ALV Alleged"]);

    [Fact]
    public void A_participle_behind_a_comma_keeps_the_subject() =>
        EventReading.Lines("Alvanian troops entered the valley, killing ten Bergonian soldiers.")
            .ShouldContain("Assault ALV>BRG Actual");

    [Theory]
    [InlineData("Alvania will not support Bergonia.")]
    [InlineData("Alvania does not recognize Bergonia.")]
    public void Support_withheld_is_a_refusal(string sentence) =>
        EventReading.Lines(sentence).ShouldBe(["Reject ALV>BRG Actual"]);

    [Theory]
    [InlineData("The company met its targets for the year.")]
    [InlineData("An earthquake killed ten people in the valley.")]
    [InlineData("The team attacked from the start of the match.")]
    [InlineData("Prices rose in the city on Monday.")]
    public void What_is_no_act_of_a_political_actor_is_no_event(string sentence) =>
        EventReading.Lines(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("Alvania refused to join forces with Bergonia.", "Reject ALV>BRG Actual")]
    [InlineData("Alvania pledged to protect Bergonian schools.", "Agree ALV>BRG Actual")]
    [InlineData("Alvania blamed the failure on Bergonia.", "Accuse ALV>BRG Actual")]
    [InlineData("Bergonia is to blame for the failure.", "Accuse ->BRG Actual")]
    public void The_other_side_stands_behind_its_preposition(string text, string expected) => EventReading.Lines(text).ShouldContain(expected);

    [Fact]
    public void An_air_force_that_flies_sorties_pays_no_visit() =>
        EventReading.Lines("The Alvanian air force flew no sorties in Corvia.").ShouldBeEmpty();

    [Theory]
    [InlineData("Alvania is opposed to Bergonia.", "Accuse ALV>BRG Actual")]
    [InlineData("Ana Belko was critical of Bergonia.", "Accuse ALV>BRG Actual")]
    [InlineData("Alvania is ready to meet Bergonia.", "Agree ALV>BRG Actual")]
    [InlineData("Alvania will not allow Corvia to send monitors.", "Reject ALV>COV Actual")]
    [InlineData("Viktor Semm was deported from Alvania.", "Coerce ALV>BRG Actual")]
    [InlineData("Alvanian troops were withdrawn from Bergonia.", "Retreat ALV>BRG Actual")]
    [InlineData("An Alvanian delegation to Bergonia signed two agreements.", "Support ALV>BRG Actual")]
    [InlineData("Ana Belko voiced satisfaction after Bergonia lifted the ban.", "Support ALV>BRG Actual")]
    [InlineData("Ana Belko attacked the Bergonian ministry, saying it hid the files.", "Accuse ALV>BRG Actual")]
    public void Adjectives_and_idle_frames_tell_their_sides_too(string sentence, string expected) => EventReading.Lines(sentence).ShouldContain(expected);

    [Fact]
    public void A_description_is_no_act() => EventReading.Lines("Rebels opposed to Bergonia slept.").ShouldBeEmpty();

    [Fact]
    public void What_is_insisted_to_be_so_is_no_demand() => EventReading.Lines("Ana Belko insisted that Bergonia was calm.").ShouldBeEmpty();

    [Fact]
    public void The_content_of_a_demand_is_no_act_yet() =>
        EventReading.Lines("Alvania repeated the demand that Bergonia withdraw its troops from Corvia.").ShouldNotContain(line => line.StartsWith("Retreat", StringComparison.Ordinal));
}
