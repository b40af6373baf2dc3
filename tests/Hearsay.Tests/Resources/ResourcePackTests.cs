using System.Globalization;
using System.Security.Cryptography;
using Hearsay.Resources;

namespace Hearsay.Tests.Resources;

public sealed class ResourcePackTests
{
    public static TheoryData<string> Names => [.. ResourcePack.All.Select(pack => pack.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_file_of_a_pack_has_the_hash_that_its_meta_states(string name)
    {
        var pack = ResourcePack.Get(name, "");

        pack.Meta.Files.ShouldNotBeEmpty();
        foreach (var (file, hash) in pack.Meta.Files)
        {
            using var stream = pack.Open(file);
            Convert.ToHexStringLower(SHA256.HashData(stream)).ShouldBe(hash, $"{name}/{file}: rebuild it with: {pack.Meta.BuiltBy}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_pack_says_where_it_comes_from_and_under_which_licence(string name)
    {
        var meta = ResourcePack.Get(name, "").Meta;

        meta.Kind.ShouldBeOneOf("model", "resource");
        meta.Licence.ShouldNotBeNullOrWhiteSpace();
        meta.BuiltBy.ShouldNotBeNullOrWhiteSpace();
        meta.Origins.ShouldNotBeEmpty();
        meta.Origins.ShouldAllBe(origin => origin.Name.Length > 0 && origin.Licence.Length > 0);
        DateOnly.TryParseExact(meta.Version, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _).ShouldBeTrue(meta.Version);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_folder_of_a_pack_bears_the_name_and_the_date_of_its_meta(string name)
    {
        var pack = ResourcePack.Get(name, "");

        pack.Meta.Name.ShouldBe(pack.Name);
        pack.Meta.Version.ShouldBe(pack.Version);
    }

    [Fact]
    public void Every_model_says_which_trainer_built_it_and_what_it_scores()
    {
        foreach (var meta in ResourcePack.All.Select(pack => pack.Meta).Where(meta => meta.Kind == "model"))
        {
            meta.Commit.ShouldNotBeNull(meta.Name);
            (meta.Commit == ResourceMeta.UnknownCommit || (meta.Commit.Length == 40 && meta.Commit.All(char.IsAsciiHexDigitLower))).ShouldBeTrue($"{meta.Name}: {meta.Commit}");
            meta.Scores.ShouldNotBeNull(meta.Name);
            meta.Scores.ShouldNotBeEmpty(meta.Name);
        }
    }

    [Fact]
    public void A_missing_file_is_reported_with_the_command_that_builds_its_pack()
    {
        var pack = ResourcePack.All[0];

        Should.Throw<InvalidOperationException>(() => pack.Open("nothing.tsv")).Message.ShouldContain(pack.Meta.BuiltBy);
    }

    [Fact]
    public void Names_of_packs_are_unique() => ResourcePack.All.Select(pack => pack.Name).ShouldBeUnique();

    [Fact]
    public void No_file_is_embedded_that_no_meta_lists()
    {
        var listed = ResourcePack.All.SelectMany(pack => pack.Meta.Files.Keys.Concat(["meta.json", "card.md"])
            .Select(file => $"models/{pack.Meta.Name}-{pack.Meta.Version}/{file}"));
        var embedded = typeof(ResourcePack).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("models/", StringComparison.Ordinal));

        embedded.ShouldBe(listed, ignoreOrder: true);
    }

    [Fact]
    public void A_missing_pack_is_reported_with_the_command_that_builds_it() =>
        Should.Throw<InvalidOperationException>(() => ResourcePack.Get("nothing", "make nothing")).Message.ShouldContain("make nothing");
}
