using System.Text.RegularExpressions;

namespace Hearsay.Tests.Architecture;

/// <summary>Data flows one way: a folder may use those before it, never those behind it (docs/architecture.md).</summary>
public partial class FolderTests
{
    private static readonly string[] Order =
    [
        "Model", "Resources", "Reading", "Language", "Grounding", "Statements", "Events", "Agreements", "Spinning", "Sketching", "Annotation",
        "Records", "Lineage", "Ledger", "Exports", "Briefing",
    ];

    // Inside a folder too: what lies in the folder itself uses all of these.
    private static readonly Dictionary<string, string[]> Inner = new(StringComparer.Ordinal)
    {
        ["Reading"] = ["Decoding", "Lines", "Html", "Formats"],
        ["Grounding"] = ["World", "Quantities", "Times", "Places", "Actors"],
        ["Statements"] = ["Syntax", "Quotations", "Credits", "Cues", "Speakers", "Charges", "Rules", "Learned", "Joining", "Acts"],
        ["Ledger"] =
        [
            "Corrections", "Actors", "Pairs", "Propositions", "Claims", "Contradictions", "Stories", "Search", "Folding", "Withholding", "Alerts", "Intake",
        ],
    };

    // What lies in the folder Ledger itself and is used by its steps: ports, names and words. The rest of what lies there (the views, the corrector, JSON) is made of the steps.
    private static readonly string[] SharedByLedger =
    [
        "BoundedCache", "ContentIds", "ContentWords", "Fingerprint", "IRecordLog", "ISharedStore", "PlainSentences", "Shortened", "StoredRecords", "StoryArticle", "UnionFind",
    ];

    public static TheoryData<string> Folders => [.. Order];

    public static TheoryData<string, string> InnerFolders
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (folder, inner) in Inner)
            {
                foreach (var name in inner)
                {
                    data.Add(folder, name);
                }
            }

            return data;
        }
    }

    [Fact]
    public void The_engine_has_just_these_folders() =>
        Directory.GetDirectories(Repository.File("src/Hearsay")).Select(folder => Path.GetFileName(folder)!)
            .Order(StringComparer.Ordinal).ShouldBe(Order.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_those_before_it(string folder)
    {
        var position = Array.IndexOf(Order, folder);
        foreach (var file in SourcesOf(folder))
        {
            foreach (Match use in HearsayName().Matches(File.ReadAllText(file)))
            {
                var used = Array.IndexOf(Order, use.Groups["folder"].Value);
                used.ShouldBeLessThanOrEqualTo(position, $"{file} uses {use.Value}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(InnerFolders))]
    public void A_folder_in_a_folder_uses_only_those_before_it(string folder, string inner)
    {
        var order = Inner[folder];
        Directory.GetDirectories(Repository.File("src/Hearsay/" + folder)).Select(path => Path.GetFileName(path)!)
            .Order(StringComparer.Ordinal).ShouldBe(order.Order(StringComparer.Ordinal));
        var position = Array.IndexOf(order, inner);
        foreach (var file in SourcesOf($"{folder}/{inner}"))
        {
            foreach (Match use in Regex.Matches(File.ReadAllText(file), $@"\bHearsay\.{folder}\.(?<inner>[A-Z][a-z]+)\b"))
            {
                Array.IndexOf(order, use.Groups["inner"].Value).ShouldBeLessThanOrEqualTo(position, $"{file} uses {use.Value}");
            }
        }
    }

    [Fact]
    public void What_all_steps_of_the_ledger_share_uses_none_of_them()
    {
        foreach (var name in SharedByLedger)
        {
            var file = Repository.File($"src/Hearsay/Ledger/{name}.cs");
            Regex.Matches(File.ReadAllText(file), @"\bHearsay\.Ledger\.[A-Z]").ShouldBeEmpty(file);
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_file_lives_in_the_namespace_of_its_folder(string folder)
    {
        foreach (var file in SourcesOf(folder))
        {
            var below = Path.GetDirectoryName(Path.GetRelativePath(Repository.File("src/Hearsay"), file))!.Replace(Path.DirectorySeparatorChar, '.');
            File.ReadAllText(file).ShouldContain($"namespace Hearsay.{below};", Case.Sensitive, file);
        }
    }

    [Fact]
    public void The_engine_knows_no_store_no_web_and_no_console()
    {
        var references = typeof(Model.TextSpan).Assembly.GetReferencedAssemblies().Select(name => name.Name!);
        references.ShouldNotContain(name =>
            name.Contains("Sqlite", StringComparison.Ordinal) || name.Contains("AspNetCore", StringComparison.Ordinal)
            || name.Contains("Spectre", StringComparison.Ordinal) || name == "System.Console" || name.StartsWith("System.Net", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTimeOffset.Now")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("Guid.NewGuid")]
    [InlineData("new Random(")]
    [InlineData("Random.Shared")]
    [InlineData("CultureInfo.CurrentCulture")]
    public void The_engine_asks_no_clock_no_dice_and_no_culture(string forbidden)
    {
        foreach (var file in Order.SelectMany(SourcesOf))
        {
            File.ReadAllText(file).ShouldNotContain(forbidden, Case.Sensitive, file);
        }
    }

    private static IEnumerable<string> SourcesOf(string folder) =>
        Directory.EnumerateFiles(Repository.File("src/Hearsay/" + folder), "*.cs", SearchOption.AllDirectories);

    // A using directive or a qualified name; "<see cref" in comments counts too, since docs should not point forward either.
    [GeneratedRegex(@"\bHearsay\.(?<folder>[A-Z][a-z]+)\b")]
    private static partial Regex HearsayName();
}
