using Hearsay.Spinning;
using Hearsay.Tests.Language;

namespace Hearsay.Tests.Spinning;

public class OriginalsTests
{
    private static IEnumerable<string> Of(string phrase) => Originals.Default.Of(Originals.KeyOf(phrase), out _).ToArray().Select(word => SpinWords.Default.WordOf(word));

    [Theory]
    [InlineData("gave up", "surrendered")]
    [InlineData("abettors", "accessories")]
    [InlineData("give up", "abandoned")] // by a spinner that does not inflect
    public void A_phrase_or_rare_word_may_stand_for_its_neighbours_in_its_form_and_bare_for_all_their_forms(string phrase, string original) =>
        Of(phrase).ShouldContain(original);

    [Fact]
    public void What_is_not_known_stands_for_nothing() => Of("qwyxtolia").ShouldBeEmpty();

    [Theory]
    [InlineData("give up the fight", 2)]
    [InlineData("give in to them", 2)]
    [InlineData("Give up the fight", 0)] // names and first words of sentences are no spinner's
    [InlineData("give, up", 0)]
    [InlineData("officials denied", 0)]
    public void A_phrase_is_two_words_in_lower_case_side_by_side(string text, int tokens) =>
        Originals.Default.PhraseAt(new SpinContext(SpinWords.Default, Texts.Analyze(text)), 0).ShouldBe(tokens);

    [Fact]
    public void What_is_written_is_read_again()
    {
        using var stream = new MemoryStream();
        Originals.Write(stream, new() { [Originals.KeyOf("give up")] = ([700, 800], [900]), [Originals.KeyOf("abettor")] = ([], [1000]) }, LooseThesaurus.Empty);
        var again = Originals.Read(new MemoryStream(stream.ToArray()));

        again.Count.ShouldBe(2);
        again.Of(Originals.KeyOf("give up"), out var sameForm).ToArray().ShouldBe([(ushort)700, (ushort)800, (ushort)900]);
        sameForm.ShouldBe(2);
        again.Of(Originals.KeyOf("abettor"), out sameForm).ToArray().ShouldBe([(ushort)1000]);
        sameForm.ShouldBe(0);
    }
}
