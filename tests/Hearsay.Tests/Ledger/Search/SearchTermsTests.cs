using System.Diagnostics;
using Hearsay.Ledger.Search;

namespace Hearsay.Tests.Ledger.Search;

public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("Kraków, KRAKÓW!", "krakow krakow")]
    [InlineData("don't", "don t")]
    [InlineData("2,500 people", "2 500 people")]
    [InlineData("ﬁsh Ⅳ", "fish iv")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("a\0b \ud83d c", "a b c")]
    [InlineData("", "")]
    public void Terms_are_runs_of_letters_and_digits_without_case_and_marks(string text, string terms) =>
        SearchTerms.Normalize(text).ShouldBe(terms);

    [Fact]
    public void Quoted_words_are_one_phrase_and_repetitions_count_once() =>
        SearchTerms.Phrases("ferry “Port Marn” ferry \"port marn\" sank").ShouldBe(["ferry", "port marn", "sank"]);

    [Fact]
    public void A_query_of_any_size_has_a_bounded_number_of_phrases()
    {
        var words = string.Join(' ', Enumerable.Range(0, 10_000));
        SearchTerms.Phrases(words).Count.ShouldBe(SearchTerms.MaxPhrases);
        SearchTerms.Phrases($"\"{words}\"").ShouldHaveSingleItem().Split(' ').Length.ShouldBe(SearchTerms.MaxPhraseTerms);
    }

    [Fact]
    public void A_megabyte_of_combining_marks_takes_no_longer_than_a_megabyte_of_letters()
    {
        var marks = "a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 500_000));
        var clock = Stopwatch.StartNew();
        SearchTerms.Normalize(marks).ShouldBe("a");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
