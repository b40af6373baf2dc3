using System.Collections.Immutable;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Pairs;
using Hearsay.Ledger.Propositions;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger.Stories;

/// <summary>Builds everything that follows from one component of connected articles.</summary>
internal static class StoryBuilder
{
    /// <summary>The kind of the groups that are stories.</summary>
    public const string Kind = "story";

    // Notes which articles were built together, where they are more than one story.
    private const string ComponentKind = "component";

    /// <summary>All kinds of the groups it builds.</summary>
    public static ImmutableArray<string> Kinds { get; } = [ComponentKind, Kind];

    /// <summary>The groups of a component: its stories, and a note of the component where they are several.</summary>
    /// <param name="component">Record keys, in ordinal order.</param>
    /// <param name="tables">Has the edges among them.</param>
    /// <param name="records">Has the records.</param>
    /// <param name="corrections">What people decided.</param>
    /// <param name="trees">What was learned of pairs of propositions; null for what the pack says.</param>
    public static IEnumerable<BuiltGroup> Build(SortedSet<string> component, ILedgerStore tables, RecordCache records, CorrectionSet corrections, RelationTrees? trees = null)
    {
        var edges = EdgesWithin(component, tables);
        var prepared = component.ToDictionary(key => key, records.Prepared, StringComparer.Ordinal);
        var (articles, derivations, origins, scene) = SceneOf(prepared.Values, edges, tables, records, corrections, trees);
        var parties = PartyNames.Of(articles);
        var claims = ClaimBuilder.Build(scene, origins, parties, corrections.PairsOf(CorrectionTarget.Claim, articles));
        var groups = FigureBuilder.Build(articles, origins, scene);
        ImmutableArray<Figure> figures = [.. groups.Select(group => group.Figure)];
        claims = FigureDisputes.Into(claims, figures);
        var agreements = ThreadBuilder.Build(scene, articles);
        var whole = new StoryLedger(
            StoryOf(articles, derivations),
            [.. articles.Select(article => new ArticleOrigins(article.Record.Identity, Origin.Names(origins.OriginsOf(article.Record.Identity))))],
            claims,
            figures,
            PartiesOf(claims, agreements).ToImmutableSortedDictionary(party => party, parties.Of, StringComparer.Ordinal),
            scene.Actors.All,
            agreements,
            ContradictionFinder.Find(scene, claims, groups, [.. articles.Select(article => VersionsOf(article, tables, records))]));
        var stories = StoryParts.Of(component, edges, LikenessOf, corrections.PairsOf(CorrectionTarget.Story, articles));
        if (stories.Count == 1)
        {
            return [new BuiltGroup(new Group(Kind, whole.Story.Id, [.. component], LedgerJson.Write(whole)), whole)];
        }

        var parts = StoryParts.Cut(whole, stories.Select(keys => keys.Select(records.Get).Select(record => record.Identity).ToHashSet()).ToArray());
        return stories.Zip(parts)
            .Select(pair => (Keys: pair.First, Ledger: pair.Second with { Story = StoryOf([.. articles.Where(article => pair.First.Contains(article.RecordKey, StringComparer.Ordinal))], derivations) }))
            .Select(part => new BuiltGroup(new Group(Kind, part.Ledger.Story.Id, part.Keys, LedgerJson.Write(part.Ledger)), part.Ledger))
            .Prepend(new BuiltGroup(new Group(ComponentKind, whole.Story.Id, [.. component], default), null));

        double LikenessOf(string key, string other)
        {
            var (one, two) = (prepared[key], prepared[other]);
            return StoryJudge.Likeness(one.Topic, two.Topic, ComparedMarks.DaysBetween(one.Record.Article.Published?.Date, two.Record.Article.Published?.Date));
        }
    }

    /// <summary>Whether the tables hold what was built of a component of exactly these articles.</summary>
    /// <param name="component">Record keys.</param>
    /// <param name="tables">The tables.</param>
    public static bool IsBuilt(SortedSet<string> component, ILedgerTables tables) =>
        string.Equals(tables.GroupIdOf(ComponentKind, component.Min!) ?? tables.GroupIdOf(Kind, component.Min!), IdOf(component), StringComparison.Ordinal);

    /// <summary>The articles that were built together, in ordinal order of record keys.</summary>
    /// <param name="tables">The tables.</param>
    public static IEnumerable<SortedSet<string>> Components(ILedgerTables tables)
    {
        var several = tables.Groups(ComponentKind).Select(group => new SortedSet<string>(group.Members, StringComparer.Ordinal)).ToArray();
        var parts = several.SelectMany(component => component).ToHashSet(StringComparer.Ordinal);
        return several.Concat(tables.Groups(Kind).Where(group => !parts.Contains(group.Members[0])).Select(group => new SortedSet<string>(group.Members, StringComparer.Ordinal)));
    }

    /// <summary>What is said in a component's articles.</summary>
    public static ClaimScene SceneOf(SortedSet<string> component, ILedgerTables tables, RecordCache records) =>
        SceneOf(component.Select(records.Prepared), EdgesWithin(component, tables), tables, records, CorrectionSet.Empty, null).Scene;

