using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>A name of the user's own, or of the built-in gazetteer.</summary>
/// <param name="Type">What it names.</param>
/// <param name="Key">Equal for all names of the same thing.</param>
internal readonly record struct KnownName(EntityType Type, string Key);

/// <summary>The user's actors and places by all their names; they win over what was recognised. Immutable.</summary>
internal sealed class KnownNames
{
    private readonly PhraseTable<KnownName> _names = new();

    /// <param name="world">The user's actors and places.</param>
    public KnownNames(UserWorld world)
    {
        foreach (var actor in world.Actors)
        {
            Add(actor.Name, new KnownName(actor.Type, "user:" + actor.Name));
            foreach (var alias in actor.Aliases)
            {
                Add(alias, new KnownName(actor.Type, "user:" + actor.Name));
            }
        }

        foreach (var place in world.Places)
        {
            Add(place.Name, new KnownName(EntityType.GeopoliticalEntity, "user:" + place.Name));
            foreach (var alias in place.Aliases)
            {
                Add(alias, new KnownName(EntityType.GeopoliticalEntity, "user:" + place.Name));
            }
        }
    }

    /// <summary>The longest of the user's names that starts at a token; its number of tokens, 0 for none.</summary>
    public int Match(ReadOnlySpan<Token> tokens, int at, out KnownName name) =>
        _names.Count == 0 ? Nothing(out name) : _names.Match(tokens, at, out name);

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
            _names.Add(Gazetteer.Norms(name), known, static (first, _) => first);
        }
    }
}
