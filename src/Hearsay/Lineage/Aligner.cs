using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>
/// Finds the passages that two articles have in common, wherever they stand, and what became of every word in them. Exact runs of
/// four words are the seeds, runs that follow each other closely are chained, gaps are filled word by word; where one text has its
/// words swapped, see <see cref="SwapAligner"/>. Needs no language model. Time and memory are linear in the words of both (see <see cref="RunFinder"/> for the caps), and the result of
/// (a, b) is that of (b, a) with the sides exchanged.
/// </summary>
public static class Aligner
{
    /// <summary>The wording that the headlines and bodies of two articles have in common.</summary>
    /// <param name="article">The article whose order the result follows; the derived one, where that is known.</param>
    /// <param name="source">The other one.</param>
    public static Alignment Align(Article article, Article source)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(source);
        return Align(WeighedWords.Of(article), WeighedWords.Of(source));
    }

    /// <summary>The same of words that are at hand.</summary>
    internal static Alignment Align(WeighedWords words, WeighedWords sourceWords)
    {
        var chains = Chains(words.Words, sourceWords.Words);
        return SwapJudge.Judge(words, sourceWords, chains) is { } swapped
            ? Describe(swapped.Chains, words.Words, sourceWords.Words, wordByWord: true)
            : Describe(chains, words.Words, sourceWords.Words, wordByWord: false);
    }

    /// <summary>The chains of equal words, each a passage; in the order of the first text.</summary>
    internal static List<List<WordRun>> Chains(WordSequence first, WordSequence second)
    {
        // One of the two orders is always the one that is computed, so that ties fall alike whichever way we are asked.
        if (first.Hashes.SequenceCompareTo(second.Hashes) > 0)
        {
            return Mirror(ChainsInOrder(second, first));
        }

        return ChainsInOrder(first, second);
    }

    /// <summary>The same chains with the texts exchanged, in the order of what is now the first.</summary>
    internal static List<List<WordRun>> Mirror(List<List<WordRun>> chains)
    {
        var mirrored = chains.ConvertAll(chain => chain.ConvertAll(run => new WordRun(run.Second, run.First, run.Length)));
        mirrored.Sort(static (a, b) => a[0].First.CompareTo(b[0].First));
        return mirrored;
    }

    private static List<List<WordRun>> ChainsInOrder(WordSequence firstWords, WordSequence secondWords)
    {
        var first = firstWords.Hashes;
        var second = secondWords.Hashes;
        var chains = Chainer.Chain(RunFinder.Find(firstWords, secondWords), first.Length, second.Length);
        var ends = chains.Select(chain => chain[^1].SecondEnd).Order().ToList();
        var starts = chains.Select(chain => chain[0].Second).Order().ToList();
        for (var index = 0; index < chains.Count; index++)
        {
            // Both lists were made before any extension; a chain reaches at most half way into what is free between it and its
            // neighbour, so none of them can meet.
            var chain = chains[index];
            var (start, end) = (chain[0].Second, chain[^1].SecondEnd);
            var rank = starts.BinarySearch(start);
            GapFiller.Extend(chain, first, second, (
                index > 0 ? chains[index - 1][^1].FirstEnd : 0,
                index + 1 < chains.Count ? chains[index + 1][0].First : first.Length,
                rank > 0 ? Middle(ends[rank - 1], start) : 0,
                rank + 1 < starts.Count ? Middle(end, starts[rank + 1]) : second.Length));
            chains[index] = GapFiller.Fill(chain, first, second);
        }

        return chains;
    }

    private static int Middle(int end, int start) => end + ((start - end) / 2);

    private static Alignment Describe(List<List<WordRun>> chains, WordSequence words, WordSequence sourceWords, bool wordByWord)
    {
        var passages = ImmutableArray.CreateBuilder<AlignedPassage>(chains.Count);
        var (inArticle, inSource, equal) = (0, 0, 0);
        foreach (var chain in chains)
        {
            passages.Add(new AlignedPassage(PassageOf(chain, words, sourceWords), Changes(chain, words, sourceWords, wordByWord)));
            inArticle += chain[^1].FirstEnd - chain[0].First;
            inSource += chain[^1].SecondEnd - chain[0].Second;
            equal += chain.Sum(run => run.Length);
        }

        return new Alignment
        {
            Passages = passages.MoveToImmutable(),
            ArticleWords = words.Count,
            SourceWords = sourceWords.Count,
            EqualWords = equal,
            ArticleCoverage = words.Count == 0 ? 0 : (double)inArticle / words.Count,
            SourceCoverage = sourceWords.Count == 0 ? 0 : (double)inSource / sourceWords.Count,
        };
    }

    /// <summary>A chain as a passage.</summary>
    internal static Passage PassageOf(List<WordRun> chain, WordSequence words, WordSequence sourceWords)
    {
        var count = chain[^1].FirstEnd - chain[0].First;
        return new Passage(
            words.Cover(chain[0].First, count),
            sourceWords.Cover(chain[0].Second, chain[^1].SecondEnd - chain[0].Second),
            count,
            chain.Sum(run => run.Length));
    }

    // Word by word: where words were swapped, those of a gap that is as long on both sides stand for each other.
    private static ImmutableArray<WordChange> Changes(List<WordRun> chain, WordSequence words, WordSequence sourceWords, bool wordByWord)
    {
        var changes = ImmutableArray.CreateBuilder<WordChange>();
        for (var index = 0; index < chain.Count; index++)
        {
            var run = chain[index];
            if (index > 0)
            {
                var (first, second) = (chain[index - 1].FirstEnd, chain[index - 1].SecondEnd);
                var (inserted, deleted) = (run.First - first, run.Second - second);
                for (; wordByWord && inserted == deleted && inserted > 1; inserted--, deleted--)
                {
                    changes.Add(new WordChange(WordChangeKind.Changed, words.Cover(first++, 1), sourceWords.Cover(second++, 1)));
                }

                var kind = inserted == 0 ? WordChangeKind.Deleted : deleted == 0 ? WordChangeKind.Inserted : WordChangeKind.Changed;
                changes.Add(new WordChange(kind, words.Cover(first, inserted), sourceWords.Cover(second, deleted)));
            }

            changes.Add(new WordChange(
                WordChangeKind.Equal, words.Cover(run.First, run.Length), sourceWords.Cover(run.Second, run.Length)));
        }

        return changes.DrainToImmutable();
    }
}
