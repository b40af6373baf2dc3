using System.Globalization;
using System.Text;
using Hearsay.Resources;

namespace Hearsay.Grounding.World;

/// <summary>A place that a name can mean.</summary>
/// <param name="Name">The gazetteer's name.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Country">Alpha-3; null for seas and continents.</param>
/// <param name="Admin">GeoNames code of its first-level division; empty where unknown.</param>
/// <param name="Population">Inhabitants; 0 where unknown.</param>
/// <param name="Class">What it is.</param>
/// <param name="IsFamous">True where the name is the usual English one for this very town.</param>
internal sealed record PlaceCandidate(
    string Name, double Latitude, double Longitude, string? Country, string Admin, long Population, PlaceClass Class, bool IsFamous = false);

/// <summary>What kind of place a candidate is.</summary>
internal enum PlaceClass
{
    /// <summary>The user's own.</summary>
    User,

    /// <summary>A country or territory.</summary>
    Country,

    /// <summary>A state or province.</summary>
    State,

    /// <summary>A region, sea, river or continent.</summary>
    Region,

    /// <summary>A capital.</summary>
    Capital,

    /// <summary>The seat of a first-level division.</summary>
    Seat,

    /// <summary>Another town.</summary>
    Town,
}

/// <summary>
/// The pack <c>cities</c>, searched in its text: the lines are in ordinal order of their UTF-8 bytes, so a binary search needs no
/// parsing and no memory beyond the bytes.
/// </summary>
internal sealed class Towns
{
    private static readonly Lazy<Towns> Shared = new(() => new Towns());

    private readonly byte[] _lines;

    private Towns()
    {
        using var stream = ResourcePack.Get("cities", "hearsay-train resources --npm DIR").Open("cities.tsv");
        using var lines = new MemoryStream();
        stream.CopyTo(lines);
        _lines = lines.ToArray();
    }

    /// <summary>The towns; read on first use.</summary>
    public static Towns Default => Shared.Value;

    /// <summary>Every town of a <see cref="NameKey"/>.</summary>
    public List<PlaceCandidate> Find(string key)
    {
        var found = new List<PlaceCandidate>();
        Span<byte> buffer = stackalloc byte[256];
        if (key.Length is 0 or > 80)
        {
            return found;
        }

        var length = Encoding.UTF8.GetBytes(key, buffer);
        buffer[length++] = (byte)'\t';
        var wanted = buffer[..length];

        var low = 0;
        var high = _lines.Length;
        while (low < high)
        {
            var middle = StartOfLine((low + high) / 2);
            if (Line(middle).SequenceCompareTo(wanted) < 0)
            {
                low = middle + Line(middle).Length + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (var at = low; at < _lines.Length && Line(at).StartsWith(wanted); at += Line(at).Length + 1)
        {
            found.Add(Parse(Encoding.UTF8.GetString(Line(at))));
        }

        return found;
    }

    private int StartOfLine(int at) => _lines.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;

    private ReadOnlySpan<byte> Line(int start)
    {
        var rest = _lines.AsSpan(start);
        var end = rest.IndexOf((byte)'\n');
        return end < 0 ? rest : rest[..end];
    }

    private static PlaceCandidate Parse(string line)
    {
        var fields = line.Split('\t');
        return new PlaceCandidate(
            fields[1].Length > 0 ? fields[1] : TitleCase(fields[0]),
            double.Parse(fields[2], CultureInfo.InvariantCulture),
            double.Parse(fields[3], CultureInfo.InvariantCulture),
            fields[4],
            fields[6],
            long.Parse(fields[5], CultureInfo.InvariantCulture),
            fields[7] switch { "C" => PlaceClass.Capital, "A" => PlaceClass.Seat, _ => PlaceClass.Town });
    }

    private static string TitleCase(string key) =>
        string.Join(' ', key.Split(' ').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
