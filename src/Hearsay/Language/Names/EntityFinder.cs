using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Language.Names;

internal sealed class EntityFinder
{
    public EntityFinder(UserWorld world) => _ = world;
    public ImmutableArray<Entity> Find(Article article, WordLayer words) => [];
}
