using System.Collections.Immutable;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Model;

namespace Hearsay.Ledger.Stories;

/// <summary>Entry of the folder: the agreements of a component's articles as threads; <see cref="ThreadGroups"/> decides which are one.</summary>
internal static class ThreadBuilder
{
    /// <summary>The threads, most articles first, then by id.</summary>
    /// <param name="scene">Who is who.</param>
    /// <param name="articles">The articles, in order of identity.</param>
    public static ImmutableArray<AgreementThread> Build(ClaimScene scene, IReadOnlyList<StoryArticle> articles) =>
    [
        .. ThreadGroups.Of(articles.SelectMany(article =>
            article.Record.Agreements.Select(agreement => new ThreadItem(article, agreement, SidesOf(scene, article, agreement.Parties), SidesOf(scene, article, AccusedOnly(agreement))))))
            .Select(group => ThreadOf(scene, [.. group.OrderBy(item => item.Article.Record.Identity).ThenBy(item => item.Agreement.Mentions[0])]))
            .OrderByDescending(thread => thread.Steps.Select(step => step.Article).Distinct().Count()).ThenBy(thread => thread.Id, StringComparer.Ordinal),
    ];

    private static AgreementThread ThreadOf(ClaimScene scene, ThreadItem[] items)
    {
        var steps = items.SelectMany(item => item.Agreement.Steps.Select(step => StepOf(scene, item, step)))
            .OrderBy(step => step.Day ?? DateOnly.MaxValue).ThenBy(step => step.Kind).ThenBy(step => step.Article).ThenBy(step => step.Span).ToImmutableArray();
        var mediators = Ordered(items.SelectMany(item => SidesOf(scene, item.Article, item.Agreement.Mediators)));
        return new AgreementThread(
            ContentIds.Of('g', items.Select(item => item.Node)),
            ThreadGroups.KindOf(items),
            ThreadName.Of(items),
            SidesOf(items, mediators),
            mediators,
            [.. items.SelectMany(item => item.Agreement.Terms.Select(term => new ThreadTerm(item.Article.Record.Identity, term.Span, PartyOf(scene, item.Article, term.Party), term.Time?.Value)))
                .OrderBy(term => term.Article).ThenBy(term => term.Span)],
            steps,
            steps.Where(step => step.Phase == ThreadPhase.Broken && step.Modality is Modality.Actual or Modality.Alleged)
                .SelectMany(step => step.By.Select(broken => (broken, By: step.Party)))
                .Where(blame => blame.By is not null && !string.Equals(blame.broken, blame.By, StringComparison.Ordinal))
                .GroupBy(blame => blame.broken, blame => blame.By!, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(group => group.Key, group => Ordered(group), StringComparer.Ordinal));
    }

    // Who is only said by others to have broken it need not be bound by it, where pages tell whose it is; who brokered it and is said to have broken it is.
    private static ImmutableArray<string> SidesOf(ThreadItem[] items, ImmutableArray<string> mediators)
    {
        var told = Ordered(items.SelectMany(item => item.Parties.Where(party => mediators.Contains(party, StringComparer.Ordinal) || !item.Accused.Contains(party, StringComparer.Ordinal))));
        return told.Length > 1 ? told : Ordered(items.SelectMany(item => item.Parties));
    }

    private static ImmutableArray<Participant> AccusedOnly(Agreement agreement)
    {
        var accused = agreement.Steps.Where(step => step.Kind is AgreementStepKind.Broken or AgreementStepKind.Ended && (step.Statement is not null || step.Modality == Modality.Alleged))
            .SelectMany(step => step.By.Select(party => party.Span)).ToHashSet();
        return [.. agreement.Parties.Where(party => accused.Contains(party.Span))];
    }

    private static ThreadStep StepOf(ClaimScene scene, ThreadItem item, AgreementStep step)
    {
        var article = item.Article;
        var told = DayOf(item, step);
        var voice = article.Record.StatementOf(step.Statement) is { } statement ? scene.VoiceOf(article, statement) : default;
        return new ThreadStep(
            step.Kind, step.Modality, article.Record.Identity, step.Trigger, told ?? article.Record.Article.Published?.Date, told is null, PartiesOf(scene, article, step.By),
            voice.Actor?.Name ?? voice.Described, voice.Told);
    }

    // A breach is told on the day on which somebody is blamed for it; what is made is made on the day that the text gives.
    private static DateOnly? DayOf(ThreadItem item, AgreementStep step) =>
        step.Kind is AgreementStepKind.Reached or AgreementStepKind.Signed or AgreementStepKind.Adopted or AgreementStepKind.Effective ? item.DayTold(step) : null;

    private static ImmutableArray<string> PartiesOf(ClaimScene scene, StoryArticle article, ImmutableArray<Participant> participants) =>
        Ordered(participants.Select(participant => PartyOf(scene, article, participant)).OfType<string>());

    // Who is only described ("the same parties") is no side of which another article can speak.
    private static ImmutableArray<string> SidesOf(ClaimScene scene, StoryArticle article, ImmutableArray<Participant> participants) =>
        Ordered(participants.Select(participant => KnownPartyOf(scene, article, participant)).OfType<string>());

    private static string? PartyOf(ClaimScene scene, StoryArticle article, Participant? participant) =>
        participant is null ? null : KnownPartyOf(scene, article, participant) ?? participant.Text;

    private static string? KnownPartyOf(ClaimScene scene, StoryArticle article, Participant participant) =>
        scene.Actors.Find(article.Key, participant.Entity, participant.Span)?.Party ?? ActorParties.OwnParty(participant.Code, participant.Country)
        ?? scene.Actors.Parties.PartyOfBody(article, participant.Text)
        ?? ((participant.Code is "GOV" or "MIL" || SpeakerReader.IsOffice(participant.Text)) && scene.Actors.Parties.HomeOf(article.Key) is { } home ? home + "GOV" : null);

    private static ImmutableArray<string> Ordered(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
