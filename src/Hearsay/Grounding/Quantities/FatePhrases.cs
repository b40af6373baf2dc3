using Hearsay.Resources;

namespace Hearsay.Grounding.Quantities;

/// <summary>Fates of several words, of <c>fates.tsv</c> in the pack <c>numbers</c>.</summary>
internal static class FatePhrases
{
    private static readonly Lazy<PhraseTable<string>> LazyTable = new(() => new PhraseTable<string>(
        ResourcePack.Get("numbers", "written by hand").Lines("fates.tsv").Select(line => line.Split('\t')), fields => fields[1]));

    /// <summary>Phrases with what is said of those who meet it: "shot dead" → "shot dead", "taken out" → "evacuated".</summary>
    public static PhraseTable<string> Table => LazyTable.Value;
}
