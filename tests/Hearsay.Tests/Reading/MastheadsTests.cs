using Hearsay.Reading;
using Hearsay.Reading.Lines;

namespace Hearsay.Tests.Reading;

public sealed class MastheadsTests
{
    private const string Body = "The ministry of the republic of Tarn said on Friday that its troops had left the border town of Oster.\n\nA spokeswoman for the rebels denied that any of the troops had left.";

    [Theory]
    [InlineData("Oster Gazette", "Older", "Oster Gazette")]
    [InlineData("THE OSTER GAZETTE", "Older", "The Oster Gazette")]
    [InlineData("OSTER WIRE | World | Money", "Older", "Oster Wire")]
    [InlineData("RADIO OSTER — the voice of Tarn", "Older", "Radio Oster")]
    [InlineData("KTO — Karsian Telegraph Office", "© Karsian Telegraph Office 2024", "Karsian Telegraph Office")]
    [InlineData("Home", "© 2024 The Oster Lamp. All rights reserved.", "The Oster Lamp")]
    [InlineData("Home", "Agentur Oster - all rights reserved", "Agentur Oster")]
    [InlineData("The Oster Lamp", "The Lamp has no owner and no debts.", "The Oster Lamp")]
    [InlineData("damwatch | rivers and the people below them", "The engineer told Damwatch.", "Damwatch")]
    public void An_outlet_is_read_from_the_masthead_or_the_owner_of_the_rights(string first, string foot, string expected) => OutletOf(first, foot).ShouldBe(expected);

    [Theory]
    [InlineData("Middle East", "The Middle East is in flames, the envoy told North Tarn that day.")]
    [InlineData("Tarn", "The envoy told Tarn.")]
    [InlineData("Login Register", "Older")]
    [InlineData("World News", "All rights reserved")]
    [InlineData("Dark Mode", "©")]
    [InlineData("Sign In Register", "© 2024")]
    public void A_section_or_a_label_is_no_outlet(string first, string foot) => OutletOf(first, foot).ShouldBeNull();

    [Fact]
    public void What_the_outlet_says_of_itself_below_the_report_is_furniture()
    {
        Mastheads.SpeaksOf(Shape("Radio Oster is a service of the ministry."), "Radio Oster").ShouldBeTrue();
        Mastheads.SpeaksOf(Shape("The Gazette's reporters cannot enter the town."), "Oster Gazette").ShouldBeFalse();
        Mastheads.SpeaksOf(Shape("The ministry is a ruin."), "The Gazette").ShouldBeFalse();
    }

    private static LineShape Shape(string line) => LineShape.Of(line, new Hearsay.Model.TextSpan(0, line.Length), 0);

    private static string? OutletOf(string first, string foot) =>
        new ArticleReader().Read(Streams.Raw($"{first}\n\nTarn pulls troops from Oster\n\n{Body}\n\n{foot}")).Outlet;
}
