using Hearsay.Ledger.Corrections;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Corrections;

public class AnchorsTests
{
    private const string Text = "Ivo Karstel spoke. The driver, Ivo Karstel, did not. \"It was dark,\" he said.";

    [Fact]
    public void Words_are_found_again_where_they_stood()
    {
        var anchor = Anchors.Of(Record(Text), new TextSpan(31, 42));
        Anchors.Find(Record(Text), anchor).ShouldBe(new TextSpan(31, 42));
    }

    [Fact]
    public void Words_that_moved_are_found_at_the_nearest_place()
    {
        var anchor = Anchors.Of(Record(Text), new TextSpan(31, 42));
        Anchors.Find(Record("Updated. " + Text), anchor).ShouldBe(new TextSpan(40, 51));
    }

    [Fact]
    public void Words_that_are_gone_are_found_nowhere() =>
        Anchors.Find(Record("Somebody else spoke, at length, and nobody was named at all."), Anchors.Of(Record(Text), new TextSpan(31, 42))).ShouldBeNull();

    [Fact]
    public void A_text_shorter_than_the_words_holds_them_nowhere() =>
        Anchors.Find(Record("Ivo"), Anchors.Of(Record(Text), new TextSpan(31, 42))).ShouldBeNull();

    [Fact]
    public void An_anchor_does_not_keep_the_words() =>
        System.Text.Encoding.UTF8.GetString(CorrectionJson.Write(new Correction
        {
            Kind = CorrectionKind.Merge,
            Target = CorrectionTarget.Actor,
            By = "desk",
            At = new Timestamp(new DateOnly(2024, 6, 1)),
            These = [Anchors.Of(Record(Text), new TextSpan(0, 11))],
            Those = [Anchors.Of(Record(Text), new TextSpan(31, 42))],
        })).ShouldNotContain("Karstel");

    [Fact]
    public void A_statement_is_found_again_under_another_id_and_with_other_borders()
    {
        var before = Record(Text) with { Statements = [Statement("s1", 53, 68)] };
        var after = Record("New lead. " + Text) with { Statements = [Statement("s1", 0, 8), Statement("s2", 63, 76)] };
        Anchors.StatementAt(after, Anchors.Of(before, before.Statements[0]))!.Id.ShouldBe("s2");
    }

    [Fact]
    public void An_entity_is_found_again_under_another_id()
    {
        var anchor = Anchors.Of(Record(Text) with { Entities = [Entity("e1", 31, 42)] }, Entity("e1", 31, 42));
        var after = Record(Text) with { Entities = [Entity("e1", 0, 11), Entity("e7", 31, 42)] };
        Anchors.EntityAt(after, anchor)!.Id.ShouldBe("e7");
        Anchors.EntityAt(Record(Text), anchor).ShouldBeNull();
    }

    private static Statement Statement(string id, int start, int end) => new()
    {
        Id = id,
        Source = [],
        Cue = [],
        Content = [new TextSpan(start, end)],
        Form = StatementForm.Direct,
        Act = SpeechAct.Assert,
    };

    private static Entity Entity(string id, int start, int end) => new()
    {
        Id = id,
        Type = EntityType.Person,
        Name = "Ivo Karstel",
        Mentions = [new Mention(new TextSpan(start, end), MentionForm.Name)],
    };

    private static ArticleRecord Record(string text) => new()
    {
        Id = "a",
        DocumentHash = "",
        Article = new Article { Text = text, Blocks = [] },
        MadeBy = new MadeBy("0", System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty),
    };
}
