using Hearsay.Ledger.Actors;
using Hearsay.Model;
using Hearsay.Tests.Agreements;

namespace Hearsay.Tests.Ledger.Actors;

public class RoleBodyTests
{
    [Theory]
    [InlineData("head of the rail safety board", "rail safety board")]
    [InlineData("union's chairwoman", "union")]
    [InlineData("secretary of the Quarry Workers' Union", "Quarry Workers' Union")]
    [InlineData("head of the dockers' league in the port city", "dockers' league")]
    [InlineData("county secretary", "county")]
    [InlineData("foreign ministry spokeswoman", "foreign ministry")]
    [InlineData("foreign ministry's", "foreign ministry")]
    [InlineData("member of the harbour council for the Dockers' Party", "Dockers' Party")]
    [InlineData("member of the harbour council for the poor", "harbour council")]
    [InlineData("Interior Minister", null)]
    [InlineData("dismissed the union's figure", null)]
    public void A_role_names_the_body_that_it_is_of(string role, string? body) => RoleBody.In(role).ShouldBe(body);

    [Theory]
    [InlineData("The army denied it. “No gun was fired,” said its spokesman, Colonel Anna Reiss.", "army")]
    [InlineData("The government pointed to the top. The commander had ordered a company to the gates, its spokeswoman, Anna Reiss, said.", "government")]
    [InlineData("The Hill Valley Army blamed the air force. “A jet came,” the group's spokeswoman, Anna Reiss, said.", "Hill Valley Army")]
    [InlineData("Nobody is missing, the airline said.\n\nIts chief executive, Anna Reiss, ruled out a fault.", "airline")]
    [InlineData("The charity also counts. “We have a list,” Dr Anna Reiss, its coordinator, said.", "charity")]
    [InlineData("The air force called it nonsense. “No plane flew,” its spokesman, Colonel Anna Reiss, said.", "air force")]
    [InlineData("The union struck. Nothing was on board. “It is over,” its spokeswoman, Anna Reiss, said.", "union")]
    [InlineData("The line is run by the state Harbour Authority. Its spokesman, Anna Reiss, said so.", "Harbour Authority")]
    [InlineData("Madrid was asked. “It was not ours,” said Anna Reiss, who speaks for the authorities there.", "authorities in Madrid")]
    [InlineData("“His heart stopped,” the prosecutor general, Anna Reiss, said.", "prosecutor general")]
    [InlineData("The auditor was heard. “It is wrong,” Auditor-General Anna Reiss said.", "Auditor-General")]
    [InlineData("The rain came early, Anna Reiss said.", null)]
    public void Whose_its_spokesman_is_was_said_before(string text, string? body)
    {
        var record = AgreementTexts.Record(text);
        var at = text.IndexOf("Anna Reiss", StringComparison.Ordinal);
        var name = new TextSpan(at, at + "Anna Reiss".Length);
        (RoleText.At(text, name) is { } role ? RoleBody.Of(record, name, role) : null).ShouldBe(body);
    }

    [Theory]
    [InlineData("The drivers' union rejected it. The union struck.", "union", "drivers' union")]
    [InlineData("The strike began at dawn, the union said.", "union", null)]
    public void A_noun_alone_is_the_fuller_name_that_the_text_has(string text, string noun, string? fuller) => RoleBody.Fuller(text, noun).ShouldBe(fuller);
}
