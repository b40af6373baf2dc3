using System.Diagnostics;
using System.Globalization;
using Hearsay.Model;

namespace Hearsay.Tests.Statements;

public class StatementExtractorTests
{
    [Fact]
    public void A_that_clause_is_indirect_and_keeps_its_that()
    {
        var (told, statement) = Told.One("Omar Vess said on Friday that the army had left Ardel.");
        told.Source(statement).ShouldBe("Omar Vess");
        told.Words(statement.Cue).ShouldBe("said");
        told.Content(statement).ShouldBe("that the army had left Ardel");
        statement.Form.ShouldBe(StatementForm.Indirect);
        statement.Act.ShouldBe(SpeechAct.Assert);
        told.SpeakerName(statement).ShouldBe("Omar Vess");
        statement.Time!.Value.ShouldBe("2033-10-07");
    }

    [Fact]
    public void What_others_do_not_want_the_reader_to_know_is_not_what_they_say() =>
        Told.By("The bombing of the hospital was no accident, and the free press does not want you to know it.").Statements.ShouldBeEmpty();

    [Fact]
    public void A_clause_without_that_is_a_content_too()
    {
        var (told, statement) = Told.One("Mira Holm says the siege of Ardel risks many lives.");
        told.Content(statement).ShouldBe("the siege of Ardel risks many lives");
    }

    [Fact]
    public void A_quotation_keeps_its_marks_and_its_comma()
    {
        var (told, statement) = Told.One("“We will not wait for ever,” Mira Holm said.");
        told.Content(statement).ShouldBe("“We will not wait for ever,”");
        statement.Form.ShouldBe(StatementForm.Direct);
        told.SpeakerName(statement).ShouldBe("Mira Holm");
    }

    [Theory]
    [InlineData("who showed reporters the fins of three shells")]
    [InlineData("who came on Friday")]
    public void A_quotation_goes_on_behind_what_is_told_of_its_speaker(string told)
    {
        var found = Told.By($"“The rounds came from the west,” said Omar Vess, {told}. “We did not break the truce.”");
        found.Content(found.Statements[0]).ShouldBe("“The rounds came from the west,” … “We did not break the truce.”");
    }

    [Fact]
    public void Who_is_quoted_as_saying_it_speaks()
    {
        var (told, statement) = Told.One("“We will not wait for ever,” Mira Holm was quoted as saying.");
        told.Source(statement).ShouldBe("Mira Holm");
        told.SpeakerName(statement).ShouldBe("Mira Holm");
    }

    [Theory]
    [InlineData("Interfax quoted Deputy Foreign Minister Omar Vess as saying the talks would go on.", "the talks would go on")]
    [InlineData("The agency quoted Omar Vess as telling reporters that the talks would go on.", "that the talks would go on")]
    [InlineData("Omar Vess was quoted by Interfax as saying that the talks would go on.", "that the talks would go on")]
    [InlineData("The paper quotes Omar Vess as saying: “The talks will go on.”", "“The talks will go on.”")]
    public void Who_is_quoted_by_a_medium_speaks_and_not_the_medium(string text, string content)
    {
        var (told, statement) = Told.One(text);
        told.SpeakerName(statement).ShouldBe("Omar Vess");
        told.Content(statement).ShouldBe(content);
    }

    [Fact]
    public void A_content_that_the_cue_parts_goes_on_to_its_end()
    {
        var told = Told.By("Norwegian planes, Holm alleged, struck another village overnight, killing 20 people.");
        told.Content(told.WithCue("alleged")).ShouldBe("Norwegian planes … struck another village overnight, killing 20 people");
    }

    [Theory]
    [InlineData("Norwegian planes struck another village overnight, Holm told reporters, killing 20 people.", "Norwegian planes struck another village overnight … killing 20 people")]
    [InlineData("A landslide hit the camp on Monday, Holm told state radio, burying four tents and displacing two hundred families.", "A landslide hit the camp on Monday … burying four tents and displacing two hundred families")]
    [InlineData("Norwegian planes struck another village overnight, Holm told reporters, wiping her eyes.", "Norwegian planes struck another village overnight")]
    public void What_an_act_did_is_told_with_it_behind_the_cue(string text, string content)
    {
        var told = Told.By(text);
        told.Content(told.WithCue("told")).ShouldBe(content);
    }

    [Fact]
    public void Who_is_named_in_a_clause_about_the_speaker_is_somebody_else()
    {
        var told = Told.By("The Water Board, which Mira Holm accused of flooding the valley, said the gates were shut.");
        told.SpeakerName(told.WithCue("said")).ShouldBe("Water Board");
    }

