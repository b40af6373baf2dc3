using Hearsay.Reading.Formats;

namespace Hearsay.Tests.Reading.Formats;

public sealed class HttpPayloadTests
{
    [Fact]
    public void A_body_that_was_joined_already_is_left_as_it_is()
    {
        var (bytes, truncated) = HttpPayload.Unchunk(Packed.Utf8("<html>A page.</html>"));

        bytes.ShouldBe(Packed.Utf8("<html>A page.</html>"));
        truncated.ShouldBeFalse();
    }

    [Theory]
    [InlineData("5\r\nhello\r\n0\r\n\r\n", "hello", false)]
    [InlineData("5\r\nhello\r\n5\r\nwor", "hellowor", true)]
    [InlineData("5\r\nhello\r\n", "hello", true)]
    [InlineData("5\r\nhello\r\nzz\r\nworld", "hello", true)]
    public void Chunks_are_joined_as_far_as_they_go(string body, string joined, bool isTruncated)
    {
        var (bytes, truncated) = HttpPayload.Unchunk(Packed.Utf8(body));

        System.Text.Encoding.UTF8.GetString(bytes).ShouldBe(joined);
        truncated.ShouldBe(isTruncated);
    }
}
