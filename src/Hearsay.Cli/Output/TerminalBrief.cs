using Hearsay.Briefing;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Stories;
using Spectre.Console;

namespace Hearsay.Cli.Output;

/// <summary>A brief for a person at a terminal: what matters of each story, short; the whole is in the HTML page.</summary>
internal sealed class TerminalBrief
{
    private const int MostSpeakers = 12; // speakers shown of one story
    private const int MostCharacters = 240; // characters of a line before it is cut

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
        _lines.Write(BriefWords.TitleOf(story), Heading);
        var days = BriefWords.DaysOf(story) is { } known ? ", " + known : "";
        _lines.Write($"{BriefWords.Count(story.Sources.Length, "page")} → {BriefWords.Count(story.Origins, "independent origin")} → {BriefWords.SpeakersOf(story)}{days}", Quiet);
        if (BriefWords.FirmnessOf(story) is { } firmness)
        {
            _lines.Write(firmness);
        }

        Section("What is claimed", story.Claims, WriteClaim);
        Section("Figures side by side", [.. BriefWords.FiguresOf(story)], WriteFigure);
        Section("Timeline", story.Timeline, moment => _lines.Write(
            $"  {BriefWords.DayOf(moment.Day)}  {BriefWords.Cut(moment.Words, MostCharacters)} ({(moment.IsReportDay ? "reported that day, " : "")}{BriefWords.Count(moment.Origins, "origin")})"));
        Section("Agreements", story.Agreements, agreement => WriteAgreement(story, agreement));
        Section("Speakers", [.. story.Speakers.Take(MostSpeakers)], speaker => WriteSpeaker(story, speaker));
        MoreSpeakers([.. story.Speakers.Skip(MostSpeakers)]);
        Section($"Sources: {BriefWords.ReachOf(story)}", story.Lineage, origin => WriteOrigin(story, origin));
    }

    private void WriteClaim(BriefClaim claim)
    {
        _lines.Write($"{claim.Number,4}  {BriefWords.LeadOf(claim)}{BriefWords.Cut(ClaimText.Of(claim.Claim.Text), MostCharacters)}");
        var tallies = string.Join("; ", new[] { ("for", ClaimSide.For), ("against", ClaimSide.Against) }
            .Select(side => BriefWords.TallyOf(claim.Claim, side.Item2) is { } tally ? $"{side.Item1}: {tally}" : null).OfType<string>());
        _lines.Write("      " + tallies, Quiet);
        if (claim.WeakestPoint is { } weakest)
        {
            _lines.Write("      weakest point: " + weakest, Warning);
        }
    }

    private void WriteFigure(Figure figure) => Item(
        FigureWords.ThingsOf(figure.Of) + (figure.Disputed ? " (disputed)" : ""),
        string.Join("; ", BriefWords.LinesOf(figure).Select(line => $"{line.Range} ({line.According}, {BriefWords.Count(line.Origins, "origin")})")));

    private void WriteAgreement(BriefStory story, BriefAgreement agreement)
    {
        _lines.Write("  " + string.Join(": ", new[] { agreement.Thread.Name, BriefWords.SidesOf(agreement.Thread, story.Ledger.Parties) }.Where(part => part.Length > 0)));
        foreach (var line in agreement.Lines)
        {
            var day = line.Day is null ? "" : BriefWords.DayOf(line.Day) + " ";
            var reported = line is { Day: not null, IsReportDay: true } ? "reported that day, " : "";
            _lines.Write($"    {BriefWords.PhaseOf(line.Phase)}: {day}{line.Text} ({reported}{BriefWords.Count(line.Origins, "origin")})", Quiet);
        }
    }

    private void WriteSpeaker(BriefStory story, BriefSpeaker speaker)
    {
        var claims = story.Claims
            .Where(claim => claim.Claim.Statements.Any(statement => StorySpeaker.IsBy(statement, speaker.Name)))
            .Select(claim => claim.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Item(string.Join(", ", BriefWords.DescriptionOf(speaker).Prepend(speaker.Name))
            + (claims.Length == 0 ? $": {BriefWords.Count(speaker.Utterances.Length, "statement")}" : $": on {(claims.Length == 1 ? "claim" : "claims")} {string.Join(", ", claims)}"));
    }

    private void WriteOrigin(BriefStory story, BriefOrigin origin)
    {
        var record = story.Sources.FirstOrDefault(source => source.Record.Identity == origin.Article)?.Record;
        _lines.Write("  " + string.Join(", ", new[]
        {
            story.Spellings.Of(origin.Name),
            record is null ? "credited, not at hand" : BriefWords.Cut(record.Article.Title ?? "", 80),
            record?.Article.Published is { } published ? BriefWords.DayOf(published.Date) : null,
        }.Where(part => !string.IsNullOrEmpty(part))));
        foreach (var page in origin.Pages)
        {
            var source = story.Sources.First(source => source.Record.Identity == page);
            var kind = source.Derivations.Where(derivation => origin.Article is null || derivation.Source == origin.Article).Select(derivation => BriefWords.KindOf(derivation.Kind)).FirstOrDefault();
            _lines.Write($"    → {page}{(kind is null ? "" : ", " + kind)}{(source.Versions > 1 ? $", {source.Versions} versions" : "")}", Quiet);
        }
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

    private void MoreSpeakers(IReadOnlyCollection<BriefSpeaker> left)
    {
        if (left.Count > 0)
        {
            var nameless = left.Count(speaker => speaker.IsAnonymous);
            _lines.Write($"  … and {BriefWords.SpeakersOf(new SpeakerCounts(left.Count - nameless, nameless))} more", Quiet);
        }
    }
}