    [Fact]
    public void Who_speaks_inside_a_quotation_is_not_who_is_quoted()
    {
        var (told, statement) = Told.One("“The gate on the fourth floor was locked. I pulled at it until there was no skin,” recalled the 26-year-old seamstress, one of the few who made it from that floor to the roof.");
        told.Source(statement).ShouldStartWith("the 26-year-old seamstress");
        told.Content(statement).ShouldBe("“The gate on the fourth floor was locked. I pulled at it until there was no skin,”");
        statement.Form.ShouldBe(StatementForm.Direct);
        statement.Addressee.ShouldBeNull();
    }

    [Theory]
    [InlineData("Nobody had been let into the room, the lawyer, Mira Holm, maintained.", "maintained", "Mira Holm", "Nobody had been let into the room")]
    [InlineData("The town had been shelled from the hill, its spokeswoman, Mira Holm, insisted.", "insisted", "Mira Holm", "The town had been shelled from the hill")]
    [InlineData("No such paper ever reached the board, asserted Mira Holm, the company's lawyer.", "asserted", "Mira Holm", "No such paper ever reached the board")]
    [InlineData("The guns had never been used, the minister, Omar Vess, told parliament.", "told", "Omar Vess", "The guns had never been used")]
    [InlineData("The guns had never been used, Omar Vess went on.", "went on", "Omar Vess", "The guns had never been used")]
    [InlineData("No meeting had been agreed, Mira Holm let it be known.", "let it be known", "Mira Holm", "No meeting had been agreed")]
    [InlineData("“Nobody sows in a flood,” as Mira Holm put it on Friday.", "put it", "Mira Holm", "“Nobody sows in a flood,”")]
    [InlineData("It was, as Mira Holm puts it, a theft.", "puts it", "Mira Holm", "It was … a theft")]
    [InlineData("“We shall not pay,” Mira Holm is rumoured to have said of the fine.", "is rumoured", "Mira Holm", "“We shall not pay,”")]
    [InlineData("There was no leak, Omar Vess said; the tank had been emptied in June.", "said", "Omar Vess", "There was no leak … the tank had been emptied in June")]
    public void A_cue_behind_its_content_is_heard(string text, string cue, string speaker, string content)
    {
        var told = Told.By(text);
        var statement = told.WithCue(cue);
        told.SpeakerName(statement).ShouldBe(speaker);
        told.Content(statement).ShouldBe(content);
    }

    [Fact]
    public void A_body_in_an_apposition_does_not_speak_for_the_person()
    {
        var (told, statement) = Told.One("“The ship changed course,” Commodore Omar Vess, the spokesman of the First Fleet, told reporters.");
        told.SpeakerName(statement).ShouldBe("Omar Vess");
    }

    [Fact]
    public void A_march_that_goes_on_says_nothing()
    {
        Told.By("The rest of them stayed behind, the march went on.").Statements.ShouldBeEmpty();
    }

    [Fact]
    public void A_relative_clause_has_the_speaker_that_it_hangs_on()
    {
        var told = Told.By("The study was called premature by Omar Vess and by the Water Board, which maintains that its pumps were sealed.");
        told.SpeakerName(told.WithCue("maintains")).ShouldBe("Water Board");
    }

    [Fact]
    public void A_nameless_source_keeps_the_words_that_described_it()
    {
        var told = Told.By("Omar Vess left Ardel. An official of the welfare office said on Monday that the money was there. “It lies in a drawer,” he said. The drawer is locked, the official added.");
        told.Statements.Select(statement => statement.Anonymous).ShouldBe(["An official of the welfare office", "official of the welfare office", "official of the welfare office"]);
    }

    [Fact]
    public void Somebody_without_a_name_who_acts_is_who_speaks_next()
    {
        var told = Told.By("Omar Vess blames the pumps. A water engineer in Ardel shook his head over that. The pumps had been new, he said.");
        told.Statements[^1].Anonymous.ShouldBe("water engineer in Ardel");
    }

    [Fact]
    public void A_dateline_in_clean_text_belongs_to_no_statement()
    {
        var (told, statement) = Told.One("ARDEL, Vesta, June 2 (Vesta Wire) - The western gate was closed on Monday, Omar Vess said.");
        told.Content(statement).ShouldBe("The western gate was closed on Monday");
        told.Source(statement).ShouldBe("Omar Vess");
    }

