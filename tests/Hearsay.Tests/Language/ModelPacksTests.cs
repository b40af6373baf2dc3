using System.Diagnostics;
using System.Security.Cryptography;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Tests.Language;

public class ModelPacksTests
{
    [Theory]
    [InlineData("lexicon")]
    [InlineData("network")]
    [InlineData("sentences")]
    [InlineData("city-names")]
    [InlineData("cities")]
    [InlineData("language")]
    public void Every_file_of_a_pack_has_the_hash_that_its_meta_states(string name)
    {
        var pack = ResourcePack.Get(name, "");
        pack.Meta.Files.ShouldNotBeEmpty();
        foreach (var (file, hash) in pack.Meta.Files)
        {
            using var stream = pack.Open(file);
            Convert.ToHexStringLower(SHA256.HashData(stream)).ShouldBe(hash, file);
        }
    }

    [Fact]
    public void A_compressed_file_is_read_by_its_name()
    {
        var pack = ResourcePack.Get("cities", "");
        pack.Meta.Files.Keys.ShouldBe(["cities.tsv" + ResourcePack.Compressed]);
        using var stored = pack.Open("cities.tsv" + ResourcePack.Compressed);
        pack.Lines("cities.tsv").Sum(line => (long)line.Length).ShouldBeGreaterThan(2 * stored.Length);
        Should.Throw<InvalidOperationException>(() => pack.Open("none.tsv")).Message.ShouldContain("none.tsv");
    }

    [Fact]
    public void All_packs_together_stay_below_forty_megabytes()
    {
        var total = 0L;
        foreach (var pack in ResourcePack.All)
        {
            foreach (var file in pack.Meta.Files.Keys)
            {
                using var stream = pack.Open(file);
                total += stream.Length;
            }
        }

        total.ShouldBeInRange(1_000_000, 40_000_000);
    }

    [Theory]
    [InlineData("network")]
    [InlineData("sentences")]
    public void A_model_names_what_it_was_trained_on(string name)
    {
        var meta = ResourcePack.Get(name, "").Meta;
        meta.Kind.ShouldBe("model");
        meta.Origins.ShouldNotBeEmpty();
        meta.BuiltBy.ShouldStartWith("hearsay-train ");
    }

    [Fact]
    public void A_second_analyzer_shares_the_models_and_costs_next_to_nothing()
    {
        _ = new LanguageAnalyzer(UserWorld.Empty);
        var clock = Stopwatch.StartNew();
        _ = new LanguageAnalyzer(UserWorld.Empty);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMilliseconds(500));
    }
}
