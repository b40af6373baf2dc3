using System.Globalization;
using System.Xml;
using Hearsay.Ledger;
using Hearsay.Ledger.Stories;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Exports;

/// <summary>
/// Actors and what they do to each other as GraphML (Brandes and others 2002): a node for each actor of a story, an edge for each kind of event between two, with how many pages and
/// independent origins tell it.
/// </summary>
public static class ActorGraph
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Id, string For, string Name, string Type)[] Keys =
    [
        ("label", "node", "label", "string"), ("kind", "node", "kind", "string"), ("country", "node", "country", "string"), ("code", "node", "code", "string"),
        ("story", "node", "story", "string"), ("said", "node", "statements", "int"),
        ("type", "edge", "type", "string"), ("modality", "edge", "modality", "string"), ("pages", "edge", "pages", "int"), ("origins", "edge", "origins", "int"),
        ("first", "edge", "first", "string"),
    ];

    /// <summary>Writes the graph of all stories.</summary>
    /// <param name="view">The ledger.</param>
    /// <param name="output">Where to, UTF-8; stays open.</param>
    /// <returns>Number of actors.</returns>
    public static int Write(LedgerView view, Stream output)
    {
        ArgumentNullException.ThrowIfNull(view);
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new System.Text.UTF8Encoding(false), CheckCharacters = true });
        xml.WriteStartElement("graphml", Namespace);
        foreach (var (id, target, name, type) in Keys)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("for", target);
            xml.WriteAttributeString("attr.name", name);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "actors");
        xml.WriteAttributeString("edgedefault", "directed");
        var count = view.Stories().Sum(story => Write(xml, story, view));
        xml.WriteEndElement();
        xml.WriteEndElement();
        return count;
    }

    private static int Write(XmlWriter xml, StoryLedger story, LedgerView view)
    {
        var records = story.Story.Articles.Select(article => view.Article(article)!).ToArray();
        var origins = story.Origins.ToDictionary(article => article.Article, article => article.Origins);
        var said = story.Claims.SelectMany(claim => claim.Statements).SelectMany(statement => StorySpeaker.AllOf(statement)).Where(speaker => !speaker.IsAnonymous)
            .CountBy(speaker => speaker.Actor ?? speaker.Name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var actors = new ActorPlaces(story);
        var events = records.SelectMany(record => record.Events.Select(one => (Record: record, Event: one)))
            .Where(pair => pair.Event is { Actor: not null, Recipient: not null })
            .Select(pair => (pair.Record, pair.Event, From: NodeFor(pair.Record, pair.Event.Actor!), To: NodeFor(pair.Record, pair.Event.Recipient!)))
            .Where(pair => !string.Equals(pair.From, pair.To, StringComparison.Ordinal)).ToArray();
        var names = said.Keys.Concat(events.SelectMany(pair => new[] { pair.From, pair.To })).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var known = records.SelectMany(record => record.Entities).ToLookup(entity => entity.Name, StringComparer.Ordinal);
        foreach (var name in names)
        {
            var actor = actors.ById(name);
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", NodeOf(story, name));
            Data(xml, "label", actor?.Name ?? name);
            Data(xml, "kind", actor is not null ? WireNames<EntityType>.Of(actor.Type) : known[name].Select(entity => WireNames<EntityType>.Of(entity.Type)).FirstOrDefault());
            Data(xml, "country", actor is not null ? actor.Country : known[name].Select(entity => entity.Country).OfType<string>().FirstOrDefault());
            Data(xml, "code", actor is not null ? actor.Code : known[name].Select(entity => entity.Code).OfType<string>().FirstOrDefault());
            Data(xml, "story", story.Story.Id);
            Data(xml, "said", said.GetValueOrDefault(name).ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        foreach (var edge in events.GroupBy(pair => (pair.From, pair.To, pair.Event.Type, pair.Event.Modality))
            .OrderBy(edge => edge.Key.From, StringComparer.Ordinal).ThenBy(edge => edge.Key.To, StringComparer.Ordinal).ThenBy(edge => edge.Key.Type).ThenBy(edge => edge.Key.Modality))
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("source", NodeOf(story, edge.Key.From));
            xml.WriteAttributeString("target", NodeOf(story, edge.Key.To));
            Data(xml, "type", WireNames<EventType>.Of(edge.Key.Type));
            Data(xml, "modality", WireNames<Modality>.Of(edge.Key.Modality));
            Data(xml, "pages", edge.Select(pair => pair.Record.Identity).Distinct().Count().ToString(CultureInfo.InvariantCulture));
            Data(xml, "origins", edge.SelectMany(pair => origins[pair.Record.Identity]).Distinct(StringComparer.Ordinal).Count().ToString(CultureInfo.InvariantCulture));
            Data(xml, "first", edge.Select(pair => EventExport.DayOf(pair.Record, pair.Event)).OfType<DateOnly>().Select(day => (DateOnly?)day).Min()?.ToString("O", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        return names.Length;

        // An actor's id; for what is none the words.
        string NodeFor(ArticleRecord record, Participant side) => actors.Of(record, side)?.Id ?? EventExport.NameOf(record, side);
    }

    // A name of XML's own kind (NMTOKEN): letters, digits, and what else as hex.
    private static string NodeOf(StoryLedger story, string name) => $"{story.Story.Id}.{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)).AsSpan(0, 8))}";

    private static void Data(XmlWriter xml, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("key", key);
            xml.WriteString(Clean(value));
            xml.WriteEndElement();
        }
    }

    // XML 1.0 has no place for control characters and lone surrogates.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Select(rune => rune.Value is 0x9 or 0xA or 0xD or (>= 0x20 and not 0xFFFE and not 0xFFFF) ? rune.ToString() : "\uFFFD"));
}
