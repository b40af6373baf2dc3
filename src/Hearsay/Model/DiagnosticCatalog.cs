using System.Collections.Immutable;

namespace Hearsay.Model;

/// <summary>
/// Every diagnostic there is. Codes are unique and never reused; docs/diagnostics.md is made from this list and a
/// test keeps the two equal. HS01 input and decoding, HS02 reading, HS03 language, HS04 grounding, HS05 statements,
/// HS06 events, HS07 spinning and lineage, HS08 ledger and store.
/// </summary>
public static class DiagnosticCatalog
{
    /// <summary>Nothing in the file.</summary>
    public static readonly DiagnosticDescriptor EmptyDocument = new(
        "HS0101", Severity.Error, "empty document",
        "The document holds no text. It is refused; check how it was saved or fetched.");

    /// <summary>Over the size limit.</summary>
    public static readonly DiagnosticDescriptor DocumentTooLarge = new(
        "HS0102", Severity.Error, "document too large",
        "The document, or one line of a JSON Lines file, is over the size limit. It is refused and the rest is read; split it.");

    /// <summary>Not text.</summary>
    public static readonly DiagnosticDescriptor BinaryDocument = new(
        "HS0103", Severity.Error, "not text",
        "The bytes are neither text in a known encoding nor a known format. The document is refused.");

    /// <summary>Not the encoding that was declared or expected.</summary>
    public static readonly DiagnosticDescriptor DecodedAs = new(
        "HS0104", Severity.Warning, "decoded by sniffing",
        "The bytes are not UTF-8; the encoding was taken from a declaration or guessed, as the message says. Check names with accents.");

    /// <summary>Byte sequences that mean nothing in the encoding.</summary>
    public static readonly DiagnosticDescriptor InvalidBytes = new(
        "HS0105", Severity.Error, "undecodable bytes",
        "The bytes are valid in no encoding that fits. The document is refused, because words would be lost; convert it to UTF-8.");

    /// <summary>A surrogate without its other half.</summary>
    public static readonly DiagnosticDescriptor LoneSurrogate = new(
        "HS0106", Severity.Error, "lone surrogate",
        "The text has half of a surrogate pair, which is no Unicode text. The document is refused.");

    /// <summary>Not JSON, or not an object.</summary>
    public static readonly DiagnosticDescriptor InvalidJson = new(
        "HS0107", Severity.Error, "invalid JSON",
        "The line is not one JSON object. It is answered with this error and the rest is read.");

    /// <summary>A field is missing or has the wrong kind of value.</summary>
    public static readonly DiagnosticDescriptor InvalidInput = new(
        "HS0108", Severity.Error, "invalid input object",
        "An input line needs an \"id\" and exactly one of \"text\", \"raw\" and \"html\"; the message says which field is wrong. See docs/formats.md.");

    /// <summary>Markup nested too deeply.</summary>
    public static readonly DiagnosticDescriptor TooDeep = new(
        "HS0109", Severity.Error, "nested too deeply",
        "The page's markup is nested deeper than the limit. The document is refused.");

    /// <summary>Something went wrong that is a bug.</summary>
    public static readonly DiagnosticDescriptor InternalError = new(
        "HS0110", Severity.Error, "internal error",
        "Annotation failed on this document through a fault of Hearsay's. The document is refused and the rest is read; please report it.");

    /// <summary>A file could not be opened or read.</summary>
    public static readonly DiagnosticDescriptor UnreadableFile = new(
        "HS0111", Severity.Error, "unreadable file",
        "The file does not exist or cannot be read; the message has the system's reason.");

    /// <summary>A date that is none.</summary>
    public static readonly DiagnosticDescriptor InvalidTimestamp = new(
        "HS0112", Severity.Error, "invalid date",
        "\"published\" or \"retrieved\" is no RFC 3339 date or date-time. The line is refused, because every relative date would hang on a guess.");

    /// <summary>A date in a form that leaves it open.</summary>
    public static readonly DiagnosticDescriptor DateNotUnderstood = new(
        "HS0113", Severity.Warning, "date not understood",
        "A crawl's object gives a date in no known form, or in one whose order differs by country. It was not used; RFC 3339 is always understood.");

