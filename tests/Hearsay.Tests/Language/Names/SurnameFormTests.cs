using Hearsay.Language.Names;

namespace Hearsay.Tests.Language.Names;

public class SurnameFormTests
{
    [Theory]
    [InlineData("lavrov", "lavrow")]
    [InlineData("gaddafi", "qaddafi")]
    [InlineData("gaddafi", "gadafi")]
    [InlineData("mousavi", "musavi")]
    [InlineData("ivanoff", "ivanov")]
    [InlineData("hussain", "hussajn")]
    [InlineData("fernández", "fernandez")]
    [InlineData("d'souza", "dsouza")]
    public void Spellings_of_one_name_have_one_form(string left, string right) => SurnameForm.Of(left).ShouldBe(SurnameForm.Of(right));

    [Theory]
    [InlineData("lee", "li")]
    [InlineData("velling", "walling")]
    [InlineData("tarkov", "tarkin")]
    public void Short_names_and_other_names_differ(string left, string right) => SurnameForm.Of(left).ShouldNotBe(SurnameForm.Of(right));
}
