using System.Collections.Immutable;
using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>How actors are named where several have one name.</summary>
internal static class ActorNames
{
    /// <summary>A name without the office in brackets.</summary>
    public static string Plain(string name) => name.EndsWith(')') && name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;

    /// <summary>A person's name with the fullest office that it holds in brackets; the name alone when no office is told.</summary>
    public static string WithOffice(Actor actor) =>
        actor.Offices.IsEmpty ? actor.Name : $"{actor.Name} ({Roles.Fullest(Current(actor.Offices))})";

    private static string[] Current(ImmutableArray<Office> offices)
    {
        string[] roles = [.. offices.Select(office => Namesakes.Without(office.Role))];
        return Array.FindAll(roles, role => !RoleKind.Of(role).Former) is [_, ..] held ? held : roles;
    }

    /// <summary>The full name of a person; null for what is no person and for one without a given name.</summary>
    public static PersonName? FullNameOf(Actor actor) => actor.Type == EntityType.Person && PersonName.Of(Plain(actor.Name)) is { IsFull: true } name ? name : null;

    /// <summary>Whether an actor is known to speak for nobody but itself.</summary>
    public static bool IsOwnParty(Actor actor) => IsOwnParty(actor.Party, Plain(actor.Name));

    /// <summary>Whether a party is the actor's own name.</summary>
    public static bool IsOwnParty(string party, string name) => string.Equals(NameKey.Of(party), NameKey.Of(name), StringComparison.Ordinal);
}
