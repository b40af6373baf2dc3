using System.Text.Json;
using System.Text.Json.Serialization;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>
/// Reads and writes what one story holds thousands of, in the form that the serializer gives it: its own way boxes every argument of a constructor, which for these is
/// half of the time that a story takes to read.
/// </summary>
internal static class LedgerConverters
{
    private static DocumentIdentity ReadIdentity(ref Utf8JsonReader reader)
    {
        EnterObject(ref reader);
        var (collection, id) = ("", "");
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("Collection"u8))
            {
                collection = ReadText(ref reader) ?? throw new JsonException();
            }
            else if (reader.ValueTextEquals("Id"u8))
            {
                id = ReadText(ref reader) ?? throw new JsonException();
            }
            else
            {
                PassOver(ref reader);
            }
        }

        return new DocumentIdentity(collection, id);
    }

    private static void WriteIdentity(Utf8JsonWriter writer, DocumentIdentity value)
    {
        writer.WriteStartObject();
        writer.WriteString("Collection"u8, value.Collection);
        writer.WriteString("Id"u8, value.Id);
        writer.WriteEndObject();
    }

    private static TextSpan ReadSpan(ref Utf8JsonReader reader)
    {
        EnterObject(ref reader);
        var (start, end) = (0, 0);
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("Start"u8))
            {
                start = ReadNumber(ref reader);
            }
            else if (reader.ValueTextEquals("End"u8))
            {
                end = ReadNumber(ref reader);
            }
            else
            {
                PassOver(ref reader);
            }
        }

        return new TextSpan(start, end);
    }

    private static void WriteSpan(Utf8JsonWriter writer, TextSpan value)
    {
        writer.WriteStartObject();
        writer.WriteNumber("Start"u8, value.Start);
        writer.WriteNumber("End"u8, value.End);
        writer.WriteEndObject();
    }

    // True at the name of the next property of the object that the reader is in; false at its end.
    private static bool NextProperty(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    private static int ReadNumber(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt32();
    }

    private static void PassOver(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    private static void EnterObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }
    }

    /// <summary>Spans of text as two numbers.</summary>
    internal sealed class Spans : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadSpan(ref reader);

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options) => WriteSpan(writer, value);
    }

    /// <summary>Names of articles.</summary>
    internal sealed class Identities : JsonConverter<DocumentIdentity>
    {
        public override DocumentIdentity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadIdentity(ref reader);

        public override void Write(Utf8JsonWriter writer, DocumentIdentity value, JsonSerializerOptions options) => WriteIdentity(writer, value);
    }

    /// <summary>Names of statements.</summary>
    internal sealed class Statements : JsonConverter<StatementName>
    {
        public override StatementName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            EnterObject(ref reader);
            var (article, statement) = (default(DocumentIdentity), default(string));
            while (NextProperty(ref reader))
            {
                if (reader.ValueTextEquals("Article"u8))
                {
                    reader.Read();
                    article = ReadIdentity(ref reader);
                }
                else if (reader.ValueTextEquals("Statement"u8))
                {
                    statement = ReadText(ref reader);
                }
                else
                {
                    PassOver(ref reader);
                }
            }

            return new StatementName(article, statement ?? throw new JsonException());
        }

        public override void Write(Utf8JsonWriter writer, StatementName value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("Article"u8);
            WriteIdentity(writer, value.Article);
            writer.WriteString("Statement"u8, value.Statement);
            writer.WriteEndObject();
        }
    }

    /// <summary>Mentions of actors.</summary>
    internal sealed class Mentions : JsonConverter<ActorMention>
    {
        public override ActorMention Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            EnterObject(ref reader);
            var (article, span, name, role) = (default(DocumentIdentity), default(TextSpan), default(string), default(string));
            while (NextProperty(ref reader))
            {
                if (reader.ValueTextEquals("Article"u8))
                {
                    reader.Read();
                    article = ReadIdentity(ref reader);
                }
                else if (reader.ValueTextEquals("Span"u8))
                {
                    reader.Read();
                    span = ReadSpan(ref reader);
                }
                else if (reader.ValueTextEquals("Name"u8))
                {
                    name = ReadText(ref reader);
                }
                else if (reader.ValueTextEquals("Role"u8))
                {
                    role = ReadText(ref reader);
                }
                else
                {
                    PassOver(ref reader);
                }
            }

            return new ActorMention(article, span, name ?? throw new JsonException(), role);
        }

        public override void Write(Utf8JsonWriter writer, ActorMention value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("Article"u8);
            WriteIdentity(writer, value.Article);
            writer.WritePropertyName("Span"u8);
            WriteSpan(writer, value.Span);
            writer.WriteString("Name"u8, value.Name);
            if (value.Role is not null)
            {
                writer.WriteString("Role"u8, value.Role);
            }

            writer.WriteEndObject();
        }
    }
}
