namespace Hearsay.Fetching.Tests;

public sealed class RobotsRulesTests
{
    private const string Rules = """
        # comment
        User-agent: *
        Disallow: /private
        Allow: /private/open
        Disallow: /*.pdf$
        Crawl-delay: 7

        User-agent: OtherBot
        User-agent: Hearsay
        Disallow: /a/*/b
        Crawl-delay: 100
        """;

    [Theory]
    [InlineData("somebody", "/private/x", false)]
    [InlineData("somebody", "/private/open/x", true)]
    [InlineData("somebody", "/x.pdf", false)]
    [InlineData("somebody", "/x.pdf?y", true)]
    [InlineData("somebody", "/", true)]
    [InlineData("hearsay", "/private/x", true)]
    [InlineData("hearsay", "/a/1/2/b/c", false)]
    [InlineData("hearsay", "/a/b", true)]
    public void The_longest_rule_of_the_programs_own_group_counts(string agent, string path, bool allowed) =>
        RobotsRules.Parse(Rules, agent).Allows(new Uri("https://daily.example" + path)).ShouldBe(allowed);

    [Fact]
    public void A_delay_is_honoured_up_to_half_a_minute()
    {
        RobotsRules.Parse(Rules, "somebody").Delay.ShouldBe(TimeSpan.FromSeconds(7));
        RobotsRules.Parse(Rules, "hearsay").Delay.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Stars_without_end_take_no_time()
    {
        var rules = RobotsRules.Parse("User-agent: *\n" + string.Concat(Enumerable.Repeat("Disallow: /" + string.Concat(Enumerable.Repeat("*a", 400)) + "b\n", 2000)), "x");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        rules.Allows(new Uri("https://daily.example/" + new string('a', 2000))).ShouldBeTrue();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }
}
