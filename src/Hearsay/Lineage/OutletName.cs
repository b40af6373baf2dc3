using System.Collections.Frozen;
using System.Text;
using Hearsay.Model;
using Hearsay.Resources;
using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>Names of outlets in one form, so that "the Ostrava Post", "Ostrava Post" and "OSTRAVA POST" are one.</summary>
public static class OutletName
{
    internal static readonly ulong Article = WordScanner.HashOf("the");

    // "AFP" and "Agence France-Presse" are one source.
    private static readonly Lazy<FrozenDictionary<string, string>> OtherNames = new(ReadOtherNames);

    /// <summary>
    /// The name's words (runs of letters and digits), lower-case, one space between them, without a leading "the" and without
    /// the "www" and the last label of a host name; of a well-known outlet the name that it is best known by ("AFP" is "agence france presse"). Empty for a name without letters and digits.
    /// </summary>
    public static string Normalize(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var normalized = InOneForm(name.Trim());
        return OtherNames.Value.GetValueOrDefault(normalized, normalized);
    }

    private static string InOneForm(string name)
    {
        if (IsHost(name))
        {
            name = name.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
            name = name[..name.LastIndexOf('.')];
        }

        var words = new WordSequence();
        WordScanner.Scan(name, new TextSpan(0, name.Length), 0, words);
        var result = new StringBuilder(name.Length);
        for (var index = words.Count > 1 && words.Hashes[0] == Article ? 1 : 0; index < words.Count; index++)
        {
            result.Append(result.Length > 0 ? " " : "").Append(words.Spans[index].In(name));
        }

        return result.ToString().ToLowerInvariant();
    }

    /// <summary>The normalised outlet of an article: as the page names it, else by the host of its URL; null when neither is known.</summary>
    public static string? Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Outlet is { } outlet && Normalize(outlet) is { Length: > 0 } name)
        {
            return name;
        }

        return Uri.TryCreate(article.Url, UriKind.Absolute, out var url) && Normalize(url.Host) is { Length: > 0 } host ? host : null;
    }

    /// <summary>
    /// True when two normalised names can name the same outlet: equal, equal without spaces (a host name), or one the other's first
    /// or last words ("Meridian Post" and "Post" are, "Meridian Post" and "Meridian Times" are not).
    /// </summary>
    public static bool Same(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (shorter, longer) = first.Length <= second.Length ? (first, second) : (second, first);
        return shorter.Length > 0
            && (string.Equals(shorter, longer, StringComparison.Ordinal)
                || string.Equals(Joined(shorter), Joined(longer), StringComparison.Ordinal)
                || longer.StartsWith(shorter + " ", StringComparison.Ordinal)
                || longer.EndsWith(" " + shorter, StringComparison.Ordinal));
    }

    private static FrozenDictionary<string, string> ReadOtherNames() => ResourcePack.Get("actors", "written by hand").Lines("outlets.tsv")
        .Select(line => line.Split('\t'))
        .SelectMany(cells => cells[1].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(other => (Other: InOneForm(other), Name: InOneForm(cells[0]))))
        .Where(names => !string.Equals(names.Other, names.Name, StringComparison.Ordinal))
        .DistinctBy(names => names.Other, StringComparer.Ordinal)
        .ToFrozenDictionary(names => names.Other, names => names.Name, StringComparer.Ordinal);

    /// <summary>A normalised name without its spaces, as host names are written.</summary>
    internal static string Joined(string name) => name.Replace(" ", "", StringComparison.Ordinal);

    private static bool IsHost(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && dot < name.Length - 1 && !name.AsSpan().ContainsAny(' ', '\n') && !name.AsSpan(dot + 1).ContainsAnyExceptInRange('A', 'z');
    }
}
