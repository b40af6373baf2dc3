using Hearsay.Ledger.Actors;
using Hearsay.Model;
using Hearsay.Spinning;

namespace Hearsay.Ledger.Propositions;

/// <summary>How firmly a proposition is put.</summary>
internal enum Firmness
{
    /// <summary>As a fact, or without a word that weakens it.</summary>
    Plain,

    /// <summary>As possible, considered or undecided ("may", "one possibility").</summary>
    Possible,
}

/// <summary>Something that happens in a proposition.</summary>
/// <param name="Type">What.</param>
/// <param name="Actor">The party that does it, or the actor's id where there is no party; null when it cannot be told.</param>
/// <param name="Recipient">The same of whom it is done to.</param>
/// <param name="IsDenied">True when it is said not to have happened.</param>
/// <param name="IsActual">True when it is told as having happened.</param>
internal readonly record struct PropositionEvent(EventType Type, string? Actor, string? Recipient, bool IsDenied, bool IsActual);

/// <summary>One sentence of a statement's content, as what it asserts or denies is compared by.</summary>
internal sealed record Proposition
{
    /// <summary>The statement's node name; "/2" and so on behind it for the sentences after its first.</summary>
    public required string Node { get; init; }

    /// <summary>Node name of the statement.</summary>
    public required string StatementNode { get; init; }

    /// <summary>The article that it stands in.</summary>
    public required StoryArticle Article { get; init; }

    /// <summary>The statement whose content it is part of.</summary>
    public required Statement Statement { get; init; }

    /// <summary>The sentence: parts of the statement's content, in text order.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>Its words, the parts joined as <see cref="ArticleRecord.WordsOf"/> joins them.</summary>
    public required string Text { get; init; }

    /// <summary>What it is compared by: concepts ("=attack"), stems, actors ("@a…"), figures ("#51"), each with its frozen weight.</summary>
    public required FeatureSet Features { get; init; }

    /// <summary>The words that say what it is about, each once, in text order: those that <see cref="SpinWords"/> knows, with their frozen weight.</summary>
    public required IReadOnlyList<(int Word, double Weight)> Words { get; init; }

    /// <summary>What the page speaks of right before it: concepts, stems and actors as in <see cref="Features"/>.</summary>
    public FeatureSet Context => LazyContext.Value;

    /// <summary>Reads <see cref="Context"/> when it is asked for: of what pages tell in their own voice it never is.</summary>
    public required Lazy<FeatureSet> LazyContext { get; init; }

    /// <summary>What happens in it.</summary>
    public required IReadOnlyList<PropositionEvent> Events { get; init; }

    /// <summary>Where each feature stands first, in words from the sentence's start.</summary>
    public required IReadOnlyDictionary<string, int> Places { get; init; }

    /// <summary>Where words stand that turn a clause into its contrary, and before which word their reach ends.</summary>
    public required IReadOnlyList<(int At, int End)> Negators { get; init; }

    /// <summary>Where words stand that tell what did not come about ("failed to", "a lack of"), and before which word their reach ends.</summary>
    public IReadOnlyList<(int At, int End)> Reversals { get; init; } = [];

    /// <summary>True when the cue, or what the sentence calls a charge, denies all of it.</summary>
    public required bool Denies { get; init; }

    /// <summary>
    /// True when what is rejected was not said: an act or a thing that its speaker refuses ("refused to resign", "rejected the request"). It denies nobody's words but those that say that its
    /// speaker does it.
    /// </summary>
    public bool IsRefusal { get; init; }

    /// <summary>True when it says hardly more than that something said before is not so ("denied it", "that is a lie").</summary>
    public required bool IsAnaphoric { get; init; }

    /// <summary>
    /// True when it names what was said by a word of saying, calls it untrue or means it by a pronoun that its speaker is said to deny; who is rejected, and what somebody declines to do, were
    /// not said.
    /// </summary>
    public bool PointsBack { get; init; }

    /// <summary>True when it names what was said by a word of saying ("the accusation").</summary>
    public bool NamesSaid { get; init; }

