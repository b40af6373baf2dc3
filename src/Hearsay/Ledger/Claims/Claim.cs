using System.Collections.Immutable;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Ledger.Claims;

/// <summary>Whether a statement stands for a claim or against it.</summary>
public enum ClaimSide
{
    /// <summary>It says that it is so.</summary>
    For,

    /// <summary>It says that it is not so.</summary>
    Against,
}

/// <summary>Who or what stands on either side of a claim; each list in ordinal order, without repetition.</summary>
/// <param name="For">For it.</param>
/// <param name="Against">Against it.</param>
public sealed record Sides(ImmutableArray<string> For, ImmutableArray<string> Against)
{
    /// <summary>Nobody on either side.</summary>
    public static Sides None { get; } = new([], []);

    /// <summary>The list of one side.</summary>
    public ImmutableArray<string> Of(ClaimSide side) => side == ClaimSide.For ? For : Against;
}

/// <summary>Why a claim is disputed.</summary>
public enum DisputeKind
{
    /// <summary>Somebody denies it.</summary>
    Denial,

    /// <summary>Figures are given that cannot both be true.</summary>
    Figures,

    /// <summary>Others say that somebody else did it.</summary>
    Attribution,

    /// <summary>One says that it is so, another only that it may be.</summary>
    Modality,

    /// <summary>A speaker said the contrary before.</summary>
    OwnWords,
}

/// <summary>One reason why a claim is disputed.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">In words ("denied by Kharovia"; "contradicted by the hospital"; "killed: 20 or 200").</param>
/// <param name="Opposition">How it was told that somebody denies it, the surest way of all; null for other kinds.</param>
public sealed record Dispute(DisputeKind Kind, string Text, Opposition? Opposition = null)
{
    /// <summary>That some deny it. Of who does not say outright that it is not so "denied" would say too much: they contradict it.</summary>
    /// <param name="opposition">How it was told.</param>
    /// <param name="who">Who; nobody when that is not known.</param>
    internal static Dispute ByDenial(Opposition opposition, params IEnumerable<string> who)
    {
        var how = opposition == Propositions.Opposition.Outright ? "denied" : "contradicted";
        var all = who.Distinct(StringComparer.Ordinal).ToArray();
        var names = string.Join(", ", all.Where(name => !Array.Exists(all, other => IsPartOf(name, other))));
        return new Dispute(DisputeKind.Denial, names.Length == 0 ? how : $"{how} by {names}", opposition);
    }

    // "The Union" beside "the Union of River Workers", or who speaks for it without a name, is said with it.
    private static bool IsPartOf(string name, string other) => other.Length != name.Length
        && (name.EndsWith(Voice.Unnamed, StringComparison.Ordinal) ? string.Equals(Voice.Behind(name), other, StringComparison.Ordinal)
            : other.StartsWith(name + " ", StringComparison.Ordinal) && !other.EndsWith(Voice.Unnamed, StringComparison.Ordinal));
}

/// <summary>A statement of a stored article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Statement">Its id in that article's record.</param>
public readonly record struct StatementName(DocumentIdentity Article, string Statement);

/// <summary>Why a statement rests under its claim.</summary>
public enum ClaimBasis
{
    /// <summary>The claim is made of it.</summary>
    Own,

    /// <summary>Its words were taken from the article of another statement of the claim.</summary>
    Copy,

    /// <summary>It says what another statement says.</summary>
    Same,

    /// <summary>It says that what another statement says is not so.</summary>
    Denies,

    /// <summary>It denies, without naming it, what was said just before it.</summary>
    DeniesBefore,

    /// <summary>It stands beside another statement of the same speaker and bears it out.</summary>
    Adds,
}

/// <summary>A statement that rests under a claim.</summary>
public sealed record ClaimStatement
{
    /// <summary>The article it stands in.</summary>
    public required DocumentIdentity Article { get; init; }

    /// <summary>Its id in that article's record.</summary>
    public required string Statement { get; init; }

