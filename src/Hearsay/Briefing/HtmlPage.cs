using System.Collections.Immutable;
using Hearsay.Ledger.Contradictions;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>What all parts of the HTML page share: the markup, the numbers of the pages, and links to the words that a line rests on.</summary>
internal sealed class HtmlPage
{
    private readonly Dictionary<DocumentIdentity, int> _numbers = [];
    private readonly Dictionary<DocumentIdentity, ArticleRecord> _records = [];

    public HtmlPage(Brief brief)
    {
        foreach (var source in brief.Stories.SelectMany(story => story.Sources))
        {
            _numbers[source.Record.Identity] = _numbers.Count + 1;
            _records[source.Record.Identity] = source.Record;
        }
    }

    /// <summary>The markup that has been written so far.</summary>
    public Markup Html { get; } = new();

    /// <summary>The number of a page on this page.</summary>
    public int NumberOf(DocumentIdentity article) => _numbers[article];

    /// <summary>Whether a page stands on this page; a claim may rest on pages of a story that is not shown.</summary>
    public bool Has(DocumentIdentity article) => _numbers.ContainsKey(article);

    /// <summary>The anchor of a page.</summary>
    public string AnchorOf(DocumentIdentity article) => FormattableString.Invariant($"a{_numbers[article]}");

    /// <summary>The anchor of the highlighted words; that of their page where they are in no finding.</summary>
    public string AnchorOf(Evidence evidence) => AnchorOf(evidence.Article) + (evidence.Finding.Length == 0 ? "" : "-" + evidence.Finding);

    /// <summary>The outlet if it is known, and the headline; the id stands with the page itself.</summary>
    public string NameOf(DocumentIdentity article) => !_records.TryGetValue(article, out var record) ? article.ToString()
        : record.Article.Outlet is { } outlet
        ? $"{outlet}: {BriefWords.Cut(record.Article.Title ?? article.ToString(), 70)}"
        : BriefWords.Cut(record.Article.Title ?? article.ToString(), 90);

    /// <summary>The outlet, else the id.</summary>
    public string OutletOf(DocumentIdentity article) => _records.TryGetValue(article, out var record) && record.Article.Outlet is { } outlet ? outlet : article.ToString();

    /// <summary>The words of an evidence, short.</summary>
    public string? WordsOf(Evidence evidence, int characters) =>
        _records.TryGetValue(evidence.Article, out var record) ? BriefWords.Cut(evidence.Span.TextIn(record.Text), characters) : null;

    /// <summary>A text that links to the words it rests on; without a link where they are not on this page.</summary>
    public Markup Link(Evidence evidence, string text) => Has(evidence.Article) ? Html.Link(AnchorOf(evidence), text) : Html.Text(text);

    /// <summary>Links to words, by numbers of their pages: each page once, however many of its words support the line.</summary>
    public void References(IEnumerable<Evidence> evidence)
    {
        Html.Raw(" <span class=\"refs\">");
        foreach (var item in evidence.Where(item => Has(item.Article)).DistinctBy(item => item.Article))
        {
            Html.Raw("<a href=\"#").Text(AnchorOf(item)).Raw("\" title=\"").Text(NameOf(item.Article)).Raw("\">[").Number(NumberOf(item.Article)).Raw("]</a> ");
        }

        Html.Raw("</span>");
    }

    /// <summary>The words of a figure's report.</summary>
    public Evidence EvidenceOf(FigureReport report)
    {
        var index = _records.TryGetValue(report.Article, out var record) ? record.Quantities.TakeWhile(quantity => quantity.Span != report.Span).Count() : 0;
        return new Evidence(report.Article, FormattableString.Invariant($"q{index + 1}"), report.Span);
    }

    /// <summary>The words of several reports.</summary>
    public ImmutableArray<Evidence> EvidenceOf(IEnumerable<FigureReport> reports) => [.. reports.Select(EvidenceOf)];
}
