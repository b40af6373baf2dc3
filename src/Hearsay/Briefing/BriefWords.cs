using System.Globalization;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Briefing;

/// <summary>Says in words what a brief knows in numbers; all renderers speak alike.</summary>
public static class BriefWords
{
    private const int MostTitleCharacters = 240; // characters of a title before it is cut

    /// <summary>What became of a page's text ("excerpt of …, 93 % of its words", "text of its own").</summary>
    public static string FateOf(BriefSource source)
    {
        if (source.Derivations.IsEmpty)
        {
            return "text of its own" + (source.Copies.IsEmpty ? "" : $", taken over by {Count(source.Copies.Length, "page")}");
        }

        return string.Join("; ", source.Derivations.Select(FateOf));
    }

    /// <summary>How one page derives from another ("light edit of …, 93 % of its words").</summary>
    public static string FateOf(Derivation derivation)
    {
        var share = Math.Round(100 * derivation.Coverage).ToString(CultureInfo.InvariantCulture);
        var kind = KindOf(derivation.Kind);
        return derivation.Directed
            ? $"{kind} of {derivation.Source}, {share} % of its words"
            : $"{kind}: shares {share} % of its words with {derivation.Source}, which came first is not known";
    }

    /// <summary>How a page derives from another, in words.</summary>
    public static string KindOf(DerivationKind kind) => kind switch
    {
        DerivationKind.Verbatim => "verbatim copy",
        DerivationKind.Excerpt => "excerpt",
        DerivationKind.LightEdit => "light edit",
        DerivationKind.Spun => "spun copy",
        _ => "credited rewrite",
    };

    /// <summary>A warning on a version of a quotation.</summary>
    public static string WarningOf(DriftWarning warning) => warning switch
    {
        DriftWarning.Negation => "! a negation was lost or added",
        DriftWarning.Figure => "! another figure",
        _ => "! another name",
    };

    /// <summary>What is known of a speaker besides the name: nameless, role, party where it is more than the speaker alone.</summary>
    public static IEnumerable<string> DescriptionOf(BriefSpeaker speaker)
    {
        if (speaker.IsAnonymous)
        {
            yield return "without a name";
        }

        if (speaker.Role is { } role)
        {
            yield return role;
        }

        if (speaker.Party is { } party && !string.Equals(party, speaker.Name, StringComparison.Ordinal))
        {
            yield return party;
        }
    }

