using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Stories;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger;

public sealed class LedgerJsonTests
{
    [Fact]
    public void Two_parties_that_differ_in_a_soft_hyphen_are_read_as_two()
    {
        var parties = new[] { "Vesta\u00adPost", "VestaPost", "\u0130ra", "ira" }.ToImmutableSortedDictionary(party => party, party => party, StringComparer.Ordinal);
        var story = new StoryLedger(new Story("s", "A story", [], null, null), [], [], [], parties, [], [], []);
        LedgerJson.ReadStory(LedgerJson.Write(story)).Parties.ShouldBe(parties);
    }

    [Fact]
    public void A_story_is_read_without_its_actors_and_has_all_else()
    {
        var page = new DocumentIdentity("", "a.txt");
        var actor = new Actor
        {
            Id = "a1",
            Name = "Ada Brandt",
            Aliases = [],
            Type = EntityType.Person,
            Party = "Tamm",
            Offices = [],
            Mentions = [new ActorMention(page, new TextSpan(0, 10), "Ada Brandt", null)],
            Evidence = [],
        };
        var figure = new Figure("f1", "boats", [], true);
        var json = LedgerJson.Write(new StoryLedger(new Story("s", "A story", [page], null, null), [], [], [figure], ImmutableSortedDictionary<string, string>.Empty, [actor], [], []));

        LedgerJson.ReadStory(json).Actors.ShouldHaveSingleItem();
        var story = LedgerJson.ReadStoryWithoutActors(json);
        story.Actors.ShouldBeEmpty();
        story.Story.Articles.ShouldBe([page]);
        story.Figures.ShouldHaveSingleItem().Of.ShouldBe("boats");
        story.Contradictions.ShouldBeEmpty();
    }
}
