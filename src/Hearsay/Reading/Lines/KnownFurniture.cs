using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Reading.Lines;

/// <summary>The lines that outlet profiles know as furniture, for one document. Thread-safe.</summary>
internal sealed class KnownFurniture
{
    private readonly FrozenSet<string> _lines;

    private KnownFurniture(IEnumerable<OutletProfile> profiles) =>
        _lines = profiles.SelectMany(profile => profile.Lines).Select(line => line.Text).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>No profile.</summary>
    public static KnownFurniture None { get; } = new([]);

    /// <summary>What the profiles know that are of a document's outlet: by its host or its outlet's name, or, where a profile or the document says neither, all.</summary>
    public static KnownFurniture Of(ImmutableArray<OutletProfile> profiles, Document document)
    {
        var fitting = profiles.Where(profile => Fits(profile, document)).ToList();
        return fitting.Count == 0 ? None : new KnownFurniture(fitting);
    }

    /// <summary>What a line is, given what it is without a profile.</summary>
    /// <param name="plain">In the form of <see cref="LineShape.Plain"/>.</param>
    /// <param name="furniture">What it is without a profile.</param>
    public Furniture Judge(string plain, Furniture furniture) =>
        furniture == Furniture.None && _lines.Count > 0 && _lines.Contains(plain) ? Furniture.Chrome : furniture;

    /// <summary>Host of an address without "www."; null when it has none.</summary>
    public static string? HostOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host
            : null;

    private static bool Fits(OutletProfile profile, Document document)
    {
        var host = HostOf(document.Url);
        return host is not null && !profile.Hosts.IsEmpty ? profile.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase)
            : document.Outlet is null || profile.Outlet is null || profile.Outlet.Equals(document.Outlet, StringComparison.OrdinalIgnoreCase);
    }
}
