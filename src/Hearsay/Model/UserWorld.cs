using System.Collections.Immutable;

namespace Hearsay.Model;

/// <summary>An actor of the user's own: a line of an actors file (docs/formats.md).</summary>
public sealed record UserActor
{
    /// <summary>The name as it should be shown.</summary>
    public required string Name { get; init; }

    /// <summary>Other names, short forms, adjectives and demonyms.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>What kind of thing it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or a code of the user's own with three letters.</summary>
    public string? Country { get; init; }

    /// <summary>CAMEO actor code.</summary>
    public string? Code { get; init; }

    /// <summary>Office or function.</summary>
    public string? Role { get; init; }

    /// <summary>First day on which the line holds; null for no beginning. Lines with dates hold only in articles with a date inside them.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day on which the line holds; null for no end.</summary>
    public DateOnly? ValidUntil { get; init; }
}

/// <summary>A place of the user's own: a line of a places file (docs/formats.md).</summary>
public sealed record UserPlace
{
    /// <summary>The name as it should be shown.</summary>
    public required string Name { get; init; }

    /// <summary>Other names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Degrees north, WGS 84.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public required double Longitude { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or a code of the user's own with three letters.</summary>
    public string? Country { get; init; }
}

/// <summary>
/// What a user knows beyond the built-in resources: actors and places. An input of annotation; its hash is part of
/// every record made with it.
/// </summary>
/// <param name="Actors">In the order of the file.</param>
/// <param name="Places">In the order of the file.</param>
/// <param name="Hash">SHA-256 of the files' content in lower-case hex; empty for <see cref="Empty"/>.</param>
public sealed record UserWorld(ImmutableArray<UserActor> Actors, ImmutableArray<UserPlace> Places, string Hash)
{
    /// <summary>Nothing beyond the built-in resources.</summary>
    public static UserWorld Empty { get; } = new([], [], "");
}
