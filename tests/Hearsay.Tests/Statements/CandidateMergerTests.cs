using Hearsay.Model;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Joining;

namespace Hearsay.Tests.Statements;

public class CandidateMergerTests
{
    [Fact]
    public void Rules_speak_only_where_the_model_is_silent()
    {
        var learned = At(cue: 10, content: new TextSpan(20, 40), score: 5);
        var same = At(cue: 10, content: new TextSpan(20, 35), score: 0);
        var inside = At(cue: 25, content: new TextSpan(30, 40), score: 0);
        var elsewhere = At(cue: 50, content: new TextSpan(60, 80), score: 0);
        CandidateMerger.Merge([learned], [same, inside, elsewhere]).ShouldBe([learned, elsewhere]);
    }

    [Fact]
    public void Of_two_cues_with_one_content_the_surer_has_it()
    {
        var line = At(cue: 0, content: new TextSpan(20, 40), score: 1);
        var said = At(cue: 50, content: new TextSpan(20, 41), score: 9);
        CandidateMerger.Merge([line, said], []).ShouldBe([said]);
    }

    [Fact]
    public void Statements_within_statements_stay()
    {
        var outer = At(cue: 0, content: new TextSpan(20, 80), score: 1);
        var inner = At(cue: 30, content: new TextSpan(40, 80), score: 9);
        CandidateMerger.Merge([outer, inner], []).ShouldBe([outer, inner]);
    }

    [Fact]
    public void A_content_does_not_reach_over_the_cue_of_a_source_that_stands_before_it()
    {
        var said = At(cue: 50, content: new TextSpan(60, 90), score: 9) with { Source = new TextSpan(0, 10) };
        var feared = At(cue: 20, content: new TextSpan(30, 90), score: 3) with { Source = new TextSpan(15, 18) };
        CandidateMerger.Merge([feared, said], []).ShouldBe([said]);
    }

    [Fact]
    public void A_frame_behind_a_statement_is_cut_off_its_content()
    {
        var repeated = At(cue: 10, content: new TextSpan(20, 90), score: 9) with { Source = new TextSpan(0, 9) };
        var reported = At(cue: 80, content: new TextSpan(0, 60), score: 3) with { Source = new TextSpan(62, 79) };
        CandidateMerger.Merge([repeated, reported with { Cue = new TextSpan(80, 90) }], [])[0].Content.ShouldBe([new TextSpan(20, 60)]);
    }

    [Fact]
    public void A_speaker_behind_a_sentence_is_heard_though_the_sentence_has_a_cue_of_its_own()
    {
        var care = At(cue: 10, content: new TextSpan(20, 40), score: 5);
        var stated = At(cue: 50, content: new TextSpan(0, 42), score: 0) with { Frame = Frame.After };
        CandidateMerger.Merge([care], [stated]).ShouldBe([care, stated]);
    }

    [Fact]
    public void What_stands_behind_a_cue_of_its_own_is_given_back_to_it()
    {
        var says = At(cue: 50, content: new TextSpan(80, 120), score: 5);
        var behind = says with { Content = [new TextSpan(0, 45)], Frame = Frame.After };
        var counters = At(cue: 70, content: new TextSpan(80, 120), score: 0);
        CandidateMerger.Merge([says], [behind, counters]).ShouldBe([behind with { Score = 5 }, counters]);
    }

    [Fact]
    public void A_clause_that_another_joins_with_as_is_given_back_with_its_joint()
    {
        var says = At(cue: 50, content: new TextSpan(60, 120), score: 5) with { Content = [new TextSpan(0, 45), new TextSpan(60, 120)] };
        var counters = At(cue: 70, content: new TextSpan(80, 120), score: 0) with { Source = new TextSpan(63, 69) };
        CandidateMerger.Merge([says], [counters]).Select(candidate => candidate.ContentExtent).ShouldBe([new TextSpan(0, 45), new TextSpan(80, 120)]);
    }

    [Fact]
    public void A_speaker_behind_a_sentence_is_cut_off_the_content_of_the_cue_within_it()
    {
        var care = At(cue: 10, content: new TextSpan(20, 54), score: 5) with { Source = new TextSpan(0, 9) };
        var stated = At(cue: 50, content: new TextSpan(0, 40), score: 0) with { Frame = Frame.After, Source = new TextSpan(42, 49) };
        CandidateMerger.Merge([care], [stated])[0].Content.ShouldBe([new TextSpan(20, 40)]);
    }

    private static Candidate At(int cue, TextSpan content, int score) => new()
    {
        Kind = CueKind.Verb,
        Lemma = "say",
        Frame = Frame.That,
        Cue = new TextSpan(cue, cue + 4),
        Head = cue,
        Sentence = 0,
        Content = [content],
        Score = score,
    };
}
