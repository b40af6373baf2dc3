using Hearsay.Model;

namespace Hearsay.Tests.Agreements;

public sealed class AgreementExtractorTests
{
    [Fact]
    public void A_text_without_agreements_has_none() =>
        AgreementTexts.Record("Heavy rain fell on the valley on Monday and three roads were closed.").Agreements.ShouldBeEmpty();

    [Fact]
    public void Everything_points_into_the_text_and_to_what_the_record_has()
    {
        var record = AgreementTexts.Record(
            "Alvania and Bergonia signed a truce on Monday.\n\nAlvania's foreign minister accused Bergonia of violating the truce. "
            + "Under the deal, Bergonia will withdraw its troops by Friday.\n\nCorvia is weighing sanctions against Bergonia.");
        var statements = record.Statements.Select(statement => statement.Id).ToHashSet();
        var events = record.Events.Select(found => found.Id).ToHashSet();
        var agreement = record.Agreements.ShouldHaveSingleItem();
        agreement.Id.ShouldBe("a1");
        agreement.Steps.Length.ShouldBe(2);
        foreach (var step in agreement.Steps)
        {
            step.Trigger.TextIn(record.Text).ShouldBeOneOf("signed", "violating");
            step.Events.ShouldBeSubsetOf(events);
        }

        agreement.Steps[1].Statement.ShouldNotBeNull();
        statements.ShouldContain(agreement.Steps[1].Statement!);
        agreement.Terms.ShouldHaveSingleItem().Time!.Value.ShouldBe("2026-03-06");
        record.Options.ShouldHaveSingleItem().Id.ShouldBe("o1");
    }

    [Fact]
    public void The_same_text_gives_the_same_findings() =>
        AgreementTexts.Steps("Alvania broke its truce with Bergonia.").ShouldBe(AgreementTexts.Steps("Alvania broke its truce with Bergonia."));

    [Fact]
    public void A_sentence_of_a_thousand_joined_deals_ends_soon()
    {
        var text = "Alvania signed " + string.Join(" and ", Enumerable.Repeat("a truce with Bergonia", 1000)) + ".";
        AgreementTexts.Record(text).Agreements.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("a new truce ")]
    [InlineData("Alvania broke a new truce on Monday. ")]
    [InlineData("He is ready to extend the truce. ")]
    public void Endless_repetition_costs_no_more_than_its_length(string piece) =>
        Should.CompleteIn(() => AgreementTexts.Record(string.Concat(Enumerable.Repeat(piece, 3_000))), TimeSpan.FromSeconds(60));

    [Fact]
    public void An_option_that_is_about_an_agreement_names_it()
    {
        var record = AgreementTexts.Record("Alvania and Bergonia reached a truce. Alvania is ready to extend the truce.");
        record.Options.ShouldHaveSingleItem().Agreement.ShouldBe("a1");
        record.Options[0].Standing.ShouldBe(OptionStanding.Willing);
    }
}
