namespace Hearsay.Ledger.Actors;

/// <summary>Roles as texts give them.</summary>
internal static class Roles
{
    /// <summary>The one that says most: an office before other words, the longest, of equals the first in ordinal order; null when there is none.</summary>
    public static string? Fullest(IEnumerable<string?> roles) =>
        roles.OfType<string>().OrderByDescending(role => RoleKind.Of(role).IsRole).ThenByDescending(role => role.Length).ThenBy(role => role, StringComparer.Ordinal).FirstOrDefault();
}
