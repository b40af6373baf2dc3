using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Briefing;

/// <summary>
/// A brief as one self-contained HTML page: no script, no request to anywhere, light and dark. Every line links to the highlighted words it
/// rests on, further down on the same page.
/// </summary>
public sealed class HtmlBrief
{
    private readonly Markup _html = new();
    private readonly Brief _brief;
    private readonly Dictionary<DocumentIdentity, int> _numbers = [];
    private readonly Dictionary<DocumentIdentity, ArticleRecord> _records = [];

    private HtmlBrief(Brief brief)
    {
        _brief = brief;
        foreach (var source in brief.Stories.SelectMany(story => story.Sources))
        {
            _numbers[source.Record.Identity] = _numbers.Count + 1;
            _records[source.Record.Identity] = source.Record;
        }
    }

    /// <summary>The page.</summary>
    public static string Write(Brief brief)
    {
        var page = new HtmlBrief(brief);
        page.WritePage();
        return page._html.ToString();
    }

    private void WritePage()
    {
        var title = "The story so far" + (_brief.Query is null ? "" : ": " + _brief.Query);
        _html.Raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><meta name=\"referrer\" content=\"no-referrer\">")
            .Element("title", title).Raw("<style>\n").Raw(StyleSheet("brief.css")).Raw(StyleSheet("lineage.css")).Raw("</style></head><body>\n<header class=\"top\">")
            .Element("h1", title).Raw("<p class=\"lede\">");
        WriteChain(_brief.Pages, _brief.Origins);
        _html.Raw(" in ").Count(_brief.Stories.Length, "story", "stories").Raw(".</p>");
        WriteContents();
        _html.Raw("</header>\n<main>\n");
        foreach (var story in _brief.Stories)
        {
            WriteStory(story);
        }

