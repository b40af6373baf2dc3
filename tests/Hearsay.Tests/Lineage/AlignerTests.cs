using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Tests.Lineage;

public class AlignerTests
{
    [Fact]
    public void Every_word_of_a_passage_is_accounted_for()
    {
        var (article, source) = (
            Of("The council of Pell voted on Monday night to close the old harbour for good, its speaker said."),
            Of("The council of Pell has voted on Monday to close the old fishing harbour, its speaker said."));

        var passage = Aligner.Align(article, source).Passages.ShouldHaveSingleItem();

        passage.Changes.Select(change => $"{change.Kind}:{change.Article.TextIn(article.Text)}|{change.Source.TextIn(source.Text)}").ShouldBe(
        [
            "Equal:The council of Pell|The council of Pell",
            "Deleted:|has",
            "Equal:voted on Monday|voted on Monday",
            "Inserted:night|",
            "Equal:to close the old|to close the old",
            "Deleted:|fishing",
            "Equal:harbour|harbour",
            "Inserted:for good|",
            "Equal:its speaker said|its speaker said",
        ]);
        passage.Passage.ShouldBe(new Passage(new TextSpan(0, article.Text.Length - 1), new TextSpan(0, source.Text.Length - 1), 18, 15));
    }

    [Fact]
    public void Paragraphs_in_another_order_are_passages_of_their_own()
    {
        var source = Newsroom.Record("source", Newsroom.Original).Article;
        var article = Newsroom.Record("article", "New headline\n\n" + Newsroom.Paragraphs(Newsroom.Original, 5, 2, 3)).Article;

        var alignment = Aligner.Align(article, source);

        alignment.Passages.Length.ShouldBe(2);
        alignment.Passages[0].Passage.Source.Start.ShouldBeGreaterThan(alignment.Passages[1].Passage.Source.Start);
        alignment.EqualWords.ShouldBe(alignment.ArticleWords - 2);
    }

    [Fact]
    public void Case_typography_and_lost_apostrophes_are_no_changes()
    {
        var alignment = Aligner.Align(
            Of("“WE DON’T KNOW,” SAID O’DARRAN — WHO’S THE KEEPER OF THE ﬁLES AT １２３ CAFÉ"),
            Of("\"We dont know,\" said O'Darran - who's the keeper of the files at 123 cafe\u0301"));

        alignment.EqualWords.ShouldBe(14);
        alignment.ArticleCoverage.ShouldBe(1);
        alignment.SourceCoverage.ShouldBe(1);
    }

    [Fact]
    public void Texts_without_a_common_run_have_no_passage()
    {
        var alignment = Aligner.Align(Of(""), Of("a b c d e f g h i j"));

        alignment.Passages.ShouldBeEmpty();
        alignment.ArticleCoverage.ShouldBe(0);
        Aligner.Align(Of("j i h g f e d c b a"), Of("a b c d e f g h i j")).Passages.ShouldBeEmpty();
    }

