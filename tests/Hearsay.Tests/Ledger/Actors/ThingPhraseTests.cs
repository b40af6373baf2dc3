using Hearsay.Ledger.Actors;

namespace Hearsay.Tests.Ledger.Actors;

public class ThingPhraseTests
{
    [Theory]
    [InlineData("a video", "video", null)]
    [InlineData("a statement from the ministry", "statement", "the ministry")]
    [InlineData("the group's second video", "video", "the group")]
    [InlineData("the nurses’ letters", "letters", "the nurses")]
    [InlineData("a report on the fire by the dockers' union", "report", "the dockers' union")]
    [InlineData("a leaflet attributed to the brigade and pasted on walls", "leaflet", "the brigade")]
    [InlineData("a clip obtained by a rival channel", "clip", null)]
    [InlineData("a film of the harbour master", "film", null)]
    [InlineData("a letter of the commission", "letter", "the commission")]
    [InlineData("the police report", "report", "the police")]
    [InlineData("a number of reports in the valley", "reports", null)]
    public void A_thing_is_told_by_its_head_and_has_the_owner_that_its_words_name(string words, string head, string? owner)
    {
        var thing = ThingPhrase.Of(words).ShouldNotBeNull();
        (thing.Head, thing.Owner).ShouldBe((head, owner));
    }

    [Theory]
    [InlineData("two sailors in the video")]
    [InlineData("people familiar with the report")]
    [InlineData("a report writer")]
    [InlineData("the state-run paper")]
    [InlineData("the Valley Post")]
    [InlineData("SITE")]
    public void People_bodies_and_a_state_s_own_papers_are_none(string words) => ThingPhrase.Of(words).ShouldBeNull();
}
