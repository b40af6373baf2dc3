using System.Text.Json;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Storage;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Exports;

public class LedgerLinesTests
{
    private static readonly Lazy<LedgerView> View = new(() =>
    {
        var store = Stores.Open(":memory:");
        store.Append([.. SampleRecords.All.Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        new LedgerFold(store).Run();
        return new LedgerView(store);
    });

    [Fact]
    public void Derivations_name_two_stored_articles_and_what_was_taken()
    {
        var lines = Parse(new LedgerLines(View.Value).Derivations());
        lines.ShouldNotBeEmpty();
        foreach (var line in lines)
        {
            TextOf(line.GetProperty("article")).ShouldNotBeNull();
            TextOf(line.GetProperty("source")).ShouldNotBeNull();
            line.GetProperty("kind").GetString().ShouldBeOneOf("verbatim", "excerpt", "light-edit", "spun", "credited-rewrite");
            line.GetProperty("probability").GetDouble().ShouldBeInRange(0, 1);
            line.GetProperty("coverage").GetDouble().ShouldBeInRange(0, 1);
            foreach (var passage in line.GetProperty("passages").EnumerateArray())
            {
                Inside(passage.GetProperty("article"), TextOf(line.GetProperty("article"))!);
                Inside(passage.GetProperty("source"), TextOf(line.GetProperty("source"))!);
            }
        }
    }

    [Fact]
    public void Claims_have_the_documented_fields_and_their_spans_lie_in_their_articles()
    {
        var lines = Parse(new LedgerLines(View.Value).Claims());
        lines.Select(line => line.GetProperty("id").GetString()!).ShouldBeUnique();
        foreach (var line in lines)
        {
            foreach (var count in new[] { "origins", "speakers", "parties" })
            {
                line.GetProperty(count).GetProperty("for").ValueKind.ShouldBe(JsonValueKind.Array);
                line.GetProperty(count).GetProperty("against").ValueKind.ShouldBe(JsonValueKind.Array);
            }

            line.GetProperty("statements").GetArrayLength().ShouldBeGreaterThan(0);
            foreach (var statement in line.GetProperty("statements").EnumerateArray())
            {
                Inside(statement, TextOf(statement.GetProperty("article"))!);
                statement.GetProperty("side").GetString().ShouldBeOneOf("for", "against");
            }
        }
    }

    [Fact]
    public void What_pages_tell_of_a_claim_in_their_own_voice_is_listed_as_the_statements_are()
    {
        var reports = Parse(new LedgerLines(View.Value).Claims())
            .SelectMany(line => line.GetProperty("reports").EnumerateArray().Select(report => (Report: report, Origins: line.GetProperty("origins")))).ToArray();
        reports.Length.ShouldBe(View.Value.Stories().Sum(story => story.Claims.Sum(claim => claim.Reports.Length)));
        reports.ShouldNotBeEmpty();
        foreach (var (report, origins) in reports)
        {
            Inside(report, TextOf(report.GetProperty("article"))!);
            var side = report.GetProperty("side").GetString()!;
            origins.GetProperty(side).EnumerateArray().Select(origin => origin.GetString())
                .ShouldContain(origin => report.GetProperty("origins").EnumerateArray().Any(own => own.GetString() == origin));
        }
    }

    [Fact]
    public void Every_page_rests_on_an_origin()
    {
        var pages = Parse(new LedgerLines(View.Value).Origins()).SelectMany(line => line.GetProperty("pages").EnumerateArray()).Select(page => page.GetString()!);
        pages.Distinct().Order(StringComparer.Ordinal).ShouldBe(View.Value.Articles().Select(record => record.Identity.ToString()).Order(StringComparer.Ordinal));
    }

    private static List<JsonElement> Parse(IEnumerable<byte[]> lines) => [.. lines.Select(line => JsonDocument.Parse(line).RootElement)];

    private static string? TextOf(JsonElement id) =>
        View.Value.Articles().FirstOrDefault(record => record.Identity.ToString() == id.GetString())?.Text;

    private static void Inside(JsonElement span, string text)
    {
        var start = span.GetProperty("start").GetInt32();
        start.ShouldBeGreaterThanOrEqualTo(0);
        span.GetProperty("end").GetInt32().ShouldBeInRange(start + 1, text.EnumerateRunes().Count());
    }
}
