using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("HTTP://News.Example:80/A/b?x=1&UTM_Source=rss&y=2#part", "http://news.example/A/b?x=1&y=2")]
    [InlineData("https://news.example:8443", "https://news.example:8443/")]
    [InlineData("https://news.example/a?fbclid=1", "https://news.example/a")]
    [InlineData("https://news.example/a?", "https://news.example/a")]
    [InlineData("/a/b", null)]
    [InlineData("ftp://news.example/a", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("", null)]
    [InlineData("http://a\uFFFDb.example/x", null)] // a host that Uri takes in and then cannot write in ASCII; found by fuzzing
    [InlineData("http://\u0627a1.example/x", "http://xn--a1-btd.example/x")]
    public void An_address_has_one_spelling(string given, string? canonical) => CanonicalUrl.Of(given).ShouldBe(canonical);
}
