using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Stories;

namespace Hearsay.Ledger.Folding;

/// <summary>
/// How many articles name each actor. Stories have no article in common, so a story that comes adds to the counts and one that goes takes its own away: however often that happens, they are
/// those of the stories that are there. Entered once a batch, because the same actor stands in many stories and a story that grows goes and comes.
/// </summary>
internal sealed class ActorCounts
{
    private readonly Dictionary<string, (Actor Actor, long Articles)> _changes = new(StringComparer.Ordinal);

    /// <summary>A story has come.</summary>
    public void Add(StoryLedger story) => Change(story, 1);

    /// <summary>A story has gone.</summary>
    public void Remove(StoryLedger story) => Change(story, -1);

    /// <summary>Enters what has changed into the catalogue; an actor whom no article names any more leaves it.</summary>
    public void Enter(ILedgerTables tables)
    {
        foreach (var (id, (actor, change)) in _changes.Where(entry => entry.Value.Articles != 0).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var articles = (tables.EntryOf(CatalogEntries.Actors, id)?.Weight ?? 0) + change;
            if (articles > 0)
            {
                tables.PutEntry(CatalogEntries.Of(actor, articles));
            }
            else
            {
                tables.RemoveEntry(CatalogEntries.Actors, id);
            }
        }

        _changes.Clear();
    }

    private void Change(StoryLedger story, int sign)
    {
        // An actor of a component of several stories has its mentions in all of them.
        var own = story.Story.Articles.ToHashSet();
        foreach (var actor in story.Actors)
        {
            var articles = actor.Mentions.Select(mention => mention.Article).Where(own.Contains).Distinct().Count();
            _changes[actor.Id] = (actor, _changes.GetValueOrDefault(actor.Id).Articles + (sign * articles));
        }
    }
}
