using Hearsay.Language;
using Hearsay.Language.Network;

namespace Hearsay.Tests.Language.Network;

public class WordKeysTests
{
    [Fact]
    public void Figures_of_one_length_are_one_word() =>
        WordKeys.Of("1999", WordShape.Number).ShouldBe(WordKeys.Of("2026", WordShape.Number));

    [Fact]
    public void Words_differ_by_their_letters_and_by_how_they_are_written()
    {
        WordKeys.Of("march", WordShape.Capital).Word.ShouldBe(WordKeys.Of("march", WordShape.Lower).Word);
        WordKeys.Of("march", WordShape.Capital).ShouldNotBe(WordKeys.Of("march", WordShape.Lower));
        WordKeys.Of("march", WordShape.Lower).Word.ShouldNotBe(WordKeys.Of("mars", WordShape.Lower).Word);
    }

    [Fact]
    public void Every_row_of_shapes_is_within_its_table()
    {
        foreach (var shape in Enum.GetValues<WordShape>())
        {
            foreach (var mode in Enum.GetValues<CaseMode>())
            {
                WordKeys.Of("a", shape).ShapeRow(mode, first: true).ShouldBeInRange(0, WordKeys.ShapeRows - 1);
                WordKeys.Of("a", shape).ShapeRow(mode, first: false).ShouldBeInRange(0, WordKeys.ShapeRows - 1);
            }
        }
    }

    [Fact]
    public void A_word_of_a_megabyte_costs_no_more_than_one_of_forty_letters() =>
        WordKeys.Of(new string('1', 1_000_000), WordShape.Number).ShouldBe(WordKeys.Of(new string('7', 40), WordShape.Number));
}
