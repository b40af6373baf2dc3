using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Ledger.Alerts;

/// <summary>What happened to a claim or a figure that somebody should hear of.</summary>
public enum AlertKind
{
    /// <summary>A claim that rested on one origin has a second, independent one.</summary>
    SecondOrigin,

    /// <summary>A claim is denied for the first time.</summary>
    Denial,

    /// <summary>For something that was counted there is another figure.</summary>
    NewFigure,
}

/// <summary>One alert.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Story">Id of the story.</param>
/// <param name="Claim">Id of the claim, or of the figure.</param>
/// <param name="Text">The claim, or what was counted.</param>
/// <param name="Detail">In words: which origins, who denies, which figures.</param>
/// <param name="Articles">The articles that it rests on, in order.</param>
public sealed record Alert(AlertKind Kind, string Story, string Claim, string Text, string Detail, ImmutableArray<DocumentIdentity> Articles)
{
    /// <summary>In one line.</summary>
    public override string ToString() => Kind switch
    {
        AlertKind.SecondOrigin => $"second origin: {Text} ({Detail})",
        AlertKind.Denial => $"denial: {Text} ({Detail})",
        _ => $"new figure: {Text}: {Detail}",
    };
}
