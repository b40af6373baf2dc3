using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Model;
using Hearsay.Tests.Agreements;

namespace Hearsay.Tests.Ledger.Actors;

public class SpeakerReaderTests
{
    [Theory]
    [InlineData("We asked the ministry for an answer.", "We")]
    [InlineData("You said that the bridge was open.", "You")]
    [InlineData("It said that the bridge was open.", "It")]
    [InlineData("One said that the bridge was open.", "One")]
    public void A_pronoun_is_nobody_s_name(string text, string source) =>
        VoiceOf(text, source).ShouldBe(default);

    [Fact]
    public void Inside_a_quotation_we_are_those_who_speak_there()
    {
        var record = AgreementTexts.Record("“We said that the bridge was closed,” Ruben Halvik said on Monday. Ruben Halvik is a farmer.");
        var inner = StatementBy(record, "We");
        var outer = record.Statements.First(statement => statement != inner);
        Read(record, inner).Actor?.Name.ShouldBe(Read(record, outer).Actor!.Name);
    }

    [Fact]
    public void An_office_without_a_name_speaks_for_the_country_in_view()
    {
        var voice = VoiceOf(
            "Alvania closed its border on Sunday. Alvania has called up its reserves, and Alvania will not wait.\n\nThe foreign ministry said that the bridge was closed.", "The foreign ministry");
        voice.Party.ShouldBe("ALVGOV");
        (voice.Actor?.Name ?? voice.Anonymous)!.ShouldContain("Alvania");
    }

    [Theory]
    [InlineData("Alvania closed its border. Alvania will not wait. “No gun was fired,” said the army's spokesman, Colonel Anna Reiss.", "Anna Reiss", "ALVGOV")]
    [InlineData("The Hill Valley Army blamed Alvania. “A jet came,” the group's spokeswoman, Anna Reiss, said.", "Anna Reiss", "Hill Valley Army")]
    [InlineData("Bergonia and Corvia met on Monday.\n\nAlvania rejected the account of Bergonia. “It was the other way,” a foreign ministry spokeswoman, Anna Reiss, said.", "Anna Reiss", "ALVGOV")]
    [InlineData("The medical charity Harbour Watch runs two tents. “We have a list,” Dr Anna Reiss, its coordinator, said.", "Anna Reiss", "Harbour Watch")]
    [InlineData("The drivers' union called a strike. Two more men were hurt, a lawyer for the union said.", "a lawyer for the union", "drivers' union")]
    [InlineData("Alvania shut the port. Alvania will not wait. Officials said that the road was open.", "Officials", "ALVGOV")]
    [InlineData("Alvania shut the port. Alvania will not wait. The ministry saw it differently: the fuel had run out, a spokeswoman said.", "a spokeswoman", "ALVGOV")]
    [InlineData("Alvania shut the port. Alvania will not wait. Two officials of the justice ministry said that the road was open.", "Two officials of the justice ministry", "ALVGOV (unnamed)")]
    [InlineData("Anna Reiss is held in the port. Anna Reiss's lawyer said that she had confessed to nothing.", "Anna Reiss's lawyer", "Anna Reiss")]
    [InlineData("The mast was cut by young men, two sailors who saw it from the quay said.", "two sailors who saw it from the quay", "sailors")]
    public void A_speaker_s_party_is_whose_the_page_says_that_it_is(string text, string source, string party) => VoiceOf(text, source).Party.ShouldBe(party);

    [Fact]
    public void Her_office_is_that_of_the_woman_who_was_named_last() =>
        VoiceOf("Anna Reiss was more cautious. Her office said that the road was open.", "Her office").Anonymous.ShouldBe("Anna Reiss’s office");

    [Theory]
    [InlineData("The bridge was closed, Colonel Anna Reiss, the spokesman of the army, said. The road was open, the spokesman added.", "the spokesman added")]
    [InlineData("The bridge was closed, Anna Reiss said in a statement. The road was open, its statement said.", "its statement said")]
    public void The_spokesman_and_the_statement_are_who_spoke_last(string text, string source)
    {
        var record = AgreementTexts.Record(text);
        var words = source[..source.LastIndexOf(' ')];
        var last = Read(record, StatementBy(record, "Anna Reiss"));
        last.Actor.ShouldNotBeNull();
        Read(record, StatementBy(record, words) with { Speaker = null }, last).Actor?.Id.ShouldBe(last.Actor.Id);
    }

