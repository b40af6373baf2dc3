namespace Hearsay.Ledger.Propositions.Judging;

/// <summary>
/// Two propositions beside each other: what they have in common, how much that weighs, and who acts and speaks in each. All rules of
/// <see cref="PropositionJudge"/> decide by it. A value, since hundreds are made for each proposition and most of them tell nothing.
/// </summary>
internal readonly struct ComparedPair
{
    /// <summary>Days between two articles from which they tell of another occasion, unless much is the same.</summary>
    public const int MostDays = 5;

    /// <summary>Features that two propositions must have in common to be compared at all.</summary>
    private const int LeastFeatures = 2;

    /// <summary>Letters between the beginnings of two sentences of a page that answer each other: a paragraph or two.</summary>
    private const int NearBy = 700;

    /// <summary>Factor of what a denial that names its accuser has in common with the charge.</summary>
    private const double OfAccuser = 1.5;

    /// <summary>Factor of what articles more than <see cref="MostDays"/> apart have in common.</summary>
    private const double OfLongAgo = 0.7;

    private readonly PropositionWeights _weights;

    private ComparedPair(Proposition a, Proposition b, PropositionWeights weights)
    {
        (A, B, _weights) = (a, b, weights);
        var common = new List<string>();
        var ofA = weights.Of(a);
        var ofB = weights.Of(b);
        for (var both = a.Features.CommonWith(b.Features); both.Next();)
        {
            var feature = both.Name;
            common.Add(feature);
            Weight += Math.Min(ofA[both.Own], ofB[both.Other]);
            Telling += feature[0] is FeatureKind.Actor or FeatureKind.Figure or FeatureKind.Family ? 0 : 1;
            HasFamily |= feature[0] == FeatureKind.Family;
            Concepts += feature[0] == FeatureKind.Concept ? 1 : 0;
            Marks += feature[0] is FeatureKind.Concept or FeatureKind.Figure ? 1 : 0;
        }

        Common = common;
        Share = Weight / Math.Min(weights.Sum(a), weights.Sum(b));
    }

    /// <summary>The proposition that was named first.</summary>
    public Proposition A { get; }

    /// <summary>The other.</summary>
    public Proposition B { get; }

    /// <summary>The features that both have, in ordinal order.</summary>
    public List<string> Common { get; }

    /// <summary>What they weigh together, each as in the proposition in which it weighs less.</summary>
    public double Weight { get; private init; }

    /// <summary>The same as a share of the lighter proposition; it may exceed 1 behind <see cref="InView"/>.</summary>
    public double Share { get; private init; }

    /// <summary>How many of them are words or concepts, and no mere names, figures or families.</summary>
    public int Telling { get; }

    /// <summary>How many are concepts.</summary>
    public int Concepts { get; }

    /// <summary>How many are concepts or figures.</summary>
    public int Marks { get; }

    /// <summary>Whether a family of concepts is among them.</summary>
    public bool HasFamily { get; }

    /// <summary>Whether A says that what they have in common is not so; told of a pair <see cref="InView"/>.</summary>
    public bool IsNegativeInA { get; private init; }

    /// <summary>Whether B says so.</summary>
    public bool IsNegativeInB { get; private init; }

    /// <summary>Whether one says that it is so, the other that it is not.</summary>
    public bool IsContrary => IsNegativeInA != IsNegativeInB;

    /// <summary>Whether one of the two takes no stand.</summary>
    public bool IsMute => A.IsMute || B.IsMute;

    /// <summary>Whether they have too little in common to be compared.</summary>
    public bool HasLittle => Common.Count < LeastFeatures;

    /// <summary>Whether what they have in common says anything of what happened.</summary>
    public bool TellsSomething => Telling > 0 || HasFamily;

    /// <summary>Whether one tells what was or is, the other what is to come.</summary>
    public bool IsOfDoneAndToCome => A.IsProspective != B.IsProspective;

    /// <summary>Whether they are about two places.</summary>
    public bool IsApart => Sites.Apart(A.Sites, B.Sites);

    /// <summary>Whether a place is named in both.</summary>
    public bool HasSite => A.Sites.Any(B.Sites.Contains);

    /// <summary>Whether they stand near each other on one page.</summary>
    public bool IsNear => ReferenceEquals(A.Article, B.Article) && Math.Abs(A.Spans[0].Start - B.Spans[0].Start) <= NearBy;

    /// <summary>Days between their pages.</summary>
    public int Days => A.DaysBetween(B);

    /// <summary>Whether one person says both.</summary>
    public bool HasOneSpeaker => A.Speaker is not null && string.Equals(A.Speaker.Id, B.Speaker?.Id, StringComparison.Ordinal);

    /// <summary>Whether one party says both.</summary>
    public bool HasOneParty => A.SharesParty(B);

    /// <summary>Whether two parties that are known speak.</summary>
    public bool HasTwoParties => A.Party is not null && B.Party is not null && !HasOneParty;

    /// <summary>Whether one party acts in both.</summary>
    public bool HasOneDoer => A.Agent is not null && string.Equals(A.Agent, B.Agent, StringComparison.Ordinal);

    /// <summary>Whether another party acts in each.</summary>
    public bool HasTwoDoers => A.Agent is not null && B.Agent is not null && !HasOneDoer;

    /// <summary>The same, where it is not one that both name and only one takes for the doer.</summary>
    public bool TellsOfTwoDoers => HasTwoDoers && !(IsNamed(A, A.Agent!) && IsNamed(B, A.Agent!));

    /// <summary>Compares two.</summary>
    public static ComparedPair Of(Proposition a, Proposition b, PropositionWeights weights) => new(a, b, weights);

    /// <summary>The pair in view of who answers whom, how long after, and which of the two denies.</summary>
    public ComparedPair InView()
    {
        var (weight, share) = (Weight, Share);
        if (NamesAccuser(A, B) || NamesAccuser(B, A))
        {
            weight *= OfAccuser;
            share *= OfAccuser;
        }

        if (Days > MostDays)
        {
            weight *= OfLongAgo;
            share *= OfLongAgo;
        }

        return this with { Weight = weight, Share = share, IsNegativeInA = A.IsNegative(Common), IsNegativeInB = B.IsNegative(Common) };
    }

    /// <summary>Whether what they have in common weighs so much, absolutely and as a share.</summary>
    public bool Reaches(double weight, double share) => Weight >= weight && Share >= share;

    /// <summary>Whether half of the component's articles have a feature.</summary>
    public bool IsCommon(string feature) => _weights.IsCommon(feature);

    /// <summary>Whether they have an actor in common whom not everybody names.</summary>
    public bool HasRareName
    {
        get
        {
            var weights = _weights;
            return Common.Exists(feature => feature[0] == FeatureKind.Actor && !weights.IsCommon(feature));
        }
    }

    /// <summary>Whether a feature tells one occasion from another: no name, nothing that half of the articles have, and more than that there is a war.</summary>
    public bool TellsOccasion(string feature) => feature[0] is not (FeatureKind.Actor or FeatureKind.Family) && !_weights.IsCommon(feature)
        && !(feature[0] == FeatureKind.Concept && ConceptTable.Instance.IsOfWar(feature[1..]));

    /// <summary>Whether a feature only says that forces attacked and killed, which is in every report of blows.</summary>
    public static bool IsOfAnyBlow(string feature) => feature is "=attack" or "=kill" or "=forces" or "=arms";

    // Not only meant by a pronoun.
    private static bool IsNamed(Proposition proposition, string party) => proposition.Features.WeightOf(FeatureKind.OfActor(party)) >= FeatureWeights.Name;

    // "rejected Marchenik's charge that …": what Marchenik said is meant.
    private static bool NamesAccuser(Proposition denial, Proposition charge) =>
        denial.Denies && charge.Speaker is not null && !denial.IsAnaphoric && denial.Features.Contains(FeatureKind.OfActor(charge.Speaker.Id));
}
