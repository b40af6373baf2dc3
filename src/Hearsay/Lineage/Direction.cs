using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>
/// Weighs what tells which of two articles was taken from the other. The points are those of a logistic regression on pairs of real pages,
/// doubled and rounded, checked by ten-fold cross-validation over stories; credits that name the other's outlet and dates, which those pages lack, are set
/// by hand above all else.
/// </summary>
internal static class Direction
{
    /// <summary>From so much, either way, the direction counts as known; less is a hint.</summary>
    public const int Certain = 3 * FixedPoint.One;

    private const int NamesOutlet = 8; // points, where the article credits the source's outlet; set by hand
    private const int PublishedLater = 8; // points, where it came later; set by hand
    private const int TracesOutlet = 3; // points, where it reports after the outlet to which the other's sources spoke
    private const int MachineSpun = 6; // points, where it is machine-spun and the source is not
    private const int RarerWords = 4; // points, where its own words in what is shared are the rarer ones
    private const int SourceIsOwn = 3; // points, where the source says that the report is its own
    private const int SaysTaken = 2; // points, where it says that it was taken from elsewhere
    private const int NamesAgency = 2; // points, where it credits the agency that the source is
    private const int SourceHasDateline = 2; // points, where the source alone has a dateline
    private const int StartsInside = 3; // points, where what is shared stands inside the longer article, which took it over
    private const int PartOfWhole = 2; // points against it, where a whole article is part of a longer one
    private const int IntroducesPassage = 4; // points, where a credit introduces the shared passage

    /// <summary>A credit that introduces a passage stands within so many words before it.</summary>
    private const int Introduction = 15;
    private const int ReportsMore = 3; // points, where it reports more, and is no copy
    private const int NamesMore = 3; // points, where it names more sources, and is no copy
    private const int Shorter = 2; // points for the shorter of two
    private const int DroppedWords = 1; // points, where words of the source are missing in it

    /// <summary>Points for each of two sides whose rest belongs, or does not, to what is shared.</summary>
    private const int RestBelongs = 2;

    /// <summary>What belongs less to the passage was taken from elsewhere, and says nothing by its length.</summary>
    private const int Seam = -FixedPoint.One / 8;

    /// <summary>The same where the shorter article is in the longer from end to end, as excerpts are.</summary>
    private const int SeamOfWhole = -FixedPoint.One;

    /// <summary>Words that keep company better by so much, see <see cref="EditFit"/>, are a point.</summary>
    private const int BetterCompany = 30;

    /// <summary>Most points for words that fit better.</summary>
    private const int BetterWords = 6;

    /// <summary>Points for a typing error; two are as good as more.</summary>
    private const int Misspelt = 1;

    private const int FewMisspelt = 3; // typing errors; more say no more

    /// <summary>Points for a source 2.3 times as long as its copy; more length adds no more.</summary>
    private const int Longer = 3;

    /// <summary>With less than this share in common, of either article, the one is at most a rewrite of the other, not a copy.</summary>
    private const double Copy = 0.6;

    /// <summary>With more of the words inside the passages the same, it was taken word for word, and whatever else there is was cut or added.</summary>
    private const double Faithful = 0.95;

    /// <summary>The same for passages that make up less: a merge of several reports takes each word for word, a rewrite none.</summary>
    private const double Exact = 0.985;

    /// <summary>Fewer words more or less inside what is shared say nothing.</summary>
    private const int FewWords = 4;

    /// <summary>With so much of it in the other, an article is a stretch of it.</summary>
    private const double Whole = 0.85;

    /// <summary>A source begins with what was taken within so many words.</summary>
    private const int AtStart = 8;

    /// <summary>The derived article has at least so many words of its own before.</summary>
    private const int OwnLead = 20;

    /// <summary>What speaks for "the first derives from the second", in 1024ths of a point; negative for the reverse, 0 when nothing tells.</summary>
    public static int Of(LineageArticle first, LineageArticle second, List<List<WordRun>> chains, Reach reach)
    {
        var copy = Math.Max(reach.First, reach.Second) >= Copy;
        var introduced = Introduced(first, second, chains);
        var wordForWord = introduced == 0 && reach.Fidelity >= (copy ? Faithful : Exact);
        var asCopy = copy || wordForWord;
        var told = introduced + Points(first, second, asCopy) - Points(second, first, asCopy);
        var rest = wordForWord ? Rest(first, second, chains, reach) : 0;
        if (introduced == 0 && !(copy && wordForWord))
        {
            // What joins parts of several reports is mostly longer than each, so length only tells where what is left over does not.
            told += Lead(first, second, chains, reach) + (rest == 0 ? Length(first.Words.Count, second.Words.Count, copy) : 0);
        }

        told += copy && !wordForWord ? Dropped(chains) : 0;
        return (FixedPoint.One * told) + (copy ? Edits(first, second, chains) : 0) + rest;
    }

    /// <summary>
    /// The same for "the first has its words swapped": a spinner puts in words that are rarer than those that it takes out.
    /// </summary>
    public static int OfSwaps(WeighedWords first, WeighedWords second, List<List<WordRun>> chains)
    {
        long firstSum = 0, secondSum = 0, firstCount = 0, secondCount = 0;
        foreach (var chain in chains)
        {
            for (var index = 1; index < chain.Count; index++)
            {
                for (var at = chain[index - 1].FirstEnd; at < chain[index].First; at++)
                {
                    firstSum += first.Weights[at];
                    firstCount++;
                }

                for (var at = chain[index - 1].SecondEnd; at < chain[index].Second; at++)
                {
                    secondSum += second.Weights[at];
                    secondCount++;
                }
            }
        }

        return firstCount == 0 || secondCount == 0 ? 0 : FixedPoint.One * RarerWords * (firstSum * secondCount).CompareTo(secondSum * firstCount);
    }

