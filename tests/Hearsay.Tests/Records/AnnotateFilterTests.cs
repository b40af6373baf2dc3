using System.Text;
using System.Text.Json;
using Hearsay.Annotation;
using Hearsay.Reading;
using Hearsay.Records;

namespace Hearsay.Tests.Records;

/// <summary>`annotate` keeps the contract to the letter: one line out for each line in, bad lines answered in place.</summary>
public class AnnotateFilterTests
{
    private static readonly Annotator Annotator = new();

    [Fact]
    public void One_line_out_for_each_line_in_and_in_the_same_order()
    {
        var input = string.Concat(Enumerable.Range(1, 40).Select(number => $$"""{"id":"d{{number}}","text":"The minister said on Friday that {{number}} people had left the town."}""" + "\n"));
        var lines = Run(input, threads: 4);
        lines.Select(line => line.GetProperty("id").GetString()).ShouldBe(Enumerable.Range(1, 40).Select(number => $"d{number}"));
    }

    [Theory]
    [InlineData("not json", "HS0107")]
    [InlineData("""["a"]""", "HS0107")]
    [InlineData("""{"text":"no id"}""", "HS0108")]
    [InlineData("""{"id":"x"}""", "HS0108")]
    [InlineData("""{"id":"x","text":"a","raw":"b"}""", "HS0108")]
    [InlineData("""{"id":"x","text":7}""", "HS0108")]
    [InlineData("""{"id":"x","text":"a lone \ud800 surrogate"}""", "HS0106")]
    [InlineData("""{"id":"x","text":"fine","published":"last Friday"}""", "HS0112")]
    [InlineData("""{"id":"x","text":"   "}""", "HS0101")]
    public void A_bad_line_is_answered_in_its_place_and_the_run_goes_on(string bad, string code)
    {
        var lines = Run("{\"id\":\"a\",\"text\":\"First.\"}\n" + bad + "\n{\"id\":\"c\",\"text\":\"Third.\"}\n", threads: 2);
        lines.Count.ShouldBe(3);
        lines[0].GetProperty("id").GetString().ShouldBe("a");
        lines[1].GetProperty("error").GetProperty("code").GetString().ShouldBe(code);
        lines[1].GetProperty("error").GetProperty("message").GetString().ShouldNotBeNullOrWhiteSpace();
        lines[2].GetProperty("id").GetString().ShouldBe("c");
    }

    [Fact]
    public void A_refused_line_is_answered_under_its_id() =>
        Run("""{"id":"x","text":7}""", threads: 1)[0].GetProperty("id").GetString().ShouldBe("x");

    [Fact]
    public void The_text_of_text_and_raw_comes_back_as_it_went_in()
    {
        const string Text = "  Two  spaces,\ttabs\r\nand 😀 e\u0301 עברית\u0000 survive. ";
        foreach (var field in new[] { "text", "raw" })
        {
            var line = JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = "x", [field] = Text });
            Run(line, threads: 1)[0].GetProperty("text").GetString().ShouldBe(Text);
        }
    }

    [Fact]
    public void Spans_count_code_points()
    {
        var line = JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = "x", ["text"] = "😀😀 It was late. “We will stay,” the mayor said." });
        var record = Run(line, threads: 1)[0];
        var statement = record.GetProperty("statements")[0];
        var text = record.GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        var content = statement.GetProperty("content")[0];
        string.Concat(text[content.GetProperty("start").GetInt32()..content.GetProperty("end").GetInt32()]).ShouldBe("“We will stay,”");
    }

    private static List<JsonElement> Run(string input, int threads)
    {
        using var output = new MemoryStream();
        new AnnotateFilter(Annotator).Run(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, new ReadOptions(), threads);
        var lines = new List<JsonElement>();
        foreach (var line in Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            RecordSchema.ShouldAccept(Encoding.UTF8.GetBytes(line));
            lines.Add(JsonDocument.Parse(line).RootElement);
        }

        return lines;
    }
}
