using Hearsay.Annotation;
using Hearsay.Ledger;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger;

public class SpeakerPartiesTests
{
    [Fact]
    public void An_article_that_gives_only_the_name_learns_the_party_from_one_that_gives_the_office()
    {
        var (articles, parties) = Parties(("Mara Holt", "VLRGOV", "VLR"), ("Holt", null, null));
        parties.Of(articles[1].Key, articles[1].Record.Entities[0]).ShouldBe("VLRGOV");
    }

    [Fact]
    public void Where_nobody_tells_a_speaker_is_a_party_of_its_own()
    {
        var (articles, parties) = Parties(("Mara Holt", null, null), ("Piet Oster", "VLRGOV", "VLR"));
        parties.Of(articles[0].Key, articles[0].Record.Entities[0]).ShouldBe("Mara Holt");
    }

    [Fact]
    public void Nobody_named_has_no_party()
    {
        var (articles, parties) = Parties(("Mara Holt", "VLRGOV", "VLR"));
        parties.Of(articles[0].Key, null).ShouldBeNull();
    }

    private static (StoryArticle[] Articles, SpeakerParties Parties) Parties(params (string Name, string? Code, string? Country)[] people)
    {
        var madeBy = new Annotator().MadeBy;
        var articles = people.Select((person, index) => new StoryArticle($"k{index}", new PreparedRecord($"k{index}", new ArticleRecord
        {
            Id = $"d{index}",
            DocumentHash = "",
            Article = new Article { Text = person.Name, Blocks = [] },
            Entities =
            [
                new Entity
                {
                    Id = "e1",
                    Type = EntityType.Person,
                    Name = person.Name,
                    Code = person.Code,
                    Country = person.Country,
                    Mentions = [new Mention(new TextSpan(0, person.Name.Length), MentionForm.Name)],
                },
            ],
            MadeBy = madeBy,
        }))).ToArray();
        return (articles, SpeakerParties.Of(articles, SpeakerNames.Of(articles)));
    }
}
