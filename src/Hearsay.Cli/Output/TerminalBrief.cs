using Hearsay.Briefing;
using Hearsay.Ledger;
using Hearsay.Model;
using Hearsay.Records;
using Spectre.Console;

namespace Hearsay.Cli.Output;

/// <summary>A brief for a person at a terminal: what matters of each story, short; the whole is in the HTML page.</summary>
internal sealed class TerminalBrief
{
    private const int MostSpeakers = 12;
    private const int MostUtterances = 4;
    private const int MostEvents = 20;
    private const int MostCharacters = 240;

    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(Color.Grey);
    private static readonly Style Warning = new(Color.Yellow);

    private readonly Lines _lines;

    private TerminalBrief(Terminal terminal) => _lines = new Lines(terminal);

    /// <summary>Writes the brief to standard output.</summary>
    public static void Write(Brief brief, Terminal terminal)
    {
        var writer = new TerminalBrief(terminal);
        foreach (var story in brief.Stories)
        {
            writer.WriteStory(story);
        }
    }

    private void WriteStory(BriefStory story)
    {
        _lines.Blank();
        _lines.Write(story.Ledger.Story.Title, Heading);
        var days = story.Ledger.Story is { From: { } from, To: { } to } ? from == to ? ", " + BriefWords.DayOf(from) : $", {BriefWords.DayOf(from)} to {BriefWords.DayOf(to)}" : "";
        _lines.Write($"{Count(story.Sources.Length, "page")} → {Count(story.Origins, "independent origin")} → {Count(story.Speakers.Count(speaker => !speaker.IsAnonymous), "named speaker")}{days}", Quiet);
        Section("Sources", story.Sources, WriteSource);
        Section("What is claimed", story.Claims, WriteClaim);
        Section("Contested", story.Contested.ToArray(), claim =>
            Item(BriefWords.Cut(BriefWords.ContentOf(claim.Text), MostCharacters), string.Join("; ", claim.Disputed.Select(dispute => dispute.Text)), Warning));
        Section("Figures", story.Ledger.Figures, WriteFigure);
        Section("Who says what", story.Speakers.Take(MostSpeakers).ToArray(), WriteSpeaker);
        More(story.Speakers.Length - MostSpeakers, "speaker");
        Section("What happened", story.Events.Take(MostEvents).ToArray(), happened => Item(
            $"{(happened.Day is null ? "" : BriefWords.DayOf(happened.Day) + (happened.IsReportDay ? " (reported)  " : "  "))}{WireNames<EventType>.Of(happened.Type),-9} {BriefWords.LineOf(happened)}{(happened.Place is { } place ? ", " + place : "")}"));
        More(story.Events.Length - MostEvents, "event");
    }

    private void WriteSource(BriefSource source) => Item(
        BriefWords.Cut(source.Record.Article.Title ?? source.Record.Id, MostCharacters),
        $"{source.Record.Identity}{(source.Record.Article.Published is { } published ? ", " + published.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "")}: {BriefWords.FateOf(source)}"
            + (source.Credits.IsEmpty ? "" : "; credits " + string.Join(", ", source.Credits))
            + (source.Versions > 1 ? $"; {source.Versions} versions" : ""));

    private void WriteClaim(BriefClaim claim)
    {
        Item($"{BriefWords.LeadOf(claim)}: {BriefWords.Cut(BriefWords.ContentOf(claim.Claim.Text), MostCharacters)}", SidesOf(claim.Claim));
        if (claim.WeakestPoint is { } weakest)
        {
            _lines.Write("    weakest point: " + weakest, Warning);
        }
    }

    private static string SidesOf(Claim claim)
    {
        return string.Join("; ", new[] { Side("for", claim.Origins.For.Length, claim.Speakers.For), Side("against", claim.Origins.Against.Length, claim.Speakers.Against) }.OfType<string>());

        static string? Side(string side, int origins, IReadOnlyCollection<string> speakers) =>
            origins + speakers.Count == 0 ? null : $"{side}: {Names(speakers)}, {Count(origins, "origin")}";
    }

    private void WriteFigure(Figure figure) => Item(
        figure.Of + (figure.Disputed ? " (disputed)" : ""),
        string.Join("; ", figure.Reports.Select(report => $"{BriefWords.RangeOf(report.Low, report.High)} ({report.According ?? "unattributed"})").Distinct(StringComparer.Ordinal)));

    private void WriteSpeaker(BriefSpeaker speaker)
    {
        Item(string.Join(", ", BriefWords.DescriptionOf(speaker).Prepend(speaker.Name)));
        foreach (var utterance in speaker.Utterances.Take(MostUtterances))
        {
            var pages = utterance.Evidence.Select(evidence => evidence.Article).Distinct().Count();
            _lines.Write($"    {WireNames<SpeechAct>.Of(utterance.Act)}: {BriefWords.Cut(BriefWords.ContentOf(utterance.Text), MostCharacters)}"
                + (pages > 1 ? $" ({pages} pages)" : "")
                + (utterance.Via.IsEmpty ? "" : " (through " + string.Join(" ← ", utterance.Via) + ")"));
        }

        More(speaker.Utterances.Length - MostUtterances, "statement", "    ");
    }

    private void Section<T>(string title, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        _lines.Blank();
        _lines.Write(title, Heading);
        foreach (var item in items)
        {
            write(item);
        }
    }

    private void Item(string text, string? below = null, Style? style = null)
    {
        _lines.Write("  " + text);
        if (!string.IsNullOrEmpty(below))
        {
            _lines.Write("    " + below, style ?? Quiet);
        }
    }

    private void More(int count, string what, string indent = "  ")
    {
        if (count > 0)
        {
            _lines.Write($"{indent}… and {Count(count, what)} more", Quiet);
        }
    }

    private static string Names(IReadOnlyCollection<string> names) => names.Count == 0 ? "nobody by name" : string.Join(", ", names);

    private static string Count(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");
}
