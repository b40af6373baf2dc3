using System.Net;
using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Folding;
using Hearsay.Model;

namespace Hearsay.Server.Tests.Safety;

/// <summary>A name that people withhold stands in no answer, and nothing is found by it.</summary>
public sealed class WithheldNamesTests : IAsyncLifetime
{
    private readonly ServedSamples _samples = new();

    public Task InitializeAsync() => _samples.InitializeAsync();

    public Task DisposeAsync() => _samples.DisposeAsync();

    [Fact]
    public async Task A_name_is_gone_from_every_answer_as_soon_as_it_is_withheld()
    {
        string[] addresses =
        [
            "articles?limit=500", "statements?limit=500", "events?limit=500", "stories", "claims?limit=500", "figures", "origins", "search?q=truce&limit=100", "search?from=2024-01-01&limit=100",
            "actors?limit=500", "corrections", "actors?limit=500&speaking=true", "facets/speaker?limit=500", "derivations", "trace?q=our+guns+were+silent", "brief?q=hospital", "articles/kta%2Fpelk-shelling.txt",
        ];
        (await Task.WhenAll(addresses.Select(Body))).Count(body => body.Contains("Halvik", StringComparison.Ordinal)).ShouldBeGreaterThan(6);
        using var before = await _samples.Client.GetAsync("/api/v1/articles");

        var correction = new Corrector(_samples.Store).Withhold("Ruben Halvik", [], null, new CorrectionStamp("desk", new Timestamp(new DateOnly(2024, 6, 1))));
        _samples.Store.Append([new CorrectionAppended(StoredCorrections.Of(correction))]);
        new LedgerFold(_samples.Store).Run();

        foreach (var address in addresses)
        {
            (await Body(address)).ShouldNotContain("Halvik", Case.Insensitive, address);
        }

        foreach (var question in new[] { "statements?speaker=halvik", "claims?speaker=halvik", "stories?speaker=halvik", "articles?actor=ruben+halvik", "actors?q=halvik", "stories?q=halvik" })
        {
            (await Body(question)).ShouldContain("\"items\":[]", Case.Sensitive, question);
        }

        (await Body("search?q=halvik")).ShouldContain("\"items\":[],\"total\":0");
        using var after = await _samples.Client.GetAsync("/api/v1/articles");
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.Headers.ETag.ShouldNotBe(before.Headers.ETag);
    }

    private Task<string> Body(string address) => _samples.Client.GetStringAsync("/api/v1/" + address);
}
