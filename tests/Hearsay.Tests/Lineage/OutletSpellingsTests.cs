using Hearsay.Annotation;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Tests.Lineage;

public class OutletSpellingsTests
{
    [Fact]
    public void An_outlet_is_shown_as_it_is_printed_most_often_and_of_equals_as_comes_first()
    {
        var spellings = OutletSpellings.Of([Crediting("a", "Meridian TV", "the Meridian TV", "KHAROVIA ONE"), Crediting("b", "Meridian TV", "Kharovia One")]);
        spellings.Of("meridian tv").ShouldBe("Meridian TV");
        spellings.Of("kharovia one").ShouldBe("KHAROVIA ONE");
        spellings.Of("never printed").ShouldBe("never printed");
        spellings.Of(["a", "meridian tv"]).ShouldBe(["a", "Meridian TV"]);
    }

    [Fact]
    public void A_stored_article_is_shown_by_its_id() => OutletSpellings.Of([Crediting("reuters", "Reuters")]).Of("reuters").ShouldBe("reuters");

    private static ArticleRecord Crediting(string id, params string[] outlets) =>
        new Annotator().Annotate(new Document { Id = id, Content = "Nothing is said.", Format = DocumentFormat.Text }) with
        {
            Credits = [.. outlets.Select(outlet => new Credit(new TextSpan(0, 7), outlet, CreditRelation.ReportedBy))],
        };
}
