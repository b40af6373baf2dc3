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
    public static void Settle(ReadOnlySpan<Token> tokens, List<NameSpan> names)
    {
        var votes = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var persons = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(votes, NameKey(tokens, name), out _);
            counts ??= new int[Types];
            counts[(int)name.Type]++;
            if (name.Type == EntityType.Person && name.Count > 1)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(persons, tokens[name.End - 1].Norm, out _)++;
            }
        }

        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.Key is not null)
            {
                continue;
            }

            if (name.Count == 1 && name.Type is not EntityType.Group && persons.ContainsKey(tokens[name.First].Norm))
            {
                names[i] = name with { Type = EntityType.Person };
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

    /// <summary>The norms of a name, joined by spaces.</summary>
    public static string NameKey(ReadOnlySpan<Token> tokens, NameSpan name)
    {
        if (name.Count == 1)
        {
            return tokens[name.First].Norm;
        }

        return string.Join(' ', Norms(tokens, name));
    }

    /// <summary>The norms of a name.</summary>
    public static string[] Norms(ReadOnlySpan<Token> tokens, NameSpan name)
    {
        var norms = new string[name.Count];
        for (var i = 0; i < norms.Length; i++)
        {
            norms[i] = tokens[name.First + i].Norm;
        }

        return norms;
    }
}
