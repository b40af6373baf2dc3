using System.Text;
using Hearsay.Model;

namespace Hearsay.Cluster.Tests;

public class DocumentMessageTests
{
    [Fact]
    public void A_document_arrives_as_it_was_sent()
    {
        var document = new Document
        {
            Id = "https://daily.example/ä?b=\"c\"",
            Collection = "wires",
            Content = "<p>Żółć \U0001F30B \u0000 \u202E שלום</p>",
            Format = DocumentFormat.Html,
            Url = "https://daily.example/a",
            Title = "A title",
            Outlet = "The Daily",
            Published = new Timestamp(new DateOnly(2024, 6, 2)),
            Retrieved = new Timestamp(new DateOnly(2024, 6, 3), new TimeOnly(9, 30, 5), TimeSpan.FromHours(2)),
            Diagnostics = [new Diagnostic("HS0130", Severity.Warning, "mended", new TextSpan(3, 9)), new Diagnostic("HS0113", Severity.Info, "noticed")],
        };

        var result = DocumentMessage.Read(DocumentMessage.Write("pages/a.html", document));

        result.Name.ShouldBe("pages/a.html");
        var read = result.Document.ShouldNotBeNull();
        (read with { Diagnostics = [] }).ShouldBe(document with { Diagnostics = [] });
        read.Diagnostics.ShouldBe(document.Diagnostics);
    }

    [Fact]
    public void What_a_document_does_not_say_stays_unsaid()
    {
        var read = DocumentMessage.Read(DocumentMessage.Write("a", new Document { Id = "a", Content = "", Format = DocumentFormat.Text })).Document.ShouldNotBeNull();
        (read.Url, read.Title, read.Outlet, read.Published, read.Retrieved, read.Collection).ShouldBe((null, null, null, null, null, ""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"name\":\"a\",\"id\":\"a\",\"collection\":\"\",\"format\":\"docx\",\"content\":\"\"}")]
    [InlineData("{\"name\":\"a\",\"id\":null,\"collection\":\"\",\"format\":\"text\",\"content\":\"\"}")]
    [InlineData("{\"name\":\"a\",\"id\":\"a\",\"collection\":\"\",\"format\":\"text\",\"content\":\"\",\"published\":\"yesterday\"}")]
    public void What_is_no_document_is_refused(string message) =>
        Should.Throw<InvalidDataException>(() => DocumentMessage.Read(Encoding.UTF8.GetBytes(message)));
}
