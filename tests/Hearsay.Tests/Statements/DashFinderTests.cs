namespace Hearsay.Tests.Statements;

public class DashFinderTests
{
    [Theory]
    [InlineData("“It is a disgrace” – Mira Holm", "Mira Holm", "“It is a disgrace”")]
    [InlineData("Norway to suspend talks - Holm\n\nMira Holm, the foreign minister, told parliament on Friday that the talks would be suspended.", "Mira Holm", "Norway to suspend talks")]
    public void Who_stands_behind_the_last_dash_speaks(string text, string speaker, string content)
    {
        var told = Told.By(text);
        var statement = told.Statements[0];
        told.SpeakerName(statement).ShouldBe(speaker);
        told.Content(statement).ShouldBe(content);
    }

    [Fact]
    public void A_quotation_has_a_speaker_though_the_name_is_not_known() =>
        Told.One("\"It's a disgrace\" - Mogherini").Statement.Anonymous.ShouldBe("Mogherini");

    [Fact]
    public void People_without_a_name_speak_too()
    {
        var (told, statement) = Told.One("Fifty killed in dam collapse – officials");
        statement.Anonymous.ShouldBe("officials");
        told.Content(statement).ShouldBe("Fifty killed in dam collapse");
    }

    [Theory]
    [InlineData("Four dead in dam collapse - police", "police")]
    [InlineData("Bridge closed after flood — health ministry", "health ministry")]
    [InlineData("Two divers safe – rescuers", "rescuers")]
    public void Nor_need_there_be_a_verb_where_an_office_speaks(string headline, string source)
    {
        var (told, statement) = Told.One(headline);
        told.Source(statement).ShouldBe(source);
    }

    [Theory]
    [InlineData("Fifty killed in dam collapse - BBC News")]
    [InlineData("Fifty killed in dam collapse - The Guardian")]
    [InlineData("How we lost the valley - Mira Holm")]
    [InlineData("A week in pictures - students")]
    [InlineData("A week in pictures - Ardel")]
    public void Outlets_writers_and_places_do_not(string headline) => Told.By(headline).Statements.ShouldBeEmpty();
}
