using System.Collections.Immutable;
using Hearsay.Bench.Ledger.RealNews;
using Hearsay.Ledger.Contradictions;
using Hearsay.Model;

namespace Hearsay.Bench.Tests.Ledger.RealNews;

public class ContradictionLabelsTests
{
    private static readonly ContradictionLabels Labels = ContradictionLabels.Parse("""
        # set, part, kind, two places, label, reason
        wire	work	denial	a	10-20	b	5-9	true	-
        wire	work	denial	a	10-20	c	5-9	false	agree
        wire	kept	denial	a	30-40	c	5-9	unsure	anaphor
        """);

    [Fact]
    public void A_contradiction_is_what_the_places_on_its_two_sides_were_found_to_be_in_whichever_order()
    {
        Labels.Of("wire", Of([("a", 12)], [("b", 6)])).ShouldBe(Verdict.True);
        Labels.Of("wire", Of([("b", 6)], [("a", 12)])).ShouldBe(Verdict.True);
        Labels.Of("wire", Of([("c", 6)], [("a", 19)])).ShouldBe(Verdict.False);
        Labels.Of("wire", Of([("a", 35)], [("c", 6)])).ShouldBe(Verdict.Unsure);
    }

    [Fact]
    public void One_true_pair_of_many_makes_it_true() => Labels.Of("wire", Of([("a", 12)], [("c", 6), ("b", 6)])).ShouldBe(Verdict.True);

    [Fact]
    public void What_stands_on_one_side_or_in_another_set_was_not_read()
    {
        Labels.Of("wire", Of([("a", 12), ("b", 6)], [("d", 6)])).ShouldBe(Verdict.Unread);
        Labels.Of("fnc", Of([("a", 12)], [("b", 6)])).ShouldBe(Verdict.Unread);
        Labels.Of("wire", Of([("a", 20)], [("b", 6)])).ShouldBe(Verdict.Unread);
    }

    [Fact]
    public void The_labels_of_the_repository_are_of_known_sets_and_each_pair_is_there_once()
    {
        var labels = ContradictionLabels.Parse(File.ReadAllText(ProjectFiles.At(ContradictionLabels.Path)));
        labels.Pairs.ShouldAllBe(pair => RealSet.All.Any(set => set.Name == pair.Set));
        labels.Pairs.Select(pair => (pair.Set, pair.First, pair.Second)).ShouldBeUnique();
    }

    [Theory]
    [InlineData("wire\twork\tdenial\ta\t10-20\tb\t5-9\tperhaps\t-")]
    [InlineData("wire\twork\tdenial\ta\t20-10\tb\t5-9\ttrue\t-")]
    [InlineData("wire\twork\tdenial\ta\t10-20\tb\t5-9\ttrue")]
    public void A_line_that_is_none_is_named(string line) => Should.Throw<FormatException>(() => ContradictionLabels.Parse(line)).Message.ShouldContain(line);

    private static Contradiction Of((string Document, int At)[] first, (string Document, int At)[] second) => new()
    {
        Id = "x",
        Kind = ContradictionKind.Denial,
        Text = "",
        First = Places(first),
        Second = Places(second),
        Claims = [],
    };

    private static ImmutableArray<ContradictionPlace> Places((string Document, int At)[] places) =>
        [.. places.Select(place => new ContradictionPlace(new DocumentIdentity("", place.Document), new TextSpan(place.At, place.At + 1), null, null, null))];
}
