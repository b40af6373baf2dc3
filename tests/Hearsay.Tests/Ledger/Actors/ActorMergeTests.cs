using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Corrections;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Actors;

public class ActorMergeTests
{
    [Fact]
    public void One_person_in_two_spellings_in_two_stories_is_one_and_says_why()
    {
        var merged = Merge(Person("a1", "Sergei Malinovsky", "BLR", "pilot"), Person("a2", "Sergey Malinovsky", "BLR", "pilot")).ShouldHaveSingleItem();
        merged.Id.ShouldBe("a1");
        merged.Mentions.Length.ShouldBe(2);
        merged.Evidence.ShouldHaveSingleItem().Kind.ShouldBe(ActorEvidenceKind.Spelling);
    }

    [Fact]
    public void Namesakes_of_two_callings_in_two_stories_stay_two_and_are_named_apart() =>
        Merge(Person("a1", "Hugo Andrade", null, "surgeon"), Person("a2", "Hugo Andrade", null, "footballer")).Select(actor => actor.Name)
            .ShouldBe(["Hugo Andrade (footballer)", "Hugo Andrade (surgeon)"]);

    [Fact]
    public void Who_is_only_named_is_the_only_one_of_the_name() =>
        Merge(Person("a1", "Hugo Andrade", null, "surgeon"), Person("a2", "Hugo Andrade", null, null)).ShouldHaveSingleItem();

    [Fact]
    public void Who_is_only_named_is_none_of_two() =>
        Merge(Person("a1", "Hugo Andrade", null, "surgeon"), Person("a2", "Hugo Andrade", null, "footballer"), Person("a3", "Hugo Andrade", null, null)).Count.ShouldBe(3);

    [Fact]
    public void The_order_of_stories_does_not_matter()
    {
        Actor[] actors =
        [
            Person("a4", "Mohammed Hadi", "SYR", "minister"), Person("a2", "Muhammad Hadi", "SYR", "minister"), Person("a3", "Muhammad Hadi", null, "surgeon"), Person("a1", "Mohammed Hadi", null, null),
        ];
        var forwards = Merge(actors);
        Merge([.. actors.Reverse()]).Select(actor => (actor.Id, actor.Name, actor.Mentions.Length)).ShouldBe(forwards.Select(actor => (actor.Id, actor.Name, actor.Mentions.Length)));
        forwards.Count.ShouldBeGreaterThan(1);
    }

    private static IReadOnlyList<Actor> Merge(params Actor[] actors) =>
        [.. ActorMerge.Of(actors.Select(actor => (actor, actor)), ActorSplits.Of(CorrectionSet.Empty, _ => null))];

    private static Actor Person(string id, string name, string? country, string? role) => new()
    {
        Id = id,
        Name = name,
        Aliases = [],
        Type = EntityType.Person,
        Country = country,
        Party = name,
        Offices = role is null ? [] : [new Office(role, null, null)],
        Mentions = [new ActorMention(new DocumentIdentity("", id), new TextSpan(0, name.Length), name, role)],
        Evidence = [],
    };
}
