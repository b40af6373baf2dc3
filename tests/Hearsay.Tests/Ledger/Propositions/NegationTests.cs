using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Propositions;

public class NegationTests
{
    [Theory]
    [InlineData("there is no doubt that the bridge was hit", "no")]
    [InlineData("not only the bridge was hit", "not")]
    [InlineData("they could not rule out that the bridge was hit", "not")]
    [InlineData("we cannot exclude that the bridge was hit", "cannot")]
    [InlineData("it was not clear whether the bridge was hit", "not")]
    [InlineData("the army has not yet confirmed that the bridge was hit", "not")]
    [InlineData("nobody could say who hit the bridge", "nobody")]
    [InlineData("the bridge was hit", "hit")]
    public void What_affirms_or_leaves_open_negates_nothing(string sentence, string word) => At(sentence, word).ShouldBeNull();

    [Theory]
    [InlineData("the bridge was not hit at all", "not", "all")]
    [InlineData("the ministry did not know of a crack in it before the flood", "not", "it")]
    [InlineData("whose names were not disclosed, was also responsible for the attack", "not", "disclosed")]
    [InlineData("I do not hate the council, I hate its rules", "not", "council")]
    [InlineData("no planes, drones or missiles hit it", "no", "it")]
    [InlineData("the army did not help anybody", "not", "anybody")]
    [InlineData("there is no question of a ransom", "no", "ransom")]
    [InlineData("there was no legal ground to attack", "no", "ground")]
    public void A_negator_reaches_to_the_end_of_its_clause(string sentence, string word, string last)
    {
        var words = WordsOf(sentence);
        words[At(sentence, word).ShouldNotBeNull().End - 1].Word.ShouldBe(last);
    }

    [Theory]
    [InlineData("snipers prevent the town from evacuating civilians", "civilians", true)]
    [InlineData("the council failed to repair the dam", "repair", true)]
    [InlineData("the council repaired the dam and did not fail anybody", "repaired", false)]
    public void What_is_prevented_did_not_come_about(string sentence, string word, bool isReversed)
    {
        var words = WordsOf(sentence);
        var at = words.FindIndex(each => each.Word == word);
        Negation.Reversals(words).Any(reversal => at > reversal.At && at < reversal.End).ShouldBe(isReversed);
    }

    private static (int At, int End)? At(string sentence, string word)
    {
        var words = WordsOf(sentence);
        return Negation.At(words, words.FindIndex(each => each.Word == word), sentence);
    }

    private static List<(TextSpan Span, string Word)> WordsOf(string sentence)
    {
        var words = new List<(TextSpan, string)>();
        var start = 0;
        foreach (var word in sentence.Split(' '))
        {
            var bare = word.TrimEnd(',');
            words.Add((new TextSpan(start, start + bare.Length), bare.ToLowerInvariant()));
            start += word.Length + 1;
        }

        return words;
    }
}
