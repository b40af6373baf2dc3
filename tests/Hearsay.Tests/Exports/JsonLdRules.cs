using System.Text.Json;

namespace Hearsay.Tests.Exports;

/// <summary>
/// As much of JSON-LD 1.1 as a file with its own context needs: every key is a keyword or a term of the context, every term expands to an absolute IRI, every value of a term
/// of type @id is an IRI. A key that the context does not have would be dropped in silence by every reader.
/// </summary>
internal sealed class JsonLdRules
{
    private static readonly HashSet<string> Keywords = ["@id", "@type", "@value", "@language", "@context", "@graph", "@list", "@set"];

    private readonly Dictionary<string, (string Iri, bool IsLink)> _terms = new(StringComparer.Ordinal);

    public JsonLdRules(JsonElement context)
    {
        var raw = context.EnumerateObject().Where(term => term.Name != "@version")
            .ToDictionary(term => term.Name, term => term.Value.ValueKind == JsonValueKind.Object
                ? (term.Value.GetProperty("@id").GetString()!, term.Value.TryGetProperty("@type", out var type) && type.GetString() == "@id")
                : (term.Value.GetString()!, false), StringComparer.Ordinal);
        foreach (var (term, (iri, isLink)) in raw)
        {
            _terms[term] = (Keywords.Contains(iri) ? iri : Expand(iri, raw), isLink);
        }
    }

    /// <summary>An element as expanded properties: (IRI or keyword, value).</summary>
    public IEnumerable<(string Property, JsonElement Value)> PropertiesOf(JsonElement node)
    {
        foreach (var property in node.EnumerateObject())
        {
            if (Keywords.Contains(property.Name))
            {
                yield return (property.Name, property.Value);
                continue;
            }

            _terms.ShouldContainKey(property.Name, $"the context has no term {property.Name}");
            var (iri, isLink) = _terms[property.Name];
            foreach (var value in property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().ToArray() : [property.Value])
            {
                if (isLink || iri == "@id")
                {
                    IsIri(value.GetString()!).ShouldBeTrue($"{property.Name}: {value}");
                }

                yield return (iri, value);
            }
        }
    }

    /// <summary>The types of a node, expanded.</summary>
    public string[] TypesOf(JsonElement node) => [.. PropertiesOf(node).Where(pair => pair.Property == "@type").Select(pair => ExpandType(pair.Value.GetString()!))];

    public string ExpandType(string type) => type.Split(':', 2) is [var prefix, var name] && _terms.TryGetValue(prefix, out var vocabulary) ? vocabulary.Iri + name : type;

    public static bool IsIri(string text) => Uri.TryCreate(text, UriKind.Absolute, out _) && !text.Any(c => c <= ' ' || "<>\"{}|\\^`".Contains(c, StringComparison.Ordinal));

    private static string Expand(string iri, Dictionary<string, (string, bool)> raw)
    {
        var expanded = iri.Split(':', 2) is [var prefix, var name] && raw.TryGetValue(prefix, out var vocabulary) ? vocabulary.Item1 + name : iri;
        IsIri(expanded).ShouldBeTrue(iri);
        return expanded;
    }
}
