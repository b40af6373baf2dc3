using System.Text;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading.Formats;

public sealed class TableFileTests
{
    [Theory]
    [InlineData("url,title,text\nhttps://a.example/1,One,\"The quay, he said, \"\"is\nclosed\"\".\"\nhttps://a.example/2,Two,Open.\n")]
    [InlineData("url;Title;Article Body\r\nhttps://a.example/1;One;\"The quay, he said, \"\"is\nclosed\"\".\"\r\nhttps://a.example/2;Two;Open.\r\n")]
    [InlineData("url\ttitle\ttext\nhttps://a.example/1\tOne\t\"The quay, he said, \"\"is\nclosed\"\".\"\nhttps://a.example/2\t\"Two\"\tOpen.\n")]
    public void Each_row_is_a_document(string table)
    {
        var results = Streams.Read(table, "t.csv");

        results.Select(result => result.Name).ShouldBe(["t.csv:2", "t.csv:3"]);
        results.Select(result => result.Document!.Id).ShouldBe(["https://a.example/1", "https://a.example/2"]);
        results[0].Document!.Content.ShouldBe("The quay, he said, \"is\nclosed\".");
        results[1].Document!.Title.ShouldBe("Two");
    }

    [Fact]
    public void A_quotation_mark_at_the_start_of_a_field_parted_by_tabs_is_just_that()
    {
        var results = Streams.Read("id\ttext\n1\t\"We stay,\" she said.\n2\t\"We go,\" he said.\n", "t.tsv");

        results.Select(result => result.Document!.Content).ShouldBe(["\"We stay,\" she said.", "\"We go,\" he said."]);
    }

    [Fact]
    public void A_quote_that_never_ends_costs_rows_but_not_the_file()
    {
        var filler = string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i},Words of row {i}.\n"));

        var results = Streams.Read("id,text\n1,\"Lost mark\n" + filler + "last,The end.\n", "t.csv", new ReadOptions { MaxDocumentBytes = 20_000 });

        results[0].Refusal!.Code.ShouldBe("HS0102");
        results[^1].Document!.Id.ShouldBe("last");
    }

    [Fact]
    public void Tables_in_utf_16_and_windows_1252_are_read()
    {
        Streams.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("id,text\n1,Grüße aus Port Marn.\n")], "t.csv").ShouldHaveSingleItem().Document!.Content.ShouldBe("Grüße aus Port Marn.");
        Streams.Read(Encoding.Latin1.GetBytes("id,text\n1,The café on the quay of Port Marn stays open.\n"), "t.csv").ShouldHaveSingleItem().Document!.Content.ShouldContain("café");
    }

    [Theory]
    [InlineData("The minister said, in a text, that he would stay.\nHe left.")]
    [InlineData("id,name\n1,Ada\n")]
    public void What_has_no_column_for_the_text_is_a_text(string text) => Streams.Read(text).ShouldHaveSingleItem().Name.ShouldBe("a.txt");
}
