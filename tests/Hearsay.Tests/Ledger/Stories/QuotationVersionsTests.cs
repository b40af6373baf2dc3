using Hearsay.Annotation;
using Hearsay.Briefing;
using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Storage;

namespace Hearsay.Tests.Ledger.Stories;

/// <summary>One utterance in the words of several reports.</summary>
public class QuotationVersionsTests
{
    private const string Frame =
        "Ostrel harbour to close for the winter\n\nThe harbour master of Ostrel, Jana Brodt, met the fishermen of the town on Monday after a week of storms that had broken the outer wall in two places. "
        + "{0}\n\nThe council will vote on the money for the repairs before the end of the month, and the mayor has asked the capital to send engineers with heavy machines.\n\n"
        + "Fishermen fear that they will lose the season, since the next harbour lies forty miles to the north and has no room for their boats.\n";

    private const string Quoted = "\u201cWe will not open the harbour again before 40 metres of the wall are built,\u201d Brodt said.";
    private const string Turned = "\u201cWe will open the harbour again before 40 metres of the wall are built,\u201d Brodt said.";
    private const string Another = "\u201cNobody in the town hall asked me to open the harbour again before the fair of the guilds,\u201d the mayor of Ostrel said.";
    private const string Unmarked = "We shall not open the harbour again before 45 metres of the wall are built, Brodt said.";

    [Fact]
    public void A_version_that_turns_the_meaning_round_is_warned_of()
    {
        var versions = VersionsOf(("a", Quoted), ("b", Turned));

        versions.Length.ShouldBe(2);
        versions[0].Drift.ShouldBeNull();
        versions[1].Drift!.Warnings.ShouldBe([DriftWarning.Negation]);
        versions[1].Articles.ShouldHaveSingleItem().ToString().ShouldBe("b");
    }

    [Fact]
    public void A_copy_that_lost_the_marks_and_changed_the_figure_is_a_version_too()
    {
        var versions = VersionsOf(("a", Quoted), ("b", Unmarked));

        versions.Length.ShouldBe(2);
        versions[1].Drift!.Warnings.ShouldBe([DriftWarning.Figure]);
        versions[1].Drift!.Changes.Where(change => change.Kind == WordChangeKind.Changed)
            .Select(change => (change.Source.TextIn(versions[0].Words), change.Article.TextIn(versions[1].Words))).ShouldBe([("will", "shall"), ("40", "45")]);
    }

    [Fact]
    public void The_same_words_on_two_pages_are_one_version() => VersionsOf(("a", Quoted), ("b", Quoted)).ShouldHaveSingleItem().Articles.Length.ShouldBe(2);

    [Fact]
    public void Of_two_utterances_with_the_words_the_one_of_the_first_article_is_told()
    {
        var view = ViewOf(("a", Quoted), ("b", Another));
        var articles = view.Articles().ToList();

        QuotationVersions.Of(view, articles, "open the harbour again before")[0].Words.ShouldStartWith("\u201cWe will not");
        QuotationVersions.Of(view, [articles[1], articles[0]], "open the harbour again before")[0].Words.ShouldStartWith("\u201cNobody");
        QuotationVersions.Of(view, articles, "open the gates").ShouldBeEmpty();
    }

    [Fact]
    public void The_brief_shows_what_changed_and_warns()
    {
        var view = ViewOf(("a", Quoted), ("b", Turned));
        var brief = BriefBuilder.Build(view);

        var html = HtmlBrief.Write(brief);
        html.ShouldContain("Quotations that changed on their way");
        html.ShouldContain("<del>not</del>");
        html.ShouldContain("a negation was lost or added");
        MarkdownBrief.Write(brief).ShouldContain("a negation was lost or added");
        JsonBrief.Write(brief, view).ShouldContain("\"negation\"");
    }

    private static System.Collections.Immutable.ImmutableArray<QuotationVersion> VersionsOf(params (string Id, string Statement)[] pages)
    {
        var view = ViewOf(pages);
        return QuotationVersions.Of(view, [.. view.Articles()], "open the harbour again before");
    }

    private static LedgerView ViewOf(params (string Id, string Statement)[] pages)
    {
        var annotator = new Annotator();
        var store = Stores.Open(":memory:");
        store.Append([.. pages.Select((page, day) => new RecordAppended(StoredRecords.Of(annotator.Annotate(new Document
        {
            Id = page.Id,
            Content = Frame.Replace("{0}", page.Statement, StringComparison.Ordinal),
            Format = DocumentFormat.Text,
            Published = new Timestamp(new DateOnly(2024, 11, 4 + day)),
        }))))]);
        new LedgerFold(store).Run();
        return new LedgerView(UnscannedStore.Over(store));
    }
}