    [Fact]
    public void A_coal_mine_is_not_the_first_person()
    {
        var (_, statement) = Told.One("Six men died in the Ardel coal mine, Omar Vess said.");
        statement.Form.ShouldBe(StatementForm.Indirect);
    }

    [Theory]
    [InlineData("The union accused the operator, Vesta Energy, of ignoring warnings about the roof.", "the operator, Vesta Energy, of ignoring warnings about the roof")]
    [InlineData("Vesta accused Ardel on Monday of firing on a patrol near the border.", "Ardel on Monday of firing on a patrol near the border")]
    public void What_somebody_is_accused_of_is_in_the_content(string text, string content)
    {
        var told = Told.By(text);
        told.Content(told.WithCue("accused")).ShouldBe(content);
    }

    [Fact]
    public void How_a_source_stays_without_a_name_is_no_statement()
    {
        var told = Told.By("Two officials in Ardel said on Wednesday that the talks had failed. They asked not to be identified because no decision had been taken.");
        var statement = told.Statements.ShouldHaveSingleItem();
        told.Content(statement).ShouldBe("that the talks had failed");
    }

    [Fact]
    public void What_a_source_feared_does_not_swallow_what_it_said()
    {
        var told = Told.By("A guard who asked not to be named because he feared for his job said the doors had been locked.");
        told.Content(told.Statements.ShouldHaveSingleItem()).ShouldBe("the doors had been locked");
    }

    [Fact]
    public void A_medium_that_carries_a_statement_is_not_among_its_words()
    {
        var told = Told.By("Energy Minister Omar Vess repeated on Tuesday that an earthquake brought down the roof, state television VTV reported.");
        told.Content(told.WithCue("repeated")).ShouldBe("that an earthquake brought down the roof");
    }

    [Fact]
    public void A_body_whose_name_does_not_end_with_its_head_speaks_under_its_name()
    {
        var (told, statement) = Told.One("The Organization of American States said on Tuesday that its observers had left.");
        told.SpeakerName(statement).ShouldBe("Organization of American States");
        statement.Anonymous.ShouldBeNull();
    }

    [Fact]
    public void A_source_known_by_a_description_keeps_the_whole_of_it()
    {
        var (_, statement) = Told.One("Forty men died in the pit, the head of the miners' union said.");
        statement.Anonymous.ShouldBe("the head of the miners' union");
    }

    [Fact]
    public void An_interrupted_quotation_is_one_statement()
    {
        var (told, statement) = Told.One("“We will not wait for ever,” Mira Holm said on Friday. “The world is watching.”");
        told.Content(statement).ShouldBe("“We will not wait for ever,” … “The world is watching.”");
        statement.Form.ShouldBe(StatementForm.Direct);
    }

    [Fact]
    public void A_quotation_over_paragraphs_is_one_statement()
    {
        var told = Told.By("“We stay.\n\n“We fight,” Omar Vess said.");
        var statement = told.Statements.ShouldHaveSingleItem();
        statement.Content.Length.ShouldBe(2);
        told.Source(statement).ShouldBe("Omar Vess");
    }

    [Fact]
    public void A_sentence_that_leads_into_a_quotation_is_mixed()
    {
        var (told, statement) = Told.One("The allies could be “hunting for another sort of prize,” Mira Holm said.");
        told.Content(statement).ShouldBe("The allies could be “hunting for another sort of prize,”");
        statement.Form.ShouldBe(StatementForm.Mixed);
    }

    [Fact]
    public void A_source_after_its_verb_brings_its_title_and_apposition()
    {
        var (told, statement) = Told.One("“We are ready,” said Mira Holm, an adviser to the president.");
        told.Source(statement).ShouldBe("Mira Holm, an adviser to the president");
        told.SpeakerName(statement).ShouldBe("Mira Holm");
    }

    [Fact]
    public void A_source_before_its_verb_brings_its_title_and_apposition()
    {
        var (told, statement) = Told.One("Mira Holm, an adviser to Omar Vess, said the planes had left.");
        told.Source(statement).ShouldBe("Mira Holm, an adviser to Omar Vess");
        told.SpeakerName(statement).ShouldBe("Mira Holm");
    }

    [Fact]
    public void A_content_before_its_cue_stops_at_the_comma()
    {
        var told = Told.By("Estimates put the number of fighters in Ardel at six thousand, said Foreign Minister Omar Vess, about half of whom belong to the Red Front.");
        var statement = told.WithCue("said");
        told.Content(statement).ShouldStartWith("Estimates put the number of fighters in Ardel at six thousand");
        told.Source(statement).ShouldBe("Foreign Minister Omar Vess");
    }

