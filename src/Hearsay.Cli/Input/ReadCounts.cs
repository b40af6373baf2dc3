using System.Globalization;

namespace Hearsay.Cli.Input;

/// <summary>What became of the documents of a run.</summary>
internal sealed record ReadCounts
{
    /// <summary>Documents that were not known.</summary>
    public int New { get; set; }

    /// <summary>Documents that were known with other content, or annotated by other makers.</summary>
    public int Versions { get; set; }

    /// <summary>Documents that were in the store already, as they are.</summary>
    public int Unchanged { get; set; }

    /// <summary>Documents that were refused.</summary>
    public int Refused { get; set; }

    /// <summary>Articles that a feed names without their text; they are no documents.</summary>
    public int Listed { get; set; }

    /// <summary>Number of documents.</summary>
    public int Total => New + Versions + Unchanged + Refused;

    /// <summary>For a person.</summary>
    public override string ToString()
    {
        var parts = new[] { Part(New, "new"), Part(Versions, Versions == 1 ? "new version" : "new versions"), Part(Unchanged, "unchanged"), Part(Refused, "refused"), Part(Listed, "only listed") }
            .Where(part => part.Length > 0).ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{Total} {(Total == 1 ? "document" : "documents")}{(parts.Length > 0 ? ": " + string.Join(", ", parts) : "")}.");
    }

    private static string Part(int count, string what) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {what}");
}
