using System.Collections.Frozen;
using Hearsay.Resources;

namespace Hearsay.Ledger.Actors;

/// <summary>Whose an office is. An envoy to, for or in a country is sent there by somebody else and does not speak for it.</summary>
internal static class RoleOwner
{
    private static readonly FrozenSet<string> Sent = ListedWords.Of("actors", "sent");

    private static readonly FrozenSet<string> SentSpecially = FrozenSet.Create(StringComparer.Ordinal, "representative", "coordinator", "adviser", "advisor");

    private static readonly FrozenSet<string> Posts = FrozenSet.Create(StringComparer.Ordinal, "to", "for", "in", "on");

    /// <summary>A role without the post that it is for ("UN's envoy for Syria": "UN's envoy"); the whole role where it names none.</summary>
    public static string WithoutPost(string role)
    {
        var words = role.Split(' ');
        var special = words.Any(word => word.Equals("special", StringComparison.OrdinalIgnoreCase));
        var noun = Array.FindIndex(words, word => word.ToLowerInvariant() is var lower && (Sent.Contains(lower) || (special && SentSpecially.Contains(lower))));
        var post = noun < 0 ? -1 : Array.FindIndex(words, noun + 1, Posts.Contains);
        return post < 0 ? role : string.Join(' ', words[..post]);
    }
}
