using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Tests.Lineage;

public class SourceNamesTests
{
    [Theory]
    [InlineData("The miller told the Brella Post that the dam would hold.", "brella post", "")]
    [InlineData("According to Dorve Weekly, the dam would hold.", "", "dorve weekly")]
    [InlineData("The dam would hold, the Pell Tribune reported on Friday.", "", "pell tribune")]
    [InlineData("Source: Ostrel Echo", "", "ostrel echo")]
    [InlineData("The dam was first reported by Marsh.example as weak.", "", "marsh")]
    [InlineData("He told reporters that the dam would hold, according to the mayor.", "", "")]
    [InlineData("He told. Brella was quiet.", "", "")]
    public void Names_beside_the_words_that_pass_news_on_are_its_sources(string text, string told, string reported)
    {
        var names = Of(Newsroom.Record("a", "Headline\n\n" + text));

        string.Join(' ', names.Told.Select(name => name.Name).Distinct()).ShouldBe(told);
        string.Join(' ', names.Reported.Select(name => name.Name).Distinct()).ShouldBe(reported);
        names.Told.Concat(names.Reported).ShouldAllBe(name => name.Block == 1);
    }

    [Fact]
    public void A_person_is_no_source_of_news_in_this_sense()
    {
        var record = Newsroom.Record("a", "Headline\n\nAccording to Ilse Marand, the dam would hold.");
        var marand = new Entity { Id = "e1", Type = EntityType.Person, Name = "Ilse Marand", Mentions = [] };

        Of(record).Reported.Length.ShouldBe(1);
        Of(record with { Entities = [marand] }).Reported.ShouldBeEmpty();
    }

    [Fact]
    public void The_agency_of_the_own_dateline_is_no_others_report()
    {
        var record = Newsroom.Record("a", "Headline\n\nThe dam would hold.", credits: "Velmora Wire");

        SourceNames.In(record, WordSequence.Of(record.Article), agency: null).Reported.Length.ShouldBe(1);
        SourceNames.In(record, WordSequence.Of(record.Article), agency: "velmora wire").Reported.ShouldBeEmpty();
    }

    [Fact]
    public void Who_names_all_of_anothers_sources_and_one_more_has_more_than_that()
    {
        var (more, less) = (Of(Newsroom.Record("a", "H\n\nHe told the Brella Post so, the Pell Tribune reported.")), Of(Newsroom.Record("b", "H\n\nHe told the Brella Post so.")));

        more.HasMoreThan(less).ShouldBeTrue();
        less.HasMoreThan(more).ShouldBeFalse();
        more.HasMoreThan(more).ShouldBeFalse();
    }

    private static SourceNames Of(ArticleRecord record) => SourceNames.In(record, WordSequence.Of(record.Article), agency: null);
}