    private static (StoryArticle[] Articles, Derivation[] Derivations, OriginResolver Origins, ClaimScene Scene) SceneOf(
        IEnumerable<PreparedRecord> component, Tie[] edges, ILedgerTables tables, RecordCache records, CorrectionSet corrections, RelationTrees? trees)
    {
        var articles = component.Select(prepared => StoryArticle.Of(prepared.Key, prepared.Record)).OrderBy(article => article.Record.Identity).ToArray();
        var derivations = edges.Where(edge => edge.Kind == EdgeKinds.Derivation).Select(edge => records.Derivation(edge, tables)).ToArray();
        var byIdentity = articles.ToDictionary(article => article.Record.Identity);
        var names = articles.ToDictionary(article => article.RecordKey, article => article.Key, StringComparer.Ordinal);
        var origins = new OriginResolver(
            articles.ToDictionary(article => article.Record.Identity, article => article.Record), derivations, (article, source) =>
                records.Aligned(byIdentity[article.Identity].RecordKey, byIdentity[source.Identity].RecordKey));
        var derived = edges.Where(edge => edge.Kind == EdgeKinds.Derivation).Select(edge => (edge.A, edge.B)).ToHashSet();
        var copies = edges.Where(edge => edge.Kind == EdgeKinds.SameClaim && derived.Contains((edge.A, edge.B))).SelectMany(edge => records.Copies(edge, tables)).Select(match => match.Named(names)).ToArray();
        var copiedPages = derivations.Select(derivation =>
            new CopiedPage(byIdentity[derivation.Article].Key, byIdentity[derivation.Source].Key, derivation is { Kind: DerivationKind.Spun, Directed: true }));
        var actors = ActorIndex.Of(articles, [.. copiedPages], corrections.PairsOf(CorrectionTarget.Actor, articles));
        return (articles, derivations, origins, ClaimScene.Of(articles, actors, copies, origins, trees));
    }

    /// <summary>The parties of claims and agreements, in no order.</summary>
    public static IEnumerable<string> PartiesOf(IEnumerable<Claim> claims, IEnumerable<AgreementThread> agreements) => claims
        .SelectMany(claim => claim.Parties.For.Concat(claim.Parties.Against))
        .Concat(agreements.SelectMany(thread => thread.Parties.Concat(thread.Mediators).Concat(thread.Steps.SelectMany(step => step.By)).Concat(thread.Terms.Select(term => term.Party).OfType<string>())
            .Concat(thread.Blame.Values.SelectMany(by => by))))
        .Distinct(StringComparer.Ordinal);

    private static VersionedArticle VersionsOf(StoryArticle article, IRecordLog log, RecordCache records)
    {
        var stored = log.Versions(article.Record.Identity);
        return new VersionedArticle(article.Record, stored.Count < 2 ? []
            : [.. VersionOrder.Sort(stored.Select(version => (version.Key, records.Get(version.Key)))).Select(version => version.Record).Where(record => record.DocumentHash != article.Record.DocumentHash)]);
    }

    private static string IdOf(IEnumerable<string> articles) => ContentIds.Of('t', articles);

    // Each article has edges to many that it is not built with: these are not read.
    private static Tie[] EdgesWithin(SortedSet<string> component, ILedgerTables tables)
    {
        var within = component.ToHashSet(NameComparer.Instance);
        return [.. component.SelectMany(key => tables.NeighborsOf(key)
            .Where(edge => string.CompareOrdinal(key, edge.Node) < 0 && within.Contains(edge.Node))
            .OrderBy(edge => edge.Kind, StringComparer.Ordinal).ThenBy(edge => edge.Node, StringComparer.Ordinal)
            .Select(edge => new Tie(edge.Kind, key, edge.Node)))];
    }

    private static Story StoryOf(StoryArticle[] articles, Derivation[] derivations)
    {
        var days = articles.Select(article => article.Record.Article.Published?.Date).OfType<DateOnly>().Order().ToArray();

        // The article that most others stand on speaks for the story; of equals the earliest, then the first by identity.
        var copies = derivations.Where(derivation => derivation.Directed).CountBy(derivation => derivation.Source).ToDictionary();
        var fromHead = articles
            .Select(article => article.Record)
            .OrderByDescending(record => copies.GetValueOrDefault(record.Identity))
            .ThenBy(record => record.Article.Published ?? new Timestamp(DateOnly.MaxValue))
            .ThenBy(record => record.Identity);
        return new Story(
            IdOf(articles.Select(article => article.RecordKey)),
            StoryTitle.Of([.. fromHead]),
            [.. articles.Select(article => article.Record.Identity)],
            days.Length > 0 ? days[0] : null,
            days.Length > 0 ? days[^1] : null);
    }
}

/// <summary>What was built of a component.</summary>
/// <param name="Group">As the tables keep it.</param>
/// <param name="Ledger">The story that it is; null for the note of a component.</param>
internal readonly record struct BuiltGroup(Group Group, StoryLedger? Ledger);
