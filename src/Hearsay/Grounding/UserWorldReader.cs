using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Unicode;
using CsvHelper;
using Hearsay.Grounding.World;
using Hearsay.Model;

namespace Hearsay.Grounding;

/// <summary>A user's actors or places file cannot be used; the message names the file, the line and what is wrong.</summary>
public sealed class UserWorldException : Exception
{
    /// <param name="message">What is wrong and where.</param>
    /// <param name="inner">What the CSV reader said; null for a fault of the content.</param>
    public UserWorldException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

/// <summary>
/// Reads a user's own actors (<c>name,aliases,type,country,code,role,from,until</c>) and places (<c>name,aliases,lat,lon,country</c>) from CSV files
/// (RFC 4180, UTF-8, a header line; aliases separated by semicolons; columns in any order).
/// </summary>
public static class UserWorldReader
{
    /// <summary>The columns that an actors file may have, as they are called in its header.</summary>
    public static ImmutableArray<string> ActorColumns { get; } = ["name", "aliases", "type", "country", "code", "role", "from", "until"];

    /// <summary>The columns that a places file may have, as they are called in its header.</summary>
    public static ImmutableArray<string> PlaceColumns { get; } = ["name", "aliases", "lat", "lon", "country"];

    /// <summary>Reads both files.</summary>
    /// <param name="actorsCsv">The actors file; null for none.</param>
    /// <param name="placesCsv">The places file; null for none.</param>
    /// <returns>The world with the SHA-256 of both files' bytes.</returns>
    /// <exception cref="UserWorldException">A line is wrong; nothing is left out silently.</exception>
    public static UserWorld Read(Stream? actorsCsv, Stream? placesCsv)
    {
        if (actorsCsv is null && placesCsv is null)
        {
            return UserWorld.Empty;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var actors = Rows(actorsCsv, "actors", ActorColumns, hash, Actor);
        var places = Rows(placesCsv, "places", PlaceColumns, hash, Place);
        return new UserWorld(actors, places, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static ImmutableArray<T> Rows<T>(Stream? stream, string file, ImmutableArray<string> columns, IncrementalHash hash, Func<Line, T> read)
    {
        hash.AppendData([0]);
        if (stream is null)
        {
            return [];
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.ToArray();
        hash.AppendData(bytes);
        if (!Utf8.IsValid(bytes))
        {
            throw new UserWorldException($"{file} file: it is not UTF-8; save it as UTF-8");
        }

        using var csv = CsvReader.Create(bytes, new CsvReaderOptions
        {
            Separator = ',',
            CommentPrefix = '#',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
            FormatProvider = CultureInfo.InvariantCulture,
        });
        var rows = ImmutableArray.CreateBuilder<T>();
        try
        {
            csv.ReadHeader();
            CheckHeader(csv, file, columns);
            while (csv.Read())
            {
                rows.Add(read(new Line(csv, file)));
            }
        }
        catch (CsvFormatException problem)
        {
            throw new UserWorldException(
                Invariant($"{file} file, line {Math.Max(problem.LineNumber, 1)}: no valid CSV, or not as many fields as the header has columns"), problem);
        }

        return rows.ToImmutable();
    }

    private static void CheckHeader(CsvReader csv, string file, ImmutableArray<string> columns)
    {
        var headers = csv.Headers.Select(header => header.Trim().ToLowerInvariant()).ToList();
        if (headers.Count == 0)
        {
            throw new UserWorldException($"{file} file: it is empty; its first line must be: {string.Join(',', columns)}");
        }

        foreach (var header in headers)
        {
            if (!columns.Contains(header, StringComparer.Ordinal))
            {
                throw new UserWorldException($"{file} file, line 1: unknown column \"{header}\"; known are: {string.Join(',', columns)}");
            }
        }
    }

    private static UserActor Actor(Line line)
    {
        var validity = line.Dates();
        return ActorOf(line) with { ValidFrom = validity.From, ValidUntil = validity.Until };
    }

    private static UserActor ActorOf(Line line) => new()
    {
        Name = line.Required("name"),
        Aliases = line.List("aliases"),
        Type = line.Required("type").ToUpperInvariant() switch
        {
            "PER" => EntityType.Person,
            "ORG" => EntityType.Organization,
            "GPE" => EntityType.GeopoliticalEntity,
            "LOC" => EntityType.Location,
            "FAC" => EntityType.Facility,
            "NORP" => EntityType.Group,
            "EVENT" => EntityType.Event,
            "OTHER" => EntityType.Other,
            var other => throw line.Wrong($"\"{other}\" is no type; use PER, ORG, GPE, LOC, FAC, NORP, EVENT or OTHER"),
        },
        Country = line.Country(),
        Code = line.Optional("code")?.ToUpperInvariant(),
        Role = line.Optional("role"),
    };

    private static UserPlace Place(Line line) => new()
    {
        Name = line.Required("name"),
        Aliases = line.List("aliases"),
        Latitude = line.Degrees("lat", 90),
        Longitude = line.Degrees("lon", 180),
        Country = line.Country(),
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private readonly struct Line(CsvReader csv, string file)
    {
        private readonly CsvReader _csv = csv;
        private readonly string _file = file;

        public string? Optional(string column) =>
            _csv.TryGetFieldIndex(column, out var index) && _csv.GetString(index).Trim() is { Length: > 0 } value ? value : null;

        public string Required(string column) => Optional(column) ?? throw Wrong($"\"{column}\" is missing");

        public ImmutableArray<string> List(string column) =>
            [.. (Optional(column) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

        public string? Country()
        {
            var code = Optional("country")?.ToUpperInvariant();
            return code is null || (code.Length == 3 && code.All(char.IsAsciiLetterUpper))
                ? code
                : throw Wrong($"\"{code}\" is no country code; use the three letters of ISO 3166-1, or three of your own");
        }

        public Validity Dates() =>
            Validity.TryParse(Optional("from"), Optional("until"), out var validity)
                ? validity
                : throw Wrong($"\"{Optional("from")}\" and \"{Optional("until")}\" are no \"from\" and \"until\"; use 2014, 2014-06 or 2014-06-29, the first not after the last");

        public double Degrees(string column, double limit)
        {
            var value = Required(column);
            return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= limit
                ? degrees
                : throw Wrong(Invariant($"\"{value}\" is no \"{column}\"; use degrees between -{limit} and {limit} with a decimal point"));
        }

        public UserWorldException Wrong(string what) =>
            new(Invariant($"{_file} file, line {_csv.LineNumber}: {what}"));
    }
}
