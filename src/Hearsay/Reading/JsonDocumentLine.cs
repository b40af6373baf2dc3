using System.Text;
using Hearsay.Model;
using Hearsay.Reading.Decoding;
using Hearsay.Reading.Formats;

namespace Hearsay.Reading;

/// <summary>
/// One line of JSON Lines → a document or a refusal: in the strict form that <c>annotate</c> takes, or in the forms that crawls and data sets
/// come in, which name their fields differently and often carry several renderings of a page.
/// </summary>
internal static class JsonDocumentLine
{
    private static readonly string[] ContentKeys = ["text", "raw", "html"];

    private const int LinesLookedAt = 5; // lines at the head of a file

    /// <summary>True when a file that begins so holds an object a line: one of its first lines must be an object that looks like a document, for one broken line does not make the file another format.</summary>
    /// <param name="head">The first bytes.</param>
    /// <param name="headIsWhole">True when these are all.</param>
    public static bool BeginsJsonLines(ReadOnlySpan<byte> head, bool headIsWhole)
    {
        var rest = head is [0xEF, 0xBB, 0xBF, ..] ? head[3..] : head;
        for (var looked = 0; looked < LinesLookedAt && !rest.IsEmpty; looked++)
        {
            rest = rest.TrimStart(" \t\r\n"u8);
            if (rest.IsEmpty || rest[0] != '{')
            {
                return false;
            }

            var newline = rest.IndexOf((byte)'\n');
            var isWhole = newline >= 0 || headIsWhole;
            var line = newline < 0 ? rest : rest[..newline];
            var fields = JsonDocumentFields.Read(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line)), isWhole);
            if (fields.Error is null && LooksLikeDocument(fields, isWhole))
            {
                return true;
            }

            rest = rest[line.Length..];
        }

        return false;
    }

    /// <summary>True when an object has fields by which it is taken for a document.</summary>
    /// <param name="fields">The fields that could be read.</param>
    /// <param name="isWhole">False when only the beginning of the object is at hand; then any field of a document's will do.</param>
    public static bool LooksLikeDocument(JsonDocumentFields fields, bool isWhole) =>
        CrawlFields.HasContent(fields.Values) || fields.HasAny(ContentKeys) || (!isWhole && (fields.Id is not null || fields.HasAny("url", "title")));

    /// <summary>The strict form (DESIGN 5). Refusals: HS0102, HS0105, HS0106, HS0107, HS0108, HS0112.</summary>
    public static DocumentResult ReadStrict(ByteLine line, DocumentSource source, ReadOptions options)
    {
        var name = source.Name;
        if (Fields(line, name, options, out var fields) is { } refused)
        {
            return refused;
        }

        var id = fields.Id;
        foreach (var key in (ReadOnlySpan<string>)["id", "text", "raw", "html", "url", "title", "outlet", "published", "retrieved"])
        {
            if (fields.LoneSurrogates.Contains(key))
            {
                return Refuse(name, id, DiagnosticCatalog.LoneSurrogate, $"\"{key}\" holds half of a surrogate pair");
            }

            if (fields.IsWrong(key))
            {
                return Refuse(name, id, DiagnosticCatalog.InvalidInput, key == "id" ? "\"id\" must be a string or a whole number" : $"\"{key}\" must be a string");
            }
        }

        var given = ContentKeys.Where(key => fields.String(key) is not null).ToList();
        if (string.IsNullOrEmpty(id) || given.Count != 1)
        {
            return Refuse(name, id, DiagnosticCatalog.InvalidInput, string.IsNullOrEmpty(id)
                ? "\"id\" is missing"
                : given.Count == 0 ? "one of \"text\", \"raw\" and \"html\" is missing" : $"only one of \"{string.Join("\" and \"", given)}\" may be given");
        }

        if (!TryDate(fields, "published", out var published) || !TryDate(fields, "retrieved", out var retrieved))
        {
            var key = TryDate(fields, "published", out _) ? "retrieved" : "published";
            return Refuse(name, id, DiagnosticCatalog.InvalidTimestamp, $"\"{key}\" is no RFC 3339 date or date-time");
        }

        return new DocumentResult(name, new Document
        {
            Id = id,
            Collection = options.Collection,
            Content = fields.String(given[0])!,
            Format = FormatOf(given[0], options),
            Url = fields.String("url"),
            Title = fields.String("title"),
            Outlet = fields.String("outlet"),
            Published = published,
            Retrieved = retrieved,
        }, null);
    }

    /// <summary>The lenient form. Refusals: HS0101, HS0102, HS0105, HS0106, HS0107, HS0108, HS0125. Note: HS0113.</summary>
    public static DocumentResult ReadLenient(ByteLine line, DocumentSource source, ReadOptions options)
    {
        var name = source.Name;
        if (Fields(line, name, options, out var fields) is { } refused)
        {
            return refused;
        }

        if (fields.LoneSurrogates.Count > 0)
        {
            return Refuse(name, fields.Id, DiagnosticCatalog.LoneSurrogate, $"\"{fields.LoneSurrogates.Order(StringComparer.Ordinal).First()}\" holds half of a surrogate pair");
        }

        return new CrawlFields(fields.Values).ToDocument(source, options);
    }

    private static DocumentResult? Fields(ByteLine line, string name, ReadOptions options, out JsonDocumentFields fields)
    {
        var bytes = WithoutMark(line);
        var undecodable = line.TooLong ? null : TextDecoder.DecodeUtf8(bytes).Refusal;
        if (line.TooLong || undecodable is not null)
        {
            // Only the id is wanted of a refused line, and only if it is sound itself.
            fields = JsonDocumentFields.Read(Mended(bytes), isWhole: !line.TooLong);
            var id = fields.Id is { } found && !found.Contains('\uFFFD', StringComparison.Ordinal) ? found : null;
            return new DocumentResult(name, null, undecodable ?? DiagnosticCatalog.DocumentTooLarge.At(
                FormattableString.Invariant($"{name}: the line has {line.Length} bytes, the limit is {options.MaxDocumentBytes}")))
            { Id = id };
        }

        fields = JsonDocumentFields.Read(bytes);
        return fields.Error is { } error ? Refuse(name, fields.Id, DiagnosticCatalog.InvalidJson, error) : null;
    }

    private static byte[] Mended(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes));

    private static ReadOnlySpan<byte> WithoutMark(ByteLine line) =>
        line.Number == 1 && line.Bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? line.Bytes.Span[3..] : line.Bytes.Span;

    private static DocumentFormat FormatOf(string key, ReadOptions options) => key switch
    {
        "html" => DocumentFormat.Html,
        "raw" => DocumentFormat.Raw,
        "text" => DocumentFormat.Text,
        _ => options.TextFormat,
    };

    private static bool TryDate(JsonDocumentFields fields, string key, out Timestamp? date)
    {
        date = null;
        if (fields.String(key) is not { } value)
        {
            return true;
        }

        var valid = Timestamp.TryParse(value, out var parsed);
        date = valid ? parsed : null;
        return valid;
    }

    private static DocumentResult Refuse(string name, string? id, DiagnosticDescriptor why, string message) =>
        new(name, null, why.At(message)) { Id = id };
}
