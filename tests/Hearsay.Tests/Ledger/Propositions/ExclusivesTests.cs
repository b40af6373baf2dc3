using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Propositions;

public class ExclusivesTests
{
    [Theory]
    [InlineData("they are targeting only militants", 3)]
    [InlineData("the jets had struck nothing but empty barracks", 4)]
    [InlineData("the raid was aimed solely at fighters", 4)]
    [InlineData("the only way out is the bridge", null)]
    [InlineData("not only militants were hit", null)]
    [InlineData("the strikes began only after midnight", null)]
    [InlineData("nothing was hit", null)]
    [InlineData("the harbour that the navy exclusively used was hit", null)]
    public void A_word_says_that_something_is_so_of_one_thing_alone(string sentence, int? at) => Exclusives.In(WordsOf(sentence)).ShouldBe(at);

    [Fact]
    public void Who_strikes_only_others_does_not_bear_out_the_charge()
    {
        const string Page =
            """
            Raid on Orvale

            The mayor, Piet Ansgar, said Kharovian jets had struck the hospital in Orvale.

            Kharovia said its jets had struck only militants in Orvale.
            """;

        new StoryScene(Page).Scene.Pairs.ShouldNotContain(pair => pair.Relation == PropositionRelation.Same);
    }

    [Fact]
    public void Who_says_so_is_not_denied_by_who_denies_the_charge()
    {
        const string Page =
            """
            Raid on Orvale

            Kharovia said its jets had struck only militants in Orvale.

            The Kharovian army denied that its jets had struck the hospital in Orvale.
            """;

        new StoryScene(Page).Scene.Pairs.ShouldNotContain(pair => pair.Relation == PropositionRelation.Denies);
    }

    private static List<(TextSpan Span, string Word)> WordsOf(string sentence) => [.. sentence.Split(' ').Select(word => (default(TextSpan), word))];
}
