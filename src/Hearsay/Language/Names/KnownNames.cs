using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>A name of the user's own, or of the built-in phrases.</summary>
/// <param name="Type">What it names.</param>
/// <param name="Key">Equal for all names of the same thing.</param>
internal readonly record struct KnownName(EntityType Type, ulong Key);

/// <summary>The user's actors and places by all their names; they win over what was recognised. Immutable.</summary>
internal sealed class KnownNames
{
    private readonly PhraseHashes<KnownName> _names = new();

    /// <param name="world">The user's actors and places.</param>
    public KnownNames(UserWorld world)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var actor in world.Actors)
        {
            var known = new KnownName(actor.Type, ThingKey.OfUser(NumberOf(numbers, actor.Name)));
            Add(actor.Name, known);
            foreach (var alias in actor.Aliases)
            {
                Add(alias, known);
            }
        }

        foreach (var place in world.Places)
        {
            var known = new KnownName(EntityType.GeopoliticalEntity, ThingKey.OfUser(NumberOf(numbers, place.Name)));
            Add(place.Name, known);
            foreach (var alias in place.Aliases)
            {
                Add(alias, known);
            }
        }
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _names.Count == 0;

    /// <summary>The longest of the user's names that starts at a token; its number of tokens, 0 for none.</summary>
    public int Match(ReadOnlySpan<Token> tokens, int at, out KnownName name) =>
        _names.Count == 0 ? Nothing(out name) : _names.Match(tokens, at, out name);

    private static int NumberOf(Dictionary<string, int> numbers, string name)
    {
        numbers.TryAdd(name, numbers.Count);
        return numbers[name];
    }

    private static int Nothing(out KnownName name)
    {
        name = default;
        return 0;
    }

    private void Add(string name, KnownName known)
    {
        if (!string.IsNullOrWhiteSpace(name))
        {
            // The first to claim a name keeps it, in the order of the user's file.
            _names.Add(KnownPhrases.Norms(name), known, static (first, _) => first);
        }
    }
}
