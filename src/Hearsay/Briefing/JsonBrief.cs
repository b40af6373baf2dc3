using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Stories;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Briefing;

/// <summary>
/// A brief as one JSON object (docs/formats.md). Claims and figures have the shape of the lines that <see cref="LedgerLines"/> writes; every other
/// line names its words as article, start and end in Unicode code points.
/// </summary>
public static class JsonBrief
{
    /// <summary>The whole brief, indented.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="view">The ledger that it was built from.</param>
    public static string Write(Brief brief, LedgerView view) => Encoding.UTF8.GetString(WriteUtf8(brief, view).Span);

    /// <summary>The same in UTF-8.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="view">The ledger that it was built from.</param>
    public static ReadOnlyMemory<byte> WriteUtf8(Brief brief, LedgerView view)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var lines = new LedgerLines(view);
            json.WriteStartObject();
            WriteOptional(json, "query", brief.Query);
            WriteOptional(json, "as_of", brief.AsOf?.ToString());
            json.WriteNumber("pages", brief.Pages);
            json.WriteNumber("origins", brief.Origins);
            WriteList(json, "stories", brief.Stories, story => WriteStory(json, story, lines));
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void WriteStory(Utf8JsonWriter json, BriefStory story, LedgerLines lines)
    {
        json.WriteStartObject();
        json.WriteString("id", story.Ledger.Story.Id);
        json.WriteString("title", story.Ledger.Story.Title);
        json.WriteNumber("pages", story.Sources.Length);
        json.WriteNumber("origins", story.Origins);
        var shown = story.Ledger with { Claims = [.. story.Claims.Select(claim => claim.Claim)] };
        WriteList(json, "claims", lines.ClaimsOf(shown).Zip(story.Claims), pair =>
        {
            json.WriteStartObject();
            json.WriteNumber("number", pair.Second.Number);
            json.WriteString("lead", pair.Second.Lead);
            WriteOptional(json, "weakest_point", pair.Second.WeakestPoint);
            json.WritePropertyName("claim");
            json.WriteRawValue(pair.First, skipInputValidation: true);
            json.WriteEndObject();
        });
        WriteList(json, "figures", lines.FiguresOf(story.Ledger), figure => json.WriteRawValue(figure, skipInputValidation: true));
        WriteList(json, "timeline", story.Timeline, moment => WriteMoment(json, moment, lines));
        WriteList(json, "agreements", story.Agreements, agreement => WriteAgreement(json, agreement, lines));
        WriteList(json, "speakers", story.Speakers, speaker => WriteSpeaker(json, speaker, lines));
        WriteList(json, "events", story.Events, e => WriteEvent(json, e, lines));
        WriteList(json, "sources", story.Sources, source => WriteSource(json, source));
        WriteList(json, "credited", story.Lineage.Where(origin => origin.Article is null), origin =>
        {
            json.WriteStartObject();
            json.WriteString("origin", origin.Name);
            json.WriteString("outlet", story.Spellings.Of(origin.Name));
            json.WriteEndObject();
        });
        json.WritePropertyName("lineage");
        LineageTreeJson.Write(json, LineageTreeBuilder.Of(story));
        WriteList(json, "quotations", story.Quotations(), quotation => WriteList(json, quotation));
        json.WriteEndObject();
    }

