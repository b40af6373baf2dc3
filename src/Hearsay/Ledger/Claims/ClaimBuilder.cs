using System.Collections.Immutable;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims.Joining;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Propositions;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger.Claims;

/// <summary>
/// Groups what statements assert and deny into claims and counts what stands behind each: independent origins, speakers and parties, for and
/// against.
/// </summary>
internal static class ClaimBuilder
{
    /// <summary>Share of the most central statement's centrality from which another is as central.</summary>
    private const double CentralShare = 0.8;

    /// <summary>How many of the others, in the order of nodes, a statement's centrality is taken over: a claim may have thousands.</summary>
    private const int MostOthers = 64;

    /// <summary>The claims of a component, most origins first.</summary>
    /// <param name="scene">What is said in the component's articles and how it hangs together.</param>
    /// <param name="origins">Knows where passages come from.</param>
    /// <param name="parties">Knows how parties are called.</param>
    /// <param name="corrections">What people decided about statements.</param>
    public static ImmutableArray<Claim> Build(ClaimScene scene, OriginResolver origins, PartyNames parties, ForcedPairs? corrections = null) =>
    [
        .. (corrections ?? ForcedPairs.None).Expand(scene.SentencesOf).Apply([.. scene.Groups.Sets()])
            .Select(nodes => ClaimOf([.. nodes.Select(node => scene.ByNode[node])], scene, origins, parties))
            .OrderByDescending(claim => claim.Origins.For.Length + claim.Origins.Against.Length)
            .ThenByDescending(claim => claim.Speakers.For.Length + claim.Speakers.Against.Length)
            .ThenBy(claim => claim.Id, StringComparer.Ordinal),
    ];

    private static Claim ClaimOf(ImmutableArray<Proposition> members, ClaimScene scene, OriginResolver origins, PartyNames partyNames)
    {
        var statements = OneOriginEach(OneSideEach(members.Select(member => StatementOf(member, scene, origins)).ToArray(), PartsOf(members)))
            .OrderBy(statement => statement.Article).ThenBy(statement => statement.Content[0]).ThenBy(statement => statement.Statement, StringComparer.Ordinal)
            .ToImmutableArray();
        var told = members.SelectMany(member => scene.Reports[member.Node]).Where(pair => pair.Relation == PropositionRelation.Same || scene.Groups.IsAgainst(pair.Second.Node)).ToArray();
        var reports = told.Select(pair => ReportOf(pair, scene, origins)).OrderBy(report => report.Article).ThenBy(report => report.Span).ToImmutableArray();
        var speakers = ClaimSpeakers.Of(statements, scene.Actors);

        // That a page tells it in its own voice is one more place that it comes from, though nobody more who says so.
        var reporting = SidesOf(statements.SelectMany(statement => statement.Origins.Select(name => (statement.Side, name))).Concat(reports.SelectMany(report => report.Origins.Select(name => (report.Side, name)))));
        var clearest = ClearestOf([.. members, .. told.Where(pair => pair.Relation == PropositionRelation.Denies).Select(pair => pair.First)], scene.Groups);
        return new Claim
        {
            Id = ContentIds.Of('c', members.Select(member => member.Node)),
            Text = ClaimWords.Of(clearest),
            Told = !members.Contains(clearest) ? null : new StatementName(clearest.Article.Record.Identity, clearest.Statement.Id),
            Origins = reporting,
            Speakers = speakers.All,
            Anonymous = speakers.Anonymous,
            Parties = speakers.Parties,
            Disputed = statements.Select(statement => statement.Side).Concat(reports.Select(report => report.Side)).Distinct().Count() > 1
                ? [Dispute.ByDenial(OppositionOf(members, scene.Groups), speakers.Parties.Against.Select(partyNames.Of))] : [],
            Statements = statements,
            Reports = reports,
        };
    }

    // A party that denies a claim is against it in all that it says of it: "a staged production" is no assent to the raid that it calls one. Unless it took its
    // own words back: then it stands on both sides, on different days.
    private static IEnumerable<ClaimStatement> OneSideEach(IEnumerable<ClaimStatement> statements, Dictionary<StatementName, ImmutableArray<TextSpan>> parts)
    {
        var given = statements.ToArray();
        var against = given.Where(statement => statement is { Side: ClaimSide.Against, Party: not null })
            .GroupBy(statement => statement.Party!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(statement => statement.Article).ToHashSet(), StringComparer.Ordinal);
        return Whole(given.Select(statement => statement is { Side: ClaimSide.For, Party: { } party } && against.TryGetValue(party, out var articles) && articles.Contains(statement.Article)
            ? statement with { Side = ClaimSide.Against }
            : statement), parts);
    }

