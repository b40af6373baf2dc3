using System.Globalization;
using System.Text;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Tests.Architecture;

/// <summary>docs/diagnostics.md is the catalogue, written out.</summary>
public class DiagnosticsDocTests
{
    [Fact]
    public void The_page_of_diagnostics_is_the_catalogue()
    {
        var expected = new StringBuilder("# Diagnostics\n\nEverything that Hearsay may notice about a document. Codes are never reused. This page is made from\n`DiagnosticCatalog`; a test keeps the two equal.\n");
        foreach (var descriptor in DiagnosticCatalog.All)
        {
            expected.Append(CultureInfo.InvariantCulture, $"\n## {descriptor.Code}: {descriptor.Title}\n\n*{WireNames<Severity>.Of(descriptor.Severity)}.* {descriptor.Help}\n");
        }

        var file = Repository.File("docs/diagnostics.md");
        if (Environment.GetEnvironmentVariable("HEARSAY_WRITE_DOCS") == "1")
        {
            File.WriteAllText(file, expected.ToString());
        }

        File.ReadAllText(file).ReplaceLineEndings("\n").ShouldBe(expected.ToString(), "Run the tests once with HEARSAY_WRITE_DOCS=1 to write the page anew.");
    }
}
