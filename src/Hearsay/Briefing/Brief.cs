using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>Words in a stored article: what a line of a brief rests on.</summary>
/// <param name="Article">The article.</param>
/// <param name="Finding">The finding's id in that article's record ("s3", "v1", "q2"): the anchor that links lead to; empty for words in no finding.</param>
/// <param name="Span">The words, UTF-16 offsets into that article's text.</param>
public sealed record Evidence(DocumentIdentity Article, string Finding, TextSpan Span);

/// <summary>A page and what became of its text.</summary>
public sealed record BriefSource
{
    /// <summary>The page's record.</summary>
    public required ArticleRecord Record { get; init; }

    /// <summary>What it derives from; empty for an article with a text of its own.</summary>
    public required ImmutableArray<Derivation> Derivations { get; init; }

    /// <summary>Pages that derive from it.</summary>
    public required ImmutableArray<DocumentIdentity> Copies { get; init; }

    /// <summary>Outlets that it names as origins, each once, in text order.</summary>
    public required ImmutableArray<string> Credits { get; init; }

    /// <summary>Where its text ultimately comes from, in ordinal order.</summary>
    public required ImmutableArray<string> Origins { get; init; }

    /// <summary>Number of distinct versions of the page that are stored.</summary>
    public required int Versions { get; init; }
}

/// <summary>A claim with what an editor must know first.</summary>
/// <param name="Number">1 for the claim that most rests on; its name within the brief.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Act">What the statement does whose words the claim is given in.</param>
/// <param name="Lead">Who makes the claim and how, to stand before its words ("Ruben Halvik denied", "Ada Brandt demanded:" before a quotation); empty where the words begin with who says it.</param>
/// <param name="WeakestPoint">Why one should hesitate ("one origin, anonymous"; "denied by …"); null when nothing stands out.</param>
/// <param name="Evidence">The words of each statement, in the claim's order.</param>
public sealed record BriefClaim(int Number, Claim Claim, SpeechAct Act, string Lead, string? WeakestPoint, ImmutableArray<Evidence> Evidence)
{
    /// <summary>The words that the claim is given in: those of one of its statements, or of a page that tells it in its own voice.</summary>
    public Evidence Told => Claim.Told is { } told
        ? Evidence.First(evidence => evidence.Article == told.Article && string.Equals(evidence.Finding, told.Statement, StringComparison.Ordinal))
        : Claim.Reports.Where(report => report.Side == ClaimSide.For).Select(report => new Evidence(report.Article, "", report.Span)).FirstOrDefault(Evidence[0]);
}

/// <summary>An origin and the pages of the story that rest on it.</summary>
/// <param name="Name">The article's id, or the credited outlet's normalised name; <see cref="BriefStory.Spellings"/> has it as it is printed.</param>
/// <param name="Article">The stored article; null for an outlet of which no such article is stored.</param>
/// <param name="Pages">The other pages that rest on it, in order of identity.</param>
public sealed record BriefOrigin(string Name, DocumentIdentity? Article, ImmutableArray<DocumentIdentity> Pages);

/// <summary>Something that was said once, however many pages repeat it.</summary>
/// <param name="Text">The words of the content.</param>
/// <param name="Act">The speech act.</param>
/// <param name="Form">Direct, indirect or mixed.</param>
/// <param name="Evidence">Where it stands; pages of the same origin side by side.</param>
/// <param name="Via">The media it came through, nearest to the article first.</param>
/// <param name="IsSpun">True when only machine-spun pages have it: the words are a machine's, not the speaker's.</param>
public sealed record BriefUtterance(string Text, SpeechAct Act, StatementForm Form, ImmutableArray<Evidence> Evidence, ImmutableArray<string> Via, bool IsSpun = false);

/// <summary>A speaker and what they say.</summary>
/// <param name="Name">The name, or the words that describe a nameless source.</param>
/// <param name="Role">The role that the texts give; null when none does.</param>
/// <param name="Party">The party it speaks for; null when unknown.</param>
/// <param name="IsAnonymous">True for a source without a name.</param>
/// <param name="Utterances">What is said: what a person wrote first, then most repeated first.</param>
public sealed record BriefSpeaker(string Name, string? Role, string? Party, bool IsAnonymous, ImmutableArray<BriefUtterance> Utterances);

