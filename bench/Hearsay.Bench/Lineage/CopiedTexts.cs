using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Bench.Lineage;

/// <summary>Which texts share wording with which, so that the truth of a made set does not rest on texts that may themselves derive from each other.</summary>
internal static class CopiedTexts
{
    /// <summary>Two texts that share so many words in a row may have to do with each other; a set says nothing of them.</summary>
    private const int Run = 12;

    /// <summary>For each original the ids of all pages that share a run of words with it.</summary>
    public static Dictionary<string, HashSet<string>> Related(IReadOnlyList<SetPage> originals, IEnumerable<SetPage> pages)
    {
        var holders = new Dictionary<ulong, List<string>>();
        var related = originals.ToDictionary(page => page.Id, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var original in originals)
        {
            foreach (var shingle in Shingles(original.Text))
            {
                if (!holders.TryGetValue(shingle, out var ids))
                {
                    holders[shingle] = ids = [];
                }

                ids.Add(original.Id);
            }
        }

        foreach (var page in pages)
        {
            foreach (var id in Shingles(page.Text).Where(holders.ContainsKey).SelectMany(shingle => holders[shingle]).Where(id => id != page.Id).Distinct(StringComparer.Ordinal))
            {
                related[id].Add(page.Id);
            }
        }

        return related;
    }

    private static IEnumerable<ulong> Shingles(string text) =>
        Winnower.Shingles(WordSequence.Of(new Article { Text = text, Blocks = [] }).Hashes, Run).Distinct();
}
