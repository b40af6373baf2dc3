using System.Text.Json;
using Hearsay.Exports;
using Hearsay.Model;

namespace Hearsay.Tests.Exports;

/// <summary>The provenance against what the W3C published: JSON-LD 1.1, PROV-O, the Web Annotation vocabulary and its model of selectors.</summary>
public class ProvJsonLdTests
{
    private const string Prov = "http://www.w3.org/ns/prov#";
    private const string Oa = "http://www.w3.org/ns/oa#";

    // Of PROV-O (2013): what each property that is used may stand on, and what it must lead to.
    private static readonly Dictionary<string, (string[] Domain, string[] Range)> Properties = new(StringComparer.Ordinal)
    {
        [Prov + "wasAttributedTo"] = (["Entity"], ["Agent"]),
        [Prov + "wasDerivedFrom"] = (["Entity"], ["Entity"]),
        [Prov + "wasQuotedFrom"] = (["Entity"], ["Entity"]),
        [Prov + "hadPrimarySource"] = (["Entity"], ["Entity"]),
        [Prov + "alternateOf"] = (["Entity"], ["Entity"]),
        [Prov + "entity"] = (["Derivation"], ["Entity"]),
    };

    private static readonly Dictionary<string, string> Supers = new(StringComparer.Ordinal)
    {
        [Prov + "Organization"] = Prov + "Agent",
        [Prov + "Person"] = Prov + "Agent",
        [Prov + "Quotation"] = Prov + "Derivation",
        [Prov + "Revision"] = Prov + "Derivation",
        [Prov + "Agent"] = "",
        [Prov + "Entity"] = "",
        [Prov + "Derivation"] = "",
        [Oa + "SpecificResource"] = "",
        [Oa + "TextPositionSelector"] = "",
        [Oa + "TextQuoteSelector"] = "",
    };

    private static readonly Lazy<(JsonElement Root, JsonLdRules Rules)> Written = new(() =>
    {
        var root = JsonDocument.Parse(SampleLedger.Written(ProvJsonLd.Write, 100)).RootElement;
        return (root, new JsonLdRules(root.GetProperty("@context")));
    });

    private static JsonElement[] Nodes => [.. Written.Value.Root.GetProperty("@graph").EnumerateArray()];

    [Fact]
    public void Every_key_is_a_term_and_every_type_and_property_is_published()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in Everything())
        {
            foreach (var type in Written.Value.Rules.TypesOf(node).Where(type => !type.StartsWith("http://www.w3.org/2001/XMLSchema#", StringComparison.Ordinal)))
            {
                Supers.ShouldContainKey(type);
            }

            foreach (var (property, _) in Written.Value.Rules.PropertiesOf(node))
            {
                seen.Add(property);
                if (property.StartsWith(Prov, StringComparison.Ordinal) && property is not (Prov + "value" or Prov + "qualifiedDerivation"))
                {
                    Properties.ShouldContainKey(property);
                }
            }
        }

        foreach (var used in Properties.Keys)
        {
            seen.ShouldContain(used, "a rule that nothing is measured by");
        }
    }

    [Fact]
    public void Properties_stand_on_and_lead_to_what_PROV_says()
    {
        var rules = Written.Value.Rules;
        var types = Nodes.ToDictionary(node => node.GetProperty("id").GetString()!, rules.TypesOf, StringComparer.Ordinal);
        foreach (var node in Everything())
        {
            foreach (var (property, value) in rules.PropertiesOf(node).Where(pair => Properties.ContainsKey(pair.Property)))
            {
                Is(rules.TypesOf(node), Properties[property].Domain).ShouldBeTrue($"{property} on {node}");
                types.ShouldContainKey(value.GetString()!, "what is spoken of is described");
                Is(types[value.GetString()!], Properties[property].Range).ShouldBeTrue($"{property} to {value}");
            }
        }
    }

    [Fact]
    public void Ids_are_unique() => Nodes.Select(node => node.GetProperty("id").GetString()!).ShouldBeUnique();

    [Fact]
    public void Selectors_are_whole_and_select_the_words_that_they_quote()
    {
        var texts = SampleLedger.View.Articles().ToDictionary(record => ExportIris.OfArticle(record.Identity), record => record.Text.EnumerateRunes().ToArray(), StringComparer.Ordinal);
        var count = 0;
        foreach (var resource in Everything().Where(node => Written.Value.Rules.TypesOf(node).Contains(Oa + "SpecificResource")))
        {
            count++;
            var text = texts[resource.GetProperty("source").GetString()!];
            var position = resource.GetProperty("selector").EnumerateArray().Single(selector => selector.GetProperty("type").GetString() == "oa:TextPositionSelector");
            var quote = resource.GetProperty("selector").EnumerateArray().Single(selector => selector.GetProperty("type").GetString() == "oa:TextQuoteSelector");
            var (start, end) = (position.GetProperty("start").GetInt32(), position.GetProperty("end").GetInt32());
            start.ShouldBeInRange(0, end - 1);
            end.ShouldBeLessThanOrEqualTo(text.Length);
            quote.GetProperty("exact").GetString().ShouldBe(string.Concat(text[start..end]));
            string.Concat(text[..start]).ShouldEndWith(Optional(quote, "prefix"));
            string.Concat(text[end..]).ShouldStartWith(Optional(quote, "suffix"));
        }

        count.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void Every_derivation_of_the_ledger_is_there_with_its_passages()
    {
        var written = Nodes.Where(node => node.TryGetProperty("derivation", out _))
            .SelectMany(node => node.GetProperty("derivation").EnumerateArray().Select(derivation => (
                From: node.GetProperty("id").GetString(), To: derivation.GetProperty("entity").GetString(), Passages: derivation.GetProperty("passage").GetArrayLength())))
            .Order();
        written.ShouldBe(SampleLedger.View.Derivations().Where(derivation => derivation.Directed)
            .Select(derivation => ((string?)ExportIris.OfArticle(derivation.Article), (string?)ExportIris.OfArticle(derivation.Source), derivation.Passages.Length)).Order());
        Nodes.SelectMany(node => node.TryGetProperty("derivation", out var all) ? all.EnumerateArray().ToArray() : [])
            .Select(derivation => derivation.GetProperty("type").GetString()).Distinct().Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("", "https://daily.example/a?b=c d", "https://daily.example/a?b=c%20d")]
    [InlineData("", "pages/ä b.html", "urn:x-hearsay:article:pages%2F%C3%A4%20b.html")]
    [InlineData("wires", "https://daily.example/a", "urn:x-hearsay:article:wires%3Ahttps%3A%2F%2Fdaily.example%2Fa")]
    public void An_article_is_named_by_its_address_where_it_has_one(string collection, string id, string iri)
    {
        ExportIris.OfArticle(new DocumentIdentity(collection, id)).ShouldBe(iri);
        JsonLdRules.IsIri(iri).ShouldBeTrue();
    }

    private static IEnumerable<JsonElement> Everything() => Nodes.SelectMany(Below);

    private static IEnumerable<JsonElement> Below(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("@value", out _) => [],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Below(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Below),
        _ => [],
    };

    private static bool Is(string[] types, string[] wanted) => types.Any(type => wanted.Any(name => type == Prov + name || (Supers[type].Length > 0 && Supers[type] == Prov + name)));

    private static string Optional(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString()! : "";
}
