using System.Collections.Immutable;
using Hearsay.Ledger.Corrections;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>
/// Groups statements about one proposition into claims and counts what stands behind each: independent origins, speakers and
/// parties, for and against.
/// </summary>
internal static class ClaimBuilder
{
    /// <summary>The claims of a component, most origins first.</summary>
    /// <param name="articles">In order of identity.</param>
    /// <param name="matches">Statements of different articles that are about one proposition.</param>
    /// <param name="origins">Knows where passages come from.</param>
    /// <param name="speakers">Knows who is who.</param>
    /// <param name="parties">Knows how parties are called.</param>
    /// <param name="corrections">What people decided about statements.</param>
    public static ImmutableArray<Claim> Build(
        IReadOnlyList<StoryArticle> articles, IEnumerable<StatementMatch> matches, OriginResolver origins, SpeakerNames speakers, PartyNames parties,
        ForcedPairs? corrections = null)
    {
        var sides = SpeakerParties.Of(articles, speakers);
        var members = articles
            .SelectMany(article => article.Prepared.Statements.Select(profile => (Article: article, Profile: profile)))
            .ToDictionary(member => member.Profile.Node, StringComparer.Ordinal);
        var all = articles
            .SelectMany(article => StatementMatches.Between(article.Prepared.Statements, article.Prepared.Statements, derived: false))
            .Concat(matches.Where(match => members.ContainsKey(match.First) && members.ContainsKey(match.Second)))
            .ToArray();
        var groups = (corrections ?? ForcedPairs.None).Apply([.. ClaimGroups.Of(members.ToDictionary(member => member.Key, member => member.Value.Profile, StringComparer.Ordinal), all)]);
        return
        [
            .. groups
                .Select(nodes => ClaimOf([.. nodes.Select(node => members[node])], origins, speakers, sides, parties))
                .OrderByDescending(claim => claim.Origins.For.Length + claim.Origins.Against.Length)
                .ThenByDescending(claim => claim.Speakers.For.Length + claim.Speakers.Against.Length)
                .ThenBy(claim => claim.Id, StringComparer.Ordinal),
        ];
    }

    private static Claim ClaimOf(
        ImmutableArray<(StoryArticle Article, StatementProfile Profile)> members,
        OriginResolver origins,
        SpeakerNames speakers,
        SpeakerParties sides,
        PartyNames partyNames)
    {
        var statements = OneSideEach(members.Select(member => StatementOf(member.Article, member.Profile, origins, speakers, sides)))
            .OrderBy(statement => statement.Article).ThenBy(statement => statement.Content[0]).ThenBy(statement => statement.Statement, StringComparer.Ordinal)
            .ToImmutableArray();
        var parties = SidesOf(statements, statement => statement.Party is { } party ? [party] : []);
        return new Claim
        {
            Id = ContentIds.Of('c', members.Select(member => member.Profile.Node)),
            Text = TextOf(members),
            Origins = SidesOf(statements, statement => statement.Origins),
            Speakers = SidesOf(statements, statement => statement.Speaker is { } speaker ? [speaker] : []),
            Parties = parties,
            Disputed = DisputesOf(statements, [.. parties.Against.Select(partyNames.Of)]),
            Statements = statements,
        };
    }

    // A party that denies a claim is against it in all that it says of it: "a staged production" is no assent to the raid that it calls one. A side
    // that takes back its own earlier words is a contradiction of another kind (issue 8).
    private static IEnumerable<ClaimStatement> OneSideEach(IEnumerable<ClaimStatement> statements)
    {
        var given = statements.ToArray();
        var against = given.Where(statement => statement is { Side: ClaimSide.Against, Party: not null }).Select(statement => statement.Party).ToHashSet(StringComparer.Ordinal);
        return given.Select(statement => against.Contains(statement.Party) ? statement with { Side = ClaimSide.Against } : statement);
    }

    private static ClaimStatement StatementOf(
        StoryArticle article, StatementProfile profile, OriginResolver origins, SpeakerNames speakers, SpeakerParties sides)
    {
        var statement = profile.Statement;
        var entity = article.Record.EntityOf(statement.Speaker);
        var named = entity is not null && SpeakerEntity.IsNamed(entity);
        var speaker = named ? speakers.NameOf(article.Key, statement.Speaker) : null;
        return new ClaimStatement
        {
            Article = article.Record.Identity,
            Statement = statement.Id,
            Content = statement.Content,
            Side = profile.Negative ? ClaimSide.Against : ClaimSide.For,
            Speaker = speaker,
            Anonymous = statement.Anonymous ?? (named ? null : entity?.Name),
            Party = named ? sides.Of(article.Key, entity) : Parties.Of(entity, null),
            Origins = StoryBuilder.Names(OriginsOf(statement, article.Record, origins)),
        };
    }

    // A headline is everybody's own; what it says comes from where the article comes from.
    private static IEnumerable<Origin> OriginsOf(Statement statement, ArticleRecord record, OriginResolver origins) =>
        record.Article.Blocks.Any(block => block.Kind == BlockKind.Headline && block.Span.Contains(statement.Content[0]))
            ? origins.OriginsOf(record.Identity)
            : statement.Content.SelectMany(part => origins.OriginsOf(record.Identity, part, statement));

    // Of the statements for it (else all): a whole clause before a phrase, own words before reported ones, then the middle length.
    private static string TextOf(ImmutableArray<(StoryArticle Article, StatementProfile Profile)> members)
    {
        var candidates = members.Where(member => !member.Profile.Negative).DefaultIfEmpty(members[0])
            .GroupBy(member => ClarityOf(member.Profile))
            .MaxBy(group => group.Key)!
            .OrderBy(member => member.Profile.Text.Length).ThenBy(member => member.Profile.Text, StringComparer.Ordinal).ToArray();
        return candidates[candidates.Length / 2].Profile.Text;
    }

    private static int ClarityOf(StatementProfile profile) =>
        profile.Statement.Form == StatementForm.Direct ? 2
        : profile.Text.StartsWith("that ", StringComparison.Ordinal) ? 1
        : 0;

    private static Sides SidesOf(ImmutableArray<ClaimStatement> statements, Func<ClaimStatement, IEnumerable<string>> of)
    {
        return new Sides(On(ClaimSide.For), On(ClaimSide.Against));

        ImmutableArray<string> On(ClaimSide side) =>
            [.. statements.Where(statement => statement.Side == side).SelectMany(of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static ImmutableArray<Dispute> DisputesOf(ImmutableArray<ClaimStatement> statements, ImmutableArray<string> deniers)
    {
        var contested = statements.Select(statement => statement.Side).Distinct().Count() > 1;
        return !contested
            ? []
            : [new Dispute(DisputeKind.Denial, deniers.IsEmpty ? "denied" : "denied by " + string.Join(", ", deniers))];
    }
}