        _html.Raw("</main>\n<footer class=\"small\">Pages are counted once per independent origin. That somebody said a thing is counted in origins that report it; that the thing is so, in speakers and the parties they speak for. Highlights: <mark class=\"st\">statement</mark>, <mark class=\"src\">source</mark>, <mark class=\"ev\">event</mark>, <mark class=\"qt\">figure</mark>, <mark class=\"cr\">credit</mark>. Made by Hearsay.</footer>\n</body></html>\n");
    }

    private void WriteContents()
    {
        if (_brief.Stories.Length < 2)
        {
            return;
        }

        _html.Raw("<nav aria-label=\"Stories\"><ul>");
        foreach (var story in _brief.Stories)
        {
            _html.Raw("<li>").Link(story.Ledger.Story.Id, story.Ledger.Story.Title).Raw("</li>");
        }

        _html.Raw("</ul></nav>");
    }

    private void WriteStory(BriefStory story)
    {
        _html.Raw("<section><h2 id=\"").Text(story.Ledger.Story.Id).Raw("\">").Text(story.Ledger.Story.Title).Raw("</h2><p class=\"lede\">");
        WriteChain(story.Sources.Length, story.Origins);
        _html.Raw(" → <b>").Number(story.Speakers.Count(speaker => !speaker.IsAnonymous)).Raw("</b> named speakers");
        if (story.Ledger.Story.From is { } from && story.Ledger.Story.To is { } to)
        {
            _html.Raw(", ").Text(from == to ? BriefWords.DayOf(from) : $"{BriefWords.DayOf(from)} to {BriefWords.DayOf(to)}");
        }

        _html.Raw("</p>\n");
        WriteClaims(story);
        WriteFigures(story);
        _html.Raw("<h3>Timeline</h3>\n");
        TimelineSvg.Write(_html, story, source => AnchorOf(source.Record.Identity), AnchorOf);
        WriteSpeakers(story);
        WriteEvents(story);
        LineageTreeHtml.Write(_html, story, AnchorOf);
        QuotationHtml.Write(_html, story, NameOf);
        WriteSources(story);
        _html.Raw("<h3>The pages, word for word</h3>\n");
        foreach (var source in story.Sources)
        {
            WriteArticle(source);
        }

        _html.Raw("</section>\n");
    }

    private void WriteChain(int pages, int origins) =>
        _html.Raw("<b>").Number(pages).Raw("</b> ").Text(pages == 1 ? "page" : "pages")
            .Raw(" → <b>").Number(origins).Raw("</b> independent ").Text(origins == 1 ? "origin" : "origins");

    private void WriteClaims(BriefStory story)
    {
        if (story.Claims.IsEmpty)
        {
            return;
        }

        _html.Raw("<h3>What is claimed, and what is contested</h3><div class=\"cards\">\n");
        foreach (var claim in story.Claims)
        {
            WriteClaim(claim, story.Ledger.Parties);
        }

        _html.Raw("</div>\n");
    }

    private void WriteClaim(BriefClaim claim, ImmutableSortedDictionary<string, string> parties)
    {
        _html.Raw("<div class=\"card\">").Element("p", BriefWords.LeadOf(claim), "meta").Raw("<p>").Link(AnchorOf(claim.Evidence[0]), BriefWords.Cut(BriefWords.ContentOf(claim.Claim.Text), 260)).Raw("</p>");
        if (claim.WeakestPoint is not null)
        {
            _html.Raw("<p>").Element("span", claim.WeakestPoint, "badge").Raw("</p>");
        }

        if (IsWorthBars(claim.Claim))
        {
            _html.Raw("<div class=\"tally\"><span></span><span class=\"left\">for</span><span class=\"right\">against</span>");
            WriteTally("origins", claim.Claim.Origins, name => name);
            WriteTally("speakers", claim.Claim.Speakers, name => name);
            WriteTally("parties", claim.Claim.Parties, party => parties.GetValueOrDefault(party, party));
            _html.Raw("</div>");
        }

        _html.Raw("<details><summary>").Count(claim.Evidence.Length, "statement").Raw(" behind it</summary><ul class=\"plain small\">");
        for (var i = 0; i < claim.Evidence.Length; i++)
        {
            var statement = claim.Claim.Statements[i];
            _html.Raw("<li>").Element("span", statement.Side == ClaimSide.For ? "for" : "against").Raw(": ")
                .Text(statement.Speaker ?? statement.Anonymous ?? "no speaker named").Raw(", ")
                .Link(AnchorOf(claim.Evidence[i]), NameOf(statement.Article));
            if (!statement.Origins.Contains(statement.Article.ToString(), StringComparer.Ordinal))
            {
                _html.Raw(" ← ").Text(string.Join(", ", statement.Origins));
            }

            _html.Raw("</li>");
        }

        _html.Raw("</ul></details></div>\n");
    }

    // One origin and one speaker need no picture; the badge says it.
    private static bool IsWorthBars(Claim claim) =>
        claim.Origins.For.Length + claim.Origins.Against.Length > 1 || claim.Speakers.For.Length + claim.Speakers.Against.Length > 1;

    private void WriteTally(string name, Sides sides, Func<string, string> label)
    {
        const int Unit = 14;
        const int Widest = 112;
        _html.Element("span", name);
        WriteSide("left", "f", sides.For);
        WriteSide("right", "a", sides.Against);

        void WriteSide(string place, string bar, ImmutableArray<string> names)
        {
            var width = FormattableString.Invariant($"<span class=\"bar {bar}\" style=\"width:{Math.Min(Widest, Unit * names.Length)}px\"></span>");
            _html.Raw($"<span class=\"{place}\" title=\"").Text(names.IsEmpty ? "nobody" : string.Join(", ", names.Select(label))).Raw("\">");
            _html.Raw(place == "right" ? width : "").Raw("<span class=\"n\">").Number(names.Length).Raw("</span>").Raw(place == "left" ? width : "").Raw("</span>");
        }
    }

    private void WriteFigures(BriefStory story)
    {
        if (story.Ledger.Figures.IsEmpty)
        {
            return;
        }

        _html.Raw("<h3>Figures</h3><div class=\"scroll\"><table><thead><tr><th>Of</th><th>Figure</th><th>According to</th><th>Words</th></tr></thead><tbody>\n");
        foreach (var figure in story.Ledger.Figures)
        {
            var lines = figure.Reports
                .GroupBy(report => (report.Low, report.High, According: report.According ?? "the page itself"))
                .OrderBy(line => line.Key.Low ?? line.Key.High).ThenBy(line => line.Key.According, StringComparer.Ordinal)
                .ToArray();
            for (var i = 0; i < lines.Length; i++)
            {
                _html.Raw("<tr><td>").Text(i == 0 ? figure.Of : "").Raw(i == 0 && figure.Disputed ? " <span class=\"badge\">disputed</span>" : "")
                    .Raw("</td><td>").Link(AnchorOf(EvidenceOf(lines[i].First())), BriefWords.RangeOf(lines[i].Key.Low, lines[i].Key.High)).Raw("</td>")
                    .Element("td", lines[i].Key.According).Raw("<td>");
                WriteReferences([.. lines[i].Select(EvidenceOf)]);
                _html.Raw("</td></tr>\n");
            }
        }

        _html.Raw("</tbody></table></div>\n");
    }

    private void WriteSpeakers(BriefStory story)
    {
        if (story.Speakers.IsEmpty)
        {
            return;
        }

        _html.Raw("<h3>Who says what</h3>\n");
        foreach (var speaker in story.Speakers)
        {
            _html.Raw("<div class=\"who\"><h4>").Text(speaker.Name).Raw("</h4><p class=\"meta\">")
                .Text(string.Join(" · ", BriefWords.DescriptionOf(speaker))).Raw("</p><ul class=\"plain\">");
            foreach (var utterance in speaker.Utterances)
            {
                var act = WireNames<SpeechAct>.Of(utterance.Act);
                _html.Raw("<li>").Raw(utterance.Act == SpeechAct.Assert ? "" : $"<span class=\"act {act}\">{act}</span> ").Link(AnchorOf(utterance.Evidence[0]), BriefWords.Cut(BriefWords.ContentOf(utterance.Text), 420));
                WriteReferences(utterance.Evidence);
                if (!utterance.Via.IsEmpty)
                {
                    _html.Raw(" <span class=\"refs\">through ").Text(string.Join(" ← ", utterance.Via)).Raw("</span>");
                }

                _html.Raw("</li>");
            }

            _html.Raw("</ul></div>\n");
        }
    }

    private void WriteEvents(BriefStory story)
    {
        var whole = story.Events.Where(e => e is { Actor: not null, Recipient: not null } || e.Evidence.Length > 1).ToArray();
        var open = story.Events.Except(whole).ToArray();
        if (story.Events.IsEmpty)
        {
            return;
        }

        _html.Raw("<h3>What happened, or is said to have</h3>");
        WriteEvents(whole);
        if (open.Length > 0)
        {
            _html.Raw("<details><summary>").Count(open.Length, "event").Raw(" more with one side not told</summary>");
            WriteEvents(open);
            _html.Raw("</details>\n");
        }
    }

    private void WriteEvents(BriefEvent[] events)
    {
        if (events.Length == 0)
        {
            return;
        }

        _html.Raw("<div class=\"scroll\"><table><thead><tr><th>Day</th><th>Type</th><th>Who did what to whom</th><th>Where</th><th>Words</th></tr></thead><tbody>\n");
        foreach (var e in events)
        {
            _html.Raw("<tr><td>").Text(e.Day is null ? "" : BriefWords.DayOf(e.Day) + (e.IsReportDay ? " (reported)" : "")).Raw("</td>")
                .Element("td", WireNames<EventType>.Of(e.Type)).Raw("<td>").Link(AnchorOf(e.Evidence[0]), BriefWords.LineOf(e)).Raw("</td>")
                .Element("td", e.Place).Raw("<td>");
            WriteReferences(e.Evidence);
            _html.Raw("</td></tr>\n");
        }

        _html.Raw("</tbody></table></div>\n");
    }

    // Each page once, however many of its words support the line.
    private void WriteReferences(ImmutableArray<Evidence> evidence)
    {
        _html.Raw(" <span class=\"refs\">");
        foreach (var item in evidence.DistinctBy(item => item.Article))
        {
            _html.Raw("<a href=\"#").Text(AnchorOf(item)).Raw("\" title=\"").Text(NameOf(item.Article)).Raw("\">[").Number(_numbers[item.Article]).Raw("]</a> ");
        }

        _html.Raw("</span>");
    }

    private void WriteSources(BriefStory story)
    {
        _html.Raw("<h3>The sources, and what became of each text</h3><div class=\"scroll\"><table><thead><tr><th></th><th>Page</th><th>Published</th><th>Its text</th><th>Credits</th></tr></thead><tbody>\n");
        foreach (var source in story.Sources)
        {
            var article = source.Record.Article;
            _html.Raw("<tr><td>[").Number(_numbers[source.Record.Identity]).Raw("]</td><td>").Link(AnchorOf(source.Record.Identity), article.Title ?? source.Record.Id)
                .Raw("<br><span class=\"small\">").Text(string.Join(" · ", new[] { article.Outlet, source.Record.Identity.ToString() }.OfType<string>()));
            if (source.Versions > 1)
            {
                _html.Raw(" · ").Count(source.Versions, "version");
            }

            _html.Raw("</span></td>").Element("td", BriefWords.DayOf(article.Published?.Date)).Element("td", BriefWords.FateOf(source))
                .Element("td", string.Join(", ", source.Credits)).Raw("</tr>\n");
        }

        _html.Raw("</tbody></table></div>\n");
    }

    private void WriteArticle(BriefSource source)
    {
        var record = source.Record;
        _html.Raw("<article class=\"page\" id=\"").Text(AnchorOf(record.Identity)).Raw("\"><p class=\"meta\">[").Number(_numbers[record.Identity]).Raw("] ")
            .Text(record.Identity.ToString()).Raw("</p>");
        var highlights = HighlightedText.Of(record, finding => AnchorOf(record.Identity) + "-" + finding).OrderBy(highlight => highlight.Span.Start).ToArray();
        var next = 0;
        foreach (var block in record.Article.Blocks)
        {
            var kind = WireNames<BlockKind>.Of(block.Kind);
            _html.Raw($"<p class=\"{kind}\" dir=\"auto\">").Raw(block.Kind == BlockKind.Body ? "" : $"<span class=\"kind\">{kind}</span>");
            while (next < highlights.Length && highlights[next].Span.Start < block.Span.Start)
            {
                next++;
            }

            var from = next;
            while (next < highlights.Length && highlights[next].Span.Start < block.Span.End)
            {
                next++;
            }

            HighlightedText.Write(_html, record.Text, block.Span, highlights[from..next]);
            _html.Raw("</p>\n");
        }

        _html.Raw("</article>\n");
    }

    // The outlet if it is known, and the headline; the id stands with the page itself.
    private string NameOf(DocumentIdentity article) => _records[article].Article is var page && page.Outlet is { } outlet
        ? $"{outlet}: {BriefWords.Cut(page.Title ?? article.ToString(), 70)}"
        : BriefWords.Cut(page.Title ?? article.ToString(), 90);

    private string AnchorOf(DocumentIdentity article) => FormattableString.Invariant($"a{_numbers[article]}");

    private string AnchorOf(Evidence evidence) => AnchorOf(evidence.Article) + "-" + evidence.Finding;

    private Evidence EvidenceOf(FigureReport report)
    {
        var index = _records[report.Article].Quantities.TakeWhile(quantity => quantity.Span != report.Span).Count();
        return new Evidence(report.Article, FormattableString.Invariant($"q{index + 1}"), report.Span);
    }

    private static string StyleSheet(string name)
    {
        using var stream = typeof(HtmlBrief).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
