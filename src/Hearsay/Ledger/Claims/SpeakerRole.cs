using Hearsay.Ledger.Actors;
using Hearsay.Model;

namespace Hearsay.Ledger.Claims;

/// <summary>What a speaker is, as the texts have it.</summary>
internal static class SpeakerRole
{
    /// <summary>The fullest office of the speaker, else the fullest role that a page gives it where it speaks; null when none does.</summary>
    /// <param name="actor">The speaker's actor; null for a source without a name.</param>
    /// <param name="statements">What it says.</param>
    /// <param name="recordOf">Has the records of these statements' articles.</param>
    public static string? Of(Actor? actor, IEnumerable<ClaimStatement> statements, Func<DocumentIdentity, ArticleRecord> recordOf) =>
        actor is { Type: EntityType.Person, Offices.IsEmpty: false }
            ? Roles.Fullest(actor.Offices.Select(office => office.Role))
            : Roles.Fullest(statements.Select(statement => GivenIn(recordOf(statement.Article), statement, actor)));

    /// <summary>The actor that a statement is by; null when nobody is named.</summary>
    /// <param name="actors">The actors of a story.</param>
    /// <param name="id">The actor's id; null for a source without a name.</param>
    public static Actor? ActorOf(IEnumerable<Actor> actors, string? id) => id is null ? null : actors.FirstOrDefault(actor => string.Equals(actor.Id, id, StringComparison.Ordinal));

    // The ledger may know better than one page who speaks ("he" of a body's statement is its spokesman): the role of whom the page took for the speaker is not the actor's then.
    private static string? GivenIn(ArticleRecord record, ClaimStatement statement, Actor? actor) =>
        record.EntityOf(record.StatementOf(statement.Statement)?.Speaker) is { } entity && (actor is null || IsOf(actor, record.Identity, entity))
            && entity.Role is { } role && RolePhrase.Of(role) is { } office && !RolePhrase.IsMangled(office, record) ? office : null;

    private static bool IsOf(Actor actor, DocumentIdentity article, Entity entity) =>
        actor.Mentions.Any(known => known.Article == article && entity.Mentions.Any(mention => mention.Span == known.Span));
}
