using Hearsay.Model;

namespace Hearsay.Tests.Statements;

public class CreditFinderTests
{
    private static (string Words, string Outlet, CreditRelation Relation)[] Credits(string text, DocumentFormat format = DocumentFormat.Text, string? outlet = null)
    {
        var told = Told.By(text, format, outlet);
        return [.. told.Findings.Credits.Select(credit => (credit.Span.TextIn(told.Text), credit.Outlet, credit.Relation))];
    }

    [Fact]
    public void A_page_that_names_its_own_outlet_credits_nobody()
    {
        Credits("Mira Holm told the Ardel Times that she would go.", outlet: "The Ardel Times").ShouldBeEmpty();
        Credits("Mira Holm told the Ardel Times that she would go.", outlet: "Vesta Post").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Mira Holm told the Ardel Times that she would go.", "told the Ardel Times", "Ardel Times", CreditRelation.ToldTo)]
    [InlineData("Mira Holm told Reuters that she would go.", "told Reuters", "Reuters", CreditRelation.ToldTo)]
    [InlineData("She said so on Vesta’s ABC TV.", "on Vesta’s ABC TV", "Vesta’s ABC TV", CreditRelation.ToldTo)]
    [InlineData("The audio was released by the Ardel Tribune.", "released by the Ardel Tribune", "Ardel Tribune", CreditRelation.PublishedBy)]
    [InlineData("The toll has risen, according to the state broadcaster Ardel Now.", "according to the state broadcaster Ardel Now", "Ardel Now", CreditRelation.StateMedia)]
    [InlineData("The toll has risen, according to the newspaper Ardel Now.", "according to the newspaper Ardel Now", "Ardel Now", CreditRelation.ReportedBy)]
    [InlineData("Vesta Press TV reports:", "Vesta Press TV reports:", "Vesta Press TV", CreditRelation.ReportedBy)]
    [InlineData("ARDEL (Vesta Wire) - The toll has risen.", "(Vesta Wire)", "Vesta Wire", CreditRelation.ReportedBy)]
    [InlineData("via http://news.example.org/2dk", "via http://news.example.org/2dk", "news.example.org", CreditRelation.Via)]
    [InlineData("via http://bit.ly/2dk Mira Holm", "via http://bit.ly/2dk Mira Holm", "Mira Holm", CreditRelation.Via)]
    [InlineData("via http://bit.ly/2dk  Mira\u00a0Holm", "via http://bit.ly/2dk  Mira\u00a0Holm", "Mira\u00a0Holm", CreditRelation.Via)]
    [InlineData("via VestaNow.com", "via VestaNow.com", "VestaNow.com", CreditRelation.Via)]
    [InlineData("via @VestaNow", "via @VestaNow", "VestaNow", CreditRelation.Via)]
    [InlineData("via Mira Holm of Vesta Wire", "via Mira Holm of Vesta Wire", "Vesta Wire", CreditRelation.Via)]
    [InlineData("h/t Vesta Wire", "h/t Vesta Wire", "Vesta Wire", CreditRelation.Via)]
    [InlineData("Source: http://www.vesta.example/a/b", "Source: http://www.vesta.example/a/b", "vesta.example", CreditRelation.Via)]
    [InlineData("According to a report by the Ardel Times, the toll has risen.", "report by the Ardel Times", "Ardel Times", CreditRelation.ReportedBy)]
    [InlineData("From the Ardel Times:", "From the Ardel Times", "Ardel Times", CreditRelation.ReportedBy)]
    [InlineData("The Ardel Times has more:", "The Ardel Times has more:", "The Ardel Times", CreditRelation.ReportedBy)]
    [InlineData("Vesta.com reports:", "Vesta.com reports:", "Vesta.com", CreditRelation.ReportedBy)]
    [InlineData("The Ardel Times’s Mira Holm reports:", "The Ardel Times’s Mira Holm reports:", "The Ardel Times", CreditRelation.ReportedBy)]
    [InlineData("Read the full story at Vesta Wire", "story at Vesta Wire", "Vesta Wire", CreditRelation.PublishedBy)]
    [InlineData("Originally published by Inner Vesta Eye.", "published by Inner Vesta Eye", "Inner Vesta Eye", CreditRelation.PublishedBy)]
    [InlineData("Forty houses were cleared. (Vesta Wire)", "(Vesta Wire)", "Vesta Wire", CreditRelation.ReportedBy)]
    public void Words_that_name_an_outlet_as_origin_are_credits(string text, string words, string outlet, CreditRelation relation) =>
        Credits(text).ShouldContain((words, outlet, relation));

    [Theory]
    [InlineData("Mira Holm told Omar Vess that she would go.")]
    [InlineData("White House Press Secretary Omar Vess said nothing.")]
    [InlineData("According to the ministry, nothing happened.")]
    [InlineData("The press was kept out.")]
    [InlineData("Source: the ministry")]
    [InlineData("A report by the ministry says that forty houses were cleared.")]
    [InlineData("Forty houses were cleared (in the Times New Roman sense).")]
    [InlineData("The toll has risen, according to state television.")]
    [InlineData("via http://bit.ly/2dk")]
    [InlineData("via https://t.co/2dk the toll has risen")]
    [InlineData("As many as sixty were hurt, Colonel Ivo Brandt of the Vestan army told our correspondent in Ardel. He said that the bombers had come from the west.")]
    public void People_and_offices_are_no_outlets(string text) => Credits(text).ShouldBeEmpty();
}
