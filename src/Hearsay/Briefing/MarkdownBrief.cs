using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Contradictions;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Briefing;

/// <summary>A brief as Markdown (CommonMark); what comes from articles is escaped.</summary>
public static class MarkdownBrief
{
    /// <summary>The whole brief.</summary>
    public static string Write(Brief brief)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# The story so far{(brief.Query is null ? "" : ": " + Escape(brief.Query))}\n\n");
        var asOf = brief.AsOf is { } known ? string.Create(CultureInfo.InvariantCulture, $", as known on {known}") : "";
        text.Append(CultureInfo.InvariantCulture,
            $"{BriefWords.Count(brief.Pages, "page")}, {BriefWords.Count(brief.Origins, "independent origin")}, {BriefWords.Count(brief.Stories.Length, "story", "stories")}{asOf}.\n");
        foreach (var story in brief.Stories)
        {
            WriteStory(text, story);
        }

        return text.ToString();
    }

    private static void WriteStory(StringBuilder text, BriefStory story)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {Escape(BriefWords.TitleOf(story))}\n\n");
        text.Append(CultureInfo.InvariantCulture,
            $"{BriefWords.Count(story.Sources.Length, "page")} → {BriefWords.Count(story.Origins, "independent origin")} → {BriefWords.SpeakersOf(story)}{(BriefWords.DaysOf(story) is { } days ? ", " + days : "")}\n");
        text.Append(BriefWords.FirmnessOf(story) is { } firmness ? $"\n{firmness}\n" : "");
        WriteList(text, "What is claimed", story.Claims, claim =>
            $"{claim.Number}. {Escape(BriefWords.LeadOf(claim))}**{Escape(BriefWords.Cut(ClaimText.Of(claim.Claim.Text), 240))}**  \n   {SidesOf(claim.Claim)}"
            + (claim.WeakestPoint is null ? "" : $"  \n   *weakest point: {Escape(claim.WeakestPoint)}*"), "");
        WriteList(text, "Figures side by side", [.. BriefWords.FiguresOf(story)], figure =>
            $"{Escape(FigureWords.ThingsOf(figure.Of))}{(figure.Disputed ? " (disputed)" : "")}: " + string.Join("; ", BriefWords.LinesOf(figure).Select(line =>
                $"**{line.Range}** ({Escape(line.According)}, {BriefWords.Count(line.Origins, "origin")})")));
        WriteList(text, "Timeline", story.Timeline, moment =>
            $"{BriefWords.DayOf(moment.Day)}{(moment.IsReportDay ? " (reported)" : "")}: {Escape(moment.Words)} ({BriefWords.Count(moment.Origins, "origin")})");
        WriteList(text, "Agreements", story.Agreements, agreement =>
            $"**{Escape(agreement.Thread.Name)}**{(BriefWords.SidesOf(agreement.Thread, story.Ledger.Parties) is { Length: > 0 } sides ? ": " + Escape(sides) : "")}\n"
            + string.Join('\n', agreement.Lines.GroupBy(line => line.Phase).SelectMany(phase => phase.Select(line =>
                $"  - *{BriefWords.PhaseOf(phase.Key)}*: {(line.Day is null ? "" : BriefWords.DayOf(line.Day) + (line.IsReportDay ? " (reported), " : ", "))}{Escape(line.Text)} ({PagesOf(line.Evidence)})"))));
        WriteList(text, $"Sources: {BriefWords.ReachOf(story)}", story.Lineage, origin =>
            $"**{Escape(story.Spellings.Of(origin.Name))}**{(origin.Article is null ? " (credited, not at hand)" : "")}{(origin.Pages.IsEmpty ? "" : " → " + Escape(string.Join(", ", origin.Pages)))}");
        WriteList(text, "What became of each text", story.Sources, source =>
            $"**{Escape(BriefWords.TitleOf(source.Record))}** ({Escape(source.Record.Identity.ToString())}{Published(source.Record.Article)}): {Escape(BriefWords.FateOf(source))}"
            + (source.Credits.IsEmpty ? "" : $"; credits {Names(source.Credits)}"));
        WriteList(text, "Who says what", story.Speakers, speaker =>
            $"**{Escape(speaker.Name)}**{(speaker.Role is null ? "" : $", {Escape(speaker.Role)}")}\n"
            + string.Join('\n', speaker.Utterances.Select(utterance =>
                $"  - *{WireNames<SpeechAct>.Of(utterance.Act)}*: {Escape(BriefWords.Cut(ClaimText.Of(utterance.Text), 300))} ({PagesOf(utterance.Evidence)}{(utterance.IsSpun ? "; a machine's words" : "")})")));
        WriteList(text, "What happened", story.Events, e =>
            $"{(e.Day is null ? "" : BriefWords.DayOf(e.Day) + (e.IsReportDay ? " (reported)" : "") + ": ")}{WireNames<EventType>.Of(e.Type)}, {Escape(BriefWords.LineOf(e))}");
        LineageTreeMarkdown.Write(text, story, Escape);
        QuotationMarkdown.Write(text, story, Escape);
    }

    private static void WriteList<T>(StringBuilder text, string title, ImmutableArray<T> items, Func<T, string> line, string bullet = "- ")
    {
        if (items.IsEmpty)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n### {title}\n\n");
        foreach (var item in items)
        {
            text.Append(bullet).Append(line(item)).Append('\n');
        }
    }

    private static string SidesOf(Claim claim) => string.Join("; ", new[] { ("for", ClaimSide.For), ("against", ClaimSide.Against) }
        .Select(side => (Name: side.Item1, Tally: BriefWords.TallyOf(claim, side.Item2), Speakers: claim.Speakers.Of(side.Item2)))
        .Where(side => side.Tally is not null)
        .Select(side => $"{side.Name}: {side.Tally}{(side.Speakers.IsEmpty ? "" : $" ({Names(side.Speakers)})")}"));

    private static string Published(Article article) => article.Published is { } published ? $", {published.Date:yyyy-MM-dd}" : "";

    private static string Names(ImmutableArray<string> names) => names.IsEmpty ? "nobody by name" : Escape(string.Join(", ", names));

    private static string PagesOf(IEnumerable<Evidence> evidence) => string.Join(", ", evidence.Select(e => Escape(e.Article.ToString())).Distinct(StringComparer.Ordinal));

    // Escapes what Markdown could read as markup; "<" and "&" so that no HTML passes through.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '&')
            {
                escaped.Append('\\');
            }

            escaped.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return escaped.ToString();
    }
}
