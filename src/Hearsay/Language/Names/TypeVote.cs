using System.Runtime.InteropServices;
using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// One sense per article: the same words name the same kind of thing throughout (Gale, Church and Yarowsky 1992), and the last name of a
/// person is that person.
/// </summary>
internal static class TypeVote
{
    private const int Types = 8;

    /// <summary>Gives every name without a key the type that most of its occurrences have.</summary>
    public static void Settle(ReadOnlySpan<Token> tokens, List<NameRange> names)
    {
        var votes = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var persons = new HashSet<string>(StringComparer.Ordinal);
        var fronts = new HashSet<string>(StringComparer.Ordinal); // "Saif" of "Saif Front"
        foreach (var name in names)
        {
            ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(votes, NameKey(tokens, name), out _);
            counts ??= new int[Types];
            counts[(int)name.Type]++;
            if (name.Count <= 2 && name.Key is null && name.Type is EntityType.Person or EntityType.GeopoliticalEntity or EntityType.Organization
                && IsAfterPlaceWord(tokens, name.First))
            {
                counts[(int)EntityType.GeopoliticalEntity] += 2;
            }

            if (name.Type == EntityType.Person && name.Count > 1)
            {
                persons.Add(tokens[name.End - 1].Norm);
            }

            if (NameEdges.WithoutParticle(tokens, name) is { Count: 2 } pair && name.Type == EntityType.Organization
                && NameLists.Default.Is(tokens[pair.End - 1].Norm, NameWord.OrgHead) && tokens[pair.First].Upos == Upos.Propn)
            {
                fronts.Add(tokens[pair.First].Norm);
            }
        }

        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.Key is not null)
            {
                continue;
            }

            if (name.Count == 1 && name.Type is not EntityType.Group && persons.Contains(tokens[name.First].Norm))
            {
                names[i] = name with { Type = EntityType.Person };
                continue;
            }

            if (name.Type == EntityType.Person && NameEdges.WithoutParticle(tokens, name) is { Count: 1 } bare && fronts.Contains(tokens[bare.First].Norm))
            {
                names[i] = name with { Type = EntityType.Organization };
                continue;
            }

            var counts = votes[NameKey(tokens, name)];
            var best = (int)name.Type;
            for (var type = 0; type < Types; type++)
            {
                if (counts[type] > counts[best])
                {
                    best = type;
                }
            }

            names[i] = name with { Type = (EntityType)best };
        }
    }

    /// <summary>"in NAME", "the town of NAME".</summary>
    private static bool IsAfterPlaceWord(ReadOnlySpan<Token> tokens, int first) =>
        first > 0 && (tokens[first - 1].Norm is "in" or "near" or "inside" or "outside"
            || (first > 1 && tokens[first - 1].Norm == "of" && NameLists.Default.Is(tokens[first - 2].Norm, NameWord.LocHead)));

    /// <summary>The norms of a name, joined by spaces.</summary>
    public static string NameKey(ReadOnlySpan<Token> tokens, NameRange name)
    {
        if (name.Count == 1)
        {
            return tokens[name.First].Norm;
        }

        return string.Join(' ', Norms(tokens, name));
    }

    /// <summary>The norms of a name.</summary>
    public static string[] Norms(ReadOnlySpan<Token> tokens, NameRange name)
    {
        var norms = new string[name.Count];
        for (var i = 0; i < norms.Length; i++)
        {
            norms[i] = tokens[name.First + i].Norm;
        }

        return norms;
    }
}
