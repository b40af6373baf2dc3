using Hearsay.Bench.Spinner;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Spinning;

namespace Hearsay.Training.Spinning;

/// <summary>One open word to learn from.</summary>
/// <param name="Features">Its features.</param>
/// <param name="Original">What stood there; null when nothing was swapped.</param>
/// <param name="Token">Its place.</param>
internal sealed record WordExample(double[] Features, string? Original, int Token);

/// <summary>A text to learn from.</summary>
/// <param name="Context">The text.</param>
/// <param name="IsSpun">Whether it was spun.</param>
/// <param name="Words">Its open words.</param>
/// <param name="Swaps">The originals of all words and phrases that were put in and are whole tokens.</param>
/// <param name="HasPhrases">Whether words were put in out of a phrase table.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record TextExample(SpinContext Context, bool IsSpun, List<WordExample> Words, Dictionary<SwapPlace, string> Swaps, bool HasPhrases, double Weight);

/// <summary>
/// Makes what the judge learns from: each text as it is, some with lost marks, and several times spun by families of training. The judge of texts learns from more of
/// them than those of words and candidates, to whom every word is an example.
/// </summary>
internal sealed class SpinExamples(SpinWords words, WordGuess guess, Thesauri thesauri)
{
    // To call a person's text spun is worse than to miss a spun one, and web text, which is least like news, is most at risk.
    private const double HumanWeight = 3.1 * Variants;
    private const double WebWeight = 7.4 * Variants;
    private const double GenreWeight = 3.6 * Variants;
    private const double InventedWeight = 20 * Variants; // few pages, and all their words are a little odd
    private const double LowRateWeight = 0.4;

    /// <summary>How often each text is spun.</summary>
    public const int Variants = 4;

    /// <summary>Phrases are also taken from a table of so few texts: what a small table puts in fits less well than what a large one does.</summary>
    private const int TextsOfSmallTable = 60;

    /// <summary>Longer texts are also taken whole, up to <see cref="MostOfLong"/> characters: of many words even a few swaps are certain.</summary>
    private const int Long = 4000;
    private const int MostOfLong = 12_000;

    private static readonly double[] Rates = [0.15, 0.25, 0.35, 0.5, 0.65];

    /// <summary>Whoever restores must do it where nearly all that a thesaurus knows was swapped, the words beside as well; that such a text is spun is told without having seen any.</summary>
    private static readonly double[] HeavyRates = [0.65, 0.85, 1];
    private const int HeavyVariants = 2;

    /// <summary>Few phrases put in are hardest to tell, so the judge of texts sees more of them.</summary>
    private static readonly double[] LowRates = [0.2, 0.3];
    private const double LowRateOfLong = 0.25;
    private readonly LanguageAnalyzer _language = new(UserWorld.Empty);
    private readonly ArticleReader _reader = new();
    private readonly Expectation _expectation = new(words, guess);

    /// <summary>The examples of some texts.</summary>
    /// <param name="texts">Human texts.</param>
    /// <param name="families">The families to spin by, in turn.</param>
    /// <param name="seed">Decides.</param>
    public IEnumerable<TextExample> Of(IReadOnlyList<(string Id, string Text)> texts, IReadOnlyList<SpinFamily> families, int seed)
    {
        foreach (var (id, whole, spinners) in WithSpinners(texts, families))
        {
            var choice = new SeededChoice(seed, id);
            var text = Cut(whole, choice);
            yield return Human(id, text, choice);
            for (var variant = 0; variant < Variants; variant++)
            {
                yield return SpunByAny(text, spinners, Rates, choice);
            }
        }
    }

    /// <summary>The same texts spun at rates that leave hardly a word, for the judges of candidates and of courage alone.</summary>
    /// <param name="texts">Human texts.</param>
    /// <param name="families">The families to spin by, in turn.</param>
    /// <param name="seed">The one of <see cref="Of"/>.</param>
    public IEnumerable<TextExample> HeavyOf(IReadOnlyList<(string Id, string Text)> texts, IReadOnlyList<SpinFamily> families, int seed)
    {
        foreach (var (id, whole, spinners) in WithSpinners(texts, families))
        {
            var text = Cut(whole, new SeededChoice(seed, id));
            var choice = new SeededChoice(seed, "heavy " + id);
            for (var variant = 0; variant < HeavyVariants; variant++)
            {
                yield return SpunByAny(text, spinners, HeavyRates, choice);
            }
        }
    }

    /// <summary>More examples of the same texts, for the judge of texts alone: a few phrases put in, and long texts whole.</summary>
    /// <param name="texts">Human texts.</param>
    /// <param name="families">The families to spin by, in turn.</param>
    /// <param name="seed">The one of <see cref="Of"/>.</param>
    public IEnumerable<TextExample> MoreOf(IReadOnlyList<(string Id, string Text)> texts, IReadOnlyList<SpinFamily> families, int seed)
    {
        foreach (var (id, whole, spinners) in WithSpinners(texts, families))
        {
            var text = Cut(whole, new SeededChoice(seed, id));
            var choice = new SeededChoice(seed, "more " + id);
            var phrases = spinners.Where(each => IsOnlyPhrases(each.Family)).TakeLast(1).ToArray();
            foreach (var (each, rate) in phrases.SelectMany(each => LowRates.Select(rate => (each, rate))))
            {
                yield return Spun(text, each, rate, choice) with { Weight = LowRateWeight };
            }

            if (whole.Length > Long)
            {
                var most = CutAt(whole, MostOfLong);
                yield return Human(id, most, choice);
                yield return SpunByAny(most, spinners, Rates, choice);
                foreach (var each in phrases)
                {
                    yield return Spun(most, each, LowRateOfLong, choice);
                }
            }
        }
    }

