using Hearsay.Reading.Html;

namespace Hearsay.Tests.Reading;

public sealed class HtmlSnifferTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><p>x", true)]
    [InlineData("\uFEFF \n<HTML>", true)]
    [InlineData("<!-- saved --><head>", true)]
    [InlineData("<p>The report.</p>", true)]
    [InlineData("<b>Note</b> to editors", false)]
    [InlineData("The tag <html> opens a page.", false)]
    [InlineData("<3 is a heart", false)]
    public void Pages_are_told_from_text_by_their_first_tags(string text, bool isHtml) => HtmlSniffer.LooksLikeHtml(text).ShouldBe(isHtml);

    [Theory]
    [InlineData("<head><link rel='canonical' href='http://A.example/b'>", "http://a.example/b")]
    [InlineData("<head><meta property=og:url content=\"http://a.example/?a=1&amp;b=2\">", "http://a.example/?a=1&b=2")]
    [InlineData("<!-- <link rel=canonical href=http://no.example/> --><script>'<link rel=canonical href=http://no.example/>'</script>", null)]
    [InlineData("<body><link rel=canonical href=http://no.example/>", null)]
    [InlineData("<link rel=canonical href='", null)]
    public void The_pages_own_address_is_found_in_its_head(string html, string? url) => HtmlSniffer.CanonicalOf(html).ShouldBe(url);
}
