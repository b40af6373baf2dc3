using Hearsay.Briefing.Timelines;

namespace Hearsay.Tests.Briefing.Timelines;

public class OccurrenceFinderTests
{
    private static int EventsIn(params (string Published, string Text)[] pages) =>
        OccurrenceFinder.Of([.. pages.SelectMany((page, number) => Telling.In(page.Text, page.Published, "p" + number))]).Count;

    [Fact]
    public void An_attack_and_what_came_of_it_are_one_event() => EventsIn(
        ("2024-05-02", "Rebels shelled the border crossing at Kassala on Tuesday, killing four customs officers."),
        ("2024-05-03", "Rebel guns killed four customs officers at the crossing.")).ShouldBe(1);

    [Fact]
    public void Attacks_of_two_days_are_two_events() => EventsIn(
        ("2024-05-02", "Rebels shelled the market of Kassala on Tuesday."),
        ("2024-05-02", "Rebels shelled the market of Kassala on Wednesday.")).ShouldBe(2);

    [Fact]
    public void What_is_told_long_after_without_a_day_is_not_taken_for_it() => EventsIn(
        ("2024-05-02", "Rebels shelled the market of Kassala on Tuesday."),
        ("2024-06-20", "Rebels shelled the market of Kassala.")).ShouldBe(2);

    [Fact]
    public void Two_things_of_one_day_are_two_events() => EventsIn(
        ("2024-05-02", "Rebels shelled the market of Kassala on Tuesday."),
        ("2024-05-02", "A court in Khartoum released two journalists on Tuesday.")).ShouldBe(2);

    [Fact]
    public void Two_verbs_of_one_subject_are_one_line() => EventsIn(("2024-05-02", "A drone circled over Kassala on Tuesday and came down behind the market.")).ShouldBe(1);

    [Fact]
    public void The_order_of_pages_does_not_matter()
    {
        var one = Telling.In("Rebels shelled the border crossing at Kassala on Tuesday, killing four customs officers. The army closed the bridge on Wednesday.", id: "a");
        var other = Telling.In("Rebel guns killed four customs officers at the crossing.", id: "b");
        string[] Of(IReadOnlyList<ToldClause> clauses) => [.. OccurrenceFinder.Of(clauses).Select(found => string.Join('|', found.Told.Select(told => told.Record.Id + told.Verb).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
        Of([.. one, .. other]).ShouldBe(Of([.. other, .. one]));
    }
}
