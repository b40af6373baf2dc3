using Hearsay.Ledger.Actors;
using Hearsay.Model;

namespace Hearsay.Ledger.Stories;

/// <summary>The actors of a story by the words that name them in its articles.</summary>
internal sealed class ActorPlaces
{
    private readonly Dictionary<string, Actor> _byId;
    private readonly ILookup<(DocumentIdentity Article, TextSpan Span), Actor> _byWords;

    /// <param name="story">The story.</param>
    public ActorPlaces(StoryLedger story)
    {
        _byId = story.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        _byWords = story.Actors.SelectMany(actor => actor.Mentions.Select(mention => (Actor: actor, Key: (mention.Article, mention.Span)))).ToLookup(pair => pair.Key, pair => pair.Actor);
    }

    /// <summary>The actor of an id; null when the story has none.</summary>
    public Actor? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Who takes part in an event; null for what is no actor. Where one page names two people alike it is the one named last before.</summary>
    public Actor? Of(ArticleRecord record, Participant participant)
    {
        var named = (record.EntityOf(participant.Entity)?.Mentions ?? [])
            .SelectMany(mention => _byWords[(record.Identity, mention.Span)].Select(actor => (mention.Span, Actor: actor))).ToArray();
        return named.Where(pair => pair.Span.Start <= participant.Span.Start).OrderByDescending(pair => pair.Span).Concat(named).Select(pair => pair.Actor).FirstOrDefault();
    }
}
