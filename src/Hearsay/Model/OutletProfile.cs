using System.Collections.Immutable;

namespace Hearsay.Model;

/// <summary>A line that an outlet prints on many of its pages.</summary>
/// <param name="Text">The line in lower case, white space runs made one space, punctuation at both ends taken off.</param>
/// <param name="Pages">On how many of the pages it stands.</param>
public sealed record ProfileLine(string Text, int Pages);

/// <summary>
/// The furniture of one outlet, learnt from many of its pages. An input of annotation; its hash is part of every record made with it.
/// </summary>
public sealed record OutletProfile
{
    /// <summary>The outlet's name; null when it was not told.</summary>
    public string? Outlet { get; init; }

    /// <summary>Hosts of the pages it was learnt from, in ordinal order; empty when the pages had no addresses.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>Number of different pages that it was learnt from.</summary>
    public required int Pages { get; init; }

    /// <summary>The lines in ordinal order.</summary>
    public required ImmutableArray<ProfileLine> Lines { get; init; }

    /// <summary>SHA-256 of the profile's file in lower-case hex.</summary>
    public string Hash { get; init; } = "";
}
