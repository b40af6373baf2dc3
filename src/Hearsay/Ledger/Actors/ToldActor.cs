namespace Hearsay.Ledger.Actors;

/// <summary>
/// An actor of one story, as it is stored and as it is shown. Where nothing is withheld the two are one, and only its outline was read: where it is named, and why it is one, are
/// most of it and asked of few.
/// </summary>
internal sealed class ToldActor
{
    private readonly ReadOnlyMemory<byte> _json;
    private readonly (Actor Stored, Actor Shown)? _whole;

    /// <param name="stored">The actor as it is stored.</param>
    /// <param name="shown">As it is shown.</param>
    public ToldActor(Actor stored, Actor shown)
    {
        (Stored, Shown) = (stored, shown);
        _whole = (stored, shown);
    }

    /// <param name="outline">The actor without mentions and evidence, which is shown as it is stored.</param>
    /// <param name="json">The whole, as <see cref="LedgerJson"/> reads it.</param>
    public ToldActor(Actor outline, ReadOnlyMemory<byte> json)
    {
        Stored = Shown = outline;
        _json = json;
    }

    /// <summary>The actor as it is stored; its mentions and the evidence may be left out.</summary>
    public Actor Stored { get; }

    /// <summary>The actor as it is shown; its mentions and the evidence may be left out.</summary>
    public Actor Shown { get; }

    /// <summary>The actor with all that the story tells of it. Read anew each time, so that what is kept stays small.</summary>
    public (Actor Stored, Actor Shown) Whole()
    {
        if (_whole is { } known)
        {
            return known;
        }

        var actor = LedgerJson.ReadActor(_json);
        return (actor, actor);
    }
}
