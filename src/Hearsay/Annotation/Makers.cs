using System.Collections.Immutable;
using System.Reflection;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Annotation;

/// <summary>Names the engine, the models and the resources that a record was made by.</summary>
internal static class Makers
{
    /// <summary>The makers with a user's own actors and places and outlet profiles.</summary>
    public static MadeBy Of(UserWorld world, ImmutableArray<OutletProfile> profiles)
    {
        var models = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var pack in ResourcePack.All)
        {
            models[pack.Name] = pack.Version;
        }

        if (world.Hash.Length > 0)
        {
            models["user-world"] = world.Hash;
        }

        if (!profiles.IsEmpty)
        {
            models["outlet-profiles"] = string.Join('+', profiles.Select(profile => profile.Hash));
        }

        return new MadeBy(EngineVersion, models.ToImmutable());
    }

    private static string EngineVersion { get; } =
        typeof(Makers).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
}
