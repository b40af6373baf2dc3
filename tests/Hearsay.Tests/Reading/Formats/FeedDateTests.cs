using Hearsay.Reading.Formats;

namespace Hearsay.Tests.Reading.Formats;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Fri, 03 Jun 2016 09:05:00 GMT", "2016-06-03T09:05:00Z")]
    [InlineData("Fri, 3 Jun 16 9:05 EST", "2016-06-03T09:05:00-05:00")]
    [InlineData("3 June 2016 09:05:07 +0530", "2016-06-03T09:05:07+05:30")]
    [InlineData("Fri, 03 Jun 2016 09:05:00 -0700 (PDT)", "2016-06-03T09:05:00-07:00")]
    [InlineData("2016-06-03T09:05:00.123+02:00", "2016-06-03T09:05:00+02:00")]
    [InlineData("yesterday", null)]
    [InlineData("99 Foo 2016 99:99:99 GMT", null)]
    public void Dates_of_feeds_and_mail(string written, string? read) => (FeedDate.Parse(written)?.ToString()).ShouldBe(read);
}
