using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// One sense per article: the same words name the same kind of thing throughout (Gale, Church and Yarowsky 1992), and the last name of a
/// person is that person.
/// </summary>
internal static class TypeVote
{
    private const int Types = 8; // values of EntityType

    /// <summary>Gives every name without a key the type that most of its occurrences have.</summary>
    public static void Settle(ArticleWords words, List<NameRange> names)
    {
        var tokens = words.Tokens;
        var votes = new Dictionary<ulong, Votes>(names.Count);
        var persons = new bool[words.DistinctCount]; // last words of full names
        var fronts = new bool[words.DistinctCount]; // "Saif" of "Saif Front"
        foreach (var name in names)
        {
            ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(votes, words.KeyOf(name), out _);
            counts[(int)name.Type]++;
            if (name.Count <= 2 && name.Key == 0 && name.Type is EntityType.Person or EntityType.GeopoliticalEntity or EntityType.Organization
                && (IsAfterPlaceWord(words, name.First) || (name.Type != EntityType.Organization && Destinations.IsAt(words, name.First))))
            {
                counts[(int)EntityType.GeopoliticalEntity] += 2;
            }

            if (name.Type == EntityType.Person && name.Count > 1)
            {
                persons[words.IdOf(name.End - 1)] = true;
            }

            if (NameEdges.WithoutParticle(tokens, name) is { Count: 2 } pair && name.Type == EntityType.Organization
                && words.Is(pair.End - 1, NameWord.OrgHead) && tokens[pair.First].Upos == Upos.Propn)
            {
                fronts[words.IdOf(pair.First)] = true;
            }
        }

        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.Key != 0)
            {
                continue;
            }

            if (name.Count == 1 && name.Type is not EntityType.Group && persons[words.IdOf(name.First)])
            {
                names[i] = name with { Type = EntityType.Person };
                continue;
            }

            if (name.Type == EntityType.Person && NameEdges.WithoutParticle(tokens, name) is { Count: 1 } bare && fronts[words.IdOf(bare.First)])
            {
                names[i] = name with { Type = EntityType.Organization };
                continue;
            }

            var type = votes[words.KeyOf(name)].Best(name.Type);
            names[i] = name with { Type = type == EntityType.Organization && HasGivenName(words, name) ? EntityType.Person : type };
        }
    }

    /// <summary>"Ingrid Solvaag", where nothing of it says that it is an organisation ("Rosa Luxemburg Foundation").</summary>
    private static bool HasGivenName(ArticleWords words, NameRange name) =>
        name.Count == 2 && words.IsWoman(name.First) is not null && words.Tokens[name.First].Upos == Upos.Propn && words.Tokens[name.End - 1].Upos == Upos.Propn
        && !words.Is(name.End - 1, NameWord.OrgHead) && words.KnownAt(name.First, name.End, out _) == 0;

    /// <summary>"in NAME", "the town of NAME".</summary>
    private static bool IsAfterPlaceWord(ArticleWords words, int first) =>
        first > 0 && (words.Tokens[first - 1].Norm is "in" or "near" or "inside" or "outside"
            || (first > 1 && words.Tokens[first - 1].Norm == "of" && words.Is(first - 2, NameWord.LocHead)));

    /// <summary>How often a name was taken for each type.</summary>
    [InlineArray(Types)]
    private struct Votes
    {
        private int _first;

        /// <summary>The type with most votes; the given one, then the first, of equals.</summary>
        public readonly EntityType Best(EntityType given)
        {
            var best = (int)given;
            for (var type = 0; type < Types; type++)
            {
                best = this[type] > this[best] ? type : best;
            }

            return (EntityType)best;
        }
    }
}
