using System.Globalization;
using Hearsay.Annotation;
using Hearsay.Ledger.Folding;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Storage;

namespace Hearsay.Tests.Ledger.Folding;

/// <summary>Which articles from weeks before are not worth reading.</summary>
public class OldArticlesTests
{
    private const string News = "Fishermen from Pelk lifted nineteen people from the roofs of Tollen on Tuesday night, while Mayor Dalia Quintrel waited on the levee with bread and blankets. "
        + "The ferry to Dornat lay at anchor until the water fell, and nobody in the town could say who had opened the gates above the mill.";

    private const string Other = "A judge in Villa Oruna let three reporters go home after their editor had brought the papers that were missing, and the crowd that had waited since noon went home as well.";

    [Fact]
    public void What_shares_little_is_left_out_if_it_is_weeks_older_and_stays_if_it_is_not()
    {
        using var store = Stores.Open(":memory:");
        var (copied, unlike, recent, undated) = (Of(News, "2014-03-01"), Of(Other, "2014-03-01"), Of(Other, "2024-02-20"), Of(Other, null));
        var items = new Dictionary<string, LineageArticle>(StringComparer.Ordinal)
        {
            [NameOf('a', copied)] = copied,
            [NameOf('b', unlike)] = unlike,
            [NameOf('c', recent)] = recent,
            [NameOf('d', undated)] = undated,
        };
        store.Commit(1, () =>
        {
            foreach (var (name, article) in items)
            {
                store.AddPostings("words", name, article.Compared.Sketch);
                store.AddPostings("names", name, article.Compared.Anchors);
            }
        });
        var later = Of(News + " " + Other[..60], "2024-03-01");
        var others = items.Keys.ToHashSet(StringComparer.Ordinal);
        new OldArticles(store, "words", "names").RemoveUnlike(others, NameOf('e', later), later.Compared);
        others.ShouldBe([NameOf('a', copied), NameOf('c', recent), NameOf('d', undated)], ignoreOrder: true);
    }

    private static string NameOf(char key, LineageArticle article) => ItemNames.Of(new string(key, 64), article.Compared.Day, isSpun: false);

    private static LineageArticle Of(string text, string? day)
    {
        var record = new Annotator().Annotate(new Document { Id = "page", Content = text, Format = DocumentFormat.Text });
        return LineageArticle.Of(record with { Article = record.Article with { Published = day is null ? null : new Timestamp(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)) } });
    }
}
