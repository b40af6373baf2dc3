using Hearsay.Lineage;

namespace Hearsay.Tests.Lineage;

public class QuotationDriftTests
{
    private const string Said = "We will send 300 men to Ostrel, and we will not leave before Ilse Marand does";

    [Theory]
    [InlineData("We will send 300 men to Ostrel, and we will leave before Ilse Marand does", DriftWarning.Negation)]
    [InlineData("We will send 3,000 men to Ostrel, and we will not leave before Ilse Marand does", DriftWarning.Figure)]
    [InlineData("We will send 300 men to Kammin, and we will not leave before Ilse Marand does", DriftWarning.Name)]
    public void A_change_that_alters_the_meaning_is_warned_of(string version, DriftWarning warning) =>
        QuotationDrift.Compare(Said, version).Warnings.ShouldBe([warning]);

    [Theory]
    [InlineData("we will send 300 men to Ostrel and we will not leave before Ilse Marand does")]
    [InlineData("We shall send 300 soldiers to Ostrel, and we will not go before Ilse Marand does")]
    [InlineData("Ostrel: we will send 300 men, and we will not leave before Ilse Marand does")]
    public void Other_words_and_another_order_are_no_reason_to_warn(string version) =>
        QuotationDrift.Compare(Said, version).Warnings.ShouldBeEmpty();

    [Theory]
    [InlineData("Three men and 1,000 crates are missing", "3 men and 1000 crates are missing")]
    [InlineData("One man is missing", "A man is missing")]
    public void The_same_figure_in_letters_and_digits_is_no_other_figure(string utterance, string version) =>
        QuotationDrift.Compare(utterance, version).Warnings.ShouldBeEmpty();

    [Fact]
    public void A_figure_in_letters_that_became_another_is_warned_of() =>
        QuotationDrift.Compare("We lost two men there", "We lost twelve men there").Warnings.ShouldBe([DriftWarning.Figure]);

    [Fact]
    public void The_words_that_changed_are_shown_beside_each_other()
    {
        const string Version = "We shall send 300 men, and we will not leave before Ilse Marand does it";
        var drift = QuotationDrift.Compare(Said, Version);
        drift.IsSame.ShouldBeFalse();
        drift.EqualWords.ShouldBe(13);
        drift.Changes.Where(change => change.Kind != WordChangeKind.Equal)
            .Select(change => (change.Source.TextIn(Said), change.Article.TextIn(Version)))
            .ShouldBe([("will", "shall"), ("to Ostrel", ""), ("", "it")]);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("We will not", "we will not")]
    public void The_same_words_are_the_same_version(string one, string other) => QuotationDrift.Compare(one, other).IsSame.ShouldBeTrue();

    [Fact]
    public void A_quotation_of_any_length_is_compared() =>
        QuotationDrift.Compare(string.Concat(Enumerable.Repeat("on and on ", 5000)), "on and on").EqualWords.ShouldBe(3);
}
