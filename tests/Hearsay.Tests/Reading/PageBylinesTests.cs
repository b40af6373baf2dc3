using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public sealed class PageBylinesTests
{
    private const string Text = "<div class='text'><p>The harbour of Oster was closed on Friday after a tanker ran aground in the fog, the port office said in a statement.</p>"
        + "<p>Nobody was hurt, and the crew of nineteen stayed on board while tugs were on their way from the neighbouring port of Lund.</p></div>";

    [Theory]
    [InlineData("<header><h1>Tanker aground</h1><div><a href='/ina'>By Ina Bolt</a></div></header>" + Text, "Ina Bolt")]
    [InlineData("<header><h1>Tanker aground</h1><div class='post-meta'>Posted on June 3, 2016 by Ina Bolt</div></header>" + Text, "Ina Bolt")]
    [InlineData("<h1>Tanker aground</h1><div class='author'>Ina Bolt</div>" + Text, "Ina Bolt")]
    [InlineData("<h1>Tanker aground</h1>" + Text + "<div>By Ole Kern and Ina Bolt</div>", "Ole Kern;Ina Bolt")]
    [InlineData("<h1>Tanker aground</h1>" + Text + "<div class='comments'><div>By Per Holm</div></div>", "")]
    [InlineData("<h1>Tanker aground</h1><p>By late evening</p>" + Text, "")]
    public void The_byline_stands_by_the_headline_or_right_below_the_text(string body, string expected) =>
        string.Join(';', new ArticleReader().Read(Streams.Html($"<html><body>{body}</body></html>")).Byline.Select(author => author.Name)).ShouldBe(expected);
}
