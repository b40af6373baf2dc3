using Hearsay.Resources;

namespace Hearsay.Grounding.Quantities;

/// <summary>What a word can be beside a figure.</summary>
/// <param name="Kind">"person", "unit", "currency", "fate" (what happens to people), "loss" (what happens to things), "state" (the value is
/// what is then counted), "settlement", "tally" (a noun for a count), "filler" (stands between figure and noun).</param>
/// <param name="Value">The unit, or the fate's plain word; empty for the last three.</param>
internal sealed record QuantityWord(string Kind, string Value)
{
    /// <summary>For words that are nothing of the kind.</summary>
    public static readonly QuantityWord None = new("", "");
}

/// <summary>The words of <c>counted.tsv</c> in the pack <c>numbers</c>.</summary>
internal static class QuantityTable
{
    /// <summary>What people are counted as who signed something.</summary>
    public const string Signatories = "signatories";

    private static readonly Lazy<Dictionary<string, QuantityWord>> LazyWords = new(Load);
    private static readonly Lazy<HashSet<string>> LazyFates = new(() => Words.Values.Where(word => word.Kind is "fate" or "state" or "loss").Select(word => word.Value).ToHashSet(StringComparer.Ordinal));

    /// <summary>Words by their lower-case form.</summary>
    public static Dictionary<string, QuantityWord> Words => LazyWords.Value;

    /// <summary>
    /// The plain word for what <see cref="Model.Quantity.Of"/> says became of those counted, so that figures in different words can be held side by
    /// side: "perished", "bodies" and "death toll" are all "killed". The word itself where nothing plainer is known.
    /// </summary>
    public static string FateClass(string of) => of switch
    {
        "toll" or "death toll" or "bodies" or "corpses" or "shot dead" or "gunned down" => "killed",
        _ => Words.TryGetValue(of, out var word) && word.Kind is "fate" or "state" or "loss" ? word.Value : of,
    };

    /// <summary>Whether a plain word says what became of those counted ("killed"), not who they are ("signatories").</summary>
    public static bool IsFate(string plain) => LazyFates.Value.Contains(plain) && plain is not (Signatories or FateReader.Inhabitants);

    private static Dictionary<string, QuantityWord> Load() =>
        ResourcePack.Get("numbers", "written by hand").Lines("counted.tsv")
            .Select(line => line.Split('\t'))
            .ToDictionary(fields => fields[0], fields => new QuantityWord(fields[1], fields[2]), StringComparer.Ordinal);
}