    /// <summary>"3 origins", "1 party".</summary>
    public static string Count(int count, string one, string? many = null) => FormattableString.Invariant($"{count} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>What stands on one side of a claim, in words ("3 origins, 2 speakers, 1 party"); null for nothing.</summary>
    public static string? TallyOf(Claim claim, ClaimSide side)
    {
        var (origins, speakers, parties) = (claim.Origins.Of(side).Length, claim.Speakers.Of(side).Length, claim.Parties.Of(side).Length);
        return origins + speakers + parties == 0 ? null : $"{Count(origins, "origin")}, {Count(speakers, "speaker")}, {Count(parties, "party", "parties")}";
    }

    /// <summary>What stands before a claim's words, with the blank that parts them; nothing where they say themselves who says it.</summary>
    public static string LeadOf(BriefClaim claim) => claim.Lead.Length == 0 ? "" : claim.Lead + " ";

    /// <summary>One sentence on how firm the claims stand ("2 of 12 claims are contested, 7 rest on one origin"); null without claims.</summary>
    public static string? FirmnessOf(BriefStory story)
    {
        var contested = story.Claims.Count(claim => !claim.Claim.Disputed.IsEmpty);
        var single = story.Claims.Count(claim => claim.Claim.Disputed.IsEmpty && claim.Claim.Origins.For.Union(claim.Claim.Origins.Against, StringComparer.Ordinal).Count() == 1);
        var all = story.Claims.Length;
        return all == 0 ? null : FormattableString.Invariant($"Of {Count(all, "claim")} shown, {contested} contested, {single} on one origin alone, {all - contested - single} on more and uncontested.");
    }

    /// <summary>A story's title at a length that stands above it.</summary>
    public static string TitleOf(BriefStory story) => Cut(story.Ledger.Story.Title, MostTitleCharacters);

    /// <summary>What a page is called: its title, at a length that stands in a line, else its id.</summary>
    public static string TitleOf(ArticleRecord record) => Cut(record.Article.Title ?? record.Id, MostTitleCharacters);

    /// <summary>How many speak: "31 named speakers, 28 without a name".</summary>
    public static string SpeakersOf(BriefStory story) => SpeakersOf(SpeakerCounts.Of(story.Ledger));

    /// <summary>How many speak: "31 named speakers, 28 without a name".</summary>
    public static string SpeakersOf(SpeakerCounts counts) =>
        Count(counts.Named, "named speaker") + (counts.Nameless == 0 ? "" : FormattableString.Invariant($", {counts.Nameless} without a name"));

    /// <summary>The pages that the claims of a brief speak of: "7 pages, 2 origins".</summary>
    public static string ReachOf(BriefStory story) => $"{Count(story.Sources.Length, "page")}, {Count(story.Origins, "origin")}";

    /// <summary>The days of a story ("2024-05-31 to 2024-06-08"); null when no page is dated.</summary>
    public static string? DaysOf(BriefStory story) => story.Ledger.Story is { From: { } from, To: { } to }
        ? from == to ? DayOf(from) : $"{DayOf(from)} to {DayOf(to)}"
        : null;

    /// <summary>The figures that a brief puts side by side: those that pages give in more than one way. What one page counts twice in one voice are two things.</summary>
    public static IEnumerable<Figure> FiguresOf(BriefStory story) =>
        story.Ledger.Figures.Where(figure => figure.Disputed
            || (figure.Reports.Select(report => (report.Low, report.High)).Distinct().Count() > 1 && figure.Reports.Select(report => (report.Article, report.According)).Distinct().Count() > 1));

    /// <summary>The figures of one thing side by side, lowest first, each once with who gives it and how many origins ("20 (Civil Protection, 3 origins)", "17 (Civil Protection earlier, 1 origin)").</summary>
    public static IEnumerable<(string Range, string According, int Origins, IReadOnlyList<FigureReport> Reports)> LinesOf(Figure figure) => figure.Reports
        .GroupBy(report => (report.Low, report.High, report.IsExclusive))
        .OrderBy(line => line.Key.Low ?? line.Key.High).ThenBy(line => line.Key.High).ThenBy(line => line.Key.IsExclusive)
        .Select(line => (
            FigureWords.RangeOf(line.Key.Low, line.Key.High, line.Key.IsExclusive),
            string.Join(", ", SourcesOf(line).DefaultIfEmpty("the pages themselves")),
            line.SelectMany(report => report.Origins).Distinct(StringComparer.Ordinal).Count(),
            (IReadOnlyList<FigureReport>)[.. line]));

    // Who gave another figure later on is said to have given this one earlier.
    private static IEnumerable<string> SourcesOf(IEnumerable<FigureReport> reports) => reports.Where(report => report.According is not null)
        .GroupBy(report => report.According!, StringComparer.Ordinal)
        .Select(source => source.All(report => report.IsOutdated) ? source.Key + " earlier" : source.Key);

    /// <summary>What a speech act is in the past ("denied").</summary>
    public static string PastOf(SpeechAct act) => act switch
    {
        SpeechAct.Assert => "said",
        SpeechAct.Deny => "denied",
        SpeechAct.Offer => "offered",
        SpeechAct.Propose => "proposed",
        SpeechAct.Praise => "praised",
        SpeechAct.Promise => "promised",
        SpeechAct.Refuse => "refused",
        SpeechAct.Agree => "agreed",
        _ => WireNames<SpeechAct>.Of(act) is var name && name.EndsWith('e') ? name + "d" : WireNames<SpeechAct>.Of(act) + (act == SpeechAct.Regret ? "ted" : "ed"),
    };

    /// <summary>An event in one line ("Syrian army: captured → Handarat (alleged)").</summary>
    public static string LineOf(BriefEvent e)
    {
        var line = (e.Actor, e.Recipient) switch
        {
            ({ } actor, { } recipient) => $"{actor}: {e.Trigger} → {recipient}",
            ({ } actor, null) => $"{actor}: {e.Trigger}",
            (null, { } recipient) => $"{e.Trigger} → {recipient}",
            _ => e.Trigger,
        };
        return e.Modality == Modality.Actual ? line : $"{line} ({WireNames<Modality>.Of(e.Modality)})";
    }

    /// <summary>What part of an agreement's life a line tells.</summary>
    public static string PhaseOf(ThreadPhase phase) => phase switch
    {
        ThreadPhase.Made => "made",
        ThreadPhase.Obligation => "obligations",
        ThreadPhase.Broken => "said to be broken",
        ThreadPhase.Answered => "answered",
        _ => "ended",
    };

    /// <summary>Whose an agreement is, who brokered it and who blames whom, in one line ("Alvania, Bergonia; brokered by Corvia; each blames the other"); empty when nothing is known.</summary>
    public static string SidesOf(AgreementThread thread, IReadOnlyDictionary<string, string> parties)
    {
        string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => parties.GetValueOrDefault(name, name)));
        var mutual = thread.Blame.FirstOrDefault(pair => pair.Value.Any(by => thread.Blame.TryGetValue(by, out var back) && back.Contains(pair.Key, StringComparer.Ordinal)));
        return string.Join("; ", new[]
        {
            thread.Parties.IsEmpty ? null : Names(thread.Parties),
            thread.Mediators.IsEmpty ? null : "brokered by " + Names(thread.Mediators),
            mutual.Key is null ? null : $"{Names([mutual.Key])} and {Names(mutual.Value.Where(by => thread.Blame.TryGetValue(by, out var back) && back.Contains(mutual.Key, StringComparer.Ordinal)))} blame each other",
        }.OfType<string>());
    }

    /// <summary>A day, or "undated".</summary>
    public static string DayOf(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";

    /// <summary>A long text cut at a word, with an ellipsis.</summary>
    public static string Cut(string text, int characters) => Shortened.To(text, characters);
}
