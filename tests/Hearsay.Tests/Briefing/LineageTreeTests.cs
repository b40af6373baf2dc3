using System.Text.Json;
using AngleSharp.Html.Parser;
using Hearsay.Briefing;
using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Storage;
using Hearsay.Tests.Ledger;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Briefing;

/// <summary>The trees of the samples, whose manifest says which page was taken from which.</summary>
public class LineageTreeTests
{
    private static readonly Lazy<LedgerView> View = new(() => ViewOf(SampleRecords.All));

    private static DocumentIdentity Spun => View.Value.Derivations().GroupBy(derivation => derivation.Article)
        .First(found => found.Count() == 1 && found.Single().Kind == DerivationKind.Spun).Key;

    [Fact]
    public void Every_page_of_a_story_stands_once_in_its_tree()
    {
        foreach (var story in View.Value.Stories())
        {
            var tree = LineageTreeBuilder.Of(View.Value, story.Story.Articles[0]);
            var nodes = tree.Roots.SelectMany(Below).Where(node => node.Record is not null).Select(node => node.Name).ToArray();
            nodes.ShouldBe(story.Story.Articles.Select(article => article.ToString()), ignoreOrder: true);
            tree.Pages.ShouldBe(story.Story.Articles.Length);
            tree.Roots.Sum(root => root.Pages).ShouldBe(tree.Pages);
            tree.Origins.ShouldBe(story.Origins.SelectMany(article => article.Origins).Distinct().Count());
        }
    }

    [Fact]
    public void The_tree_of_one_story_asks_for_the_derivations_of_no_other()
    {
        var view = new LedgerView(UnscannedStore.Over(StoreOf(SampleRecords.All)));
        LineageTreeBuilder.Of(view, Spun).Roots.SelectMany(Below).Count(node => node.Derivation is not null).ShouldBePositive();
    }

    [Fact]
    public void A_spun_page_stands_under_its_original_with_the_swapped_words_aligned()
    {
        var source = View.Value.Derivations().Single(derivation => derivation.Article == Spun).Source;
        var tree = LineageTreeBuilder.Of(View.Value, Spun).Around(new HashSet<string> { Spun.ToString() });

        var root = tree.Roots.ShouldHaveSingleItem();
        root.Name.ShouldBe(source.ToString());
        var node = root.Children.Single(child => child.Name == Spun.ToString());
        node.Derivation!.Kind.ShouldBe(DerivationKind.Spun);
        var aligned = node.Restored.Where(word => word.By == Restoration.Aligned).ToArray();
        aligned.Length.ShouldBeGreaterThan(10);
        aligned.ShouldAllBe(word => word.Original != word.Span.TextIn(node.Record!.Text) && word.Probability == 1);
        node.Restored.Select(word => word.Span.Start).ShouldBeInOrder();
    }

    [Fact]
    public void Without_its_original_a_spun_page_has_only_inferred_words_and_says_so()
    {
        var view = ViewOf([View.Value.Article(Spun)!]);
        var node = LineageTreeBuilder.Of(view, Spun).Roots.SelectMany(Below).Single(node => node.Record is not null);

        node.Derivation.ShouldBeNull();
        node.Restored.ShouldNotBeEmpty();
        node.Restored.ShouldAllBe(word => word.By == Restoration.Inferred && word.Probability < 1);
        LineageTreeWords.RestoredOf(node)!.ShouldEndWith("inferred from the text alone");
        var html = HtmlBrief.Write(BriefBuilder.Build(view));
        html.ShouldContain("Inferred from this text alone, no original is stored");
        html.ShouldContain(Markup.Encode(node.Restored[0].Original) + "?");
    }

    [Fact]
    public void All_forms_of_a_brief_have_the_tree()
    {
        var brief = BriefBuilder.Build(View.Value);
        var page = new HtmlParser().ParseDocument(HtmlBrief.Write(brief));
        page.QuerySelectorAll("ul.lineage li").Length.ShouldBeGreaterThanOrEqualTo(brief.Pages);
        page.QuerySelectorAll("ul.lineage del").Length.ShouldBeGreaterThan(50);
        MarkdownBrief.Write(brief).ShouldContain("### Where the pages come from");
        using var json = JsonDocument.Parse(JsonBrief.Write(brief, View.Value));
        var lineage = json.RootElement.GetProperty("stories")[0].GetProperty("lineage");
        lineage.GetProperty("pages").GetInt32().ShouldBe(brief.Stories[0].Sources.Length);
        lineage.GetProperty("roots").EnumerateArray().Sum(root => root.GetProperty("pages").GetInt32()).ShouldBe(brief.Stories[0].Sources.Length);
    }

    [Fact]
    public void The_spans_of_the_json_are_code_points_of_the_page()
    {
        using var json = JsonDocument.Parse(LineageTreeJson.Write(Spun.ToString(), isQuote: false, [LineageTreeBuilder.Of(View.Value, Spun)], []));
        var runes = View.Value.Article(Spun)!.Text.EnumerateRunes().ToArray();
        var node = Find(json.RootElement.GetProperty("stories")[0].GetProperty("roots"), Spun.ToString())!.Value;
        node.GetProperty("kind").GetString().ShouldBe("spun");
        foreach (var word in node.GetProperty("restored").EnumerateArray())
        {
            var span = word.GetProperty("article");
            string.Concat(runes[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]).ShouldBe(word.GetProperty("words").GetString());
        }
    }

    private static LedgerView ViewOf(IReadOnlyList<ArticleRecord> records) => new(StoreOf(records));

    private static ILedgerStore StoreOf(IReadOnlyList<ArticleRecord> records)
    {
        var store = Stores.Open(":memory:");
        store.Append([.. records.Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        new LedgerFold(store).Run();
        return store;
    }

    private static JsonElement? Find(JsonElement nodes, string name) => nodes.EnumerateArray()
        .Select(node => node.GetProperty("name").GetString() == name ? node : Find(node.GetProperty("children"), name)).FirstOrDefault(node => node is not null);

    private static IEnumerable<LineageNode> Below(LineageNode node) => node.Children.SelectMany(Below).Prepend(node);
}
