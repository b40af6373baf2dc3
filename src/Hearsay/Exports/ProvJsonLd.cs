using System.Text.Json;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Exports;

/// <summary>
/// Where everything comes from, as PROV-O in JSON-LD 1.1: articles and what they derive from, statements with who made them and the words they stand in, and the claims
/// that rest on them. The context is in the file, so that nothing has to be fetched to read it.
/// </summary>
public sealed class ProvJsonLd
{
    private readonly LedgerView _view;
    private readonly Dictionary<DocumentIdentity, ArticleRecord> _records;
    private readonly Dictionary<string, DocumentIdentity> _stored;
    private readonly WebSelectors _selectors = new();

    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);

    private ProvJsonLd(LedgerView view)
    {
        _view = view;
        _records = view.Articles().ToDictionary(record => record.Identity);
        _stored = _records.Keys.ToDictionary(identity => identity.ToString(), StringComparer.Ordinal);
    }

    /// <summary>Writes the provenance of all that a ledger holds.</summary>
    /// <param name="view">The ledger.</param>
    /// <param name="output">Where to, UTF-8; stays open.</param>
    /// <returns>Number of nodes.</returns>
    public static int Write(LedgerView view, Stream output)
    {
        ArgumentNullException.ThrowIfNull(view);
        using var json = ExportJson.WriterOn(output);
        return new ProvJsonLd(view).Write(json);
    }

    private int Write(Utf8JsonWriter json)
    {
        var nodes = 0;
        json.WriteStartObject();
        json.Object("@context", () => WriteContext(json));
        json.WriteStartArray("@graph");
        var stories = _view.Stories().ToArray();
        foreach (var (id, name, type) in Agents(stories))
        {
            nodes++;
            json.Object(() =>
            {
                json.WriteString("id", id);
                json.WriteString("type", type);
                json.WriteString("label", name);
            });
        }

        var derivations = _view.Derivations().ToLookup(derivation => derivation.Article);
        foreach (var record in _records.Values.OrderBy(record => record.Identity))
        {
            nodes++;
            WriteArticle(json, record, derivations[record.Identity]);
        }

        foreach (var story in stories)
        {
            nodes += story.Claims.Length + story.Claims.Sum(claim => claim.Statements.Length);
            foreach (var claim in story.Claims)
            {
                WriteClaim(json, claim);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return nodes;
    }

    private static void WriteContext(Utf8JsonWriter json)
    {
        json.WriteNumber("@version", 1.1);
        foreach (var (prefix, iri) in Vocabularies)
        {
            json.WriteString(prefix, iri);
        }

        foreach (var (term, iri) in Literals)
        {
            json.WriteString(term, iri);
        }

        foreach (var (term, iri) in Links)
        {
            json.Object(term, () =>
            {
                json.WriteString("@id", iri);
                json.WriteString("@type", "@id");
            });
        }

        json.WriteString("id", "@id");
        json.WriteString("type", "@type");
    }

    private static readonly (string Prefix, string Iri)[] Vocabularies =
    [
        ("prov", "http://www.w3.org/ns/prov#"), ("oa", "http://www.w3.org/ns/oa#"), ("dcterms", "http://purl.org/dc/terms/"), ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"), ("hearsay", ExportIris.Prefix + "term:"),
    ];

    private static readonly (string Term, string Iri)[] Literals =
    [
        ("label", "rdfs:label"), ("title", "dcterms:title"), ("issued", "dcterms:issued"), ("language", "dcterms:language"), ("value", "prov:value"),
        ("start", "oa:start"), ("end", "oa:end"), ("exact", "oa:exact"), ("prefix", "oa:prefix"), ("suffix", "oa:suffix"),
        ("kind", "hearsay:kind"), ("probability", "hearsay:probability"), ("coverage", "hearsay:coverage"), ("side", "hearsay:side"), ("act", "hearsay:act"),
        ("anonymous", "hearsay:anonymous"), ("disputed", "hearsay:disputed"), ("passage", "hearsay:passage"), ("there", "hearsay:there"), ("here", "hearsay:here"),
        ("words", "hearsay:words"), ("selector", "oa:hasSelector"), ("derivation", "prov:qualifiedDerivation"),
    ];

    private static readonly (string Term, string Iri)[] Links =
    [
        ("entity", "prov:entity"), ("attributedTo", "prov:wasAttributedTo"), ("quotedFrom", "prov:wasQuotedFrom"), ("primarySource", "prov:hadPrimarySource"),
        ("alternateOf", "prov:alternateOf"), ("derivedFrom", "prov:wasDerivedFrom"), ("actedOnBehalfOf", "prov:actedOnBehalfOf"), ("source", "oa:hasSource"),
    ];

    private IEnumerable<(string Id, string Name, string Type)> Agents(IEnumerable<StoryLedger> stories)
    {
        var outlets = _records.Values.Select(record => record.Article.Outlet).OfType<string>().Select(name => (ExportIris.OfAgent("outlet", name), name, "prov:Organization"));
        var statements = stories.SelectMany(story => story.Claims).SelectMany(claim => claim.Statements).ToArray();
        var credited = statements.SelectMany(statement => statement.Origins).Where(origin => !_stored.ContainsKey(origin)).Select(name => (ExportIris.OfAgent("credited", name), name, "prov:Entity"));
        var speakers = statements.SelectMany(NamesOf)
            .Select(name => (ExportIris.OfAgent("speaker", name), name, "prov:Agent"));
        return outlets.Concat(credited).Concat(speakers).Distinct().OrderBy(agent => agent.Item1, StringComparer.Ordinal);
    }

    private static IEnumerable<string> NamesOf(ClaimStatement statement) => StorySpeaker.AllOf(statement).Where(speaker => !speaker.IsAnonymous).Select(speaker => speaker.Name);

    private void WriteArticle(Utf8JsonWriter json, ArticleRecord record, IEnumerable<Derivation> derivations) => json.Object(() =>
    {
        json.WriteString("id", ExportIris.OfArticle(record.Identity));
        json.WriteString("type", "prov:Entity");
        json.Optional("title", record.Article.Title);
        json.Optional("language", record.Article.Language == "und" ? null : record.Article.Language);
        json.Time("issued", record.Article.Published);
        if (record.Article.Outlet is { } outlet)
        {
            json.WriteString("attributedTo", ExportIris.OfAgent("outlet", outlet));
        }

        var all = derivations.ToArray();
        json.Strings("alternateOf", [.. all.Where(derivation => !derivation.Directed).Select(derivation => ExportIris.OfArticle(derivation.Source))]);
        var directed = all.Where(derivation => derivation.Directed).ToArray();
        json.Strings("derivedFrom", [.. directed.Select(derivation => ExportIris.OfArticle(derivation.Source))]);
        if (directed.Length > 0)
        {
            json.List("derivation", directed, derivation => json.Object(() => Write(json, record, derivation)));
        }
    });

    private void Write(Utf8JsonWriter json, ArticleRecord record, Derivation derivation)
    {
        // What is repeated word for word is quoted, what is changed is a revision, what is told anew is no more than derived (PROV-O, section 3.3).
        json.WriteString("type", derivation.Kind switch
        {
            DerivationKind.Verbatim or DerivationKind.Excerpt => "prov:Quotation",
            DerivationKind.LightEdit => "prov:Revision",
            _ => "prov:Derivation",
        });
        json.WriteString("entity", ExportIris.OfArticle(derivation.Source));
        json.WriteString("kind", WireNames<DerivationKind>.Of(derivation.Kind));
        json.WriteNumber("probability", derivation.Probability);
        json.WriteNumber("coverage", derivation.Coverage);
        json.List("passage", derivation.Passages, passage => json.Object(() =>
        {
            json.Object("here", () => _selectors.Write(json, record, passage.Article));
            json.Object("there", () => _selectors.Write(json, _records[derivation.Source], passage.Source));
        }));
    }

    // One statement can assert two things, and rests under two claims then, or in two places of one.
    private string NameOf(ClaimStatement statement)
    {
        var name = ExportIris.OfFinding(statement.Article, statement.Statement);
        var uses = _uses[name] = _uses.GetValueOrDefault(name) + 1;
        return uses == 1 ? name : FormattableString.Invariant($"{name}:{uses}");
    }

    private void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        var names = claim.Statements.Select(NameOf).ToArray();
        json.Object(() =>
        {
            json.WriteString("id", ExportIris.OfClaim(claim.Id));
            json.WriteString("type", "prov:Entity");
            json.WriteString("value", ClaimText.Of(claim.Text));
            json.Strings("disputed", [.. claim.Disputed.Select(dispute => dispute.Text)]);
            json.Strings("derivedFrom", names);
        });
        foreach (var (statement, name) in claim.Statements.Zip(names))
        {
            var record = _records[statement.Article];
            json.Object(() =>
            {
                json.WriteString("id", name);
                json.WriteString("type", "prov:Entity");
                json.WriteString("side", WireNames<ClaimSide>.Of(statement.Side));
                json.Optional("act", record.StatementOf(statement.Statement) is { } found ? WireNames<SpeechAct>.Of(found.Act) : null);
                json.Optional("anonymous", statement.Anonymous);
                json.Strings("attributedTo", [.. NamesOf(statement).Select(speaker => ExportIris.OfAgent("speaker", speaker))]);
                json.WriteString("quotedFrom", ExportIris.OfArticle(statement.Article));
                json.Strings("primarySource", [.. statement.Origins.Select(origin =>
                    _stored.TryGetValue(origin, out var article) ? ExportIris.OfArticle(article) : ExportIris.OfAgent("credited", origin))]);
                json.List("words", statement.Content, part => json.Object(() => _selectors.Write(json, record, part)));
            });
        }
    }
}
