using System.Text;
using Hearsay.Model;
using Hearsay.Records;
using NJsonSchema;

namespace Hearsay.Tests.Records;

/// <summary>Checks output against docs/record.schema.json; every test that makes a record calls it.</summary>
internal static class RecordSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(() =>
        JsonSchema.FromJsonAsync(File.ReadAllText(Repository.File("docs/record.schema.json"))).GetAwaiter().GetResult());

    /// <summary>Fails with the first violations when a line of output breaks the schema.</summary>
    public static void ShouldAccept(ReadOnlySpan<byte> json)
    {
        var text = Encoding.UTF8.GetString(json);
        var errors = Schema.Value.Validate(text);
        errors.ShouldBeEmpty(string.Join(Environment.NewLine, errors.Take(5).Select(error => error.ToString())) + Environment.NewLine + text);
    }

    /// <summary>The record's JSON, checked, and read back to the same bytes.</summary>
    public static byte[] ShouldRoundTrip(ArticleRecord record)
    {
        var json = RecordJson.Write(record);
        ShouldAccept(json);
        RecordJson.Write(RecordJson.Read(json)).ShouldBe(json);
        return json;
    }
}
