using System.Collections.Frozen;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Briefing.Timelines;

/// <summary>Which events are deeds: acts that change something, unlike what is only said, by the roots of their CAMEO codes.</summary>
internal static class Deeds
{
    /// <summary>The gravity of what is struck, or costs lives.</summary>
    public const int Gravest = 3;

    /// <summary>The gravity of what a body decides.</summary>
    public const int OfDecision = 2;

    private static readonly FrozenSet<string> Decisions = ListedWords.Of("events", "decision");

    /// <summary>Whether an event is more than words.</summary>
    public static bool IsDeed(Event e) => GravityOf(e) > 0;

    /// <summary>How much an event changes: 3 an attack, 2 what is done to or for somebody, signed, charged or ruled, 1 who meets and what two sides agree on, 0 what is only said.</summary>
    public static int GravityOf(Event e) => e switch
    {
        { Type: EventType.Assault } => Gravest,
        { Type: EventType.Agree } => e is { Actor: not null, Recipient: not null } ? 1 : 0,
        { Type: EventType.Consult } => 1,
        { Cameo: "057" or "115" or "116" } => 2,
        _ => Root(e) is >= 6 and <= 9 or >= 14 ? 2 : 0,
    };

    /// <summary>How much an act named by a concept of <see cref="Ledger.Propositions.ConceptTable"/> changes: of what courts, police, governments and disasters do, 2; else 0.</summary>
    public static int GravityOf(string concept) => concept is "arrest" or "charge" or "release" or "resign" or "dismiss" or "kidnap" or "evacuate" or "besiege" or "invade" or "occupy" or "flood"
        or "explode" or "sink" or "suspend" or "accord" or "sabotage" or "pollute" ? 2 : 0;

    /// <summary>Whether a verb tells that a body decided: a chamber's vote and a court's ruling change something, though both are words.</summary>
    /// <param name="lemma">The verb's lemma.</param>
    public static bool IsDecision(string lemma) => Decisions.Contains(lemma);

    private static int Root(Event e) => ((e.Cameo[0] - '0') * 10) + e.Cameo[1] - '0';
}
