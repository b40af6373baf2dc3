using System.Globalization;
using System.Text;
using CsvHelper;
using Hearsay.Model;
using Hearsay.Reading.Decoding;

namespace Hearsay.Reading.Formats;

/// <summary>A table with a document a row (CSV, RFC 4180; TSV; also parted by semicolons or bars), its columns named as crawls name them.</summary>
internal static class TableFile
{
    /// <summary>The documents, in the table's order.</summary>
    /// <param name="stream">The table from its beginning.</param>
    /// <param name="head">Its first bytes.</param>
    /// <param name="source">Of the table.</param>
    /// <param name="options">Limits.</param>
    public static IEnumerable<DocumentResult> Read(Stream stream, byte[] head, DocumentSource source, ReadOptions options)
    {
        var columns = TableColumns.Tell(Encoding.Latin1.GetString(head.AsSpan(head is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0)))!;
        var format = new CsvReaderOptions
        {
            Separator = columns.Delimiter,
            HasHeader = false,
            Mode = columns.HasQuotes ? CsvMode.Rfc4180 : CsvMode.NoEscape,
            MaxRecordSize = int.MaxValue,
            FormatProvider = CultureInfo.InvariantCulture,
        };
        foreach (var row in TableRows.Read(stream, columns, options.MaxDocumentBytes).Skip(1))
        {
            if (row.TooLong || !row.Bytes.Span.Trim(" \t\r"u8).IsEmpty)
            {
                yield return Row(row, columns, format, source with { Name = FormattableString.Invariant($"{source.Name}:{row.Number}") }, options);
            }
        }
    }

    private static DocumentResult Row(ByteLine row, TableColumns columns, CsvReaderOptions format, DocumentSource source, ReadOptions options)
    {
        if (row.TooLong)
        {
            return new DocumentResult(source.Name, null, DiagnosticCatalog.DocumentTooLarge.At(
                FormattableString.Invariant($"{source.Name}: the row has {row.Length} bytes, the limit is {options.MaxDocumentBytes}")));
        }

        var decoded = TextDecoder.Decode(row.Bytes.ToArray(), source.Charset);
        if (decoded.Text is not { } text)
        {
            return new DocumentResult(source.Name, null, decoded.Refusal!);
        }

        using var csv = CsvReader.Create(Encoding.UTF8.GetBytes(text), format);
        if (!csv.Read())
        {
            return new DocumentResult(source.Name, null, DiagnosticCatalog.EmptyDocument.At("the row is empty"));
        }

        var named = columns.Names.Select((name, index) => new KeyValuePair<string, string>(name, csv.GetString(index))).Where(pair => pair.Value.Length > 0);
        return new CrawlFields(named).ToDocument(decoded.Note is { } note ? source with { Notes = [note] } : source, options);
    }
}
