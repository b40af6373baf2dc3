using Hearsay.Language;
using Hearsay.Spinning;
using Hearsay.Tests.Language;

namespace Hearsay.Tests.Spinning;

public class RestorerTests
{
    private const string Text = "The rebels said that they would give up the fight, and the abettors would give up theirs.";

    private static readonly AnalyzedArticle Analyzed = Texts.Analyze(Text);

    private static SpinContext Context => new(SpinWords.Default, Analyzed);

    private static Restorer Restorer => new(SpinWords.Default, WordGuess.Default, Originals.Default, SpinJudge.Default.Candidate);

    [Fact]
    public void Only_open_words_right_beside_a_place_cast_doubt_on_what_stands_there()
    {
        double[] putAt = [0, 0, 0, 0.9, 0.2, 0, 0.7];

        Restorer.PutBeside(new SwapPlace(3, 1), putAt).ShouldBe((0, 0.2));
        Restorer.PutBeside(new SwapPlace(4, 1), putAt).ShouldBe((0.9, 0));
        Restorer.PutBeside(new SwapPlace(6, 1), putAt).ShouldBe((0, 0));
        Restorer.PutBeside(new SwapPlace(4, 2), putAt).ShouldBe((0.9, 0.7));
    }

    [Fact]
    public void Phrases_and_rare_words_are_places_and_words_that_are_likely_the_writers_are_not()
    {
        var putAt = new double[Analyzed.Tokens.Length];
        var rare = Enumerable.Range(0, putAt.Length).First(i => Analyzed.Tokens[i].Norm == "abettors");
        var likely = Enumerable.Range(0, putAt.Length).First(i => Analyzed.Tokens[i].Norm == "fight");
        var unlikely = Enumerable.Range(0, putAt.Length).First(i => Analyzed.Tokens[i].Norm == "rebels");
        (putAt[rare], putAt[likely], putAt[unlikely]) = (0.1, 0.9, 0.3);
        var found = new List<(SwapPlace Place, string Best)>();

        Restorer.Rank(Context, putAt, (place, best, _) => found.Add((place, SpinWords.Default.WordOf(best))));

        found.Select(one => Words(one.Place)).Order(StringComparer.Ordinal).ShouldBe(["abettors", "fight", "give up", "give up"]);
        found.Where(one => one.Place.Count == 2).Select(one => one.Best).Distinct().Count().ShouldBe(1, "what stands twice is one word's habit");
    }

    [Fact]
    public void The_features_at_a_place_are_those_by_which_it_is_ranked()
    {
        var putAt = new double[Analyzed.Tokens.Length];
        var at = Enumerable.Range(0, putAt.Length).First(i => Analyzed.Tokens[i].Norm == "fight");
        putAt[at] = 0.9;
        var (candidates, features) = Restorer.At(Context, new SwapPlace(at, 1), putAt)!.Value;
        var scores = features.Chunk(CandidateFeatures.Count).Select(one => SpinJudge.Default.Candidate.Score(one)).ToArray();
        var best = -1;

        Restorer.Rank(Context, putAt, (place, word, _) => best = place == new SwapPlace(at, 1) ? word : best);

        best.ShouldBe(candidates.Words[Array.IndexOf(scores, scores.Max())]);
    }

    private static string Words(SwapPlace place) => Text[Analyzed.Tokens[place.First].Span.Start..Analyzed.Tokens[place.First + place.Count - 1].Span.End];
}
