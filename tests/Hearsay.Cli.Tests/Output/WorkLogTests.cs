using System.Text.Json;
using Hearsay.Cli.Output;
using Hearsay.Cluster;
using Hearsay.Model;

namespace Hearsay.Cli.Tests.Output;

public class WorkLogTests
{
    [Fact]
    public void Every_line_for_a_collector_is_an_object_whatever_a_page_is_called()
    {
        var lines = Logged(json: true);
        foreach (var line in lines)
        {
            var root = JsonDocument.Parse(line).RootElement;
            DateTime.Parse(root.GetProperty("time").GetString()!, System.Globalization.CultureInfo.InvariantCulture).Year.ShouldBeGreaterThan(2000);
            root.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        }

        var dead = JsonDocument.Parse(lines[0]).RootElement;
        (dead.GetProperty("level").GetString(), dead.GetProperty("event").GetString(), dead.GetProperty("code").GetString()).ShouldBe(("warning", "dead", "HS0101"));
        dead.GetProperty("name").GetString().ShouldBe("a\n\u001b[2Jb");
        lines.Length.ShouldBe(4);
    }

    [Fact]
    public void A_person_reads_lines_that_move_no_cursor()
    {
        var lines = Logged(json: false);
        lines[0].ShouldContain("to the dead letters (HS0101)");
        string.Concat(lines).ShouldNotContain('\u001b');
        lines.Length.ShouldBe(3, "how far the fold is stands in the log of a collector only");
    }

    private static string[] Logged(bool json)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var log = new WorkLog(new Terminal { Input = Stream.Null, OutputStream = Stream.Null, Output = TextWriter.Null, Error = error }, json);
        log.Settled(new WorkOutcome("a\n\u001b[2Jb", DiagnosticCatalog.EmptyDocument.At("it is empty")));
        log.Settled(new WorkOutcome("c", null));
        log.LeaseTaken();
        log.Folded(7);
        log.LeaseEnded();
        (log.Documents, log.Dead).ShouldBe((2, 1));
        return error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
