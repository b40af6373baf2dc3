using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Tests.Reading;

public sealed class DatelinesTests
{
    [Theory]
    [InlineData("TARN/OSTER The republic is close to leaving the talks.", "TARN/OSTER")]
    [InlineData("OSTER, June 3 (Gazette) - The envoy left.", "OSTER, June 3 (Gazette) -")]
    [InlineData("OSTER (GZT) — The envoy left.", "OSTER (GZT) —")]
    [InlineData("NEW OSTER, Tarn -- The envoy left.", "NEW OSTER, Tarn --")]
    [InlineData("OSTER: The envoy left.", "OSTER:")]
    [InlineData("OSTER, June 3 The envoy left.", "OSTER, June 3")]
    [InlineData("OSTER The envoy left.", "OSTER")]
    [InlineData("OSTER Rebels left. They were seen near Oster.", "OSTER")]
    [InlineData("Oster (GZT) – The envoy left.", "Oster (GZT) –")]
    [InlineData("NATEX Director Ina Bolt said NATEX would stay.", "")]
    [InlineData("NATEX Director Ina Bolt left.", "")]
    [InlineData("THE Republic left the talks.", "")]
    [InlineData("FIVE people died - and more were hurt.", "")]
    [InlineData("WATCH: The envoy leaves.", "")]
    [InlineData("The envoy - a former judge (72) - left.", "")]
    [InlineData("UN envoys left on Friday - late.", "")]
    public void A_dateline_is_told_by_capitals_and_by_what_follows(string paragraph, string dateline)
    {
        var length = Datelines.LengthIn(paragraph, new TextSpan(0, paragraph.Length));

        paragraph[..length].ShouldBe(dateline);
    }
}
