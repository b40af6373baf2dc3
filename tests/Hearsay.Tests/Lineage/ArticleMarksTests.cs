using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Tests.Lineage;

public class ArticleMarksTests
{
    [Theory]
    [InlineData("BRELLA (Velmora Wire) - Six towns were cut off.", "velmora wire", true)]
    [InlineData("(Velmora Wire) -- Six towns were cut off.", "velmora wire", true)]
    [InlineData("BRELLA, Velmora — Six towns were cut off.", null, true)]
    [InlineData("Floods cut off six towns\n\nBy Ana Petrel\n\nBRELLA — Six towns were cut off.", null, true)]
    [InlineData("Six towns (and their farms) were cut off - again.", null, false)]
    [InlineData("Six towns were cut off.", null, false)]
    [InlineData("", null, false)]
    public void A_dateline_says_whose_report_it_is(string text, string? agency, bool dateline)
    {
        var marks = Of(text);
        marks.Agency.ShouldBe(agency);
        marks.HasDateline.ShouldBe(dateline);
        marks.IsOwn.ShouldBe(agency is not null);
    }

    [Theory]
    [InlineData("Six towns were cut off. (Reporting by Ana Petrel; Editing by Tom Sand)", true, false)]
    [InlineData("Six towns were cut off. This article originally appeared in the Brella Post.", false, true)]
    [InlineData("Six towns were cut off. It was republished\nwith permission.", false, true)]
    [InlineData("The band originally planned to appear.", false, false)]
    public void A_sign_off_says_whether_the_text_is_taken(string text, bool own, bool taken)
    {
        var marks = Of(text);
        marks.IsOwn.ShouldBe(own);
        marks.IsTaken.ShouldBe(taken);
    }

    [Fact]
    public void The_copy_that_says_so_derives_from_the_other_although_it_is_longer()
    {
        var derivation = DerivationJudge.Judge(
            Newsroom.Record("a", Newsroom.Original),
            Newsroom.Record("b", Newsroom.Original + "\n\nThis story was first published by the Brella Post."));
        derivation.ShouldNotBeNull();
        derivation.Article.Id.ShouldBe("b");
    }

    private static ArticleMarks Of(string text) => ArticleMarks.Of(
        text.Contains("\n\n", StringComparison.Ordinal) ? Newsroom.Record("page", text).Article : new Article { Text = text, Blocks = [] });
}
