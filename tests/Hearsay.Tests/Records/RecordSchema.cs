using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Model;
using Hearsay.Records;
using NJsonSchema;

namespace Hearsay.Tests.Records;

/// <summary>Checks output against docs/record.schema.json; every test that makes a record calls it.</summary>
internal static class RecordSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(() =>
        JsonSchema.FromJsonAsync(File.ReadAllText(Repository.File("docs/record.schema.json"))).GetAwaiter().GetResult());

    private static readonly RecordJsonContext Serializer = new(new JsonSerializerOptions(RecordJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Fails with the first violations when a line of output breaks the schema.</summary>
    public static void ShouldAccept(ReadOnlySpan<byte> json)
    {
        var text = Encoding.UTF8.GetString(json);
        var errors = Schema.Value.Validate(text);
        errors.ShouldBeEmpty(string.Join(Environment.NewLine, errors.Take(5).Select(error => error.ToString())) + Environment.NewLine + text);
    }

    /// <summary>The record's JSON, checked, what the serializer would make of it, and read back to the same bytes.</summary>
    public static byte[] ShouldRoundTrip(ArticleRecord record)
    {
        var json = RecordJson.Write(record);
        ShouldAccept(json);
        json.ShouldBe(JsonSerializer.SerializeToUtf8Bytes(RecordMapper.ToDto(record), Serializer.RecordDto));
        RecordJson.Write(RecordJson.Read(json)).ShouldBe(json);
        return json;
    }
}
