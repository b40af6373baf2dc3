using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Exports;

/// <summary>Findings of records in words, and as the JSON that the record itself has.</summary>
public static class FindingLines
{
    /// <summary>The statements of a record, with the words of speaker, source, cue and content.</summary>
    public static IEnumerable<byte[]> StatementsOf(ArticleRecord record) => LinesOf(record, "statements", record.Statements, statement =>
    [
        ("speaker", record.EntityOf(statement.Speaker)?.Name),
        ("source", record.WordsOf(statement.Source)),
        ("cue", record.WordsOf(statement.Cue)),
        ("content", record.WordsOf(statement.Content)),
    ]);

    /// <summary>The events of a record, with the word that names each.</summary>
    public static IEnumerable<byte[]> EventsOf(ArticleRecord record) =>
        LinesOf(record, "events", record.Events, found => [("trigger", found.Trigger.TextIn(record.Text))]);

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The elements of one list of a record ("statements", "events") as the record has them, offsets in code points; before them the article, and after
    /// them, under "words", what the spans say.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="list">The list's name in the record.</param>
    /// <param name="findings">The same findings, in order.</param>
    /// <param name="words">The words of a finding, by what they are; null for what it has not.</param>
    private static IEnumerable<byte[]> LinesOf<T>(ArticleRecord record, string list, IEnumerable<T> findings, Func<T, IEnumerable<(string Name, string? Text)>> words)
    {
        using var json = JsonDocument.Parse(RecordJson.Write(record));
        if (!json.RootElement.TryGetProperty(list, out var elements))
        {
            yield break;
        }

        foreach (var (element, finding) in elements.EnumerateArray().Zip(findings))
        {
            using var buffer = new MemoryStream();
            using (var line = new Utf8JsonWriter(buffer, Relaxed))
            {
                line.WriteStartObject();
                line.WriteString("article", record.Identity.ToString());
                foreach (var property in element.EnumerateObject())
                {
                    property.WriteTo(line);
                }

                line.WriteStartObject("words");
                foreach (var (name, text) in words(finding).Where(word => !string.IsNullOrEmpty(word.Text)))
                {
                    line.WriteString(name, text);
                }

                line.WriteEndObject();
                line.WriteEndObject();
            }

            yield return buffer.ToArray();
        }
    }
}