    private static void WriteSpeaker(Utf8JsonWriter json, BriefSpeaker speaker, LedgerLines lines)
    {
        json.WriteStartObject();
        json.WriteString("name", speaker.Name);
        json.WriteBoolean("anonymous", speaker.IsAnonymous);
        WriteOptional(json, "role", speaker.Role);
        WriteOptional(json, "party", speaker.Party);
        WriteList(json, "utterances", speaker.Utterances, utterance =>
        {
            json.WriteStartObject();
            json.WriteString("text", utterance.Text);
            json.WriteString("act", WireNames<SpeechAct>.Of(utterance.Act));
            json.WriteString("form", WireNames<StatementForm>.Of(utterance.Form));
            WriteList(json, "via", utterance.Via, json.WriteStringValue);
            json.WriteBoolean("spun", utterance.IsSpun);
            WriteEvidence(json, utterance.Evidence, lines);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteMoment(Utf8JsonWriter json, BriefMoment moment, LedgerLines lines)
    {
        json.WriteStartObject();
        json.WriteString("day", BriefWords.DayOf(moment.Day));
        json.WriteBoolean("day_is_of_report", moment.IsReportDay);
        json.WriteString("told_as", moment.Words);
        json.WriteString("modality", WireNames<Modality>.Of(moment.Modality));
        json.WriteNumber("origins", moment.Origins);
        WriteEvidence(json, moment.Evidence, lines);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, BriefEvent e, LedgerLines lines)
    {
        json.WriteStartObject();
        WriteOptional(json, "day", e.Day is null ? null : BriefWords.DayOf(e.Day));
        json.WriteBoolean("day_is_of_report", e.IsReportDay);
        json.WriteString("type", WireNames<EventType>.Of(e.Type));
        json.WriteString("modality", WireNames<Modality>.Of(e.Modality));
        WriteOptional(json, "actor", e.Actor);
        json.WriteString("trigger", e.Trigger);
        WriteOptional(json, "recipient", e.Recipient);
        WriteOptional(json, "place", e.Place);
        WriteOptional(json, "told_as", e.Words);
        WriteEvidence(json, e.Evidence, lines);
        json.WriteEndObject();
    }

    private static void WriteAgreement(Utf8JsonWriter json, BriefAgreement agreement, LedgerLines lines)
    {
        json.WriteStartObject();
        json.WriteString("id", agreement.Thread.Id);
        json.WriteString("kind", WireNames<AgreementKind>.Of(agreement.Thread.Kind));
        json.WriteString("name", agreement.Thread.Name);
        WriteList(json, "parties", agreement.Thread.Parties, json.WriteStringValue);
        WriteList(json, "mediators", agreement.Thread.Mediators, json.WriteStringValue);
        WriteList(json, "told", agreement.Lines, line =>
        {
            json.WriteStartObject();
            json.WriteString("phase", WireNames<ThreadPhase>.Of(line.Phase));
            json.WriteString("text", line.Text);
            WriteOptional(json, "day", line.Day is null ? null : BriefWords.DayOf(line.Day));
            if (line.Day is not null)
            {
                json.WriteBoolean("day_is_of_report", line.IsReportDay);
            }

            json.WriteNumber("origins", line.Origins);
            WriteEvidence(json, line.Evidence, lines);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, BriefSource source)
    {
        json.WriteStartObject();
        json.WriteString("article", source.Record.Identity.ToString());
        WriteOptional(json, "title", source.Record.Article.Title);
        WriteOptional(json, "outlet", source.Record.Article.Outlet);
        WriteOptional(json, "published", source.Record.Article.Published?.ToString());
        json.WriteString("text", BriefWords.FateOf(source));
        json.WriteNumber("versions", source.Versions);
        WriteList(json, "origins", source.Origins, json.WriteStringValue);
        WriteList(json, "credits", source.Credits, json.WriteStringValue);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, ImmutableArray<Evidence> evidence, LedgerLines lines) =>
        WriteList(json, "words", evidence, item =>
        {
            var span = lines.SpanOf(item.Article, item.Span);
            json.WriteStartObject();
            json.WriteString("article", item.Article.ToString());
            WriteOptional(json, "finding", item.Finding.Length == 0 ? null : item.Finding);
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
            json.WriteEndObject();
        });

    private static void WriteList(Utf8JsonWriter json, ImmutableArray<QuotationVersion> quotation)
    {
        json.WriteStartArray();
        foreach (var version in quotation)
        {
            LineageTreeJson.Write(json, version, quotation[0]);
        }

        json.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
