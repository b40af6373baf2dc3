using System.Collections.Immutable;
using Hearsay.Grounding;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Ledger.Stories;

/// <summary>
/// Entry of the folder: the agreements of a component's articles as threads. Two are one when they are of one kind and share a telling name, or
/// the same parties; where a story has only one truce, every page that speaks of the truce means it.
/// </summary>
internal static class ThreadBuilder
{
    /// <summary>The threads, most articles first, then by id.</summary>
    /// <param name="scene">Who is who.</param>
    /// <param name="articles">The articles, in order of identity.</param>
    public static ImmutableArray<AgreementThread> Build(ClaimScene scene, IReadOnlyList<StoryArticle> articles)
    {
        var items = articles.SelectMany(article => article.Record.Agreements.Select(agreement => new Item(article, agreement, PartiesOf(scene, article, agreement.Parties), NameOf(agreement)))).ToArray();
        var sets = new UnionFind();
        foreach (var item in items)
        {
            sets.Add(item.Node);
        }

        foreach (var kind in items.GroupBy(item => item.Agreement.Kind))
        {
            foreach (var same in kind.SelectMany(item => item.Words.Select(word => (word, item))).GroupBy(pair => pair.word, pair => pair.item, StringComparer.Ordinal)
                .Concat(kind.Where(item => item.Parties.Length > 1).GroupBy(item => string.Join('|', item.Parties), StringComparer.Ordinal)))
            {
                foreach (var other in same.Skip(1))
                {
                    sets.Union(same.First().Node, other.Node);
                }
            }

            // "the truce" without more is the only one there is.
            var named = kind.Where(item => item.Words.Length > 0 || item.Parties.Length > 1).Select(item => sets.Find(item.Node)).Distinct(StringComparer.Ordinal).ToArray();
            if (named.Length <= 1 && kind.Key == AgreementKind.Ceasefire)
            {
                foreach (var item in kind)
                {
                    sets.Union(kind.First().Node, item.Node);
                }
            }
        }

        var byNode = items.ToDictionary(item => item.Node, StringComparer.Ordinal);
        return
        [
            .. sets.Sets().Select(set => ThreadOf(scene, [.. set.Select(node => byNode[node]).OrderBy(item => item.Article.Record.Identity).ThenBy(item => item.Agreement.Mentions[0])]))
                .OrderByDescending(thread => thread.Steps.Select(step => step.Article).Distinct().Count()).ThenBy(thread => thread.Id, StringComparer.Ordinal),
        ];
    }

    private static AgreementThread ThreadOf(ClaimScene scene, Item[] items)
    {
        var steps = items.SelectMany(item => item.Agreement.Steps.Select(step => StepOf(scene, item.Article, step)))
            .OrderBy(step => step.Day ?? DateOnly.MaxValue).ThenBy(step => step.Article).ThenBy(step => step.Span).ToImmutableArray();
        return new AgreementThread(
            ContentIds.Of('g', items.Select(item => item.Node)),
            items[0].Agreement.Kind,
            items.Select(item => item.Agreement.Name).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).First(),
            Ordered(items.SelectMany(item => item.Parties)),
            Ordered(items.SelectMany(item => PartiesOf(scene, item.Article, item.Agreement.Mediators))),
            [.. items.SelectMany(item => item.Agreement.Terms.Select(term => new ThreadTerm(item.Article.Record.Identity, term.Span, PartyOf(scene, item.Article, term.Party), term.Time?.Value)))
                .OrderBy(term => term.Article).ThenBy(term => term.Span)],
            steps,
            steps.Where(step => step.Kind == AgreementStepKind.Broken && step.Modality is Modality.Actual or Modality.Alleged)
                .SelectMany(step => step.By.Select(broken => (broken, By: step.Party ?? step.Article.ToString())))
                .Where(blame => !string.Equals(blame.broken, blame.By, StringComparison.Ordinal))
                .GroupBy(blame => blame.broken, blame => blame.By, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(group => group.Key, group => Ordered(group), StringComparer.Ordinal));
    }

    private static ThreadStep StepOf(ClaimScene scene, StoryArticle article, AgreementStep step)
    {
        var voice = article.Record.StatementOf(step.Statement) is { } statement ? scene.VoiceOf(article, statement) : default;
        return new ThreadStep(
            step.Kind, step.Modality, article.Record.Identity, step.Trigger, article.Record.Article.Published?.Date, PartiesOf(scene, article, step.By),
            voice.Actor?.Name ?? voice.Anonymous, voice.Party);
    }

    private static ImmutableArray<string> PartiesOf(ClaimScene scene, StoryArticle article, ImmutableArray<Participant> participants) =>
        Ordered(participants.Select(participant => PartyOf(scene, article, participant)).OfType<string>());

    private static string? PartyOf(ClaimScene scene, StoryArticle article, Participant? participant) => participant is null ? null
        : scene.Actors.Find(article.Key, participant.Entity, participant.Span)?.Party ?? ActorParties.OwnParty(participant.Code, participant.Country) ?? participant.Text;

    private static ImmutableArray<string> Ordered(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // The names in an agreement's name: "the Harbour Accord", "the Port Calder agreement".
    private static ImmutableArray<string> NameOf(Agreement agreement) =>
        [.. agreement.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).Select(word => NameKey.Of(word))
            .Where(word => word.Length > 3 && ConceptTable.Instance.ConceptOf(ContentWords.Stem(word)) != "accord").Distinct(StringComparer.Ordinal)];

    private sealed record Item(StoryArticle Article, Agreement Agreement, ImmutableArray<string> Parties, ImmutableArray<string> Words)
    {
        public string Node => Article.Key + "#" + Agreement.Id;
    }
}
