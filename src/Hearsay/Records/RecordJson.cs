using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Hearsay.Model;

namespace Hearsay.Records;

/// <summary>
/// Entry of the folder: a record as one line of JSON and back (docs/record.schema.json). Spans become Unicode code points
/// here and nowhere else. The same record gives the same bytes on every machine and under every culture.
/// </summary>
public static class RecordJson
{
    /// <summary>UTF-8 JSON without a line break.</summary>
    public static byte[] Write(ArticleRecord record) => RecordWriter.Write(RecordMapper.ToDto(record));

    /// <summary>Reads what <see cref="Write"/> wrote, or the output of another version that still follows the schema.</summary>
    /// <exception cref="RecordFormatException">The JSON does not follow the schema.</exception>
    public static ArticleRecord Read(ReadOnlySpan<byte> utf8) => RecordMapper.FromDto(Read(utf8, RecordShape.Record));

    /// <summary>The article of a record, without what was found in it: a small part of the work of reading the whole.</summary>
    /// <exception cref="RecordFormatException">The JSON does not follow the schema.</exception>
    internal static Article ReadArticle(ReadOnlySpan<byte> utf8) => RecordMapper.FromDto(Read(utf8, RecordShape.Article));

    /// <summary>The text of a record's article; nothing else is looked at that stands behind it.</summary>
    /// <exception cref="RecordFormatException">The JSON does not follow the schema.</exception>
    internal static string ReadText(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            for (reader.Read(); reader.Read() && reader.TokenType == JsonTokenType.PropertyName; reader.Skip())
            {
                var isText = reader.ValueTextEquals("text"u8);
                reader.Read();
                if (isText && reader.TokenType == JsonTokenType.String)
                {
                    return reader.GetString()!;
                }
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new RecordFormatException("this is no record: " + problem.Message, problem);
        }

        throw new RecordFormatException("this is no record: it has no text");
    }

    /// <summary>A record of which no more was read than its text, its statements and events, the names and codes of its entities, and its places.</summary>
    /// <exception cref="RecordFormatException">The JSON does not follow the schema.</exception>
    internal static ArticleRecord ReadFindings(ReadOnlySpan<byte> utf8) => RecordMapper.FromDto(Read(utf8, RecordShape.Findings));

    /// <summary>The outlets that a record credits, and those that its statements came through, as they are printed.</summary>
    /// <exception cref="RecordFormatException">The JSON does not follow the schema.</exception>
    internal static ImmutableArray<string> ReadOutlets(ReadOnlySpan<byte> utf8) => RecordMapper.OutletsOf(Read(utf8, RecordShape.Outlets));

    /// <summary>The answer to a document that was refused: <c>{"id", "error": {"code", "message"}}</c>.</summary>
    public static byte[] WriteRefusal(string? id, Diagnostic refusal) =>
        RecordWriter.Write(new RefusalDto(id, new ErrorDto(refusal.Code, refusal.Message)));

    private static T Read<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> shape)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, shape) ?? throw new RecordFormatException("the record is null");
        }
        catch (JsonException problem)
        {
            throw new RecordFormatException("this is no record: " + problem.Message, problem);
        }
    }
}