    /// <summary>Each text with what it may be spun by: the families with a phrase table of a third of all texts, then those of phrases alone with a table of the texts beside it.</summary>
    private IEnumerable<(string Id, string Text, (SpinFamily Family, TextSpinner Spinner)[] Spinners)> WithSpinners(IReadOnlyList<(string Id, string Text)> texts, IReadOnlyList<SpinFamily> families)
    {
        var large = TableOf(texts.Where((_, i) => i % 3 == 0));
        var spinners = families.Select(family => (Family: family, Spinner: thesauri.SpinnerOf(family, large))).ToArray();
        var own = spinners;
        for (var i = 0; i < texts.Count; i++)
        {
            if (i % TextsOfSmallTable == 0)
            {
                var small = TableOf(texts.Skip(i).Take(TextsOfSmallTable));
                own = [.. spinners, .. families.Where(IsOnlyPhrases).Select(family => (family, thesauri.SpinnerOf(family, small)))];
            }

            yield return (texts[i].Id, texts[i].Text, own);
        }
    }

    private static bool IsOnlyPhrases(SpinFamily family) => family.Sources.All(source => source == SwapSource.Phrases);

    private TextExample Human(string id, string text, SeededChoice choice) => Example(
        Analyze(choice.Share() < 0.2 ? TextDamage.WithoutMarks(new SpunText(text, [], 0)).Text : text),
        new SpunText(text, [], 0),
        isSpun: false,
        hasPhrases: false,
        SpinTexts.IsWeb(id) ? WebWeight : SpinTexts.IsManyGenres(id) ? GenreWeight : SpinTexts.IsInvented(id) ? InventedWeight : HumanWeight);

    private TextExample SpunByAny(string text, (SpinFamily Family, TextSpinner Spinner)[] spinners, double[] rates, SeededChoice choice) =>
        Spun(text, spinners[choice.Below(spinners.Length)], rates[choice.Below(rates.Length)], choice);

    private TextExample Spun(string text, (SpinFamily Family, TextSpinner Spinner) by, double rate, SeededChoice choice)
    {
        var spun = by.Spinner.Spin(Analyze(text), rate, choice);
        return Example(Analyze(spun.Text), spun, isSpun: true, by.Family.Sources.Contains(SwapSource.Phrases), 1);
    }

    private FramePhrases TableOf(IEnumerable<(string Id, string Text)> texts)
    {
        var table = new FramePhrases();
        foreach (var (_, whole) in texts)
        {
            table.Learn(Analyze(whole[..Math.Min(whole.Length, 2500)]));
        }

        return table;
    }

    /// <summary>At most some 3,500 characters, so that many texts are seen rather than long ones.</summary>
    private static string Cut(string text, SeededChoice choice) => CutAt(text, 800 + choice.Below(2700));

    private static string CutAt(string text, int most)
    {
        var end = text.Length <= most ? text.Length : text.LastIndexOf(' ', most);
        return end <= 0 ? text : text[..end];
    }

    private TextExample Example(AnalyzedArticle article, SpunText spun, bool isSpun, bool hasPhrases, double weight)
    {
        var context = new SpinContext(words, article);
        var found = new List<WordExample>();
        var swaps = new Dictionary<SwapPlace, string>();
        var (next, first) = (0, -1);
        for (var i = 0; i < article.Tokens.Length; i++)
        {
            var span = article.Tokens[i].Span;
            while (next < spun.Swaps.Length && spun.Swaps[next].End <= span.Start)
            {
                next++;
            }

            if (next < spun.Swaps.Length && spun.Swaps[next].Start == span.Start)
            {
                first = i;
            }

            if (next < spun.Swaps.Length && spun.Swaps[next].End == span.End && first >= 0 && article.Tokens[first].Span.Start == spun.Swaps[next].Start)
            {
                swaps[new SwapPlace(first, i - first + 1)] = spun.Swaps[next].Original;
            }

            if (context.IsOpen(i))
            {
                var features = new double[WordFeatures.Count];
                WordFeatures.Fill(words, context, _expectation, i, features);
                found.Add(new WordExample(features, next < spun.Swaps.Length && spun.Swaps[next].Start < span.End ? spun.Swaps[next].Original : null, i));
            }
        }

        return new TextExample(context, isSpun, found, swaps, hasPhrases, weight);
    }

    private AnalyzedArticle Analyze(string text) => _language.Analyze(_reader.Read(new Document { Id = "x", Content = text, Format = DocumentFormat.Text }));
}
