using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public sealed class JsonDocumentLineTests
{
    [Fact]
    public void The_strict_form_takes_all_its_fields()
    {
        var document = Streams.ReadStrict(
            """{"id":"a","raw":"Words.","published":"2016-06-03T10:00:00+02:00","retrieved":"2016-06-04","url":"http://x.example/","title":"T","outlet":"O","more":{"x":[1]}}""")
            .ShouldHaveSingleItem().Document!;

        document.Format.ShouldBe(DocumentFormat.Raw);
        document.Published.ToString().ShouldBe("2016-06-03T10:00:00+02:00");
        document.Retrieved.ToString().ShouldBe("2016-06-04");
        (document.Url, document.Title, document.Outlet).ShouldBe(("http://x.example/", "T", "O"));
    }

    [Fact]
    public void Every_line_is_answered_in_its_place_and_blank_lines_are_skipped()
    {
        var results = Streams.ReadStrict("{\"id\":\"a\",\"text\":\"x\"}\n\n   \nnonsense\n[]\n{\"id\":\"b\",\"text\":\"y\"}");

        results.Select(result => result.Name).ShouldBe(["in:1", "in:4", "in:5", "in:6"]);
        results.Select(result => result.Refusal?.Code).ShouldBe([null, "HS0107", "HS0107", null]);
    }

    [Theory]
    [InlineData("""{"text":"x"}""", "HS0108", null)]
    [InlineData("""{"id":"a"}""", "HS0108", "a")]
    [InlineData("""{"id":"a","text":"x","html":"y"}""", "HS0108", "a")]
    [InlineData("""{"id":"a","text":7}""", "HS0108", "a")]
    [InlineData("""{"id":1.5,"text":"x"}""", "HS0108", null)]
    [InlineData("""{"text":"x","published":"3/6/2016","id":"a"}""", "HS0112", "a")]
    [InlineData("""{"id":"a","text":"x","retrieved":"yesterday"}""", "HS0112", "a")]
    [InlineData("""{"id":"a","text":"x"} {"id":"b"}""", "HS0107", "a")]
    [InlineData("""{"id":"a","text":"x""", "HS0107", "a")]
    [InlineData("""{"text":"half \ud83d of a pair","id":"a"}""", "HS0106", "a")]
    [InlineData("""{"text":"the other half \ude00","id":"a"}""", "HS0106", "a")]
    [InlineData("""{"text":"reversed \ude00\ud83d","id":"a"}""", "HS0106", "a")]
    [InlineData("""{"id":"\ud83d","text":"x"}""", "HS0106", null)]
    public void A_bad_line_is_refused_with_its_id_where_it_can_be_read(string line, string code, string? id)
    {
        var result = Streams.ReadStrict(line).ShouldHaveSingleItem();

        result.Document.ShouldBeNull();
        result.Refusal!.Code.ShouldBe(code);
        result.Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("12", "12")]
    [InlineData("-0", "0")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    public void A_whole_number_is_an_id_in_decimal(string number, string id) =>
        Streams.ReadStrict($$"""{"id":{{number}},"text":"x"}""").ShouldHaveSingleItem().Document!.Id.ShouldBe(id);

    [Fact]
    public void Of_equal_keys_the_last_one_wins()
    {
        var document = Streams.ReadStrict("""{"id":"a","text":"one","id":"b","text":"two"}""").ShouldHaveSingleItem().Document!;

        (document.Id, document.Content).ShouldBe(("b", "two"));
        Streams.ReadStrict("""{"id":"a","text":"\ud83d","text":"whole","html":"x","html":null}""").ShouldHaveSingleItem().Document!.Content.ShouldBe("whole");
    }

    [Fact]
    public void Escaped_pairs_and_zero_characters_are_kept() =>
        Streams.ReadStrict("""{"id":"a","text":"\ud83d\ude00 \u0000 \\ud83d"}""").ShouldHaveSingleItem().Document!.Content.ShouldBe("😀 \0 \\ud83d");

    [Fact]
    public void A_line_that_is_not_utf_8_is_refused_and_the_next_is_read()
    {
        byte[] bytes = [.. "{\"id\":\"a\",\"text\":\""u8, 0xC3, 0x28, .. "\"}\n{\"id\":\"b\",\"text\":\"\xC3\xA4\"}\n"u8];

        var results = DocumentReader.ReadJsonLines(new MemoryStream(bytes), "in", new ReadOptions()).ToList();

        results[0].Refusal!.Code.ShouldBe("HS0105");
        results[0].Id.ShouldBe("a");
        results[1].Document.ShouldNotBeNull();
    }

    [Fact]
    public void A_surrogate_encoded_in_utf_8_is_a_lone_one()
    {
        byte[] bytes = [.. "{\"id\":\"a\",\"text\":\""u8, 0xED, 0xA0, 0xBD, .. "\"}\n"u8];

        DocumentReader.ReadJsonLines(new MemoryStream(bytes), "in", new ReadOptions()).ToList().ShouldHaveSingleItem().Refusal!.Code.ShouldBe("HS0106");
    }
}
