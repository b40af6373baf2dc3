namespace Hearsay.Storage;

/// <summary>What every store holds groups to.</summary>
internal static class GroupRules
{
    /// <summary>Each member once, in ordinal order.</summary>
    public static IReadOnlyList<string> Ordered(IReadOnlyList<string> members) =>
        [.. members.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>A record is in at most one group of a kind; anything else is a fault of the fold.</summary>
    public static InvalidOperationException InAnother(string kind, string member, string group) =>
        new($"'{member}' is already in the {kind} '{group}': remove that group first.");
}
