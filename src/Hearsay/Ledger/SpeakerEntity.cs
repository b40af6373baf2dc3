using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>The entity that a statement's speaker is.</summary>
internal static class SpeakerEntity
{
    /// <summary>The entity; null when nobody is known to speak.</summary>
    public static Entity? Of(Statement statement, ArticleRecord record) =>
        record.Entities.FirstOrDefault(entity => string.Equals(entity.Id, statement.Speaker, StringComparison.Ordinal));

    /// <summary>True for an entity that the article names; "rebels" and "the officials" are sources without a name.</summary>
    public static bool IsNamed(Entity entity) => entity.Mentions.Any(mention => mention.Form == MentionForm.Name);
}
