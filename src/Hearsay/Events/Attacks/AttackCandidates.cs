using Hearsay.Language;

namespace Hearsay.Events.Attacks;

/// <summary>Finds what may have a role in the attacks that an article tells of: its nouns and names, those of one thing together.</summary>
internal static class AttackCandidates
{
    private const int Most = 600; // things; what an article names after so many is left out

    /// <summary>The candidates in the order of their first mentions.</summary>
    public static List<AttackCandidate> Find(EventContext context)
    {
        var found = new List<AttackCandidate>();
        var named = new Dictionary<string, List<AttackPhrase>>(StringComparer.Ordinal);
        var described = new Dictionary<string, List<AttackPhrase>>(StringComparer.Ordinal);
        var tokens = context.Analyzed.Tokens;
        for (var i = 0; i < tokens.Length && found.Count < Most; i++)
        {
            if (tokens[i].Upos is not (Upos.Noun or Upos.Propn) || !IsHead(context, i))
            {
                continue;
            }

            var name = context.IsNamed(i) ? context.EntityAt(i) : null;
            var (groups, key) = name is null ? (described, tokens[i].Norm) : (named, name.Id);
            if (!groups.TryGetValue(key, out var phrases))
            {
                groups[key] = phrases = [];
                found.Add(new AttackCandidate(phrases));
            }

            phrases.Add(new AttackPhrase(i, name));
        }

        return found;
    }

    /// <summary>Inside a name only its head stands for it; the rest of a name is no thing of its own.</summary>
    private static bool IsHead(EventContext context, int token)
    {
        var word = context.Token(token);
        if (context.IsNamed(token))
        {
            var mention = context.MentionAt(token);
            return word.Head < 0 || !mention.Contains(context.Token(word.Head).Span);
        }

        return !word.Relation.StartsWith("flat", StringComparison.Ordinal);
    }
}
