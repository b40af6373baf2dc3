using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Grounding.World;

/// <summary>All places that a name can mean: the user's first and alone where they know it, else states, regions, countries and towns.</summary>
internal sealed class Gazetteer
{
    private const string ByHand = "written by hand";

    /// <summary>A town of that size is known by its bare name without more context.</summary>
    private const long WellKnown = 50_000;

    /// <summary>What counts for a county's inhabitants where several have one name: which is meant is told by what stands around it.</summary>
    private const long CountyPopulation = 20_000;

    private static readonly Lazy<Dictionary<string, PlaceCandidate[]>> Regions = new(LoadRegions);
    private static readonly Lazy<Dictionary<string, PlaceCandidate[]>> Counties = new(LoadCounties);
    private static readonly Lazy<Dictionary<string, OtherName>> OtherNames = new(LoadOtherNames);
    private static readonly Lazy<Dictionary<string, string>> CountryNames = new(LoadCountryNames);

    private static readonly FrozenSet<string> Directions = ListedWords.Of("places", "direction");

    private readonly Dictionary<string, PlaceCandidate[]> _user;

    public Gazetteer(UserWorld world)
    {
        var user = new Dictionary<string, List<PlaceCandidate>>(StringComparer.Ordinal);
        foreach (var place in world.Places)
        {
            var candidate = new PlaceCandidate(place.Name, place.Latitude, place.Longitude, place.Country, "", 0, PlaceClass.User);
            foreach (var name in place.Aliases.Prepend(place.Name))
            {
                var key = NameKey.Of(name);
                if (!user.TryGetValue(key, out var list))
                {
                    user[key] = list = [];
                }

                list.Add(candidate);
            }
        }

        _user = user.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Every place that a name can mean; empty when none does.</summary>
    /// <param name="written">The name as it stands in the text.</param>
    public IReadOnlyList<PlaceCandidate> Find(ReadOnlySpan<char> written)
    {
        var key = NameKey.Of(written);
        if (key.Length == 0)
        {
            return [];
        }

        if (_user.TryGetValue(key, out var mine))
        {
            return mine;
        }

        // A short name in capitals is an abbreviation; "us" and "la" are not.
        if (key.Length <= 3 && !IsWrittenAsName(written))
        {
            return [];
        }

        var found = new List<PlaceCandidate>();
        if (Regions.Value.TryGetValue(key, out var regions))
        {
            found.AddRange(regions);
        }

        if (CountryNames.Value.TryGetValue(key, out var code) && Countries.ByCode.TryGetValue(code, out var country)
            && !found.Exists(place => place.Country == code && place.Class == PlaceClass.Region))
        {
            found.Add(new PlaceCandidate(country.Name, country.Latitude, country.Longitude, code, "", country.IsIndependent ? 10_000_000 : 100_000, PlaceClass.Country));
        }

        if (OtherNames.Value.TryGetValue(key, out var other))
        {
            found.AddRange(Towns.Default.Find(NameKey.Of(other.Name))
                .Where(town => town.Country == other.Country && town.Name == other.Name)
                .Take(1)
                .Select(town => town with { IsFamous = true }));
        }

        if ((key.EndsWith(" county", StringComparison.Ordinal) || key.EndsWith(" parish", StringComparison.Ordinal) || key.EndsWith(" borough", StringComparison.Ordinal))
            && Counties.Value.TryGetValue(key, out var counties))
        {
            found.AddRange(counties);
        }

        foreach (var town in Towns.Default.Find(key))
        {
            if (!found.Exists(place => place.Name == town.Name && place.Country == town.Country && place.Admin == town.Admin))
            {
                found.Add(town);
            }
        }

        // "the Crimea", "East Aleppo", "southern Syria": the place is in what follows.
        return found.Count == 0 && WithoutPrefix(written) is { Length: > 0 } rest ? Find(rest) : found;
    }

    /// <summary>Everything that a name can mean if it can mean a state or a country; empty for any other name, without a search among the towns.</summary>
    /// <param name="written">The name as it stands in the text.</param>
    public IReadOnlyList<PlaceCandidate> FindWider(ReadOnlySpan<char> written)
    {
        var key = NameKey.Of(written);
        var isWider = CountryNames.Value.ContainsKey(key)
            || (Regions.Value.TryGetValue(key, out var regions) && Array.Exists(regions, region => region.Class == PlaceClass.State));
        return isWider ? Find(written) : [];
    }

    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> written)
    {
        var space = written.IndexOfAny(' ', '-');
        if (space < 0)
        {
            return default;
        }

        var first = NameKey.Of(written[..space]);
        return Directions.Contains(first)
            ? written[(space + 1)..].TrimStart()
            : default;
    }