    /// <summary>The places below countries that it names.</summary>
    public IReadOnlyCollection<string> Sites { get; init; } = [];

    /// <summary>The places below countries that its page names.</summary>
    public IReadOnlyCollection<string> PageSites { get; init; } = [];

    /// <summary>True when what it denies is no more than having done it ("denies responsibility").</summary>
    public bool IsOfResponsibility { get; init; }

    /// <summary>True when what it denies is all that was said ("denied everything"), not the last of it.</summary>
    public bool IsOfEverything { get; init; }

    /// <summary>True when what it denies is called a charge ("rejected the accusation").</summary>
    public bool IsOfCharge { get; init; }

    /// <summary>True for what is to come or to be done: threats, demands, promises, conditions.</summary>
    public bool IsProspective { get; init; }

    /// <summary>True when it speaks of what is planned or due ("planned for October", "is to start").</summary>
    public bool IsPlanned { get; init; }

    /// <summary>True when it says of a thing that it is still to be done ("is due to open in May").</summary>
    public bool IsDue { get; init; }

    /// <summary>True when its speaker is said to grant it ("acknowledged", "conceded").</summary>
    public bool IsAdmission { get; init; }

    /// <summary>True when the page sets it against what it told before ("but", "however", "rejected").</summary>
    public bool IsAnswer { get; init; }

    /// <summary>True when it holds under a condition ("if", "unless").</summary>
    public bool IsConditional { get; init; }

    /// <summary>Where "have", "has" or "had" stands before what is done, in words from the sentence's start; null where nothing is told as done.</summary>
    public int? DoneAt { get; init; }

    /// <summary>Where "will" stands; null where it does not.</summary>
    public int? WillAt { get; init; }

    /// <summary>Where a word stands that says that something is so of one thing alone ("only militants"), in words from the sentence's start; null where none does.</summary>
    public int? ExclusiveAt { get; init; }

    /// <summary>What it says that there is no such thing as ("no such order"), as <see cref="SuchDenials.ThingIn"/> has it; empty where it says so of none.</summary>
    public IReadOnlyList<string> Such { get; init; } = [];

    /// <summary>True when its speaker takes no stand on it ("refused to say whether").</summary>
    public bool IsMute { get; init; }

    /// <summary>Whether it is put as a possibility.</summary>
    public Firmness Firmness => PossibleAt is null ? Firmness.Plain : Firmness.Possible;

    /// <summary>Where the word stands that puts something as possible, in words from the sentence's start; null where none does.</summary>
    public required int? PossibleAt { get; init; }

    /// <summary>Who says it, across articles.</summary>
    public required Voice Voice { get; init; }

    /// <summary>The parties of all who say it together; empty where one says it.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>The actor who speaks; null when nobody is named.</summary>
    public Actor? Speaker => Voice.Actor;

    /// <summary>The party that speaks; null when it is unknown.</summary>
    public string? Party => Voice.Party;

    /// <summary>The same, whether its source is named or not.</summary>
    public string? PartyBehind => Voice.PartyBehind;

    /// <summary>The party that acts in it; null when it cannot be told.</summary>
    public string? Agent { get; init; }

    /// <summary>Its number in the article, over all statements.</summary>
    public required int Order { get; init; }

    /// <summary>Where its block begins.</summary>
    public int Block { get; init; }

    /// <summary>True when its negatives say what somebody is not to do ("warned the guards not to fire").</summary>
    public bool IsOfDuty { get; init; }

    /// <summary>True for a sentence of the headline.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>Whether it says that what it has in common with another is not so.</summary>
    /// <param name="common">Features that both have.</param>
    public bool IsNegative(IReadOnlyCollection<string> common) => Denies || IsReached(Negators, common.Where(feature => feature[0] != '@'));

    /// <summary>Whether something that it has in common with another did not come about, though no negative stands there.</summary>
    /// <param name="common">Features that both have.</param>
    public bool IsReversed(IReadOnlyCollection<string> common) => IsReached(Reversals, common.Where(feature => feature[0] is not ('@' or '~')));

