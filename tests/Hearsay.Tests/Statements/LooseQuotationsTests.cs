using Hearsay.Model;

namespace Hearsay.Tests.Statements;

public class LooseQuotationsTests
{
    [Fact]
    public void The_answers_of_an_interview_are_of_whom_it_introduces()
    {
        var told = Told.By("Mira Holm receives us in her kitchen.\n\nWhy did the pumps fail?\n\n“Somebody had sold the valves.”\n\nAnd the gate?\n\n“It was new in spring.”");
        told.Statements.Where(statement => statement.Form == StatementForm.Direct).Select(told.SpeakerName).ShouldBe(["Mira Holm", "Mira Holm"]);
    }

    [Fact]
    public void One_lone_quotation_makes_no_interview()
    {
        var told = Told.By("Mira Holm has left Ardel.\n\n“Somebody had sold the valves.”");
        told.Statements.ShouldBeEmpty();
    }

    [Fact]
    public void A_quotation_behind_a_sentence_about_somebody_is_his()
    {
        var told = Told.By("Omar Vess has a short answer to that. “Somebody had sold the valves.”");
        var statement = told.Statements.ShouldHaveSingleItem();
        told.SpeakerName(statement).ShouldBe("Omar Vess");
        statement.Cue.ShouldBeEmpty();
    }

    [Fact]
    public void A_title_in_quotation_marks_is_no_speech()
    {
        Told.By("Omar Vess has painted again. “The Long Way Home to Ardel” hangs in the town hall.").Statements.ShouldBeEmpty();
    }
}
