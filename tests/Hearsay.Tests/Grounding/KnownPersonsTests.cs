using System.Globalization;
using Hearsay.Grounding;
using Hearsay.Grounding.World;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Tests.Grounding;

public sealed class KnownPersonsTests
{
    [Fact]
    public void A_full_name_is_enough() => Of("Angela Merkel arrived.", 2006).Country.ShouldBe("DEU");

    [Fact]
    public void After_the_office_one_belongs_to_the_elites() => Of("Angela Merkel arrived.", 2025).Code.ShouldBe("DEUELI");

    [Fact]
    public void A_family_name_counts_in_office_where_the_country_is_spoken_of() => Of("Fischer arrived. Germany was glad.", 2002).Country.ShouldBe("DEU");

    [Fact]
    public void A_name_that_means_nobody_else_in_the_news_counts_alone() => Of("Merkel arrived. Norway was glad.", 2006).Country.ShouldBe("DEU");

    [Theory]
    [InlineData("Kofi Annan", "2003-03-20", "IGOUNO")]
    [InlineData("Condoleezza Rice", "2006-05-01", "USAGOV")]
    [InlineData("Mike Pompeo", "2017-05-01", "USASPY")]
    [InlineData("Mike Pompeo", "2019-05-01", "USAGOV")]
    [InlineData("Erdogan", "2016-07-15", "TURGOV")]
    public void Who_held_which_role_on_a_day(string name, string day, string code) =>
        KnownPersons.Default.Of(name).First(tenure => tenure.Validity.Covers(DateOnly.Parse(day, CultureInfo.InvariantCulture))).Code.ShouldBe(code);

    [Fact]
    public void A_name_that_is_not_in_the_table_has_no_role() => KnownPersons.Default.Of("Ilka Dorn").ShouldBeEmpty();

    [Fact]
    public void Every_line_has_seven_cells_a_code_and_a_name_without_edges()
    {
        foreach (var line in ResourcePack.Get("persons", "").Lines("persons.tsv"))
        {
            var cells = line.Split('\t');
            cells.Length.ShouldBe(7, line);
            cells[0].ShouldBe(cells[0].Trim(), line);
            cells[3].Length.ShouldBeGreaterThanOrEqualTo(3, line);
            cells[4].Length.ShouldBeOneOf([0, 3], line);
            (cells[4].Length == 0 || cells[3].StartsWith(cells[4], StringComparison.Ordinal)).ShouldBeTrue(line);
        }
    }

    [Fact]
    public void Nobody_with_an_office_sits_on_two_sides_on_one_day()
    {
        foreach (var name in ResourcePack.Get("persons", "").Lines("persons.tsv").Select(line => line.Split('\t')[0]).Distinct())
        {
            var tenures = KnownPersons.Default.Of(name).Where(tenure => tenure.Office is not null).ToArray();
            foreach (var tenure in tenures)
            {
                tenures.Where(other => other.Code != tenure.Code && tenure.Validity.From is { } from && other.Validity.Covers(from)).ShouldBeEmpty(name);
            }
        }
    }

    [Theory]
    [InlineData("Fischer arrived. Norway was glad.", 2002)]
    [InlineData("Fischer arrived. Germany was glad.", 1990)]
    [InlineData("Angela Mertel arrived. Germany was glad.", 2006)]
    public void Otherwise_it_may_be_anybody(string text, int year) => Of(text, year).Country.ShouldBeNull();

    [Fact]
    public void What_the_text_says_wins() => Of("Norwegian minister Angela Merkel arrived.", 2006).Country.ShouldBe("NOR");

    private static Entity Of(string text, int year)
    {
        var article = new Article
        {
            Text = text,
            Blocks = [new Block(BlockKind.Body, new TextSpan(0, text.Length))],
            Language = "en",
            Published = new Timestamp(new DateOnly(year, 5, 1)),
        };
        var world = new UserWorld([], [], "test");
        return new Grounder(world).Ground(new LanguageAnalyzer(world).Analyze(article)).Analyzed.Entities.First(entity => entity.Type == EntityType.Person);
    }
}
