using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Ledger.Contradictions;

/// <summary>Entry of the folder: what in a component cannot both be so. Denials, rivals and own words come from claims, figures from figures, versions from the log.</summary>
internal static class ContradictionFinder
{
    /// <summary>The contradictions of a component, by kind, then the surest first, then by id.</summary>
    /// <param name="scene">What is said.</param>
    /// <param name="claims">Its claims.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="versions">Current records with the versions before them.</param>
    public static ImmutableArray<Contradiction> Find(ClaimScene scene, ImmutableArray<Claim> claims, ImmutableArray<FigureGroup> figures, IReadOnlyList<VersionedArticle> versions)
    {
        var byStatement = ClaimsByPlace(claims);
        return
        [
            .. Denials(scene, claims)
                .Concat(figures.Where(group => group.Conflicts.Count > 0).Select(group => OfFigure(group, byStatement)))
                .Concat(Rivals(scene, byStatement))
                .Concat(SpeakerSwaps.Find(scene, byStatement))
                .Concat(MannersOfDeath.Find(scene, byStatement))
                .Concat(Modalities(scene, claims, byStatement))
                .Concat(Weakened(scene, byStatement))
                .Concat(ToldAsFact(scene, claims))
                .Concat(ToldIntent.Find(scene, byStatement))
                .Concat(UndoneYet.Find(scene, byStatement))
                .Concat(versions.SelectMany(VersionChanges.Find))
                .DistinctBy(contradiction => contradiction.Id, StringComparer.Ordinal)
                .OrderBy(contradiction => contradiction.Kind).ThenBy(contradiction => contradiction.Opposition).ThenBy(contradiction => contradiction.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>A contradiction with its id.</summary>
    public static Contradiction Of(
        ContradictionKind kind, string text, IEnumerable<ContradictionPlace> first, IEnumerable<ContradictionPlace> second, IEnumerable<string> claims, string? figure = null, Opposition? opposition = null)
    {
        var (one, other) = (Ordered(first), Ordered(second));
        return new Contradiction
        {
            Id = ContentIds.Of('x', [kind.ToString(), .. one.Concat(other).Select(NameOf)]),
            Kind = kind,
            Opposition = opposition,
            Text = text,
            First = one,
            Second = other,
            Claims = [.. claims.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Figure = figure,
        };
    }

    /// <summary>The place of a proposition, without a statement where its page tells it.</summary>
    public static ContradictionPlace PlaceOf(Proposition proposition) => proposition.IsOwnVoice ? new ContradictionPlace(proposition.Article.Record.Identity, proposition.Spans[0], null, null, null) : new(
        proposition.Article.Record.Identity, proposition.Spans[0], proposition.Statement.Id, proposition.Speaker?.Name ?? proposition.Voice.Described, proposition.Voice.Told);

    /// <summary>The claims under which some propositions rest, one for each that rests under one.</summary>
    /// <param name="propositions">The propositions.</param>
    /// <param name="claims">Ids of claims by the places of their statements.</param>
    public static IEnumerable<string> ClaimsOf(IEnumerable<Proposition> propositions, Dictionary<(DocumentIdentity, TextSpan), string> claims) =>
        propositions.Select(proposition => claims.GetValueOrDefault((proposition.Article.Record.Identity, proposition.Spans[0]), "")).Where(claim => claim.Length > 0);

    private static string NameOf(ContradictionPlace place) => FormattableString.Invariant($"{place.Article} {place.Span} {place.Version}");

    private static ImmutableArray<ContradictionPlace> Ordered(IEnumerable<ContradictionPlace> places) =>
        [.. places.Distinct().OrderBy(place => place.Article).ThenBy(place => place.Span).ThenBy(place => place.Version, StringComparer.Ordinal)];

    private static Dictionary<(DocumentIdentity, TextSpan), string> ClaimsByPlace(ImmutableArray<Claim> claims)
    {
        var places = new Dictionary<(DocumentIdentity, TextSpan), string>();
        foreach (var claim in claims)
        {
            foreach (var statement in claim.Statements)
            {
                places.TryAdd((statement.Article, statement.Content[0]), claim.Id);
            }
        }

        return places;
    }

    // One party on both sides, on different days, took its own words back, unless both sides come from one page, of which a copy is no other day; all others are denied by somebody else. Of either kind two
    // must have been set against each other themselves: where a claim has grown from one to the next, its ends need not contradict.
    private static IEnumerable<Contradiction> Denials(ClaimScene scene, ImmutableArray<Claim> claims)
    {
        foreach (var claim in claims.Where(claim => !claim.Disputed.IsEmpty))
        {
            var opposition = claim.Denial?.Opposition;
            var parties = claim.Parties.For.Intersect(claim.Parties.Against, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            var (own, others) = (claim.Statements.Where(statement => statement.Party is not null && parties.Contains(statement.Party)).ToArray(), claim.Statements);
            if (own.Any(statement => statement.Side == ClaimSide.For
                && own.Any(other => other.Side == ClaimSide.Against
                    && !other.Origins.Intersect(statement.Origins, StringComparer.Ordinal).Any() && AreOpposed(scene, statement, other))))
            {
                yield return Of(ContradictionKind.OwnWords, claim.Text, On(own, ClaimSide.For), On(own, ClaimSide.Against), [claim.Id], opposition: opposition);
            }

            var against = others.Where(statement => statement.Side == ClaimSide.Against).ToArray();
            if (others.Any(statement => statement.Side == ClaimSide.For
                && against.Any(other => !string.Equals(PartyOf(scene, other), PartyOf(scene, statement), StringComparison.Ordinal) && AreOpposed(scene, statement, other)))
                || (against.Length > 0 && claim.Reports.Any(report => report.Side == ClaimSide.For)
                    && (against.Length == others.Length || others.Any(statement => against.Any(other => AreOpposed(scene, statement, other))))))
            {
                yield return Of(
                    ContradictionKind.Denial, DeniedOf(scene, claim),
                    [.. On(others, ClaimSide.For), .. Told(claim, ClaimSide.For)],
                    [.. On(others, ClaimSide.Against), .. Told(claim, ClaimSide.Against)], [claim.Id], opposition: opposition);
            }
        }
    }

    // Of what has grown into one claim the words that somebody denied, where the claim's own are others.
    private static string DeniedOf(ClaimScene scene, Claim claim)
    {
        var denials = claim.Statements.Where(statement => statement is { Side: ClaimSide.Against, Basis: ClaimBasis.Denies }).Select(statement => statement.BasisOf).ToHashSet();
        var denied = claim.Statements.Where(statement => statement.Side == ClaimSide.For && denials.Contains(new StatementName(statement.Article, statement.Statement)))
            .SelectMany(statement => scene.SentencesOf(NodeOf(scene, statement)).Take(1)).Select(said => ClaimWords.Of(scene.ByNode[said])).ToArray();
        return denied is [] || denied.Contains(claim.Text, StringComparer.Ordinal) ? claim.Text : denied[0];
    }

    // What a video tells has no party that is shown, and is not what a report tells.
    private static string? PartyOf(ClaimScene scene, ClaimStatement statement) =>
        scene.ByNode.TryGetValue(NodeOf(scene, statement), out var proposition) ? proposition.Party : statement.Party;

    private static bool AreOpposed(ClaimScene scene, ClaimStatement one, ClaimStatement other) =>
        scene.SentencesOf(NodeOf(scene, one)).Any(a => scene.SentencesOf(NodeOf(scene, other)).Any(b => scene.Groups.AreOpposed(a, b)));

    private static IEnumerable<ContradictionPlace> On(IEnumerable<ClaimStatement> statements, ClaimSide side) => statements.Where(statement => statement.Side == side)
        .Select(statement => new ContradictionPlace(statement.Article, statement.Content[0], statement.Statement, statement.Speaker ?? statement.Anonymous, statement.Party));

    private static IEnumerable<ContradictionPlace> Told(Claim claim, ClaimSide side) => claim.Reports.Where(report => report.Side == side)
        .Select(report => new ContradictionPlace(report.Article, report.Span, null, null, null));

    // A page that tells as a fact who did it, where others have it from somebody who accuses, and the accused deny it.
    private static IEnumerable<Contradiction> ToldAsFact(ClaimScene scene, ImmutableArray<Claim> claims)
    {
        foreach (var claim in claims.Where(claim => claim.Denial is not null && !claim.Reports.IsEmpty))
        {
            var accusing = claim.Statements.Where(statement => statement is { Side: ClaimSide.For, Party: not null })
                .Where(statement => scene.SentencesOf(NodeOf(scene, statement)).Any(node => scene.ByNode[node].Agent is { } agent && claim.Parties.Against.Contains(agent, StringComparer.Ordinal))
                    && claim.Statements.Any(other => other.Side == ClaimSide.Against && AreOpposed(scene, statement, other))).ToArray();
            var own = claim.Reports.Where(report => report.Side == ClaimSide.For && claim.Statements.All(statement => statement.Article != report.Article)).ToArray();
            if (own.Length > 0 && accusing.Length > 0)
            {
                yield return Of(ContradictionKind.Modality, claim.Text, own.Select(report => new ContradictionPlace(report.Article, report.Span, null, null, null)), On(accusing, ClaimSide.For), [claim.Id]);
            }
        }
    }

    private static string NodeOf(ClaimScene scene, ClaimStatement statement) => scene.KeyOf(statement.Article) + "#" + statement.Statement;

    private static Contradiction OfFigure(FigureGroup group, Dictionary<(DocumentIdentity, TextSpan), string> claims)
    {
        // Two sides: the lowest that something conflicts with, with what it can be true beside, and all that conflicts with it.
        var figure = group.Figure;
        var lowest = group.Conflicts.Select(pair => pair.Lower).OrderBy(report => report.High).ThenBy(report => report.Article).ThenBy(report => report.Span).First();
        var second = group.Conflicts.Where(pair => pair.Lower == lowest).Select(pair => pair.Higher).Distinct().ToArray();
        var first = group.Conflicts.Where(pair => second.Contains(pair.Higher) && !second.Contains(pair.Lower)).Select(pair => pair.Lower).Distinct().ToArray();
        var concerned = claims.Where(claim => figure.Reports.Any(report => report.Article == claim.Key.Item1 && claim.Key.Item2.Contains(report.Span))).Select(claim => claim.Value);
        return Of(
            ContradictionKind.Figures, figure.Of, first.Select(PlaceOf), second.Select(PlaceOf), concerned, figure.Id);
    }

    private static ContradictionPlace PlaceOf(FigureReport report) => new(report.Article, report.Span, report.Statement, report.According, null);

    private static IEnumerable<Contradiction> Rivals(ClaimScene scene, Dictionary<(DocumentIdentity, TextSpan), string> claims) => scene.Pairs
        .Where(pair => pair.Relation == PropositionRelation.Rival)
        .GroupBy(pair => (First: scene.Groups.ClaimOf(pair.First.Node), Second: scene.Groups.ClaimOf(pair.Second.Node)))
        .Where(group => !string.Equals(group.Key.First, group.Key.Second, StringComparison.Ordinal))
        .Select(group => Of(
            ContradictionKind.Attribution, group.First().First.Text, group.Select(pair => PlaceOf(pair.First)), group.Select(pair => PlaceOf(pair.Second)),
            ClaimsOf(group.SelectMany(pair => new[] { pair.First, pair.Second }), claims)));

    private static IEnumerable<Contradiction> Weakened(ClaimScene scene, Dictionary<(DocumentIdentity, TextSpan), string> claims) => scene.Pairs
        .Where(pair => pair.Relation == PropositionRelation.Weakens)
        .Select(pair => pair.First.IsWeakerThan(pair.Second) ? (Firm: pair.Second, Weak: pair.First) : (Firm: pair.First, Weak: pair.Second))
        .GroupBy(pair => (First: scene.Groups.ClaimOf(pair.Firm.Node), Second: scene.Groups.ClaimOf(pair.Weak.Node)))
        .Select(group => Of(
            ContradictionKind.Modality, group.First().Firm.Text, group.Select(pair => PlaceOf(pair.Firm)), group.Select(pair => PlaceOf(pair.Weak)),
            ClaimsOf(group.SelectMany(pair => new[] { pair.Firm, pair.Weak }), claims)));

    // One side of one claim: the party's own people put it as decided here and as possible there, on another page, since a page that tells both qualifies what it tells.
    private static IEnumerable<Contradiction> Modalities(ClaimScene scene, ImmutableArray<Claim> claims, Dictionary<(DocumentIdentity, TextSpan), string> places)
    {
        var firmness = scene.Propositions.Where(proposition => !proposition.IsAnaphoric && !proposition.IsHeadline)
            .Select(proposition => (Proposition: proposition, Claim: places.GetValueOrDefault((proposition.Article.Record.Identity, proposition.Spans[0]))))
            .Where(pair => pair.Claim is not null).ToLookup(pair => pair.Claim!, pair => pair.Proposition, StringComparer.Ordinal);
        foreach (var claim in claims.Where(claim => claim.Statements.Length > 1))
        {
            var own = firmness[claim.Id].Where(proposition => !scene.Groups.IsAgainst(proposition.Node) && scene.Groups.ReasonOf(proposition.Node).Reason is ClaimBasis.Own or ClaimBasis.Same).ToArray();
            var possible = own.Where(proposition => proposition.Firmness == Firmness.Possible).ToArray();
            var firm = own.Where(proposition => proposition.Firmness == Firmness.Plain
                && possible.Any(other => !SameVoice(other, proposition) && !ReferenceEquals(other.Article, proposition.Article) && other.IsPossibleOf(proposition))).ToArray();
            if (possible.Length > 0 && firm.Length > 0)
            {
                yield return Of(ContradictionKind.Modality, claim.Text, firm.Select(PlaceOf), possible.Select(PlaceOf), [claim.Id]);
            }
        }
    }

    private static bool SameVoice(Proposition a, Proposition b) => a.Speaker is null || string.Equals(a.Speaker.Id, b.Speaker?.Id, StringComparison.Ordinal);
}