    /// <summary>Compressed data that grow out of proportion.</summary>
    public static readonly DiagnosticDescriptor ExpandsTooMuch = new(
        "HS0120", Severity.Error, "expands too much",
        "Compressed data grow to more than the allowed multiple of their size, as a decompression bomb does. They are left there; what stands beside them is read.");

    /// <summary>An archive within an archive within …</summary>
    public static readonly DiagnosticDescriptor NestedArchives = new(
        "HS0121", Severity.Error, "archives nested too deeply",
        "Files are packed into each other deeper than the limit. What lies below is refused; unpack it first.");

    /// <summary>An archive that is cut off or damaged.</summary>
    public static readonly DiagnosticDescriptor DamagedArchive = new(
        "HS0122", Severity.Error, "archive damaged or cut off",
        "An archive, or a record of it, ends too early or does not decode. Whatever is whole before it, and behind it where that can be found, is read.");

    /// <summary>An archive of a kind that is not read.</summary>
    public static readonly DiagnosticDescriptor UnreadableArchive = new(
        "HS0123", Severity.Error, "archive of a kind that is not read",
        "The data are encrypted or compressed in a way that is not read; the message says how. Unpack them first.");

    /// <summary>The crawler kept only the beginning of a page.</summary>
    public static readonly DiagnosticDescriptor PayloadTruncated = new(
        "HS0124", Severity.Warning, "page cut off by the crawler",
        "The record holds only the beginning of the page as it was sent. What is there was read; the end of the article may be missing.");

    /// <summary>A feed's entry without its text.</summary>
    public static readonly DiagnosticDescriptor ListedOnly = new(
        "HS0125", Severity.Info, "listed only",
        "A feed names the article but does not carry its text. Nothing was taken in; `hearsay watch` and `hearsay read URL` fetch it.");

    /// <summary>Over the time limit.</summary>
    public static readonly DiagnosticDescriptor TookTooLong = new(
        "HS0126", Severity.Error, "took too long",
        "Annotating the document took longer than the time limit. It is refused and the rest is read; please report it.");

    /// <summary>Annotation failed.</summary>
    public static readonly DiagnosticDescriptor AnnotationFailed = new(
        "HS0127", Severity.Error, "annotation failed",
        "A fault of ours: the document made the annotation fail in a way that was not foreseen. It is refused and the rest is read; please report it with the message.");

    /// <summary>UTF-8 that was read as windows-1252 and saved.</summary>
    public static readonly DiagnosticDescriptor MojibakeMended = new(
        "HS0130", Severity.Warning, "mojibake mended",
        "Signs such as \"â€™\" show that the text was once decoded wrongly and saved so. They were put right, as many as the message says; check names with accents.");

    /// <summary>An address that pages are not fetched from.</summary>
    public static readonly DiagnosticDescriptor AddressRefused = new(
        "HS0140", Severity.Error, "address refused",
        "The address, or one that its name resolves to or that it redirects to, is private, local or otherwise special. --allow-private allows private and loopback ones; link-local ones never are.");

    /// <summary>Redirects without end.</summary>
    public static readonly DiagnosticDescriptor TooManyRedirects = new(
        "HS0141", Severity.Error, "too many redirects",
        "The server redirects more often than the limit, or to something that is no web address.");

    /// <summary>A server that does not get done.</summary>
    public static readonly DiagnosticDescriptor FetchTooSlow = new(
        "HS0142", Severity.Error, "fetching took too long",
        "The server did not deliver the whole page within the time limit. Try again later.");

    /// <summary>Not fetched for another reason.</summary>
    public static readonly DiagnosticDescriptor FetchFailed = new(
        "HS0143", Severity.Error, "page not fetched",
        "The name does not resolve, nobody answers, or the server answers with an error; the message says which.");

    /// <summary>The site does not want it.</summary>
    public static readonly DiagnosticDescriptor DisallowedByRobots = new(
        "HS0144", Severity.Error, "disallowed by robots.txt",
        "The site asks programs not to fetch this page (RFC 9309). Save it by hand if you may read it.");

