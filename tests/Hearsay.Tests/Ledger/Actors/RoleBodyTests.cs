using Hearsay.Ledger.Actors;

namespace Hearsay.Tests.Ledger.Actors;

public class RoleBodyTests
{
    [Theory]
    [InlineData("head of the rail safety board", "rail safety board")]
    [InlineData("union's chairwoman", "union")]
    [InlineData("secretary of the Quarry Workers' Union", "Quarry Workers' Union")]
    [InlineData("head of the dockers' league in the port city", "dockers' league")]
    [InlineData("county secretary", "county")]
    [InlineData("Interior Minister", null)]
    [InlineData("dismissed the union's figure", null)]
    public void A_role_names_the_body_that_it_is_of(string role, string? body) => RoleBody.In(role).ShouldBe(body);

    [Theory]
    [InlineData("The drivers' union rejected it. The union struck.", "union", "drivers' union")]
    [InlineData("The strike began at dawn, the union said.", "union", null)]
    public void A_noun_alone_is_the_fuller_name_that_the_text_has(string text, string noun, string? fuller) => RoleBody.Fuller(text, noun).ShouldBe(fuller);
}
