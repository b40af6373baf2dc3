namespace Hearsay.Fetching.Tests;

public sealed class FeedListTests
{
    [Fact]
    public void Opml_and_plain_lists()
    {
        FeedList.Parse("""<?xml version="1.0"?><opml><body><outline text="x"><outline xmlUrl="https://a.example/rss"/><outline xmlUrl="https://a.example/rss"/></outline></body></opml>""")
            .ShouldBe([new Uri("https://a.example/rss")]);
        FeedList.Parse("# mine\nhttps://a.example/rss\r\n\r\nhttps://b.example/atom\n").Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("no address\n", "line 1")]
    [InlineData("<opml><body>", "well-formed")]
    [InlineData("<opml><outline xmlUrl='file:///etc/passwd'/></opml>", "file:///")]
    public void What_is_wrong_is_said(string list, string message) => Should.Throw<FormatException>(() => FeedList.Parse(list)).Message.ShouldContain(message);
}
