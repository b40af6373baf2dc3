using Hearsay.Ledger.Pairs;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Pairs;

/// <summary>What makes two articles of one story.</summary>
public class StoryJudgeTests
{
    [Theory]
    [InlineData(0.9, 2, 6)]
    [InlineData(0.6, 2, 5)]
    [InlineData(0.4, 2, 3)]
    [InlineData(0.1, 2, 1)]
    [InlineData(0.1, 21, 1)]
    [InlineData(0.4, 22, 0)]
    [InlineData(0.1, 200, 0)]
    [InlineData(0.6, 200, 5)]
    [InlineData(0.9, 200, 6)]
    [InlineData(0.1, null, 1)]
    public void A_paragraph_from_weeks_before_makes_no_story_but_a_text_that_was_mostly_taken_does(double coverage, int? days, int closeness) =>
        StoryJudge.Closeness(DerivationOf(coverage), days).ShouldBe(closeness);

    [Fact]
    public void Where_nothing_derives_nothing_is_close() => StoryJudge.Closeness(null, 0).ShouldBe(0);

    private static Derivation DerivationOf(double coverage) => new()
    {
        Article = new DocumentIdentity("c", "later"),
        Source = new DocumentIdentity("c", "earlier"),
        Kind = DerivationKind.Excerpt,
        Probability = 1,
        Coverage = coverage,
        Directed = true,
        Passages = [],
    };
}
