using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Tests.Lineage;

public class OutletNameTests
{
    [Theory]
    [InlineData("The Velmora Wire", "velmora wire")]
    [InlineData("  VELMORA  wire ", "velmora wire")]
    [InlineData("www.velmorawire.example", "velmorawire")]
    [InlineData("The", "the")]
    [InlineData("AFP", "agence france presse")]
    [InlineData("Agence France-Presse", "agence france presse")]
    [InlineData("The Associated Press", "associated press")]
    [InlineData("AP", "associated press")]
    [InlineData("—", "")]
    public void Names_are_brought_into_one_form(string name, string expected) => OutletName.Normalize(name).ShouldBe(expected);

    [Theory]
    [InlineData("velmora wire", "velmorawire", true)]
    [InlineData("post", "kammin post", true)]
    [InlineData("kammin post", "kammin times", false)]
    [InlineData("wire", "wireless", false)]
    [InlineData("", "wire", false)]
    public void Short_forms_and_host_names_can_name_the_same_outlet(string one, string two, bool same)
    {
        OutletName.Same(one, two).ShouldBe(same);
        OutletName.Same(two, one).ShouldBe(same);
    }

    [Fact]
    public void An_article_is_of_the_outlet_that_it_names_else_of_its_host()
    {
        var article = new Article { Text = "", Blocks = [], Url = "https://www.ostrel-echo.example/floods" };

        OutletName.Of(article).ShouldBe("ostrel echo");
        OutletName.Of(article with { Outlet = "Pell Tribune" }).ShouldBe("pell tribune");
        OutletName.Of(article with { Url = null }).ShouldBeNull();
    }
}
