using Hearsay.Grounding;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Tests.Grounding;

public sealed class OfficialsHomeTests
{
    private const string Quarrel = "Peru and Ecuador quarrel over a river. ";

    [Theory]
    [InlineData(Quarrel + "President Ada Lorne of Peru went home.", "Ada Lorne", "PERGOV")]
    [InlineData(Quarrel + "Defence Minister Ugo Ferrant said in Lima that the river was his.", "Ugo Ferrant", "PERGOV")]
    [InlineData(Quarrel + "\"It is ours,\" Foreign Minister Ina Talvez told reporters in Quito.", "Ina Talvez", "ECUGOV")]
    [InlineData("QUITO, June 2 (Agency) - " + Quarrel + "Foreign Minister Ina Talvez said that it was hers.", "Ina Talvez", "ECUGOV")]
    [InlineData("The roof of a mine in Turkey fell in. It was the third in Turkey. Governor Selim Aydogan counted six dead.", "Selim Aydogan", "TURGOV")]
    public void Where_nobody_can_go_wrong_an_official_has_the_country_that_the_text_leaves_out(string text, string name, string code) => CodeOf(text, name).ShouldBe(code);

    [Theory]
    [InlineData(Quarrel + "Defence Minister Ugo Ferrant said that the river was his.", "Ugo Ferrant")]
    [InlineData(Quarrel + "Defence Minister Ugo Ferrant said that a shot had been fired in Lima.", "Ugo Ferrant")]
    [InlineData("QUITO, June 2 (Agency) - Peru closed its border. Defence Minister Ugo Ferrant said that the river was his.", "Ugo Ferrant")]
    [InlineData("Turkey closed its border. Turkey had warned of it. A Tesmirian minister left. Governor Selim Aydogan counted six dead.", "Selim Aydogan")]
    public void Between_two_countries_it_stays_open(string text, string name) => CodeOf(text, name).ShouldBe("GOV");

    private static string? CodeOf(string text, string name)
    {
        var article = new ArticleReader().Read(new Document { Id = "t", Content = text, Format = DocumentFormat.Text, Published = new Timestamp(new DateOnly(2033, 10, 8)) });
        return new Grounder(UserWorld.Empty).Ground(new LanguageAnalyzer(UserWorld.Empty).Analyze(article)).Analyzed.Entities.First(entity => entity.Name == name).Code;
    }
}
