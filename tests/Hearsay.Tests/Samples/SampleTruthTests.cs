using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Storage;

namespace Hearsay.Tests.Samples;

/// <summary>The ledger of the sample pages against the truth of their manifest.</summary>
public class SampleTruthTests
{
    private static readonly Lazy<LedgerView> LazyView = new(() =>
    {
        var store = Stores.Open(":memory:");
        store.Append([.. SampleRecords.All.Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        new LedgerFold(store).Run();
        return new LedgerView(store);
    });

    private static readonly SampleManifest Manifest = SampleManifest.Load();

    private static LedgerView View => LazyView.Value;

    [Fact]
    public void Every_page_is_stored_under_its_identity_with_its_headline()
    {
        foreach (var (id, page) in Manifest.Pages)
        {
            var versions = View.Versions(new DocumentIdentity("", page.Identity));
            versions.ShouldContain(version => version.Article.Title == page.Headline, $"{id}: {string.Join(" | ", versions.Select(version => version.Article.Title))}");
        }
    }

    [Fact]
    public void Copies_excerpts_and_light_edits_are_found_with_their_origin()
    {
        foreach (var (id, page) in Manifest.Pages.Where(page => page.Value.Kind is "repost" or "excerpt" or "light-edit"))
        {
            var family = Manifest.Clusters.Single(cluster => cluster.Pages.Contains(id)).Pages.Select(IdentityOf).ToHashSet(StringComparer.Ordinal);
            View.Derivations().ShouldContain(
                derivation => derivation.Article.Id == page.Identity && family.Contains(derivation.Source.Id)
                    || derivation.Source.Id == page.Identity && family.Contains(derivation.Article.Id),
                $"{id} ({page.Kind}) is linked with none of its family");
        }
    }

    [Fact]
    public void Pages_that_only_look_alike_are_not_linked()
    {
        foreach (var pair in Manifest.IndependentPairs)
        {
            var ids = pair.Pages.Select(IdentityOf).ToHashSet(StringComparer.Ordinal);
            View.Derivations().ShouldNotContain(
                derivation => derivation.Kind != DerivationKind.CreditedRewrite && ids.Contains(derivation.Article.Id) && ids.Contains(derivation.Source.Id),
                $"{string.Join(" and ", pair.Pages)} share only {pair.Shares}");
        }
    }

    [Fact]
    public void No_link_joins_pages_of_different_origin()
    {
        foreach (var derivation in View.Derivations().Where(derivation => derivation.Kind is DerivationKind.Verbatim or DerivationKind.Excerpt or DerivationKind.LightEdit))
        {
            Manifest.Clusters.ShouldContain(
                cluster => cluster.Pages.Select(IdentityOf).Contains(derivation.Article.Id) && cluster.Pages.Select(IdentityOf).Contains(derivation.Source.Id),
                $"{derivation.Article} from {derivation.Source} ({derivation.Kind})");
        }
    }

    [Fact]
    public void Where_both_pages_are_dated_the_copy_comes_from_the_original()
    {
        var wrong = View.Derivations()
            .Where(derivation => derivation.Directed)
            .Where(derivation => Manifest.Pages.Values.Any(page => page.Identity == derivation.Source.Id
                && page.DerivesFrom.Any(source => IdentityOf(source.Source) == derivation.Article.Id)))
            .Select(derivation => $"{derivation.Article} from {derivation.Source}");
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_two_crises_are_two_stories()
    {
        View.Stories().Select(story => string.Join(' ', story.Story.Articles.Select(article => article.Id).Order(StringComparer.Ordinal)))
            .ShouldBe(Manifest.Stories.Select(pages => string.Join(' ', pages.Select(IdentityOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))), ignoreOrder: true);
    }

    private static string IdentityOf(string page) => Manifest.Pages[page].Identity;
}
