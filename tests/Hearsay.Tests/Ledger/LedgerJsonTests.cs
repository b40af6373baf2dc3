using System.Collections.Immutable;
using System.Text;
using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Contradictions;
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
        var json = LedgerJson.Write(StoryOfOneActor());

        LedgerJson.ReadStory(json).Actors.ShouldHaveSingleItem();
        var story = LedgerJson.ReadStoryWithoutActors(json);
        story.Actors.ShouldBeEmpty();
        story.Story.Articles.ShouldBe([Page]);
        story.Figures.ShouldHaveSingleItem().Of.ShouldBe("boats");
        story.Contradictions.ShouldBeEmpty();
    }

    [Fact]
    public void An_actor_is_read_in_outline_first_and_whole_when_it_is_asked_for()
    {
        var written = StoryOfOneActor().Actors[0];
        var actor = LedgerJson.ReadActors(LedgerJson.Write(StoryOfOneActor())).ShouldHaveSingleItem();
        actor.Stored.ShouldBe(actor.Shown);
        actor.Stored.Name.ShouldBe("Ada Brandt");
        actor.Stored.Aliases.ShouldBe(["A. Brandt"]);
        actor.Stored.Mentions.ShouldBeEmpty();
        actor.Stored.Evidence.ShouldBeEmpty();
        var (stored, shown) = actor.Whole();
        stored.ShouldBe(shown);
        stored.Mentions.ShouldBe(written.Mentions);
        stored.Evidence.ShouldBe(written.Evidence);
        stored.Offices.ShouldBe(written.Offices);
    }

    [Fact]
    public void The_origins_of_a_story_are_read_alone()
    {
        var origins = new ArticleOrigins(Page, ["the courier"]);
        var read = LedgerJson.ReadOrigins(LedgerJson.Write(StoryOfOneActor() with { Origins = [origins] })).ShouldHaveSingleItem();
        read.Article.ShouldBe(Page);
        read.Origins.ShouldBe(origins.Origins);
    }

    [Fact]
    public void Mentions_are_written_as_the_serializer_would()
    {
        var json = Encoding.UTF8.GetString(LedgerJson.Write(StoryOfOneActor()));
        json.ShouldContain("""{"Article":{"Collection":"wire","Id":"a.txt"},"Span":{"Start":0,"End":10},"Name":"Ada Brandt"}""");
        json.ShouldContain("""{"Article":{"Collection":"wire","Id":"a.txt"},"Span":{"Start":40,"End":49},"Name":"A. Brandt","Role":"Minister of \"Ports\""}""");
    }

    private static readonly DocumentIdentity Page = new("wire", "a.txt");

    private static StoryLedger StoryOfOneActor()
    {
        var first = new ActorMention(Page, new TextSpan(0, 10), "Ada Brandt", null);
        var second = new ActorMention(Page, new TextSpan(40, 49), "A. Brandt", "Minister of \"Ports\"");
        var actor = new Actor
        {
            Id = "a1",
            Name = "Ada Brandt",
            Aliases = ["A. Brandt"],
            Type = EntityType.Person,
            Party = "Tamm",
            Offices = [new Office("Minister", new DateOnly(2024, 6, 1), null)],
            Mentions = [first, second],
            Evidence = [new ActorEvidence(ActorEvidenceKind.ShortForm, first, second)],
        };
        var figure = new Figure("f1", "boats", [], true);
        return new StoryLedger(new Story("s", "A story", [Page], null, null), [], [], [figure], ImmutableSortedDictionary<string, string>.Empty, [actor], [], []);
    }
}
