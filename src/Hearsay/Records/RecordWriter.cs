using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Records;

/// <summary>
/// Writes records as JSON, property by property: the bytes that the serializer makes of <see cref="RecordDto"/>, without the metadata of every type, which
/// take the serializer a tenth of a second to set up, more than anything else before the first record.
/// </summary>
internal static class RecordWriter
{
    // Relaxed: letters of all scripts stay readable; everything that JSON itself needs escaped still is.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A record as UTF-8 JSON without a line break.</summary>
    public static byte[] Write(RecordDto record)
    {
        var buffer = new ArrayBufferWriter<byte>(4 * record.Text.Length + 4096);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            new Parts(writer).Add(record);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A refusal as UTF-8 JSON without a line break.</summary>
    public static byte[] Write(RefusalDto refusal)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            new Parts(writer).Add(refusal);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private delegate void AddItem<T>(Parts parts, T item);

    /// <summary>Each method writes one of the types; what is null is left out unless the schema wants it.</summary>
    private readonly struct Parts(Utf8JsonWriter json)
    {
        public void Add(RecordDto record)
        {
            json.WriteStartObject();
            Text("id"u8, record.Id);
            Text("collection"u8, record.Collection);
            Text("text"u8, record.Text);
            Text("title"u8, record.Title);
            List("byline"u8, record.Byline, static (parts, author) => parts.Add(author));
            Text("outlet"u8, record.Outlet);
            Text("url"u8, record.Url);
            Text("published"u8, record.Published);
            Text("updated"u8, record.Updated);
            Text("retrieved"u8, record.Retrieved);
            Text("language"u8, record.Language);
            List("blocks"u8, record.Blocks, static (parts, block) => parts.Add(block));
            List("entities"u8, record.Entities, static (parts, entity) => parts.Add(entity));
            List("statements"u8, record.Statements, static (parts, statement) => parts.Add(statement));
            List("events"u8, record.Events, static (parts, happening) => parts.Add(happening));
            List("times"u8, record.Times, static (parts, time) => parts.Add(time));
            List("places"u8, record.Places, static (parts, place) => parts.Add(place));
            List("quantities"u8, record.Quantities, static (parts, quantity) => parts.Add(quantity));
            List("agreements"u8, record.Agreements, static (parts, agreement) => parts.Add(agreement));
            List("options"u8, record.Options, static (parts, option) => parts.Add(option));
            List("credits"u8, record.Credits, static (parts, credit) => parts.Add(credit));
            Add("spun"u8, record.Spun);
            Add("sketch"u8, record.Sketch);
            List("diagnostics"u8, record.Diagnostics, static (parts, diagnostic) => parts.Add(diagnostic));
            Text("document_hash"u8, record.DocumentHash);
            Add("made_by"u8, record.MadeBy);
            json.WriteEndObject();
        }

        public void Add(RefusalDto refusal)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, refusal.Id);
            json.WriteStartObject("error"u8);
            Text("code"u8, refusal.Error.Code);
            Text("message"u8, refusal.Error.Message);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        private void Add(AuthorDto author)
        {
            json.WriteStartObject();
            Text("name"u8, author.Name);
            Text("role"u8, author.Role);
            json.WriteEndObject();
        }

        private void Add(BlockDto block)
        {
            json.WriteStartObject();
            Name("kind"u8, block.Kind);
            Span(block.Start, block.End);
            json.WriteEndObject();
        }

        private void Add(EntityDto entity)
        {
            json.WriteStartObject();
            Text("id"u8, entity.Id);
            Name("type"u8, entity.Type);
            Text("name"u8, entity.Name);
            List("mentions"u8, entity.Mentions, static (parts, mention) => parts.Add(mention));
            Text("country"u8, entity.Country);
            Text("role"u8, entity.Role);
            Text("code"u8, entity.Code);
            json.WriteEndObject();
        }

        private void Add(MentionDto mention)
        {
            json.WriteStartObject();
            Span(mention.Start, mention.End);
            Name("form"u8, mention.Form);
            json.WriteEndObject();
        }

        private void Add(StatementDto statement)
        {
            json.WriteStartObject();
            Text("id"u8, statement.Id);
            List("source"u8, statement.Source, static (parts, span) => parts.Add(span));
            List("cue"u8, statement.Cue, static (parts, span) => parts.Add(span));
            List("content"u8, statement.Content, static (parts, span) => parts.Add(span));
            Name("form"u8, statement.Form);
            Name("act"u8, statement.Act);
            Text("speaker"u8, statement.Speaker);
            Text("anonymous"u8, statement.Anonymous);
            Add("addressee"u8, statement.Addressee);
            Add("condition"u8, statement.Condition);
            List("via"u8, statement.Via, static (parts, link) => parts.Add(link));
            Add("time"u8, statement.Time);
            Text("within"u8, statement.Within);
            json.WriteEndObject();
        }

        private void Add(MediaLinkDto link)
        {
            json.WriteStartObject();
            Text("outlet"u8, link.Outlet);
            Name("relation"u8, link.Relation);
            Number("start"u8, link.Start);
            Number("end"u8, link.End);
            json.WriteEndObject();
        }

        private void Add(EventDto happening)
        {
            json.WriteStartObject();
            Text("id"u8, happening.Id);
            Name("type"u8, happening.Type);
            Text("mode"u8, happening.Mode);
            Texts("contexts"u8, happening.Contexts);
            Text("cameo"u8, happening.Cameo);
            Add("trigger"u8, (SpanDto?)happening.Trigger);
            AddOrNull("actor"u8, happening.Actor);
            AddOrNull("recipient"u8, happening.Recipient);
            Add("place"u8, happening.Place);
            Add("time"u8, happening.Time);
            Name("modality"u8, happening.Modality);
            Text("statement"u8, happening.Statement);
            Texts("perpetrator_individual"u8, happening.PerpetratorIndividual);
            Texts("perpetrator_organization"u8, happening.PerpetratorOrganization);
            Texts("target"u8, happening.Target);
            Texts("victim"u8, happening.Victim);
            Texts("weapon"u8, happening.Weapon);
            json.WriteEndObject();
        }

        private void Add(TimeDto time)
        {
            json.WriteStartObject();
            Span(time.Start, time.End);
            Name("type"u8, time.Type);
            Text("value"u8, time.Value);
            json.WriteEndObject();
        }

        private void Add(PlaceDto place)
        {
            json.WriteStartObject();
            Span(place.Start, place.End);
            Text("name"u8, place.Name);
            Number("lat"u8, place.Lat);
            Number("lon"u8, place.Lon);
            Text("country"u8, place.Country);
            if (place.Associative is { } associative)
            {
                json.WriteBoolean("associative"u8, associative);
            }

            json.WriteEndObject();
        }

        private void Add(QuantityDto quantity)
        {
            json.WriteStartObject();
            Span(quantity.Start, quantity.End);
            Number("value"u8, quantity.Value);
            Number("low"u8, quantity.Low);
            Number("high"u8, quantity.High);
            if (quantity.Exclusive is { } exclusive)
            {
                json.WriteBoolean("exclusive"u8, exclusive);
            }

            Text("unit"u8, quantity.Unit);
            Text("of"u8, quantity.Of);
            Add("place"u8, quantity.Place);
            Add("time"u8, quantity.Time);
            Text("statement"u8, quantity.Statement);
            json.WriteEndObject();
        }

        private void Add(AgreementDto agreement)
        {
            json.WriteStartObject();
            Text("id"u8, agreement.Id);
            Name("kind"u8, agreement.Kind);
            Text("name"u8, agreement.Name);
            List("mentions"u8, agreement.Mentions, static (parts, span) => parts.Add(span));
            List("parties"u8, agreement.Parties, static (parts, party) => parts.Add(party));
            List("mediators"u8, agreement.Mediators, static (parts, mediator) => parts.Add(mediator));
            List("terms"u8, agreement.Terms, static (parts, term) => parts.Add(term));
            List("steps"u8, agreement.Steps, static (parts, step) => parts.Add(step));
            json.WriteEndObject();
        }

        private void Add(TermDto term)
        {
            json.WriteStartObject();
            Span(term.Start, term.End);
            Add("party"u8, term.Party);
            Add("time"u8, term.Time);
            Text("statement"u8, term.Statement);
            Texts("events"u8, term.Events);
            json.WriteEndObject();
        }

        private void Add(StepDto step)
        {
            json.WriteStartObject();
            Name("kind"u8, step.Kind);
            Span(step.Start, step.End);
            List("by"u8, step.By, static (parts, party) => parts.Add(party));
            Name("modality"u8, step.Modality);
            Text("statement"u8, step.Statement);
            Texts("events"u8, step.Events);
            json.WriteEndObject();
        }

        private void Add(OptionDto option)
        {
            json.WriteStartObject();
            Text("id"u8, option.Id);
            Name("standing"u8, option.Standing);
            Add("cue"u8, (SpanDto?)option.Cue);
            Add("content"u8, option.Content);
            Add("by"u8, option.By);
            Text("statement"u8, option.Statement);
            Texts("events"u8, option.Events);
            Text("agreement"u8, option.Agreement);
            json.WriteEndObject();
        }

        private void Add(CreditDto credit)
        {
            json.WriteStartObject();
            Span(credit.Start, credit.End);
            Text("outlet"u8, credit.Outlet);
            Name("relation"u8, credit.Relation);
            json.WriteEndObject();
        }

        private void Add(SwapDto swap)
        {
            json.WriteStartObject();
            Span(swap.Start, swap.End);
            Text("original"u8, swap.Original);
            json.WriteNumber("probability"u8, swap.Probability);
            json.WriteEndObject();
        }

        private void Add(DiagnosticDto diagnostic)
        {
            json.WriteStartObject();
            Text("code"u8, diagnostic.Code);
            Name("severity"u8, diagnostic.Severity);
            Text("message"u8, diagnostic.Message);
            Number("start"u8, diagnostic.Start);
            Number("end"u8, diagnostic.End);
            json.WriteEndObject();
        }

        private void Add(SpanDto span)
        {
            json.WriteStartObject();
            Span(span.Start, span.End);
            json.WriteEndObject();
        }

        private void Add(ParticipantDto participant)
        {
            json.WriteStartObject();
            Span(participant.Start, participant.End);
            Text("text"u8, participant.Text);
            Text("entity"u8, participant.Entity);
            Text("country"u8, participant.Country);
            Text("code"u8, participant.Code);
            json.WriteEndObject();
        }

        private void Add(ReadOnlySpan<byte> name, SpanDto? span)
        {
            if (span is { } given)
            {
                json.WritePropertyName(name);
                Add(given);
            }
        }

        private void Add(ReadOnlySpan<byte> name, ParticipantDto? participant)
        {
            if (participant is not null)
            {
                json.WritePropertyName(name);
                Add(participant);
            }
        }

        private void AddOrNull(ReadOnlySpan<byte> name, ParticipantDto? participant)
        {
            Add(name, participant);
            if (participant is null)
            {
                json.WriteNull(name);
            }
        }

        private void Add(ReadOnlySpan<byte> name, TimeReferenceDto? time)
        {
            if (time is not null)
            {
                json.WriteStartObject(name);
                Span(time.Start, time.End);
                Text("value"u8, time.Value);
                json.WriteEndObject();
            }
        }

        private void Add(ReadOnlySpan<byte> name, PlaceReferenceDto? place)
        {
            if (place is not null)
            {
                json.WriteStartObject(name);
                Span(place.Start, place.End);
                Text("name"u8, place.Name);
                Text("country"u8, place.Country);
                json.WriteEndObject();
            }
        }

        private void Add(ReadOnlySpan<byte> name, SpunDto? spun)
        {
            if (spun is not null)
            {
                json.WriteStartObject(name);
                json.WriteNumber("probability"u8, spun.Probability);
                List("swaps"u8, spun.Swaps, static (parts, swap) => parts.Add(swap));
                json.WriteEndObject();
            }
        }

        private void Add(ReadOnlySpan<byte> name, SketchDto? sketch)
        {
            if (sketch is not null)
            {
                json.WriteStartObject(name);
                Text("scheme"u8, sketch.Scheme);
                json.WriteNumber("words"u8, sketch.Words);
                json.WriteBase64String("fingerprints"u8, sketch.Fingerprints);
                json.WriteEndObject();
            }
        }

        private void Add(ReadOnlySpan<byte> name, MadeByDto maker)
        {
            json.WriteStartObject(name);
            Text("engine"u8, maker.Engine);
            json.WriteStartObject("models"u8);
            foreach (var (model, version) in maker.Models)
            {
                json.WriteString(model, version);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        private void Span(int start, int end)
        {
            json.WriteNumber("start"u8, start);
            json.WriteNumber("end"u8, end);
        }

        private void Text(ReadOnlySpan<byte> name, string? text)
        {
            if (text is not null)
            {
                json.WriteString(name, text);
            }
        }

        private void Name<T>(ReadOnlySpan<byte> name, T value)
            where T : struct, Enum => json.WriteString(name, WireNames<T>.Of(value));

        private void Number(ReadOnlySpan<byte> name, int? number)
        {
            if (number is { } given)
            {
                json.WriteNumber(name, given);
            }
        }

        private void Number(ReadOnlySpan<byte> name, double? number)
        {
            if (number is { } given)
            {
                json.WriteNumber(name, given);
            }
        }

        private void Number(ReadOnlySpan<byte> name, decimal? number)
        {
            if (number is { } given)
            {
                json.WriteNumber(name, given);
            }
        }

        private void Texts(ReadOnlySpan<byte> name, ImmutableArray<string>? texts)
        {
            if (texts is not { } given)
            {
                return;
            }

            json.WriteStartArray(name);
            foreach (var text in given)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }

        private void List<T>(ReadOnlySpan<byte> name, ImmutableArray<T> items, AddItem<T> add)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                add(this, item);
            }

            json.WriteEndArray();
        }
    }
}