    /// <summary>Its content, UTF-16 offsets into that article's text.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>Which side it is on.</summary>
    public required ClaimSide Side { get; init; }

    /// <summary>Who says it: the actor's name; null when nobody is named.</summary>
    public string? Speaker { get; init; }

    /// <summary>The actor's id (<see cref="Actor.Id"/>); null when nobody is named.</summary>
    public string? Actor { get; init; }

    /// <summary>Who says it together with <see cref="Speaker"/> ("Norvia and the League accuse"), in the order in which the page names them.</summary>
    public ImmutableArray<JointSpeaker> With { get; init; } = [];

    /// <summary>Why it rests under this claim.</summary>
    public ClaimBasis Basis { get; init; }

    /// <summary>The statement that <see cref="Basis"/> speaks of; null for the claim's own.</summary>
    public StatementName? BasisOf { get; init; }

    /// <summary>The media of its chain that its text calls state-owned or state-run, as printed, in ordinal order.</summary>
    public ImmutableArray<string> StateMedia { get; init; } = [];

    /// <summary>The words that describe a nameless source.</summary>
    public string? Anonymous { get; init; }

    /// <summary>
    /// The party it speaks for: a CAMEO code, else the name of a body or speaker; with " (unnamed)" for a source that speaks without its name, since it
    /// does not bind the party; null when unknown.
    /// </summary>
    public string? Party { get; init; }

    /// <summary>Where the report of it ultimately comes from (<see cref="Lineage.Origin"/> names), in ordinal order.</summary>
    public required ImmutableArray<string> Origins { get; init; }
}

/// <summary>A sentence by which an article tells a claim, or its contrary, in its own voice.</summary>
/// <param name="Article">The article.</param>
/// <param name="Span">The sentence, UTF-16 offsets into that article's text.</param>
/// <param name="Side">Which side it is on.</param>
/// <param name="Origins">Where it ultimately comes from (<see cref="Lineage.Origin"/> names), in ordinal order.</param>
public sealed record ClaimReport(DocumentIdentity Article, TextSpan Span, ClaimSide Side, ImmutableArray<string> Origins);

/// <summary>
/// One proposition with every statement for and against it across all articles of its story. That somebody said it is counted in
/// origins; that it is so is counted in speakers and in parties; never in pages.
/// </summary>
public sealed record Claim
{
    /// <summary>"c" and twelve hex digits, from the statements that rest under it.</summary>
    public required string Id { get; init; }

    /// <summary>The proposition, in the words of the statement that says it best.</summary>
    public required string Text { get; init; }

    /// <summary>The statement in whose words it is given; null where they are a page's own.</summary>
    public StatementName? Told { get; init; }

    /// <summary>Independent origins that report it: of statements, and of what articles tell in their own voice.</summary>
    public required Sides Origins { get; init; }

    /// <summary>
    /// Distinct speakers that stand for it: names, and for nameless sources the words that describe them. A country or movement is left out beside
    /// a person or body that speaks for it.
    /// </summary>
    public required Sides Speakers { get; init; }

    /// <summary>Which of the speakers are sources without a name.</summary>
    public Sides Anonymous { get; init; } = Sides.None;

    /// <summary>Distinct parties that stand for it.</summary>
    public required Sides Parties { get; init; }

    /// <summary>Why it is disputed; empty when it is not.</summary>
    public required ImmutableArray<Dispute> Disputed { get; init; }

    /// <summary>That somebody denies it; null when nobody does.</summary>
    internal Dispute? Denial => Disputed.FirstOrDefault(dispute => dispute.Kind == DisputeKind.Denial);

    /// <summary>The statements that rest under it, by article and place in the text.</summary>
    public required ImmutableArray<ClaimStatement> Statements { get; init; }

    /// <summary>What articles tell of it in their own voice, by article and place in the text; it counts among the origins and adds no speaker and no party.</summary>
    public ImmutableArray<ClaimReport> Reports { get; init; } = [];
}
