using Hearsay.Annotation;
using Hearsay.Ledger;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger;

public class ClaimGroupsTests
{
    [Fact]
    public void Statements_on_one_side_are_joined_through_each_other() =>
        Groups(["a+", "b+", "c+"], ("a+", "b+"), ("b+", "c+")).ShouldBe(["a+ b+ c+"]);

    [Fact]
    public void A_denial_goes_to_what_it_denies() =>
        Groups(["a+", "b+", "x-"], ("b+", "x-")).ShouldBe(["a+", "b+ x-"]);

    [Fact]
    public void A_denial_of_two_things_does_not_make_them_one_claim() =>
        Groups(["a+", "b+", "x-", "y-"], ("a+", "x-"), ("b+", "x-"), ("b+", "y-"), ("x-", "y-")).ShouldBe(["a+", "b+ x- y-"]);

    [Fact]
    public void The_order_of_matches_does_not_matter() =>
        Groups(["a+", "b+", "x-"], ("a+", "x-"), ("b+", "x-")).ShouldBe(Groups(["x-", "b+", "a+"], ("b+", "x-"), ("a+", "x-")));

    private static string[] Groups(string[] nodes, params (string First, string Second)[] matches)
    {
        var profiles = nodes.ToDictionary(node => node, Profile, StringComparer.Ordinal);
        return [.. ClaimGroups.Of(profiles, [.. matches.Select(match => new StatementMatch(match.First, match.Second))])
            .Select(group => string.Join(' ', group.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
    }

    private static StatementProfile Profile(string node)
    {
        const string Text = "the bridge at Ostrel was shelled";
        var statement = new Statement
        {
            Id = "s1",
            Source = [],
            Cue = [],
            Content = [new TextSpan(0, Text.Length)],
            Form = StatementForm.Indirect,
            Act = node.EndsWith('-') ? SpeechAct.Deny : SpeechAct.Assert,
        };
        var record = new ArticleRecord
        {
            Id = node,
            DocumentHash = "",
            Article = new Article { Text = Text, Blocks = [] },
            Statements = [statement],
            MadeBy = new Annotator().MadeBy,
        };
        return StatementProfile.Of(record, node).Single();
    }
}
