using Hearsay.Spinning;

namespace Hearsay.Tests.Spinning;

public class TextFeaturesTests
{
    private const int Phrases = 16; // the first of the figures about phrases
    private const int Evidence = 18;
    private const int Manner = 24; // the first of the figures about the writer's manner
    private const int Spread = 29; // how far scores lie apart and their mean, those of words first

    [Fact]
    public void Words_that_say_neither_are_no_evidence()
    {
        var neither = Math.Log(SwapShare.Trained / (1 - SwapShare.Trained));
        var features = Of([.. Enumerable.Repeat(neither, 50)], [.. Enumerable.Repeat(neither, 50)]);

        features[Evidence..Manner].ShouldAllBe(figure => Math.Abs(figure) < 1e-3);
    }

    [Fact]
    public void Evidence_is_the_logarithm_of_the_product_in_doublings()
    {
        double[] scores = [1.5, -2, 3, 0.2, -0.7, 2.2, -4, 0.9];
        var expected = scores.Sum(score => Math.Log2(1 + (0.4 * ((Math.Exp(score) * (1 - SwapShare.Trained) / SwapShare.Trained) - 1))));

        var found = Of(scores, new double[scores.Length])[Evidence + 2] * (scores.Length + 20) / 3;

        found.ShouldBe(expected, 0.1); // the last doubling is a straight line
    }

    [Fact]
    public void What_is_put_in_as_a_phrase_is_told_apart_from_what_is_put_in_as_a_word()
    {
        double[] low = [.. Enumerable.Repeat(-3.0, 40)], high = [.. Enumerable.Repeat(2.0, 40)];
        var (words, phrases) = (Of(high, low), Of(low, high));

        words[0].ShouldBeGreaterThan(phrases[0]);
        phrases[Phrases].ShouldBeGreaterThan(words[Phrases]);
        phrases[Evidence + 3].ShouldBeGreaterThan(words[Evidence + 3]);
    }

    [Fact]
    public void Three_words_that_stand_together_less_than_their_pairs_let_expect_are_counted_however_well_the_pairs_go_together()
    {
        var fit = default(PhraseFit).With(2, isTriple: true, 1, isKept: false).With(2, isTriple: false, -2, isKept: false).With(2, isTriple: false, -4, isKept: false);

        fit.ShouldBe(new PhraseFit { Pairs = 3, Sum = 6, Triples = 1, TripleSum = -5, OddTriples = 2, VeryOddTriples = 1 });
    }

    [Fact]
    public void Pairs_that_no_spinner_touches_tell_the_writers_own_manner()
    {
        var fit = default(PhraseFit).With(3, isTriple: true, 1, isKept: true).With(-4, isTriple: false, -4, isKept: false).With(1, isTriple: false, -2, isKept: true);

        (fit.Kept, fit.KeptSum, fit.KeptOddTriples).ShouldBe((2, 4.0, 1));
        fit.OddTriples.ShouldBe(2);
    }

    [Fact]
    public void A_text_that_is_odd_throughout_is_told_from_one_in_which_some_words_are()
    {
        double[] even = [.. Enumerable.Repeat(-1.0, 40)], mixed = [.. Enumerable.Range(0, 40).Select(i => i % 4 == 0 ? 2.0 : -2.0)];

        var (throughout, some) = (Of(even, mixed), Of(mixed, even));

        throughout[Spread..].ShouldBe([0, -1 / 3.0, Math.Sqrt(3) / 2, -1 / 3.0], 1e-9);
        some[Spread..].ShouldBe([Math.Sqrt(3) / 2, -1 / 3.0, 0, -1 / 3.0], 1e-9);
    }

    private static double[] Of(double[] scores, double[] asPhrases)
    {
        var features = new double[TextFeatures.Count];
        TextFeatures.Fill(scores, asPhrases, default, features);
        return features;
    }
}
