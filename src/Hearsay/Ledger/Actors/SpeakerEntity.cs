using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>What kind of speaker an entity is.</summary>
internal static class SpeakerEntity
{
    /// <summary>True for an entity that the article names; "rebels" and "the officials" are sources without a name.</summary>
    public static bool IsNamed(Entity entity) => entity.Mentions.Any(mention => mention.Form == MentionForm.Name);
}
