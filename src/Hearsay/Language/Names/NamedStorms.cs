using System.Collections.Frozen;
using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// Storms have people's names: who is "Hurricane Ida" or "Tropical Storm Ida" once in an article is a storm wherever it is "Ida", and nobody who could act.
/// </summary>
internal static class NamedStorms
{
    private static readonly FrozenSet<string> Kinds = FrozenSet.Create(StringComparer.Ordinal, "hurricane", "typhoon", "cyclone", "storm");

    /// <summary>Gives the names of storms their type, with the word for it before them.</summary>
    /// <param name="words">The words of the article.</param>
    /// <param name="names">The names in text order; those of storms are changed.</param>
    public static void Settle(ArticleWords words, List<NameRange> names)
    {
        var storms = new bool[words.DistinctCount];
        var any = false;
        for (var i = 0; i + 1 < words.Tokens.Length; i++)
        {
            if (IsStorm(words, i))
            {
                storms[words.IdOf(i + 1)] = any = true;
            }
        }

        if (!any)
        {
            return;
        }

        names.RemoveAll(name => name.Count == 1 && IsKind(words, name.First));
        for (var at = 0; at < names.Count; at++)
        {
            var name = names[at];
            if (name.Count == 1 && storms[words.IdOf(name.First)] && name.Type is not EntityType.Group)
            {
                names[at] = name with { First = name.First > 0 && IsStorm(words, name.First - 1) ? name.First - 1 : name.First, Type = EntityType.Event };
            }
        }
    }

    // "Hurricane Ida", "Storm Ida"; not "Storm" at the head of a sentence before another capital, which a headline has too.
    private static bool IsStorm(ArticleWords words, int token) =>
        IsKind(words, token) && words.ShapeOf(token + 1) == WordShape.Capital && words.Tokens[token + 1].Upos == Upos.Propn
        && words.Tokens[token].Span.End + 1 == words.Tokens[token + 1].Span.Start && words.Modes[words.SentenceOf[token]] == CaseMode.Sentence;

    private static bool IsKind(ArticleWords words, int token) => words.IsCapital(token) && Kinds.Contains(words.Tokens[token].Norm);
}
