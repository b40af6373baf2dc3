using System.Collections.Immutable;

namespace Hearsay.Ledger.Actors;

/// <summary>An actor with the number of articles that name it.</summary>
/// <param name="Actor">The actor, as the stories that were asked tell of it.</param>
/// <param name="Articles">How many articles of all stories name it; of one whom people split from another of its id, those of the stories that were asked.</param>
/// <param name="Stories">The ids of these stories, in ordinal order.</param>
/// <param name="Parts">The ids under which stories tell of it, in ordinal order.</param>
internal sealed record NamedActor(Actor Actor, long Articles, ImmutableArray<string> Stories, ImmutableArray<string> Parts);