    private static int Points(LineageArticle article, LineageArticle source, bool copy)
    {
        var points = CreditTies.Names(article.Compared, source.Compared) ? NamesOutlet : 0;
        points += CreditTies.Traces(article.Compared, source.Compared) ? TracesOutlet : 0;
        points += IsLater(article.Published, source.Published) ? PublishedLater : 0;
        points += article.Spun - source.Spun > 0.5 ? MachineSpun : 0;
        points += source.Marks.IsOwn && !article.Marks.IsOwn ? SourceIsOwn : 0;
        points += article.Marks.IsTaken && !source.Marks.IsTaken ? SaysTaken : 0;
        points += source.Marks.HasDateline && !article.Marks.HasDateline ? SourceHasDateline : 0;
        points += source.Marks.Agency is { } agency && article.Marks.Agency is null
            && article.Credits.Any(name => OutletName.Same(name, agency)) ? NamesAgency : 0;

        // A rewrite says whose report it rewrites; a copy keeps the credits of its source.
        points += !copy && article.Reports > source.Reports ? ReportsMore : !copy && article.Sources.HasMoreThan(source.Sources) ? NamesMore : 0;
        return points;
    }

    /// <summary>The source begins with what was taken; what took it names right before whose report follows.</summary>
    private static int Introduced(LineageArticle first, LineageArticle second, List<List<WordRun>> chains)
    {
        var (start, otherStart) = (chains.Min(chain => chain[0].First), chains.Min(chain => chain[0].Second));
        return otherStart <= AtStart && Introduces(first, start) ? IntroducesPassage : start <= AtStart && Introduces(second, otherStart) ? -IntroducesPassage : 0;

        static bool Introduces(LineageArticle article, int passage) =>
            passage > AtStart && article.Sources.Reported.Any(name => name.Word < passage && name.Word >= passage - Introduction);
    }

    /// <summary>
    /// What stands beside a passage that was taken word for word: in the source what the report goes on with, in the copy what was put around it. The longer of two copies is the source,
    /// unless its rest was taken from elsewhere.
    /// </summary>
    private static int Rest(LineageArticle first, LineageArticle second, List<List<WordRun>> chains, Reach reach)
    {
        var (shared, otherShared) = (new bool[first.Words.Count], new bool[second.Words.Count]);
        foreach (var run in chains.SelectMany(chain => chain))
        {
            shared.AsSpan(run.First, run.Length).Fill(true);
            otherShared.AsSpan(run.Second, run.Length).Fill(true);
        }

        var (belongs, otherBelongs) = (LeftOver.Belongs(first, shared), LeftOver.Belongs(second, otherShared));
        var most = Math.Max(reach.First, reach.Second);
        var seam = (first.Words.Count < second.Words.Count ? otherBelongs : belongs) <= (most < Whole ? Seam : SeamOfWhole);
        return (RestBelongs * (otherBelongs - belongs)) + (seam || most < Copy ? 0 : FixedPoint.One * Length(first.Words.Count, second.Words.Count, copy: true));
    }

    /// <summary>Whoever changes words leaves worse ones, and typing errors.</summary>
    private static int Edits(LineageArticle first, LineageArticle second, List<List<WordRun>> chains)
    {
        var fit = EditFit.Of(first, second, chains);
        return Math.Clamp(FixedPoint.One * fit.Company / BetterCompany, -FixedPoint.One * BetterWords, FixedPoint.One * BetterWords)
            + (FixedPoint.One * Misspelt * Math.Clamp(fit.Misspelt, -FewMisspelt, FewMisspelt));
    }

    /// <summary>
    /// What was taken stands at the start of the source and further down in what took it; but what is hardly more than a stretch of a longer text
    /// is an excerpt of it, unless the longer one credits somebody.
    /// </summary>
    private static int Lead(LineageArticle first, LineageArticle second, List<List<WordRun>> chains, Reach reach)
    {
        var (start, otherStart) = (chains.Min(chain => chain[0].First), chains.Min(chain => chain[0].Second));
        return otherStart <= AtStart && start >= OwnLead ? TookOver(first, reach.First, reach.Second)
            : start <= AtStart && otherStart >= OwnLead ? -TookOver(second, reach.Second, reach.First)
            : 0;
    }

    /// <summary>Inside what they share, an editor drops more words than are added.</summary>
    private static int Dropped(List<List<WordRun>> chains)
    {
        var first = chains.Max(chain => chain[^1].FirstEnd) - chains.Min(chain => chain[0].First);
        var second = chains.Max(chain => chain[^1].SecondEnd) - chains.Min(chain => chain[0].Second);
        return second - first >= FewWords ? DroppedWords : first - second >= FewWords ? -DroppedWords : 0;
    }

    private static int TookOver(LineageArticle longer, double reach, double otherReach) =>
        otherReach < Whole || reach >= Copy || longer.Credits.Length > 0 ? StartsInside : -PartOfWhole;

    // Of copies, by the logarithm of the ratio of lengths.
    private static int Length(int first, int second, bool copy)
    {
        if (!copy)
        {
            return Shorter * second.CompareTo(first);
        }

        var (shorter, longer) = (100L * Math.Min(first, second), 100L * Math.Max(first, second));
        var points = longer >= shorter * 230 / 100 ? Longer : longer >= shorter * 165 / 100 ? Longer - 1 : longer >= shorter * 118 / 100 ? Longer - 2 : 0;
        return first <= second ? points : -points;
    }

    /// <summary>Later beyond doubt: another day, or another moment of which both are known to the second.</summary>
    private static bool IsLater(Timestamp? article, Timestamp? source) =>
        article is { } a && source is { } b
        && (a.Time is not null && b.Time is not null ? a > b : a.Date > b.Date);
}