    [Fact]
    public void A_cue_in_the_middle_parts_its_content()
    {
        var (told, statement) = Told.One("The air campaign against Ardel, Mira Holm warned on Saturday, might produce ripples across the region.");
        told.Content(statement).ShouldBe("The air campaign against Ardel … might produce ripples across the region");
        statement.Act.ShouldBe(SpeechAct.Warn);
    }

    [Fact]
    public void A_pronoun_speaks_for_whoever_spoke_before()
    {
        var told = Told.By("Mira Holm said the talks had failed. “We are done,” she said.");
        told.Statements.Length.ShouldBe(2);
        told.SpeakerName(told.Statements[1]).ShouldBe("Mira Holm");
    }

    [Fact]
    public void According_to_makes_a_source()
    {
        var (told, statement) = Told.One("The attack killed 338 people, according to the Ardel Health Board.");
        told.Content(statement).ShouldBe("The attack killed 338 people");
        told.Source(statement).ShouldBe("the Ardel Health Board");
    }

    [Fact]
    public void A_spun_according_to_is_understood()
    {
        var (told, statement) = Told.One("The attack eliminated 338 individuals, inning accordance with the Ardel Health Board.");
        told.Source(statement).ShouldBe("the Ardel Health Board");
    }

    [Theory]
    [InlineData("Omar Vess accused Vestania of breaking the truce.", SpeechAct.Accuse, "Vestania of breaking the truce")]
    [InlineData("Omar Vess implicated Vestania of breaking the truce.", SpeechAct.Accuse, "Vestania of breaking the truce")]
    [InlineData("Omar Vess denied that the army had bombed the clinic.", SpeechAct.Deny, "that the army had bombed the clinic")]
    [InlineData("Omar Vess warned that the war could spread.", SpeechAct.Warn, "that the war could spread")]
    [InlineData("Omar Vess called for an inquiry into the attack.", SpeechAct.Demand, "an inquiry into the attack")]
    [InlineData("Omar Vess urged Vestania to stop the raids.", SpeechAct.Demand, "Vestania to stop the raids")]
    [InlineData("Omar Vess offered to escort the fighters out.", SpeechAct.Offer, "to escort the fighters out")]
    [InlineData("Omar Vess refused to meet the rebels.", SpeechAct.Refuse, "to meet the rebels")]
    [InlineData("Omar Vess vowed to take the city.", SpeechAct.Promise, "to take the city")]
    [InlineData("Omar Vess condemned the raid on the clinic.", SpeechAct.Condemn, "the raid on the clinic")]
    [InlineData("Omar Vess praised the ceasefire.", SpeechAct.Praise, "the ceasefire")]
    [InlineData("Omar Vess asked whether the truce would hold.", SpeechAct.Ask, "whether the truce would hold")]
    [InlineData("Omar Vess predicted that the truce would fail.", SpeechAct.Predict, "that the truce would fail")]
    [InlineData("Omar Vess pronounced the army had left the city.", SpeechAct.Assert, "the army had left the city")]
    public void The_verb_and_its_frame_tell_the_act(string text, SpeechAct act, string content)
    {
        var (told, statement) = Told.One(text);
        statement.Act.ShouldBe(act);
        told.Content(statement).ShouldBe(content);
        told.Source(statement).ShouldBe("Omar Vess");
    }

    [Fact]
    public void A_noun_of_saying_has_its_source_before_it()
    {
        var told = Told.By("The parliament heard the ministry’s claim that the army had left Ardel.");
        var statement = told.WithCue("claim");
        told.Source(statement).ShouldBe("the ministry");
        told.Content(statement).ShouldBe("that the army had left Ardel");
    }

    [Fact]
    public void An_adverb_of_hearsay_leaves_the_source_open()
    {
        var told = Told.By("The army reportedly left Ardel on Friday.");
        var statement = told.WithCue("reportedly");
        statement.Source.ShouldBeEmpty();
        told.Content(statement).ShouldBe("The army … left Ardel on Friday");
    }

    [Fact]
    public void Whoever_is_accused_is_the_addressee()
    {
        var (_, statement) = Told.One("A senior Vestan official accused Omar Vess of breaking the truce.");
        statement.Addressee!.Text.ShouldBe("Omar Vess");
        statement.Anonymous.ShouldBe("A senior Vestan official");
        statement.Speaker.ShouldBeNull();
    }