/// <summary>Something that happened, or is said to have.</summary>
/// <param name="Day">When, as far as the text or the article's date tells; null when neither does.</param>
/// <param name="IsReportDay">True when the day is that of the report, because the text gives none.</param>
/// <param name="Type">The PLOVER type.</param>
/// <param name="Modality">Whether it is told as having happened.</param>
/// <param name="Actor">Who; null when open.</param>
/// <param name="Trigger">The word that names it.</param>
/// <param name="Recipient">To whom; null when open.</param>
/// <param name="Place">Where; null when open.</param>
/// <param name="Words">The clause of one page that tells it, as it stands in a line of its own; null where none does.</param>
/// <param name="Evidence">The words.</param>
public sealed record BriefEvent(
    DateOnly? Day, bool IsReportDay, EventType Type, Modality Modality, string? Actor, string Trigger, string? Recipient, string? Place, string? Words,
    ImmutableArray<Evidence> Evidence);

/// <summary>A line of a story's timeline: something that happened once, however many pages tell it.</summary>
/// <param name="Day">When, as far as a page tells, else the day of the first report.</param>
/// <param name="IsReportDay">True when the day is that of the report, because no page gives another.</param>
/// <param name="Words">A whole clause of one page that tells it.</param>
/// <param name="Modality">Whether it is told as having happened.</param>
/// <param name="Origins">Independent origins of the pages that tell it.</param>
/// <param name="Evidence">The words that name it, those of the page that is quoted first; the finding is empty where no event of the record tells it.</param>
public sealed record BriefMoment(DateOnly Day, bool IsReportDay, string Words, Modality Modality, int Origins, ImmutableArray<Evidence> Evidence);

/// <summary>Something told of an agreement.</summary>
/// <param name="Phase">The part of its life that it belongs to.</param>
/// <param name="Text">In words ("broken by Kharovia (government), says Andrei Tolmarin").</param>
/// <param name="Day">When, as far as a page tells, else the day of the first report; null when unknown.</param>
/// <param name="IsReportDay">True when the day is that of the report, because no page gives another.</param>
/// <param name="Evidence">The words.</param>
/// <param name="Origins">Independent origins of the pages that tell it.</param>
public sealed record BriefThreadLine(ThreadPhase Phase, string Text, DateOnly? Day, bool IsReportDay, ImmutableArray<Evidence> Evidence, int Origins);

/// <summary>An agreement of which something is told.</summary>
/// <param name="Thread">What the ledger holds of it.</param>
/// <param name="Lines">What is told, phase by phase, each by day; what several pages tell is one line.</param>
public sealed record BriefAgreement(AgreementThread Thread, ImmutableArray<BriefThreadLine> Lines);

/// <summary>One story, as one hands it to an editor.</summary>
public sealed record BriefStory
{
    /// <summary>What the ledger holds of it.</summary>
    public required StoryLedger Ledger { get; init; }

    /// <summary>The pages: those that others stand on first.</summary>
    public required ImmutableArray<BriefSource> Sources { get; init; }

    /// <summary>Number of independent origins behind the pages.</summary>
    public required int Origins { get; init; }

    /// <summary>The claims, at most twelve, by how much rests on them.</summary>
    public required ImmutableArray<BriefClaim> Claims { get; init; }

    /// <summary>The origins and what rests on each: most pages first.</summary>
    public required ImmutableArray<BriefOrigin> Lineage { get; init; }

    /// <summary>How the credited outlets are printed by the pages.</summary>
    public required OutletSpellings Spellings { get; init; }

    /// <summary>What an editor should have in mind of the course of events, by day; only what is dated, at most twelve.</summary>
    public required ImmutableArray<BriefMoment> Timeline { get; init; }

    /// <summary>Its agreements, those that most is told of first.</summary>
    public required ImmutableArray<BriefAgreement> Agreements { get; init; }

    /// <summary>Who says what; named speakers first, by number of utterances.</summary>
    public required ImmutableArray<BriefSpeaker> Speakers { get; init; }

    /// <summary>What happened, by day; undated last.</summary>
    public required ImmutableArray<BriefEvent> Events { get; init; }

    /// <summary>How its pages are aligned, for the parts of a brief that are made only when they are written.</summary>
    internal Alignments Alignments { get; } = new();

    /// <summary>Claims of the story that are disputed, in the ledger's order.</summary>
    public IEnumerable<Claim> Contested => Ledger.Claims.Where(claim => !claim.Disputed.IsEmpty);
}

/// <summary>The story so far.</summary>
/// <param name="Query">What was asked for; null for everything.</param>
/// <param name="Stories">Largest first.</param>
public sealed record Brief(string? Query, ImmutableArray<BriefStory> Stories)
{
    /// <summary>The day up to which it tells what was known; null for all that is known.</summary>
    public Timestamp? AsOf { get; init; }

    /// <summary>Number of pages.</summary>
    public int Pages => Stories.Sum(story => story.Sources.Length);

    /// <summary>Number of independent origins.</summary>
    public int Origins => Stories.Sum(story => story.Origins);
}
