using Hearsay.Model;
using Hearsay.Statements;

namespace Hearsay.Tests.Statements;

public sealed class StatementIndexTests
{
    [Fact]
    public void The_innermost_statement_wins()
    {
        var index = new StatementIndex([Of("s1", new TextSpan(0, 100)), Of("s2", new TextSpan(20, 50)), Of("s3", new TextSpan(60, 90))]);
        index.Innermost(new TextSpan(25, 30))!.Id.ShouldBe("s2");
        index.Innermost(new TextSpan(52, 55))!.Id.ShouldBe("s1");
        index.Innermost(new TextSpan(99, 101)).ShouldBeNull();
    }

    [Fact]
    public void An_interrupted_content_is_as_long_as_its_parts()
    {
        var index = new StatementIndex([Of("s1", new TextSpan(0, 10), new TextSpan(50, 100)), Of("s2", new TextSpan(0, 30))]);
        index.Innermost(new TextSpan(2, 4))!.Id.ShouldBe("s2");
        index.Innermost(new TextSpan(60, 64))!.Id.ShouldBe("s1");
    }

    [Fact]
    public void It_agrees_with_the_plain_search()
    {
        Statement[] statements = [.. Enumerable.Range(0, 40).Select(i => Of("s" + i, new TextSpan(i * 7 % 50, (i * 7 % 50) + 3 + (i * 13 % 40))))];
        var index = new StatementIndex([.. statements]);
        for (var start = 0; start < 90; start++)
        {
            var span = new TextSpan(start, start + 2);
            (index.Innermost(span)?.Content[0].Length).ShouldBe(StatementLinks.Innermost(span, [.. statements])?.Content[0].Length);
        }
    }

    private static Statement Of(string id, params TextSpan[] content) =>
        new() { Id = id, Source = [], Cue = [], Content = [.. content], Form = StatementForm.Indirect, Act = SpeechAct.Assert };
}