    [Fact]
    public void Words_that_describe_a_source_without_a_name_are_kept()
    {
        var (told, statement) = Told.One("An unnamed official familiar with the document said the cable may be an attempt to shape policy.");
        told.Source(statement).ShouldBe("An unnamed official familiar with the document");
        statement.Anonymous.ShouldBe("An unnamed official familiar with the document");
        statement.Speaker.ShouldBeNull();
    }

    [Fact]
    public void The_condition_is_pointed_out()
    {
        var told = Told.By("“If the allies attack Ardel, the whole region will burn,” Mira Holm said.");
        var statement = told.Statements.ShouldHaveSingleItem();
        statement.Condition!.Value.TextIn(told.Text).ShouldBe("If the allies attack Ardel");
    }

    [Fact]
    public void Speech_whose_marks_were_lost_is_direct_in_the_first_person()
    {
        var told = Told.By("I believe youre taking a look at three people who have argued for force, and I lost the argument, Omar Vess stated. Ive argued for using force.");
        var statement = told.Statements.ShouldHaveSingleItem();
        statement.Form.ShouldBe(StatementForm.Direct);
        told.Source(statement).ShouldBe("Omar Vess");
        told.Content(statement).ShouldBe(
            "I believe youre taking a look at three people who have argued for force, and I lost the argument … Ive argued for using force.");
    }

    [Fact]
    public void A_quotation_that_lost_its_closing_mark_ends_at_its_cue()
    {
        var told = Told.By("“We will stay in Ardel, Mira Holm said. The talks begin today.\n\nNobody came.");
        told.Content(told.WithCue("said")).ShouldBe("“We will stay in Ardel,");
        told.Findings.Diagnostics.ShouldContain(diagnostic => diagnostic.Code == "HS0501");
    }

    [Theory]
    [InlineData("The kingdom of Ardel said nothing at all about the clinic that its forces had shelled.", 0)]
    [InlineData("Mira Holm has said little about the dead miners.", 0)]
    [InlineData("Mira Holm said nothing had changed about the clinic.", 1)]
    public void Who_does_not_speak_of_a_thing_makes_no_statement(string text, int statements) => Told.By(text).Statements.Length.ShouldBe(statements);

    [Fact]
    public void A_participle_behind_a_clause_has_the_clauses_subject()
    {
        var told = Told.By("Late last month Vestania broke off its talks with Ardel about the mines on Monday, accusing the kingdom of doing little against the rebels.");
        told.Source(told.WithCue("accusing")).ShouldBe("Vestania");
    }

    [Fact]
    public void Participles_share_the_speaker()
    {
        var told = Told.By("Mira Holm said the raids had failed, adding that the army was weak.");
        told.Content(told.WithCue("said")).ShouldBe("the raids had failed");
        told.Content(told.WithCue("adding")).ShouldBe("that the army was weak");
        told.SpeakerName(told.WithCue("adding")).ShouldBe("Mira Holm");
    }

    [Fact]
    public void A_chain_of_media_runs_from_the_nearest_to_the_farthest()
    {
        var told = Told.By("The raids must end, foreign ministry spokeswoman Mira Holm told Vestan television on Saturday, according to the state-owned media outlet Ardel Now.");
        var statement = told.WithCue("told");
        statement.Via.Select(link => (link.Outlet, link.Relation)).ShouldBe(
            [("Ardel Now", CreditRelation.StateMedia), ("Vestan television", CreditRelation.ToldTo)]);
        told.SpeakerName(statement).ShouldBe("Mira Holm");
        told.Statements.ShouldHaveSingleItem(); // one passage, one source: the media are links
    }

    [Fact]
    public void A_credit_line_holds_for_what_stands_below_it()
    {
        var told = Told.By("Omar Vess said the truce was dead.\n\nVesta TV reports:\n\nMira Holm said the truce was alive.");
        told.Statements[0].Via.ShouldBeEmpty();
        var link = told.Statements[1].Via.ShouldHaveSingleItem();
        link.Outlet.ShouldBe("Vesta TV");
        link.Span.ShouldBeNull();
    }

