using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using Hearsay.Model;

namespace Hearsay.Reading;

/// <summary>
/// Reads what a user knows beyond the built-in resources: an actors file (<c>name,aliases,type,country,code,role</c>) and a places file
/// (<c>name,aliases,lat,lon,country</c>). UTF-8, comma-separated as in RFC 4180, a line of column names first; columns may stand in any order, only
/// name and type, or name, lat and lon, must be there; aliases are separated by ";".
/// </summary>
public static class UserWorldReader
{
    private const int MaxLineBytes = 1_000_000;

    private static readonly ImmutableDictionary<string, EntityType> Types = ImmutableDictionary.CreateRange(
        StringComparer.OrdinalIgnoreCase,
        new KeyValuePair<string, EntityType>[]
        {
            new("PER", EntityType.Person), new("ORG", EntityType.Organization), new("GPE", EntityType.GeopoliticalEntity),
            new("LOC", EntityType.Location), new("FAC", EntityType.Facility), new("NORP", EntityType.Group),
            new("EVENT", EntityType.Event), new("OTHER", EntityType.Other),
        });

    /// <summary>Reads both files; the hash is that of their content, so that a record tells which it was made with.</summary>
    /// <param name="actors">The actors file; null for none. Read to the end, not closed.</param>
    /// <param name="places">The places file; null for none. Read to the end, not closed.</param>
    /// <exception cref="InvalidDataException">A line is not as it should be; the message names the file's kind, the line and what is wrong.</exception>
    public static UserWorld Read(Stream? actors, Stream? places)
    {
        if (actors is null && places is null)
        {
            return UserWorld.Empty;
        }

        var (actorBytes, placeBytes) = (BytesOf(actors), BytesOf(places));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(SHA256.HashData(actorBytes));
        hash.AppendData(SHA256.HashData(placeBytes));
        return new UserWorld(
            Lines("actors", actorBytes, ["name", "type"], ActorOf),
            Lines("places", placeBytes, ["name", "lat", "lon"], PlaceOf),
            Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static UserActor ActorOf(UserLine line) => new()
    {
        Name = line.Required("name"),
        Aliases = line.Aliases(),
        Type = Types.TryGetValue(line.Required("type"), out var type)
            ? type
            : throw line.Wrong($"\"{line.Optional("type")}\" is no type; it is one of PER, ORG, GPE, LOC, FAC, NORP, EVENT and OTHER"),
        Country = line.Optional("country"),
        Code = line.Optional("code"),
        Role = line.Optional("role"),
    };

    private static UserPlace PlaceOf(UserLine line) => new()
    {
        Name = line.Required("name"),
        Aliases = line.Aliases(),
        Latitude = line.Degrees("lat", 90),
        Longitude = line.Degrees("lon", 180),
        Country = line.Optional("country"),
    };

    private static ImmutableArray<T> Lines<T>(string kind, byte[] bytes, string[] required, Func<UserLine, T> read)
    {
        if (bytes.Length == 0)
        {
            return [];
        }

        try
        {
            using var csv = CsvReader.Create(bytes, new CsvReaderOptions
            {
                Separator = ',',
                TrimWhitespace = true,
                TrackLineNumbers = true,
                MalformedData = CsvMalformedDataHandling.Throw,
                FieldCountMismatch = CsvFieldCountHandling.Throw,
                MaxRecordSize = MaxLineBytes,
            });
            csv.ReadHeader();
            foreach (var column in required.Where(column => !csv.TryGetFieldIndex(column, out _)))
            {
                throw new InvalidDataException($"The {kind} file has no column \"{column}\"; its first line names: {string.Join(", ", csv.Headers)}.");
            }

            var lines = ImmutableArray.CreateBuilder<T>();
            while (csv.Read())
            {
                lines.Add(read(new UserLine(kind, csv)));
            }

            return lines.ToImmutable();
        }
        catch (CsvFormatException error)
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"Line {error.LineNumber} of the {kind} file has other columns than its first line, or a quotation mark without its partner (a field with a comma stands in double quotes)."), error);
        }
    }

    private static byte[] BytesOf(Stream? stream)
    {
        if (stream is null)
        {
            return [];
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private sealed class UserLine(string kind, CsvReader csv)
    {
        public string? Optional(string column) =>
            csv.TryGetFieldIndex(column, out var index) && csv.GetString(index).Trim() is { Length: > 0 } value ? value : null;

        public string Required(string column) => Optional(column) ?? throw Wrong($"\"{column}\" is empty");

        public ImmutableArray<string> Aliases() =>
            [.. (Optional("aliases") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

        public double Degrees(string column, double most) =>
            double.TryParse(Required(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most
                ? degrees
                : throw Wrong(FormattableString.Invariant($"\"{column}\" is no number of degrees between -{most} and {most}"));

        public InvalidDataException Wrong(string what) =>
            new(FormattableString.Invariant($"Line {csv.LineNumber} of the {kind} file: {what}."));
    }
}
