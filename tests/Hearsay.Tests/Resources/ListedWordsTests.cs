using Hearsay.Resources;

namespace Hearsay.Tests.Resources;

public sealed class ListedWordsTests
{
    [Fact]
    public void A_class_has_its_words_and_no_others()
    {
        var kin = ListedWords.Of("actors", "kin");

        kin.ShouldContain("nephew");
        kin.ShouldNotContain("solicitor");
    }

    [Fact]
    public void Words_are_compared_as_they_stand_unless_asked_otherwise()
    {
        ListedWords.Of("actors", "kin").ShouldNotContain("Nephew");
        ListedWords.Of("actors", "kin", StringComparer.OrdinalIgnoreCase).Contains("Nephew").ShouldBeTrue();
    }

    [Fact]
    public void A_class_that_no_pack_has_is_an_error_not_an_empty_list() =>
        Should.Throw<InvalidOperationException>(() => ListedWords.Of("actors", "kin-of-nobody")).Message.ShouldContain("kin-of-nobody");
}
