using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Tests.Records;

public class WireNamesTests
{
    [Fact]
    public void The_names_of_every_enumeration_are_found_by_counting_from_zero()
    {
        foreach (var type in typeof(ArticleRecord).Assembly.GetExportedTypes().Where(type => type.IsEnum))
        {
            type.GetEnumUnderlyingType().ShouldBe(typeof(int), type.Name);
            type.GetEnumValuesAsUnderlyingType().Cast<int>().ShouldBe(Enumerable.Range(0, type.GetEnumNames().Length), type.Name);
        }
    }

    [Fact]
    public void A_name_reads_back_to_its_value()
    {
        foreach (var act in Enum.GetValues<SpeechAct>())
        {
            WireNames<SpeechAct>.TryParse(WireNames<SpeechAct>.Of(act), out var read).ShouldBeTrue();
            read.ShouldBe(act);
        }

        WireNames<SpeechAct>.TryParse("Accuse", out _).ShouldBeFalse();
        WireNames<SpeechAct>.All[(int)SpeechAct.Accuse].ShouldBe("accuse");
    }
}
