using Hearsay.Storage.Memory;

namespace Hearsay.Storage.Tests;

public abstract partial class StoreContract
{
    [Theory]
    [InlineData("harbour", "flood strike")]
    [InlineData("HARBOUR", "flood strike")]
    [InlineData("harbour strike", "strike")]
    [InlineData("\"harbour strike\"", "")]
    [InlineData("\"strike at the harbour\"", "strike")]
    [InlineData("“strike at the harbour”", "strike")]
    [InlineData("Krakow", "flood")]
    [InlineData("KRAKÓW", "flood")]
    [InlineData("Krako\u0301w", "flood")]
    [InlineData("kra", "")]
    [InlineData("2,500", "flood")]
    [InlineData("\U0001F30A", "")]
    [InlineData("", "")]
    [InlineData("?!", "")]
    [InlineData("harbour AND NOT strike OR", "")]
    [InlineData("harbour*", "flood strike")]
    [InlineData("title:harbour", "")]
    [InlineData("\"harbour", "flood strike")]
    [InlineData("don't", "strike")]
    [InlineData("after\0word", "flood")]
    [InlineData("ß", "flood")]
    [InlineData("ﬁsh", "flood")]
    [InlineData("istanbul", "strike")]
    public void Search_finds_all_words_and_phrases_without_case_and_accents(string query, string expected)
    {
        Fold(() =>
        {
            Store.IndexText("flood", "Kraków under water", "Kraków under water \U0001F30A 2,500 people left the harbour after\0word ß fish");
            Store.IndexText("strike", "Dockers' strike", "The strike at the harbour of İstanbul goes on: \"We don't yield\"");
            Store.IndexText("empty", "", "");
        });

        Store.SearchText(query, 10).Select(hit => hit.Key).Order(StringComparer.Ordinal)
            .ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_word_in_the_title_counts_more_and_ties_stand_in_order_of_keys()
    {
        Fold(() =>
        {
            Store.IndexText("c", "Weather", "a storm came over the bay today");
            Store.IndexText("a", "Weather", "a storm came over the bay today");
            Store.IndexText("b", "Storm", "a wind came over the bay today");
            Store.IndexText("d", "Nothing", "calm seas");
        });

        Store.SearchText("storm", 10).Select(hit => hit.Key).ShouldBe(["b", "a", "c"]);
        Store.SearchText("storm", 2).Select(hit => hit.Key).ShouldBe(["b", "a"]);
        Store.SearchText("storm", 0).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_is_replaced_and_removed_whole()
    {
        Fold(() => Store.IndexText("a", "first", "first words"));
        Fold(() => Store.IndexText("a", "second", "second words"));
        Store.SearchText("first", 10).ShouldBeEmpty();
        Store.SearchText("second words", 10).Count.ShouldBe(1);

        Fold(() => Store.RemoveText("a"));
        Fold(() => Store.RemoveText("never there"));
        Store.SearchText("words", 10).ShouldBeEmpty();
    }

    [Fact]
    public void Megabyte_words_and_megabyte_texts_are_searched_alike()
    {
        var word = new string('x', 1_000_000);
        var marks = "a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 500_000)) + "b";
        Fold(() =>
        {
            Store.IndexText("word", word, word);
            Store.IndexText("marks", "", marks);
            Store.IndexText("text", "long", string.Concat(Enumerable.Repeat("wave after wave ", 60_000)));
        });

        Store.SearchText(word, 10).Select(hit => hit.Key).ShouldBe(["word"]);
        Store.SearchText("ab", 10).Select(hit => hit.Key).ShouldBe(["marks"]);
        Store.SearchText("\"after wave wave after\"", 10).Select(hit => hit.Key).ShouldBe(["text"]);
    }

    [Fact]
    public void A_query_of_thousands_of_words_is_answered()
    {
        var words = string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"w{i}"));
        Fold(() => Store.IndexText("a", "", words));
        Store.SearchText(words, 10).Count.ShouldBe(1);
        Store.SearchText($"\"{words}\"", 10).Count.ShouldBe(1);
        Store.SearchText(new string('"', 10_001), 10).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_ranking_is_that_of_the_store_in_memory(int seed)
    {
        using var reference = new MemoryStore();
        var random = new Random(seed);
        for (var i = 0; i < 120; i++)
        {
            var key = $"k{random.Next(100):D2}";
            var (title, text) = (Words(random, 6), Words(random, 60));
            var remove = random.Next(5) == 0;
            Fold(() => Change(Store));
            reference.Commit(i, () => Change(reference));

            void Change(Ledger.ILedgerStore store)
            {
                if (remove)
                {
                    store.RemoveText(key);
                }
                else
                {
                    store.IndexText(key, title, text);
                }
            }
        }

        foreach (var query in new[] { "w0", "w3 w1", "w2 w5 w9", "\"w1 w0\"", "\"w0 w0\" w4", "w11", "w14 \"w2 w1\"" })
        {
            var (mine, theirs) = (Store.SearchText(query, 1000), reference.SearchText(query, 1000));
            mine.Select(hit => hit.Key).ShouldBe(theirs.Select(hit => hit.Key), query);
            mine.Zip(theirs).ShouldAllBe(pair => Math.Abs(pair.First.Score - pair.Second.Score) < 1e-9);
        }

        reference.SearchText("w0", 1000).Count.ShouldBeGreaterThan(10);
    }

    // The smaller its number, the commoner a word.
    private static string Words(Random random, int most) => string.Join(
        ' ', Enumerable.Range(0, random.Next(1, most)).Select(_ => $"w{(int)(15 * random.NextDouble() * random.NextDouble())}"));
}
