using System.Globalization;
using System.Text.Json;
using Hearsay.Model;

namespace Hearsay.Tests.Events;

public sealed class EventExtractorTests
{
    private const string Report =
        "Alvania accused Bergonia on Monday of shelling a hospital near Tarnow Bridge. Bergonian troops killed ten people in the attack, "
        + "Ana Belko said.\n\nIn Corvia, students demonstrated against Bergonia. Talks between Alvania and Bergonia are planned for Friday.";

    [Fact]
    public void Ids_follow_the_text()
    {
        var events = EventReading.Of(Report);
        events.Select(found => found.Id).ShouldBe(Enumerable.Range(1, events.Length).Select(i => "v" + i.ToString(CultureInfo.InvariantCulture)));
        events.Select(found => found.Trigger).ShouldBeInOrder();
        events.Length.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Participants_are_the_words_of_their_spans()
    {
        foreach (var participant in EventReading.Of(Report).SelectMany(found => new[] { found.Actor, found.Recipient }).OfType<Participant>())
        {
            participant.Text.ShouldBe(participant.Span.TextIn(Report));
        }
    }

    [Fact]
    public void An_event_in_a_statement_points_to_it()
    {
        const string Text = "Bergonian troops attacked Alvania, Ana Belko said.";
        var statement = new Statement
        {
            Id = "s7",
            Source = [],
            Cue = [],
            Content = [new TextSpan(0, Text.IndexOf(',', StringComparison.Ordinal))],
            Form = StatementForm.Indirect,
            Act = SpeechAct.Assert,
        };
        var found = EventReading.FindingsWith(Text, [statement]).Events.ShouldHaveSingleItem();
        found.Statement.ShouldBe("s7");
        found.Modality.ShouldBe(Modality.Actual);

        EventReading.FindingsWith(Text, [statement with { Act = SpeechAct.Accuse }]).Events[0].Modality.ShouldBe(Modality.Alleged);
        EventReading.FindingsWith(Text, [statement with { Act = SpeechAct.Deny }]).Events[0].Modality.ShouldBe(Modality.Denied);
    }

    [Fact]
    public void A_pronoun_that_stands_for_nobody_known_leaves_its_role_open_and_says_so()
    {
        var findings = EventReading.Findings("They attacked Bergonia with rockets.");
        findings.Events.ShouldHaveSingleItem().Actor.ShouldBeNull();
        findings.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("HS0601");
    }

    [Fact]
    public void A_pronoun_stands_for_the_person_named_before() =>
        EventReading.Lines("Ana Belko spoke for an hour. She accused Bergonia of hiding the files.").ShouldBe(["Accuse ALV>BRG Actual"]);

    [Fact]
    public void In_a_speakers_own_words_he_is_somebody_else()
    {
        const string Text = "Ana Belko spoke of Viktor Semm. \"He attacked Corvia,\" she said.";
        var start = Text.IndexOf('"', StringComparison.Ordinal);
        var grounded = EventReading.Grounded(Text);
        var statement = new Statement
        {
            Id = "s1",
            Source = [],
            Cue = [],
            Content = [new TextSpan(start, Text.LastIndexOf('"') + 1)],
            Form = StatementForm.Direct,
            Act = SpeechAct.Assert,
            Speaker = grounded.Analyzed.Entities.Single(entity => entity.Name == "Ana Belko").Id,
        };
        EventReading.FindingsWith(Text, [statement]).Events.ShouldHaveSingleItem().Actor!.Country.ShouldBe("BRG");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void No_culture_changes_the_events(string culture)
    {
        var expected = JsonSerializer.Serialize(EventReading.Of(Report));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            JsonSerializer.Serialize(EventReading.Of(Report)).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Managers_are_people_too() =>
        EventReading.Of("Alvanian police detained three managers.").ShouldHaveSingleItem().Recipient!.Text.ShouldBe("three managers");

    [Theory]
    [InlineData("and ")]
    [InlineData("Alvania, ")]
    [InlineData("attacked ")]
    [InlineData("who attacked ")]
    [InlineData("to attack ")]
    [InlineData("attack by Alvania on ")]
    [InlineData("of ")]
    [InlineData("( ")]
    [InlineData("\" ")]
    [InlineData("Alvania attacked Bergonia and ")]
    public void Any_word_repeated_without_end_costs_linear_time(string word)
    {
        Measure(word, 200);
        var small = Measure(word, 1_000);
        var large = Enumerable.Range(0, 3).Min(_ => Measure(word, 4_000)); // the machine may be at something else
        large.ShouldBeLessThan(TimeSpan.FromMilliseconds(500) + (small * 12));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0000\u0007")]
    [InlineData("😀 attacked 😀")]
    [InlineData("هاجم الجيش المدينة")]
    [InlineData("' ' ' 's 's")]
    [InlineData("attack")]
    [InlineData("to")]
    [InlineData("attacked by")]
    public void Odd_text_is_no_trouble(string text) => Should.NotThrow(() => EventReading.Of(text));

    private static TimeSpan Measure(string word, int times)
    {
        var text = string.Concat(Enumerable.Repeat(word, times));
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        EventReading.FindingsWith(text, []);
        return System.Diagnostics.Stopwatch.GetElapsedTime(start);
    }
}
