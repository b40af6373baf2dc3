using System.Diagnostics;
using System.Security.Cryptography;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Tests.Language;

public class ModelPacksTests
{
    [Theory]
    [InlineData("tagger")]
    [InlineData("names")]
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

    [Theory]
    [InlineData("tagger")]
    [InlineData("names")]
    public void A_model_stays_below_four_megabytes_and_names_its_origins(string name)
    {
        var pack = ResourcePack.Get(name, "");
        using var stream = pack.Open("weights.bin");
        stream.Length.ShouldBeLessThan(4_000_000);
        pack.Meta.Origins.ShouldNotBeEmpty();
        pack.Meta.Kind.ShouldBe("model");
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
