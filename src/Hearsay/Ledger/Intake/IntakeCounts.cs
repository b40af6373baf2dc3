using System.Globalization;

namespace Hearsay.Ledger.Intake;

/// <summary>What became of the documents of a run. A snapshot: it does not change any more.</summary>
public sealed record IntakeCounts
{
    /// <summary>Documents that were not known.</summary>
    public int New { get; init; }

    /// <summary>Documents that were known with other content, or annotated by other makers.</summary>
    public int Versions { get; init; }

    /// <summary>Documents that were in the store already, as they are.</summary>
    public int Unchanged { get; init; }

    /// <summary>Documents that were refused.</summary>
    public int Refused { get; init; }

    /// <summary>Articles that a feed names without their text; they are no documents.</summary>
    public int Listed { get; init; }

    /// <summary>Number of documents, those that are only listed left out.</summary>
    public int Total => New + Versions + Unchanged + Refused;

    /// <summary>The counts in a line for a person to read.</summary>
    public override string ToString()
    {
        var parts = new[] { Part(New, "new"), Part(Versions, Versions == 1 ? "new version" : "new versions"), Part(Unchanged, "unchanged"), Part(Refused, "refused"), Part(Listed, "only listed") }
            .Where(part => part.Length > 0).ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{Total} {(Total == 1 ? "document" : "documents")}{(parts.Length > 0 ? ": " + string.Join(", ", parts) : "")}.");
    }

    /// <summary>These and one more.</summary>
    internal IntakeCounts With(IntakeFate fate) => fate switch
    {
        IntakeFate.New => this with { New = New + 1 },
        IntakeFate.Version => this with { Versions = Versions + 1 },
        IntakeFate.Unchanged => this with { Unchanged = Unchanged + 1 },
        IntakeFate.Refused => this with { Refused = Refused + 1 },
        _ => this with { Listed = Listed + 1 },
    };

    private static string Part(int count, string what) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {what}");
}
