using Hearsay.Spinning;
using Hearsay.Tests.Language;

namespace Hearsay.Tests.Spinning;

public class WordGuessTests
{
    [Fact]
    public void A_word_that_people_write_there_is_expected_more_than_its_neighbour()
    {
        var analyzed = Texts.Analyze("The foreign minister of Velmark told reporters that the government would send more aid to the border region.");
        var (context, expectation) = (new SpinContext(SpinWords.Default, analyzed), new Expectation(SpinWords.Default, WordGuess.Default));
        foreach (var (word, neighbour) in new[] { ("minister", "preacher"), ("told", "recounted"), ("government", "governance") })
        {
            var place = Enumerable.Range(0, analyzed.Tokens.Length).First(i => analyzed.Tokens[i].Norm == word);
            context.MoveTo(place);
            expectation.MoveTo(context);
            expectation.Plain(IdOf(word)).ShouldBeGreaterThan(expectation.Plain(IdOf(neighbour)), word);
        }
    }

    [Fact]
    public void The_word_that_was_put_in_says_what_stood_there()
    {
        var analyzed = Texts.Analyze("The foreign preacher of Velmark told reporters that the government would send more aid to the border region.");
        var (context, expectation) = (new SpinContext(SpinWords.Default, analyzed), new Expectation(SpinWords.Default, WordGuess.Default));
        context.MoveTo(2);
        expectation.MoveTo(context);
        expectation.Distrust(IdOf("preacher"));
        var best = new ushort[8];
        expectation.Best(best);

        best.Select(id => SpinWords.Default.WordOf(id)).ShouldContain("minister");
        best.Select(id => expectation.Swapped(id)).Reverse().ShouldBeInOrder();
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        using var stream = new MemoryStream();
        WordGuess.Default.Write(stream);
        var again = WordGuess.Read(new MemoryStream(stream.ToArray()), SpinWords.Default);
        var query = new short[SpinWords.Dimensions];
        for (var i = 0; i < query.Length; i++)
        {
            query[i] = (short)((i * 531) - 16000);
        }

        foreach (var id in new[] { 7, 900, WordGuess.Learned - 1, WordGuess.Learned, 50_000 })
        {
            again.Score(query, id, SpinWords.Default.VectorOf(id)).ShouldBe(WordGuess.Default.Score(query, id, SpinWords.Default.VectorOf(id)));
        }
    }

    [Fact]
    public void A_score_is_the_product_of_expectation_and_vector_and_the_bias()
    {
        // The slow way: what the fast one must agree with.
        var zeros = new short[SpinWords.Dimensions * WordGuess.Inputs];
        var guess = new WordGuess(
            zeros, new short[SpinWords.Dimensions * SpinWords.Dimensions], new short[WordGuess.NearPlaces * WordGuess.FrequentWords * SpinWords.Dimensions],
            new short[WordGuess.Kinds * SpinWords.Dimensions], new sbyte[WordGuess.Learned * SpinWords.Dimensions], [.. Enumerable.Repeat((sbyte)16, WordGuess.Learned + 1)], SpinWords.Default);
        var query = new short[SpinWords.Dimensions];
        var vector = new sbyte[SpinWords.Dimensions];
        (query[3], vector[3], query[60], vector[60]) = (1000, 127, -500, 100);

        var sum = (1000 * 127) + (-500 * 100);
        guess.Score(query, WordGuess.Learned, vector).ShouldBe((sum / (WordGuess.Scale * 127.0 / 128 * 127)) + 2, 1e-12);
        guess.Score(query, 5, vector).ShouldBe(2, 1e-12);
    }

    private static int IdOf(string word)
    {
        var analyzed = Texts.Analyze(word);
        return SpinWords.Default.IdOf(analyzed.Text, analyzed.Tokens[0]);
    }
}