    /// <summary>True for a name that the user's own places hold.</summary>
    public bool IsUsers(ReadOnlySpan<char> written) => _user.Count > 0 && _user.ContainsKey(NameKey.Of(written));

    /// <summary>The country of a well-known town, state or region; null for any other words.</summary>
    public string? CountryOfTown(ReadOnlySpan<char> written)
    {
        if (written.IsEmpty || !char.IsUpper(written[0]))
        {
            return null;
        }

        PlaceCandidate? best = null;
        foreach (var place in Find(written))
        {
            if ((place.Class <= PlaceClass.Capital || place.Population >= WellKnown) && (best is null || place.Population > best.Population))
            {
                best = place;
            }
        }

        return best?.Country;
    }

    private static bool IsWrittenAsName(ReadOnlySpan<char> written)
    {
        var capitals = 0;
        var letters = 0;
        foreach (var c in written)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals == letters || (capitals > 0 && (letters > 2 || written[^1] == '.'));
    }

    private static Dictionary<string, PlaceCandidate[]> LoadRegions()
    {
        var regions = new Dictionary<string, List<PlaceCandidate>>(StringComparer.Ordinal);
        foreach (var line in ResourcePack.Get("places", ByHand).Lines("places.tsv"))
        {
            var fields = line.Split('\t');
            var kind = fields[2] == "state" ? PlaceClass.State : PlaceClass.Region;
            var candidate = new PlaceCandidate(
                fields[0], double.Parse(fields[3], CultureInfo.InvariantCulture), double.Parse(fields[4], CultureInfo.InvariantCulture),
                fields[5].Length == 0 ? null : fields[5], fields[6], 1_000_000, kind);
            foreach (var name in fields[1].Split(';', StringSplitOptions.RemoveEmptyEntries).Prepend(fields[0]))
            {
                var key = NameKey.Of(name);
                if (!regions.TryGetValue(key, out var list))
                {
                    regions[key] = list = [];
                }

                list.Add(candidate);
            }
        }

        return regions.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    private static Dictionary<string, PlaceCandidate[]> LoadCounties() =>
        ResourcePack.Get("places-counties", "hearsay-train resources --npm DIR").Lines("counties.tsv").Select(line => line.Split('\t'))
            .GroupBy(fields => NameKey.Of(fields[0]), StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Select(fields => new PlaceCandidate(
                    fields[0], double.Parse(fields[2], CultureInfo.InvariantCulture), double.Parse(fields[3], CultureInfo.InvariantCulture),
                    "USA", fields[1], CountyPopulation, PlaceClass.Town)).ToArray(),
                StringComparer.Ordinal);

    private static Dictionary<string, OtherName> LoadOtherNames()
    {
        var names = new Dictionary<string, OtherName>(StringComparer.Ordinal);
        foreach (var line in ResourcePack.Get("places", ByHand).Lines("towns.tsv"))
        {
            var fields = line.Split('\t');
            names[NameKey.Of(fields[0])] = new OtherName(fields[1], fields[2]);
        }

        return names;
    }

    private static Dictionary<string, string> LoadCountryNames()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var form in Countries.Forms)
        {
            if (form.Kind == ActorWordKind.CountryName)
            {
                names.TryAdd(NameKey.Of(form.Form), form.Country);
            }
        }

        return names;
    }

    /// <summary>A town's name in the pack <c>cities</c>, for one under which English knows it.</summary>
    private sealed record OtherName(string Name, string Country);
}
