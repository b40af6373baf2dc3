using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Model;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Ledger.Actors;

/// <summary>Codes of parties in words.</summary>
public class PartyNamesTests
{
    private static readonly PartyNames Names = NamesIn(
        "Russia and the United Nations spoke of the truce. The United Nations asked for another week, the Russian Foreign Ministry said. Russia agreed, the UN said later.");

    [Fact]
    public void A_government_has_its_country_s_name() => Names.Of("RUSGOV").ShouldBe("Russia (government)");

    [Fact]
    public void A_body_has_the_name_that_most_mentions_have() => Names.Of("IGOUNO").ShouldBe("United Nations");

    [Fact]
    public void A_source_without_a_name_is_still_told_as_one() => Names.Of("IGOUNO (unnamed)").ShouldBe("United Nations (unnamed)");

    [Fact]
    public void A_country_that_the_articles_do_not_name_has_its_common_name() => Names.Of("SYRGOV").ShouldBe("Syria (government)");

    [Fact]
    public void What_nothing_names_stays_as_it_is() => Names.Of("QQQGOV").ShouldBe("QQQGOV");

    private static PartyNames NamesIn(string text)
    {
        var record = SampleRecords.Annotator.Annotate(new Document { Id = "page", Format = DocumentFormat.Text, Content = text });
        return PartyNames.Of([new StoryArticle(record.Id, record.Id, record)]);
    }
}