    /// <summary>
    /// Whether what it refuses is nothing that the other says its speaker does, or the other does not speak of what it says that there is none of, or it says what somebody is not to do: then
    /// it denies none of the other's words.
    /// </summary>
    public bool DeniesNothingOf(Proposition other) => (IsOfDuty && !Denies)
        || (IsRefusal && !string.Equals(other.Agent, Party, StringComparison.Ordinal))
        || (Such.Count > 0 && !SuchDenials.Names(other, Such));

    /// <summary>True when its page tells it, and nobody whom the page quotes.</summary>
    public bool IsOwnVoice => Statement.Cue.IsEmpty && Statement.Source.IsEmpty;

    /// <summary>Whether it says of something else alone what the other says: who strikes "only militants" does not bear out that a hospital was struck.</summary>
    public bool IsOnlyOfOther(Proposition other)
    {
        const int Reach = 2; // words behind "only" that it is said of
        if (ExclusiveAt is not { } at)
        {
            return false;
        }

        var alone = Places.Where(place => place.Value > at && place.Value <= at + Reach && place.Key[0] != FeatureKind.Family).Select(place => place.Key).ToArray();
        return alone.Length > 0 && !alone.Any(other.Features.Contains);
    }

    /// <summary>Whether each accuses the other's side: whose fault it is they do not agree on, whatever words they share.</summary>
    public bool AccusesBack(Proposition other) => Statement.Act == SpeechAct.Accuse && other.Statement.Act == SpeechAct.Accuse && Agent is not null && other.Agent is not null
        && string.Equals(Agent, other.Party, StringComparison.Ordinal) && string.Equals(other.Agent, Party, StringComparison.Ordinal);

    /// <summary>Whether both are said by one party, which is known.</summary>
    public bool SharesParty(Proposition other) => Party is not null && string.Equals(Party, other.Party, StringComparison.Ordinal);

    /// <summary>Whether one page has both from one party, which is known, be it one of several who say it together.</summary>
    public bool SharesPartyOnPage(Proposition other) => ReferenceEquals(Article, other.Article) && (SharesParty(other) || IsBeside(other) || other.IsBeside(this));

    private bool IsBeside(Proposition other) => PartyBehind is { } party && other.Beside.Contains(party, StringComparer.Ordinal);

    /// <summary>The day on which its page was published, as a day number; null where the page does not say.</summary>
    public int? Day => Article.Record.Article.Published?.Date.DayNumber;

    /// <summary>Days between its page and another's; 0 where one of them does not say.</summary>
    public int DaysBetween(Proposition other) => Math.Abs(other.Day - Day ?? 0);

    /// <summary>The same, said by another voice.</summary>
    public Proposition With(Voice voice) => this with { Voice = voice };

    /// <summary>Whether it is put as possible, or as to come, where the other is put as decided or done.</summary>
    public bool IsWeakerThan(Proposition other) => Firmness != other.Firmness ? Firmness == Firmness.Possible : IsProspective && !other.IsProspective;

    /// <summary>Whether what it puts as possible is something that another speaks of as well.</summary>
    public bool IsPossibleOf(Proposition other)
    {
        const int Reach = 6; // words between "may" and what is possible
        return PossibleAt is { } at && Features.Names.Any(feature => feature[0] is not (FeatureKind.Actor or FeatureKind.Family or FeatureKind.Figure)
            && other.Features.Contains(feature) && Math.Abs(Places.GetValueOrDefault(feature, int.MaxValue / 2) - at) <= Reach);
    }

    /// <summary>Whether it denies something, taken by itself.</summary>
    public bool IsNegativeAlone => Denies || (Negators.Count > 0 && Negators[0].At <= 8);

    private bool IsReached(IReadOnlyList<(int At, int End)> words, IEnumerable<string> features)
    {
        if (words.Count == 0)
        {
            return false;
        }

        var places = features.Select(feature => Places.GetValueOrDefault(feature, -1)).ToArray();
        return words.Any(word => places.Any(place => place > word.At && place < word.End));
    }
}
