using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Tests.Lineage;

public class SwapJudgeTests
{
    /// <summary>The original with its words swapped as a machine swaps them; names, figures and short words stay.</summary>
    private const string Spun = """
        Torrents slice off six municipalities in easterly Velmora

        Weighty rainfall brushed absent two spans and slice off six municipalities in the orient of Velmora on Tuesday, the polite sentinel supposed, parting some 4,200 folks without imbibing liquid.

        Vessels of the stream facility touched Ostrel and Kammin by dusk, but gangs rotated rear before Tarnholm because timber stems had obstructed the conduit under the elderly railroad aqueduct.

        The ruler of the district, Ilse Marand, placed the digit of lacking at nineteen and requested the legion for choppers, which reached from the barracks at Pell briefly before midnight.

        Growers along the Sennet supposed the liquid had ascended quicker than in the coil of the mighty inundation, and that alarms mounted after that calamity halted mute for most of the sundown.

        Designers faulted a authority slash at the driving depot in Dorve, whose auxiliary dynamo had been carried absent for mend three fortnights former and had not been fetched rear.

        Academies will halt shut until Friday, while the railroad anticipates to sprint a lone path anew by the holiday if the bank near Kammin grips under the mass of the foremost cargo cars.
        """;

    [Fact]
    public void A_copy_with_its_words_swapped_is_spun_and_derives_from_the_text_with_the_usual_words()
    {
        var derivation = Judge(Newsroom.Record("a", Spun), Newsroom.Record("b", Newsroom.Original));

        derivation.ShouldNotBeNull();
        derivation.Kind.ShouldBe(DerivationKind.Spun);
        derivation.Article.Id.ShouldBe("a");
        derivation.Source.Id.ShouldBe("b");
        derivation.Probability.ShouldBeGreaterThan(0.9);
        derivation.Coverage.ShouldBeGreaterThan(0.8);
        derivation.Passages.Sum(passage => passage.EqualWords).ShouldBeLessThan(derivation.Passages.Sum(passage => passage.Words));
    }

    [Fact]
    public void The_verdict_is_the_same_for_both_orders()
    {
        var (spun, original) = (Newsroom.Record("a", Spun), Newsroom.Record("b", Newsroom.Original));
        Newsroom.Show(Judge(spun, original)).ShouldBe(Newsroom.Show(Judge(original, spun)));
    }

    [Fact]
    public void The_swapped_words_are_aligned_with_those_they_stand_for()
    {
        var (spun, original) = (Newsroom.Record("a", Spun), Newsroom.Record("b", Newsroom.Original));
        Aligner.Align(spun.Article, original.Article).Passages.SelectMany(passage => passage.Changes)
            .Where(change => change.Kind == WordChangeKind.Changed)
            .Select(change => (change.Source.TextIn(original.Text), change.Article.TextIn(spun.Text)))
            .ShouldContain(("Boats", "Vessels"));
    }

    [Fact]
    public void An_own_report_with_the_same_names_is_not_spun() =>
        Judge(Newsroom.Record("a", Newsroom.Independent), Newsroom.Record("b", Newsroom.Original)).ShouldBeNull();

    [Fact]
    public void Two_reports_after_one_template_are_neither_spun_nor_copies()
    {
        const string Template = """
            Shares in Ostrel closed {0} points higher on {1}

            The index of the Ostrel exchange closed {0} points higher at {2} on {1}, after {3} million shares changed hands.

            Bank of Kammin rose {4} crowns to {5}, while Sennet Railways lost {6} crowns and ended the day at {7}.

            Gold was traded at {8} crowns an ounce, and the crown stood at {9} to the mark.
            """;
        var one = string.Format(System.Globalization.CultureInfo.InvariantCulture, Template, 12, "Monday", 4310, 61, 3, 144, 7, 88, 912, 17);
        var other = string.Format(System.Globalization.CultureInfo.InvariantCulture, Template, 31, "Friday", 4288, 52, 5, 139, 2, 91, 930, 18);

        Judge(Newsroom.Record("a", one), Newsroom.Record("b", other)).ShouldBeNull();
    }

    [Fact]
    public void Sentences_of_a_spun_report_between_those_of_others_are_found_though_each_has_few_names()
    {
        var sentences = Spun.Split("\n\n", StringSplitOptions.TrimEntries)[1..];
        var mosaic = string.Join("\n\n", sentences.Index().Select(pair => pair.Item + "\n\n" + Filler(pair.Index)));

        var derivation = Judge(Newsroom.Record("a", mosaic), Newsroom.Record("b", Newsroom.Original));

        derivation.ShouldNotBeNull();
        derivation.Kind.ShouldBe(DerivationKind.Spun);
        derivation.Source.Id.ShouldBe("b");

        static string Filler(int number) => string.Join(' ', Enumerable.Range(0, 60).Select(i => FormattableString.Invariant($"filler{number}{i}")));
    }

    [Fact]
    public void Words_that_both_quote_are_no_sign_of_a_swap()
    {
        const string Said = "“Brasov and Ilse Marand promised Kammin nineteen pumps, Ostrel eleven barges and Tarnholm forty tents before Friday,” the mayor of Pell said.";
        var (one, other) = (LineageArticle.Of(Newsroom.Record("a", "It rained for a third night in the east.\n\n" + Said + "\n\nSchools are closed.")), LineageArticle.Of(Newsroom.Record("b", Said + "\n\nMore rain is on its way, and the trains stand still.")));

        SwapAligner.Chains(one.Weighed, other.Weighed).ShouldNotBeEmpty();
        SwapAligner.Chains(one.Weighed, other.Weighed, (one.Quoted, other.Quoted)).ShouldBeEmpty();
    }

    private static Derivation? Judge(ArticleRecord first, ArticleRecord second) => DerivationJudge.Judge(first, second);
}