    [Fact]
    public void Statements_come_in_text_order_with_running_ids()
    {
        var told = Told.By("Mira Holm said the raids had failed. Omar Vess denied that they had. “Nonsense,” said an official.");
        told.Statements.Select(statement => statement.Id).ShouldBe(["s1", "s2", "s3"]);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string culture)
    {
        const string text = "“If IT insists, I will INSIST,” said Işıl Irmak, an official in Izmir. Omar Vess told the Ardel Times it was “IDIOTIC”.";
        var expected = string.Join("\n", Told.By(text).Statements.Select(statement => statement.ToString()));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            string.Join("\n", Told.By(text).Statements.Select(statement => statement.ToString())).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    public static TheoryData<string> Hostile => new(
        string.Concat(Enumerable.Repeat("\" said \" ", 10_000)),
        string.Concat(Enumerable.Repeat("“Vess said, ", 5_000)),
        string.Concat(Enumerable.Repeat("told ", 5_000)),
        string.Concat(Enumerable.Repeat("according to ", 5_000)),
        string.Concat(Enumerable.Repeat("Vess said that ", 10_000)),
        string.Concat(Enumerable.Repeat("Vess, Holm, ", 10_000)),
        string.Concat(Enumerable.Repeat("“We won,” he said. ", 3_000)),
        new string('s', 1_000_000),
        string.Concat(Enumerable.Repeat("\u0001\u202e😀,“ ", 10_000)));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void No_input_takes_long_or_points_outside_the_text(string text)
    {
        var clock = Stopwatch.StartNew();
        var told = Told.By(text);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        foreach (var statement in told.Statements)
        {
            statement.Content.ShouldNotBeEmpty();
            foreach (var span in statement.Source.Concat(statement.Cue).Concat(statement.Content))
            {
                span.Start.ShouldBeGreaterThanOrEqualTo(0);
                span.End.ShouldBeLessThanOrEqualTo(text.Length);
                span.IsEmpty.ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void An_object_ends_before_the_next_speaker_says_something()
    {
        var told = Told.By("A day after Rolf Stenner slammed President Kalvo for “cruel deeds”, giving the press its cue, the envoy of the league, Mira Holm, said that Vestania should face a trial.");
        told.Content(told.WithCue("slammed")).ShouldBe("President Kalvo for “cruel deeds”");
        told.Content(told.WithCue("said")).ShouldBe("that Vestania should face a trial");
        told.SpeakerName(told.WithCue("said")).ShouldBe("Mira Holm");
    }

    [Fact]
    public void A_medium_that_frames_a_speaker_is_a_link_and_no_second_source()
    {
        var (told, statement) = Told.One("“The guns were silent,” Mira Holm told Vestan tv on Friday, according to the state-owned outlet Vesta Now.");
        told.SpeakerName(statement).ShouldBe("Mira Holm");
        statement.Via.Select(link => link.Outlet).ShouldBe(["Vesta Now", "Vestan tv"]);
        told.Findings.Credits.Select(credit => credit.Outlet).ShouldBe(["Vesta Now"]);
    }

    [Fact]
    public void According_to_a_body_alone_is_its_statement()
    {
        var (told, statement) = Told.One("The guns were silent all night, according to the defence ministry.");
        told.Source(statement).ShouldBe("the defence ministry");
    }

    [Fact]
    public void Said_when_after_a_quotation_belongs_to_the_quotation()
    {
        var (told, statement) = Told.One("“The bridge is gone,” Mira Holm said when she came back from Ardel.");
        told.Content(statement).ShouldBe("“The bridge is gone,”");
    }

    [Fact]
    public void A_cue_beside_its_quotation_wins_over_the_line_above()
    {
        var told = Told.By("Vesta Now reported from Ardel:\n\n“The bridge is gone,” Mira Holm said.");
        told.SpeakerName(told.WithCue("said")).ShouldBe("Mira Holm");
    }

    [Fact]
    public void A_body_without_a_name_speaks_under_its_own_words()
    {
        var told = Told.By("The shipping board said the channel was closed.");
        var statement = told.Statements.ShouldHaveSingleItem();
        (statement.Speaker ?? statement.Anonymous).ShouldNotBeNull();
    }

    [Fact]
    public void Four_times_as_long_a_paragraph_costs_four_times_as_much()
    {
        const string Unit = "The minister of Vestania said that the army bombed the town of Ardel, “it was war,” he told Reuters. ";
        Allocated(Unit, 40);
        var once = Allocated(Unit, 100);
        var fourTimes = Allocated(Unit, 400);
        ((double)fourTimes / once).ShouldBeLessThan(5.5);
    }

    private static long Allocated(string unit, int count)
    {
        var grounded = Told.By("Talks over the war\n\n" + string.Concat(Enumerable.Repeat(unit, count))).Grounded;
        var before = GC.GetAllocatedBytesForCurrentThread();
        new Hearsay.Statements.StatementExtractor().Extract(grounded);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
