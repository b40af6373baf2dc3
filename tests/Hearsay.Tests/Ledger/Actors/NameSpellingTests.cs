using Hearsay.Grounding;
using Hearsay.Ledger.Actors;

namespace Hearsay.Tests.Ledger.Actors;

public class NameSpellingTests
{
    [Theory]
    [InlineData("Sergei", "Sergey")]
    [InlineData("Sergei", "Sergej")]
    [InlineData("Dmitry", "Dmitriy")]
    [InlineData("Dmitry", "Dmitrii")]
    [InlineData("Yevgeny", "Evgeny")]
    [InlineData("Łódź", "Lodz")]
    [InlineData("Tatiana", "Tatyana")]
    [InlineData("Zhukov", "Jukov")]
    [InlineData("Khalid", "Halid")]
    [InlineData("Qasim", "Kasim")]
    [InlineData("Sigurður", "Sigurdur")]
    [InlineData("Kovalenco", "Kovalenko")]
    [InlineData("Christov", "Hristov")]
    [InlineData("Tembah", "Temba")]
    [InlineData("Akwasi", "Akuasi")]
    public void Transliterations_of_one_name_are_equal(string one, string other) =>
        NameSpelling.Of(NameKey.Of(one)).ShouldBe(NameSpelling.Of(NameKey.Of(other)));

    [Theory]
    [InlineData("Maria", "Mario")]
    [InlineData("Ivan", "Igor")]
    [InlineData("Petrov", "Petrova")]
    [InlineData("Celal", "Kelal")]
    public void Other_names_are_not(string one, string other) =>
        NameSpelling.Of(NameKey.Of(one)).ShouldNotBe(NameSpelling.Of(NameKey.Of(other)));
}