    /// <summary>No paragraph looks like a report.</summary>
    public static readonly DiagnosticDescriptor NoBody = new(
        "HS0201", Severity.Warning, "no article body",
        "No paragraph of the page reads like an article: an index, a search page or a login wall. Its blocks are kept, all as chrome or headline.");

    /// <summary>Printed twice.</summary>
    public static readonly DiagnosticDescriptor RepeatedHeadline = new(
        "HS0202", Severity.Info, "headline repeated",
        "The headline stands on the page more than once; the first is the headline, the others are chrome.");

    /// <summary>Nothing anchors relative dates.</summary>
    public static readonly DiagnosticDescriptor NoPublicationDate = new(
        "HS0203", Severity.Info, "no publication date",
        "Neither the page nor the input says when it was published. Relative dates (\"on Friday\") are kept open.");

    /// <summary>A date after retrieval.</summary>
    public static readonly DiagnosticDescriptor DateInFuture = new(
        "HS0204", Severity.Warning, "date in the future",
        "The page gives a publication date after its retrieval. It was not believed.");

    /// <summary>A page that is no article.</summary>
    public static readonly DiagnosticDescriptor NotAnArticle = new(
        "HS0205", Severity.Warning, "not an article",
        "The page is an index, a page of search results, a login wall or an error page, as the message says. Its blocks are given as far as they could be told.");

    /// <summary>The page's text stands in its metadata only.</summary>
    public static readonly DiagnosticDescriptor BodyFromMetadata = new(
        "HS0206", Severity.Warning, "body from metadata",
        "The page shows no article but its linked data (JSON-LD articleBody) holds one, which was added below the page's own text.");

    /// <summary>Not English.</summary>
    public static readonly DiagnosticDescriptor NotAnalyzed = new(
        "HS0301", Severity.Warning, "language not analysed",
        "The text is not English. It is stored, searchable and part of lineage; statements, events and entities are not looked for.");

    /// <summary>Cut at the limit.</summary>
    public static readonly DiagnosticDescriptor SentenceCut = new(
        "HS0302", Severity.Warning, "sentence cut",
        "A sentence is longer than the limit and was cut there. Findings that cross the cut are lost.");

    /// <summary>A relative date without an anchor.</summary>
    public static readonly DiagnosticDescriptor UnanchoredTime = new(
        "HS0401", Severity.Info, "time left open",
        "A relative date has no publication date to count from, so its value is left out.");

    /// <summary>A place name that no gazetteer holds.</summary>
    public static readonly DiagnosticDescriptor UnresolvedPlace = new(
        "HS0402", Severity.Info, "place not resolved",
        "The name is used as a place but is in no gazetteer; it has no coordinates. A gazetteer of your own can add it.");

    /// <summary>An actor whose entries do not hold at the article's time.</summary>
    public static readonly DiagnosticDescriptor ActorOutOfTime = new(
        "HS0403", Severity.Info, "actor left open",
        "The name is in the actor tables, but for another time than the article's, or the article has no date; its code was left out. An actors file of your own can say what it was then.");

    /// <summary>Unbalanced marks.</summary>
    public static readonly DiagnosticDescriptor UnmatchedQuotation = new(
        "HS0501", Severity.Info, "unmatched quotation mark",
        "A quotation mark has no partner in its paragraph. The quotation was taken to end with the paragraph or at the cue.");

    /// <summary>The role of an event was left open.</summary>
    public static readonly DiagnosticDescriptor OpenRole = new(
        "HS0601", Severity.Info, "role left open",
        "An event's actor or recipient is not clear from its clause, so it was left empty instead of guessed.");

    /// <summary>Whether a text is machine-spun cannot be told.</summary>
    public static readonly DiagnosticDescriptor SpinningNotJudged = new(
        "HS0701", Severity.Info, "spinning not judged",
        "Whether the text is machine-spun cannot be told, since it has too few words or is not in English; \"spun\" is left out rather than guessed.");

    /// <summary>Too few words to sketch.</summary>
    public static readonly DiagnosticDescriptor TooShortToTrace = new(
        "HS0702", Severity.Info, "too short to trace",
        "The text has too few words for fingerprints; copies of it are not looked for.");

    /// <summary>Every entry, in order of code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(DiagnosticCatalog).GetFields()
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];
}
