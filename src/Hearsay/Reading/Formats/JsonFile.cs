namespace Hearsay.Reading.Formats;

/// <summary>Many documents as JSON objects.</summary>
internal static class JsonFile
{
    /// <summary>One object a line; blank lines are skipped.</summary>
    public static IEnumerable<DocumentResult> ReadLines(
        Stream stream, DocumentSource source, ReadOptions options, Func<ByteLine, DocumentSource, ReadOptions, DocumentResult> read)
    {
        foreach (var line in ByteLines.Read(stream, options.MaxDocumentBytes))
        {
            if (line.TooLong || !line.Bytes.Span.Trim(" \t\r"u8).IsEmpty)
            {
                yield return read(line, Named(source, line.Number), options);
            }
        }
    }

    /// <summary>Objects in an array, one after the other, or in an array within one object.</summary>
    public static IEnumerable<DocumentResult> ReadElements(Stream stream, DocumentSource source, ReadOptions options)
    {
        foreach (var element in JsonElements.Read(stream, options.MaxDocumentBytes))
        {
            yield return JsonDocumentLine.ReadLenient(element, Named(source, element.Number), options);
        }
    }

    private static DocumentSource Named(DocumentSource source, int number) =>
        source with { Name = FormattableString.Invariant($"{source.Name}:{number}") };
}
