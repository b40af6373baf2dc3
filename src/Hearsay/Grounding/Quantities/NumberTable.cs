using System.Globalization;
using Hearsay.Resources;

namespace Hearsay.Grounding.Quantities;

/// <summary>What a number word does.</summary>
internal enum NumberKind
{
    /// <summary>Zero to nineteen.</summary>
    Unit,

    /// <summary>Twenty to ninety.</summary>
    Ten,

    /// <summary>Multiplies what stands before it.</summary>
    Scale,

    /// <summary>An open number of that size ("dozens").</summary>
    Plural,

    /// <summary>"third".</summary>
    Ordinal,

    /// <summary>"several": no figure by itself.</summary>
    Vague,
}

/// <summary>How a phrase beside a figure bounds it.</summary>
internal enum Hedge
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The figure is the least.</summary>
    Low,

    /// <summary>It is more than the figure.</summary>
    Above,

    /// <summary>The figure is the most.</summary>
    High,

    /// <summary>It is less than the figure.</summary>
    Below,

    /// <summary>About the figure.</summary>
    Near,
}

/// <summary>A number word.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Value">Its number; 0 for vague ones.</param>
internal sealed record NumberWord(NumberKind Kind, decimal Value);

/// <summary>The words of the pack <c>numbers</c>.</summary>
internal static class NumberTable
{
    private const string Build = "written by hand";

    private static readonly Lazy<Dictionary<string, NumberWord>> LazyWords = new(LoadWords);
    private static readonly Lazy<PhraseTable<Hedge>> LazyBefore = new(() => LoadHedges("before"));
    private static readonly Lazy<PhraseTable<Hedge>> LazyAfter = new(() => LoadHedges("after"));

    /// <summary>Number words by their lower-case form.</summary>
    public static Dictionary<string, NumberWord> Words => LazyWords.Value;

    /// <summary>The number of a word that counts by itself ("zero" to "nineteen", "twenty" to "ninety"), in lower case; null for any other.</summary>
    public static decimal? CountOf(string word) => Words.TryGetValue(word, out var number) && number.Kind is NumberKind.Unit or NumberKind.Ten ? number.Value : null;

    /// <summary>Phrases before a figure ("more than").</summary>
    public static PhraseTable<Hedge> Before => LazyBefore.Value;

    /// <summary>Phrases after a figure ("or more").</summary>
    public static PhraseTable<Hedge> After => LazyAfter.Value;

    private static Dictionary<string, NumberWord> LoadWords()
    {
        var words = new Dictionary<string, NumberWord>(StringComparer.Ordinal);
        foreach (var line in ResourcePack.Get("numbers", Build).Lines("numbers.tsv"))
        {
            var fields = line.Split('\t');
            var kind = fields[1] switch
            {
                "unit" => NumberKind.Unit,
                "ten" => NumberKind.Ten,
                "scale" => NumberKind.Scale,
                "plural" => NumberKind.Plural,
                "ordinal" => NumberKind.Ordinal,
                _ => NumberKind.Vague,
            };
            words[fields[0]] = new NumberWord(kind, kind == NumberKind.Vague ? 0 : decimal.Parse(fields[2], CultureInfo.InvariantCulture));
        }

        return words;
    }

    private static PhraseTable<Hedge> LoadHedges(string place) => new(
        ResourcePack.Get("numbers", Build).Lines("hedges.tsv")
            .Select(line => line.Split('\t'))
            .Where(fields => fields[2] == place),
        fields => fields[1] switch { "low" => Hedge.Low, "above" => Hedge.Above, "high" => Hedge.High, "below" => Hedge.Below, _ => Hedge.Near });
}
