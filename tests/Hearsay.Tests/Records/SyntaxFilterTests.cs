using System.Text;
using Hearsay.Annotation;
using Hearsay.Reading;
using Hearsay.Records;

namespace Hearsay.Tests.Records;

public class SyntaxFilterTests
{
    private static readonly Annotator Annotator = new();

    [Fact]
    public void Documents_come_out_in_the_order_of_the_input_on_any_number_of_threads()
    {
        var input = string.Concat(Enumerable.Range(1, 30).Select(number => $$"""{"id":"d{{number}}","text":"Some {{number}} people left. They won't return."}""" + "\n"));
        var one = Run(input, threads: 1);
        Run(input, threads: 4).Output.ShouldBe(one.Output);
        one.Output.Split('\n').Where(line => line.StartsWith("# newdoc", StringComparison.Ordinal))
            .ShouldBe(Enumerable.Range(1, 30).Select(number => $"# newdoc id = d{number}"));
        ConlluRules.ShouldBeValid(one.Output);
    }

    [Fact]
    public void What_is_refused_goes_to_the_caller_and_leaves_the_file_valid()
    {
        var (output, refused) = Run("{\"id\":\"a\",\"text\":\"First.\"}\nnot json\n{\"id\":\"b\",\"text\":7}\n{\"id\":\"c\",\"text\":\" \"}\n{\"id\":\"d\",\"text\":\"Last.\"}\n", threads: 2);
        ConlluRules.ShouldBeValid(output).ShouldBe(2);
        refused.Select(refusal => refusal.Code).ShouldBe(["HS0107", "HS0108", "HS0101"]);
        refused.Select(refusal => refusal.Id).Skip(1).ShouldBe(["b", "c"]);
    }

    private static (string Output, List<(string? Id, string Code)> Refused) Run(string input, int threads)
    {
        using var output = new MemoryStream();
        var refused = new List<(string?, string)>();
        var (_, count) = new SyntaxFilter(Annotator).Run(
            new MemoryStream(Encoding.UTF8.GetBytes(input)), output, new ReadOptions(), threads, (id, refusal) => refused.Add((id, refusal.Code)));
        count.ShouldBe(refused.Count);
        return (Encoding.UTF8.GetString(output.ToArray()), refused);
    }
}