    [Theory]
    [InlineData("The judge said that the road was open.", "The judge", true)]
    [InlineData("A judge said that the road was open.", "A judge", false)]
    public void A_judge_is_none_that_the_page_names(string sentence, string source, bool isNamed) =>
        (VoiceOf("Judge Anna Reiss read the ruling out. " + sentence, source).Actor?.Name == "Anna Reiss").ShouldBe(isNamed);

    [Theory]
    [InlineData("A video said that the bridge was open.", "A video")]
    [InlineData("Unconfirmed reports said that the bridge was open.", "Unconfirmed reports")]
    [InlineData("A clip posted on a forum said that the bridge was open.", "A clip posted on a forum")]
    [InlineData("A local paper said that the bridge was open.", "A local paper")]
    [InlineData("Rumours in the port said that the bridge was open.", "Rumours in the port")]
    [InlineData("Anna Reiss left. A film of Anna Reiss said that the bridge was open.", "A film of Anna Reiss")]
    [InlineData("Both of whom said that the bridge was open.", "Both of whom")]
    [InlineData("June 2011 said that the bridge was open.", "June 2011")]
    [InlineData("No one said that the bridge was open.", "No one")]
    public void A_thing_a_day_and_a_pronoun_are_nobody(string text, string source)
    {
        var voice = VoiceOf(text, source);
        (voice.Actor, voice.Described, voice.Told).ShouldBe((null, null, null));
    }

    [Theory]
    [InlineData("A letter from Anna Reiss said that the bridge was open.", "A letter from Anna Reiss", "Anna Reiss")]
    [InlineData("Anna Reiss left. Anna Reiss's diary said that the bridge was open.", "Anna Reiss's diary", "Anna Reiss")]
    [InlineData("The charity Harbour Watch runs two tents. A study published by Harbour Watch said that the bridge was open.", "A study published by Harbour Watch", "Harbour Watch")]
    [InlineData("Anna Reiss left. Her sister Cora Reiss left. Inspector Dov Halm stayed. A notice issued by Inspector Dov Halm said that the bridge was open.", "A notice issued by Inspector Dov Halm", "Dov Halm")]
    [InlineData("Anna Reiss left. Anna Reiss's account said that the bridge was open.", "Anna Reiss's account", "Anna Reiss")]
    [InlineData("Anna Reiss left. Her emails said that the bridge was open.", "Her emails", "Anna Reiss")]
    public void A_thing_s_owner_speaks_where_its_words_name_one(string text, string source, string name) => VoiceOf(text, source).Actor?.Name.ShouldBe(name);

    [Fact]
    public void A_ministry_s_statement_is_the_ministry_s()
    {
        var voice = VoiceOf("Alvania shut the port. Alvania will not wait. A statement from the justice ministry said that the road was open.", "A statement from the justice ministry");
        voice.Party.ShouldBe("ALVGOV");
        (voice.Actor?.Name ?? voice.Anonymous)!.ShouldNotContain("statement");
    }

    [Fact]
    public void People_in_a_video_are_people() => VoiceOf("Two sailors in the video said that the bridge was open.", "Two sailors in the video").Anonymous.ShouldNotBeNull();

    private static Voice VoiceOf(string text, string source)
    {
        var record = AgreementTexts.Record(text);
        return Read(record, StatementBy(record, source));
    }

    // The statement with these words as its source: what is tested is who they stand for, not whether they are found.
    private static Statement StatementBy(ArticleRecord record, string source)
    {
        var at = record.Text.LastIndexOf(source, StringComparison.Ordinal);
        var words = new TextSpan(at, at + source.Length);
        return record.Statements.FirstOrDefault(statement => statement.Source.Contains(words)) ?? new Statement
        {
            Id = "x",
            Source = [words],
            Cue = [],
            Content = [new TextSpan(words.End + 1, record.Text.IndexOf('.', words.End))],
            Form = StatementForm.Indirect,
            Act = SpeechAct.Assert,
        };
    }

    private static Voice Read(ArticleRecord record, Statement statement, Voice last = default)
    {
        var article = new StoryArticle(record.Id, record.Id, record);
        return new SpeakerReader(article, ActorIndex.Of([article], [])).Of(statement, last);
    }
}
