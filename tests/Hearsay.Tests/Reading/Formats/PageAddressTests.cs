using Hearsay.Reading.Formats;

namespace Hearsay.Tests.Reading.Formats;

public sealed class PageAddressTests
{
    [Theory]
    [InlineData("https://m.daily.example/a?utm_source=x", "https://www.daily.example/a", "https://www.daily.example/a")]
    [InlineData("https://mirror.example/a", "https://daily.example/a", "https://mirror.example/a")]
    [InlineData("https://daily.example/a", "https://daily.example/", "https://daily.example/a")]
    [InlineData("https://daily.example/a", null, "https://daily.example/a")]
    [InlineData(null, "https://daily.example/a", "https://daily.example/a")]
    [InlineData(null, null, null)]
    public void The_canonical_address_counts_within_its_own_site(string? fetched, string? canonical, string? chosen) =>
        PageAddress.Choose(fetched, canonical).ShouldBe(chosen);
}
