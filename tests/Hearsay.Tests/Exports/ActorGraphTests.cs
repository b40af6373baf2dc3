using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Hearsay.Exports;

namespace Hearsay.Tests.Exports;

/// <summary>The graph of actors against GraphML's schema.</summary>
public class ActorGraphTests
{
    private static readonly XNamespace G = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public void The_graph_is_valid_GraphML() => Validate(SampleLedger.Written(ActorGraph.Write, 20)).ShouldBeEmpty();

    [Fact]
    public void The_schema_finds_what_is_wrong()
    {
        var graph = System.Text.Encoding.UTF8.GetString(SampleLedger.Written(ActorGraph.Write, 20));
        Validate(System.Text.Encoding.UTF8.GetBytes(graph.Replace("edgedefault=\"directed\"", "", StringComparison.Ordinal))).ShouldNotBeEmpty();
        Validate(System.Text.Encoding.UTF8.GetBytes(graph.Replace("<data key=\"label\">", "<data key=\"nosuchkey\">", StringComparison.Ordinal))).ShouldNotBeEmpty();
        var source = XDocument.Parse(graph).Descendants(G + "edge").First().Attribute("source")!.Value;
        Validate(System.Text.Encoding.UTF8.GetBytes(graph.Replace($"<node id=\"{source}\">", "<node id=\"renamed\">", StringComparison.Ordinal))).ShouldNotBeEmpty();
    }

    [Fact]
    public void Values_are_of_their_declared_types_and_edges_know_their_origins()
    {
        var graph = XDocument.Load(new MemoryStream(SampleLedger.Written(ActorGraph.Write, 20)));
        var ints = graph.Descendants(G + "key").Where(key => key.Attribute("attr.type")!.Value == "int").Select(key => key.Attribute("id")!.Value).ToHashSet();
        graph.Descendants(G + "data").Where(data => ints.Contains(data.Attribute("key")!.Value)).ShouldAllBe(data => int.Parse(data.Value, CultureInfo.InvariantCulture) >= 0);
        var edges = graph.Descendants(G + "edge").ToArray();
        edges.Length.ShouldBeGreaterThan(20);
        edges.ShouldAllBe(edge => Of(edge, "origins") >= 1);
        edges.ShouldContain(edge => Of(edge, "pages") > Of(edge, "origins"), "copies count once");
    }

    private static int Of(XElement edge, string key) => int.Parse(edge.Elements(G + "data").Single(data => data.Attribute("key")!.Value == key).Value, CultureInfo.InvariantCulture);

    private static List<string> Validate(byte[] graph)
    {
        var problems = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints };
        settings.Schemas.Add(null, Repository.File("tests/Hearsay.Tests/Exports/graphml.xsd"));
        settings.ValidationEventHandler += (_, problem) => problems.Add(problem.Message);
        using var reader = XmlReader.Create(new MemoryStream(graph), settings);
        while (reader.Read())
        {
            // Validation is what the reading is for.
        }

        return problems;
    }
}