    [Fact]
    public void Aligned_texts_rebuild_each_other_and_do_not_overlap()
    {
        Prop.ForAll(Texts(), pair =>
        {
            var (article, source) = (Of(pair.Item1), Of(pair.Item2));
            var alignment = Aligner.Align(article, source);
            var equal = 0;
            foreach (var passage in alignment.Passages)
            {
                var changes = passage.Changes;
                (changes[0].Kind, changes[^1].Kind).ShouldBe((WordChangeKind.Equal, WordChangeKind.Equal));
                Words(article, passage.Passage.Article).ShouldBe(changes.SelectMany(change => Words(article, change.Article)));
                Words(source, passage.Passage.Source).ShouldBe(changes.SelectMany(change => Words(source, change.Source)));
                foreach (var change in changes)
                {
                    var (left, right) = (Words(article, change.Article), Words(source, change.Source));
                    left.SequenceEqual(right).ShouldBe(change.Kind == WordChangeKind.Equal);
                    (left.Count == 0).ShouldBe(change.Kind == WordChangeKind.Deleted);
                    (right.Count == 0).ShouldBe(change.Kind == WordChangeKind.Inserted);
                    equal += change.Kind == WordChangeKind.Equal ? left.Count : 0;
                }
            }

            equal.ShouldBe(alignment.EqualWords);
            ShouldNotOverlap(alignment.Passages.Select(passage => passage.Passage.Article));
            ShouldNotOverlap(alignment.Passages.Select(passage => passage.Passage.Source).Order());
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Exchanging_the_texts_exchanges_the_sides()
    {
        Prop.ForAll(Texts(), pair =>
        {
            var (article, source) = (Of(pair.Item1), Of(pair.Item2));
            var there = Aligner.Align(article, source).Passages.Select(passage => (passage.Passage.Article, passage.Passage.Source));
            var back = Aligner.Align(source, article).Passages.Select(passage => (passage.Passage.Source, passage.Passage.Article));

            back.Order().ShouldBe(there.Order());
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>The reference is the longest common subsequence over the whole texts, which is quadratic.</summary>
    [Fact]
    public void An_edited_text_is_aligned_as_well_as_by_a_full_comparison()
    {
        Prop.ForAll(Edits(), pair =>
        {
            var alignment = Aligner.Align(Of(pair.Item1), Of(pair.Item2));
            var reference = LongestCommonSubsequence(pair.Item1.Split(' '), pair.Item2.Split(' '));

            // Words before the first and after the last run may stay outside the passage.
            alignment.EqualWords.ShouldBeInRange(reference - 6, reference);
        }).QuickCheckThrowOnFailure();
    }

    public static TheoryData<string, string> Hostile() => new()
    {
        { Repeat("ha ", 350_000), Repeat("ha ", 349_000) },
        { Repeat("one two three four five six seven ", 30_000), Repeat("three four five six seven one two ", 30_000) },
        { Repeat("a", 1_000_000), Repeat("a", 1_000_000) + " b" },
        { Repeat("e\u0301\u0323 ", 200_000), Repeat("\u0301\u0323", 500_000) },
        { Numbers(0, 150_000), Numbers(75_000, 225_000) },
        { Repeat(Numbers(0, 9) + Repeat("x ", 20_000), 8), Repeat(Repeat("x ", 20_000) + Numbers(0, 9), 8) },
        { Repeat("\"' “‘", 100_000), Repeat("“", 400_000) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Megabytes_of_hostile_text_are_judged_in_seconds(string first, string second)
    {
        var clock = Stopwatch.StartNew();

        DerivationJudge.Judge(Newsroom.Record("first", "?\n\n" + first), Newsroom.Record("second", "?\n\n" + second));

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static void ShouldNotOverlap(IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            span.Start.ShouldBeGreaterThanOrEqualTo(end);
            end = span.End;
        }
    }

    private static Article Of(string text) => new() { Text = text, Blocks = [new Block(BlockKind.Body, new TextSpan(0, text.Length))] };

    private static List<ulong> Words(Article article, TextSpan span)
    {
        var words = new WordSequence();
        WordScanner.Scan(article.Text, span, 0, words);
        return [.. words.Hashes];
    }

    /// <summary>Pairs of texts over few words, cut and pasted from each other so that runs are shared, repeated and moved.</summary>
    private static Arbitrary<(string, string)> Texts()
    {
        var word = Gen.Elements("a", "b", "c", "d", "e", "f", "g", "h", "k", "m", "n", "p", "q", "r", "s", "t");
        var chunk = word.ListOf(12).Select(words => string.Join(' ', words));
        return (from chunks in chunk.ListOf(5)
                from first in Gen.Choose(0, 4).ListOf(6)
                from second in Gen.Choose(0, 4).ListOf(6)
                from filler in chunk
                select (string.Join(' ', first.Select(index => chunks[index])), filler + " " + string.Join(' ', second.Select(index => chunks[index]))))
            .ToArbitrary();
    }

    /// <summary>A text of distinct words and the same with some dropped, replaced or put in, never two within three words.</summary>
    private static Arbitrary<(string, string)> Edits() =>
        (from places in Gen.Choose(5, 30).ListOf(6)
         from kinds in Gen.Choose(0, 2).ListOf(6)
         select Edit(places, kinds)).ToArbitrary();

    private static (string, string) Edit(IEnumerable<int> places, IEnumerable<int> kinds)
    {
        var source = Enumerable.Range(0, 200).Select(index => "w" + index).ToList();
        var article = new List<string>(source);
        var at = 0;
        foreach (var (place, kind) in places.Zip(kinds))
        {
            at += place;
            if (at >= article.Count)
            {
                break;
            }

            switch (kind)
            {
                case 0:
                    article.RemoveAt(at);
                    break;
                case 1:
                    article[at] = "new" + at;
                    break;
                default:
                    article.Insert(at, "new" + at);
                    break;
            }
        }

        return (string.Join(' ', article), string.Join(' ', source));
    }

    private static int LongestCommonSubsequence(string[] first, string[] second)
    {
        var lengths = new int[first.Length + 1, second.Length + 1];
        for (var row = 1; row <= first.Length; row++)
        {
            for (var column = 1; column <= second.Length; column++)
            {
                lengths[row, column] = first[row - 1] == second[column - 1]
                    ? lengths[row - 1, column - 1] + 1
                    : Math.Max(lengths[row - 1, column], lengths[row, column - 1]);
            }
        }

        return lengths[first.Length, second.Length];
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string Numbers(int from, int to)
    {
        var text = new StringBuilder();
        for (var number = from; number < to; number++)
        {
            text.Append('n').Append(number).Append(' ');
        }

        return text.ToString();
    }
}
