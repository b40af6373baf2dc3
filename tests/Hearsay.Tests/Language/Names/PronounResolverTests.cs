using Hearsay.Model;

namespace Hearsay.Tests.Language.Names;

public class PronounResolverTests
{
    [Theory]
    [InlineData("“", "”")]
    [InlineData("‘", "’")]
    [InlineData("\"", "\"")]
    [InlineData("'", "'")]
    public void Who_is_named_inside_a_quotation_does_not_speak_it(string open, string close)
    {
        var analyzed = Texts.Analyze(
            $"Minister Oskar Velling warned the council on Monday. {open}We have waited for Arne Tirin long enough, and Arne Tirin must answer now,{close} he said.");
        analyzed.Mentions("Oskar Velling", MentionForm.Pronoun).ShouldBe(["he"]);
        analyzed.Mentions("Arne Tirin", MentionForm.Pronoun).ShouldBeEmpty();
    }

    [Fact]
    public void He_inside_a_quotation_is_not_the_man_who_speaks_it()
    {
        var analyzed = Texts.Analyze(
            "Minister Oskar Velling says the town is under attack by forces of President Arne Tirin. “He will not let the doctors in,” he said.");
        analyzed.Mentions("Arne Tirin", MentionForm.Pronoun).ShouldBe(["He"]);
        analyzed.Mentions("Oskar Velling", MentionForm.Pronoun).ShouldBe(["he"]);
    }

    [Fact]
    public void The_ending_of_an_unknown_given_name_decides_between_two_people()
    {
        var analyzed = Texts.Analyze("Opposition candidate Lutia Montal accused President Velkan Carrod of hiding. “They want to drown the vote,” she told supporters.");
        analyzed.Mentions("Lutia Montal", MentionForm.Pronoun).ShouldBe(["she"]);
        analyzed.Mentions("Velkan Carrod", MentionForm.Pronoun).ShouldBeEmpty();
    }

    [Fact]
    public void A_nameless_source_who_spoke_last_speaks_on()
    {
        var analyzed = Texts.Analyze(
            "Minister Oskar Velling denied the report. A Danish diplomat who follows the talks said the deadline stood. “Mud is no excuse,” he said.");
        analyzed.Mentions("Danish diplomat", MentionForm.Pronoun).ShouldBe(["he"]);
        analyzed.Mentions("Oskar Velling", MentionForm.Pronoun).ShouldBeEmpty();
    }

    [Fact]
    public void Who_speaks_past_an_apposition_speaks_on()
    {
        var analyzed = Texts.Analyze(
            "Minister Oskar Velling showed a sheet. Velling left. Arne Tirin, a retired colonel who built the station, said the sheet proved little. “It shows what they asked for,” he said.");
        analyzed.Mentions("Arne Tirin", MentionForm.Pronoun).ShouldBe(["he"]);
    }

    [Theory]
    [InlineData("Minister Oskar Velling met Arne Tirin, with whom he has quarrelled before.", "Oskar Velling", "he")]
    public void Who_acts_on_somebody_acts_on_somebody_else(string text, string name, string pronoun) =>
        Texts.Analyze(text).Mentions(name, MentionForm.Pronoun).ShouldContain(pronoun);

    [Fact]
    public void He_is_whom_the_sentence_before_is_about()
    {
        var analyzed = Texts.Analyze("President Oskar Velling wants to send Arne Tirin to the court. He made the choice on Monday.");
        analyzed.Mentions("Oskar Velling", MentionForm.Pronoun).ShouldBe(["He"]);
        analyzed.Mentions("Arne Tirin", MentionForm.Pronoun).ShouldBeEmpty();
    }

    [Fact]
    public void Of_whom_it_is_said_is_not_who_says_it()
    {
        var analyzed = Texts.Analyze("Minister Oskar Velling dealt with the reports. A professor in Oslo has agreed to come, he said.");
        analyzed.Mentions("Oskar Velling", MentionForm.Pronoun).ShouldBe(["he"]);
    }

    [Fact]
    public void A_body_without_a_name_may_be_it()
    {
        var analyzed = Texts.Analyze("The ministry in Oslo said that nothing had been poured. It said so twice.");
        analyzed.Mentions("ministry", MentionForm.Pronoun).ShouldBe(["It"]);
    }

    [Theory]
    [InlineData("The ministry said that it had kept every promise.", "Omar Vess")]
    [InlineData("The deputy, Ivo Brandt, said that he had kept every promise.", "Ivo Brandt")]
    public void He_also_at_the_head_of_a_paragraph_goes_on_about_whom_the_article_is_about(string between, string who)
    {
        var analyzed = Texts.Analyze("Omar Vess asked for an inquiry on Monday. Vess spoke for an hour. “They shot at us,” Vess said.\n\nThe envoy, Karl Menk, offered to escort the wounded. “I am ready,” he said.\n\n"
            + between + "\n\nHe also accused the two neighbours of a plan.");

        var pronoun = analyzed.Text.IndexOf("He also", StringComparison.Ordinal);
        analyzed.Entities.Single(entity => entity.Mentions.Any(mention => mention.Span.Start == pronoun)).Name.ShouldBe(who);
    }
}