    // What one says of it in one page comes from where the page has any of it from: "…, she told the Post. She described …" and a lead above "The Post reports:" are no second origin.
    private static IEnumerable<ClaimStatement> OneOriginEach(IEnumerable<ClaimStatement> statements) => statements
        .GroupBy(statement => (statement.Article, statement.Side, Speaker: statement.Actor ?? statement.Speaker))
        .SelectMany(same =>
        {
            var own = same.Key.Article.ToString();
            string[] elsewhere = same.Key.Speaker is null ? [] : [.. same.SelectMany(statement => statement.Origins).Where(name => name != own).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            return elsewhere.Length == 0 ? same : same.Select(statement => statement.Origins.Contains(own, StringComparer.Ordinal)
                ? statement with { Origins = [.. statement.Origins.Length == 1 ? elsewhere : statement.Origins.Where(name => name != own)] }
                : statement);
        });

    private static Dictionary<StatementName, ImmutableArray<TextSpan>> PartsOf(IEnumerable<Proposition> members) => members
        .DistinctBy(member => member.StatementNode, StringComparer.Ordinal)
        .ToDictionary(member => new StatementName(member.Article.Record.Identity, member.Statement.Id), member => member.Statement.Content);

    // The sentences of one statement that rest under one claim are one.
    private static IEnumerable<ClaimStatement> Whole(IEnumerable<ClaimStatement> statements, Dictionary<StatementName, ImmutableArray<TextSpan>> parts) => statements
        .GroupBy(statement => (statement.Article, statement.Statement, statement.Side))
        .Select(same => same.OrderBy(statement => statement.Content[0]).ToArray())
        .Select(same => same.Length == 1 ? same[0] : same.OrderBy(statement => statement.Basis == ClaimBasis.Adds).First() with
        {
            Content = Joined(same.SelectMany(statement => statement.Content), parts[new StatementName(same[0].Article, same[0].Statement)]),
            Origins = [.. same.SelectMany(statement => statement.Origins).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        });

    // Sentences side by side are one stretch, within a part of the statement's content.
    private static ImmutableArray<TextSpan> Joined(IEnumerable<TextSpan> spans, ImmutableArray<TextSpan> parts)
    {
        const int Gap = 3;
        var joined = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans.Order())
        {
            if (joined.Count > 0 && span.Start - joined[^1].End <= Gap && parts.Any(part => part.Contains(joined[^1].Union(span))))
            {
                joined[^1] = joined[^1].Union(span);
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined.ToImmutable();
    }

    private static ClaimStatement StatementOf(Proposition proposition, ClaimScene scene, OriginResolver origins)
    {
        var (reason, other) = scene.Groups.ReasonOf(proposition.Node);
        return new ClaimStatement
        {
            Article = proposition.Article.Record.Identity,
            Statement = proposition.Statement.Id,
            Content = [.. proposition.Spans],
            Side = scene.Groups.IsAgainst(proposition.Node) ? ClaimSide.Against : ClaimSide.For,
            Speaker = proposition.Speaker?.Name,
            Actor = proposition.Speaker?.Id,
            With = JointSpeakers.Of(proposition.Article, proposition.Statement, scene.Actors, proposition.Speaker),
            Anonymous = proposition.Voice.Described,
            Party = proposition.Voice.Told,
            Origins = Origin.Names(OriginsOf(proposition, origins)),
            Basis = reason,
            BasisOf = other is null ? null : new StatementName(scene.ByNode[other].Article.Record.Identity, scene.ByNode[other].Statement.Id),
            StateMedia = [.. proposition.Statement.Via.Where(link => link.Relation == CreditRelation.StateMedia).Select(link => link.Outlet).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    // A headline is everybody's own; what it says comes from where the article comes from.
    private static IEnumerable<Origin> OriginsOf(Proposition proposition, OriginResolver origins)
    {
        var identity = proposition.Article.Record.Identity;
        return proposition.IsHeadline ? origins.OriginsOf(identity) : proposition.Spans.SelectMany(part => origins.OriginsOf(identity, part, proposition.Statement));
    }

    // Of what is said for it (else all): a person's words before a machine's, what says it before what was only said with it, a whole clause before a phrase and before a headline, what has most in common
    // with all that rests there, own words before reported ones, what names its subject before what has a pronoun for it, then the middle length.
    private static Proposition ClearestOf(ImmutableArray<Proposition> members, PropositionGroups groups)
    {
        var sayers = MostCentralOf(members.Where(member => !groups.IsAgainst(member.Node)).DefaultIfEmpty(members[0]), members, groups);

        // What is said for it only by a name ("called it a massacre"), or by a headline, is told by those who deny it ("denied that its planes had struck the hospital").
        var deniers = members.Where(member => member is { Denies: true, IsAnaphoric: false, IsRefusal: false, Statement: { Form: StatementForm.Indirect, Act: SpeechAct.Deny } }
            && groups.IsAgainst(member.Node)).ToArray();
        if (deniers.Length > 0 && Array.TrueForAll(sayers, sayer => sayer.Member.IsHeadline || ClaimWords.IsName(sayer.Member)))
        {
            sayers = MostCentralOf(deniers, members, groups);
        }

        var least = CentralShare * sayers[0].Centrality;
        var candidates = sayers.Where(sayer => sayer.Centrality >= least).Select(sayer => sayer.Member)
            .GroupBy(ClarityOf).MaxBy(group => group.Key)!
            .OrderBy(member => member.Text.Length).ThenBy(member => member.Text, StringComparer.Ordinal).ToArray();
        return candidates[candidates.Length / 2];
    }

    private static (Proposition Member, double Centrality)[] MostCentralOf(IEnumerable<Proposition> some, ImmutableArray<Proposition> members, PropositionGroups groups) =>
    [
        .. some.GroupBy(member => (IsWritten: !member.Article.Record.IsSpun, SaysIt: groups.ReasonOf(member.Node).Reason != ClaimBasis.Adds, IsClear: !member.IsAnaphoric, IsSentence: !member.IsHeadline))
            .MaxBy(group => group.Key)!
            .Select(member => (Member: member, Centrality: CentralityOf(member, members)))
            .OrderByDescending(pair => pair.Centrality),
    ];

    // How much of what the others speak of it speaks of as well: the weights that it shares with each, as a part of the other's.
    private static double CentralityOf(Proposition member, ImmutableArray<Proposition> members)
    {
        var centrality = 0.0;
        foreach (var other in members.Take(MostOthers).Where(other => !ReferenceEquals(other, member)))
        {
            var shared = 0.0;
            for (var common = member.Features.CommonWith(other.Features); common.Next();)
            {
                shared += Math.Min(member.Features.Weights[common.Own], other.Features.Weights[common.Other]);
            }

            centrality += shared / Math.Max(1, other.Features.Sum);
        }

        return centrality;
    }

    private static int ClarityOf(Proposition proposition) =>
        proposition.Statement.Form == StatementForm.Direct ? 2
        : ClaimWords.BeginsWithPronoun(proposition.Text) ? -1
        : proposition.Text.StartsWith("that ", StringComparison.Ordinal) ? 1
        : 0;

    private static Sides SidesOf(IEnumerable<(ClaimSide Side, string Name)> given)
    {
        var names = given.ToLookup(pair => pair.Side, pair => pair.Name);
        return new Sides(On(ClaimSide.For), On(ClaimSide.Against));

        ImmutableArray<string> On(ClaimSide side) => [.. names[side].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    // A report has the side of the statement that says the same, and the other one than the statement that denies it.
    private static ClaimReport ReportOf(PropositionPair pair, ClaimScene scene, OriginResolver origins) => new(
        pair.First.Article.Record.Identity, pair.First.Spans[0],
        pair.Relation == PropositionRelation.Same && scene.Groups.IsAgainst(pair.Second.Node) ? ClaimSide.Against : ClaimSide.For,
        Origin.Names(OriginsOf(pair.First, origins)));

    // Where only pages tell what is denied, the denial tells it by itself, or the words of both do.
    private static Opposition OppositionOf(ImmutableArray<Proposition> members, PropositionGroups groups) =>
        members.Min(member => groups.OppositionAt(member.Node)) ?? (members.Any(member => member.Denies && groups.IsAgainst(member.Node)) ? Opposition.Outright : Opposition.Worded);
}
