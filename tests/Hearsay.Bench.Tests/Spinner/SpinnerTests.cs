using Hearsay.Bench.Spinner;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Bench.Tests.Spinner;

public class SpinnerTests
{
    private const string Text = "The minister announced a large offensive near Tolmar. “We don’t want war,” she told 30 reporters.";

    private static readonly AnalyzedArticle Article =
        new LanguageAnalyzer(UserWorld.Empty).Analyze(new ArticleReader().Read(new Document { Id = "a", Content = Text, Format = DocumentFormat.Text }));

    private static SpunText Spin(string family, double rate, int seed = 1) => By(family, spinner => spinner.Spin(Article, rate, new SeededChoice(seed, "a")));

    private static SpunText By(string family, Func<TextSpinner, SpunText> spin)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "verb.exc"), "told tell\nforetold foretell\n");
            File.WriteAllText(Path.Combine(folder.FullName, "noun.exc"), "");
            var table = new NeighbourTable();
            table.Add("minister", WordKind.Noun, "preacher");
            table.Add("announce", WordKind.Verb, "proclaim");
            table.Add("tell", WordKind.Verb, "foretell");
            table.Add("tell", WordKind.Verb, "Tell");
            table.Add("reporter", WordKind.Noun, "newsman");
            table.Add("war", WordKind.Verb, "fight");
            table.Add("near", WordKind.Adverb, "nigh");
            return spin(new TextSpinner(
                SpinFamily.Of(family)!, new Dictionary<SwapSource, IThesaurus> { [SwapSource.WordNet] = table, [SwapSource.MyThes] = table, [SwapSource.Aiksaurus] = table }, null, new Inflector(folder.FullName)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Words_are_replaced_in_their_form_and_names_and_figures_stay()
    {
        var spun = Spin("wordnet", 1);

        spun.Text.ShouldBe("The preacher proclaimed a large offensive near Tolmar. “We don’t want war,” she foretold 30 newsmans.");
        foreach (var swap in spun.Swaps)
        {
            Text.ShouldContain(swap.Original);
        }

        spun.Swaps.Select(swap => spun.Text[swap.Start..swap.End]).ShouldBe(["preacher", "proclaimed", "foretold", "newsmans"]);
    }

    [Fact]
    public void A_spinner_blind_to_parts_of_speech_takes_the_verb_for_the_noun() => Spin("wordnet-blind", 1).Text.ShouldContain("want fight");

    [Fact]
    public void Swaps_still_point_at_their_words_when_marks_are_lost()
    {
        var spun = Spin("wordnet-bare", 1);

        spun.Text.ShouldNotContain("“");
        spun.Text.ShouldContain("We dont want");
        spun.Swaps.Select(swap => spun.Text[swap.Start..swap.End]).ShouldContain("foretell");
    }

    [Fact]
    public void The_same_seed_gives_the_same_text_and_no_rate_none()
    {
        Spin("wordnet", 0.5, seed: 7).Text.ShouldBe(Spin("wordnet", 0.5, seed: 7).Text);
        Spin("wordnet", 0).Text.ShouldBe(Text);
    }

    [Fact]
    public void A_thorough_spinner_swaps_small_words_too()
    {
        var spun = Spin("thorough", 1);

        spun.Swaps.Select(swap => swap.Original).ShouldContain("a");
        spun.Swapped.ShouldBeGreaterThan(Spin("mythes-blind", 1).Swapped);
    }

    [Fact]
    public void A_share_of_all_words_is_swapped_or_all_that_can_be()
    {
        var all = Spin("mythes-blind", 1);
        all.Words.ShouldBe(17, "“don’t” is two words, as treebanks count");

        // Far more than there are words for, and about half of those that there are words for.
        By("mythes-blind", spinner => spinner.SpinOfAll(Article, 0.9, new SeededChoice(1, "a"), new SeededChoice(2, "a"))).Swapped.ShouldBe(all.Swapped);
        Enumerable.Range(0, 200).Average(seed => By("mythes-blind", spinner => spinner.SpinOfAll(Article, 0.15, new SeededChoice(seed, "a"), new SeededChoice(seed, "b"))).Swapped).ShouldBe(0.15 * all.Words, 0.4);
    }

    [Fact]
    public void No_family_of_training_draws_on_a_thesaurus_that_tests()
    {
        var training = SpinFamily.All.Where(family => !family.IsHeldBack).Concat(SpinFamily.ForPairs).SelectMany(family => family.Sources).ToHashSet();

        training.ShouldNotContain(SwapSource.MyThes);
        training.ShouldNotContain(SwapSource.Aiksaurus);
        SpinFamily.All.Where(family => family.IsHeldBack).SelectMany(family => family.Sources).ShouldNotContain(source => source != SwapSource.Phrases && training.Contains(source));
    }

    [Fact]
    public void A_mosaic_takes_a_part_of_every_text_in_turn() =>
        TextDamage.Mosaic([TextDamage.Paragraphs("a1\n\na2\n\na3\na4"), TextDamage.Paragraphs("b1\nb2\nb3")], "\n\n").ShouldBe("a1\n\nb1\n\na2\n\nb2");

    [Fact]
    public void A_careless_spinner_swaps_prepositions_too() => Spin("careless", 1).Text.ShouldContain("nigh Tolmar");

    [Fact]
    public void A_loose_thesaurus_goes_on_to_what_the_neighbours_stand_for()
    {
        var strict = new NeighbourTable();
        strict.Add("leak", WordKind.Verb, "drip");
        strict.Add("drip", WordKind.Verb, "leak");
        strict.Add("drip", WordKind.Verb, "trickle");

        new TwoStepThesaurus(strict).Neighbours("leak", WordKind.Verb).ShouldBe(["trickle"]);
        new TwoStepThesaurus(strict).Neighbours("war", WordKind.Noun).ShouldBeEmpty();
    }
}
