using Hearsay.Grounding.Quantities;
using Hearsay.Ledger.Propositions;

namespace Hearsay.Ledger.Contradictions;

/// <summary>
/// Decides whether two counts are of one thing, and whether they can both be true. Of one thing are counts of one kind whose clauses have telling words in common, or
/// whose pages tell of one occasion: a place or a name, and words that not every page of the component has.
/// </summary>
/// <param name="reports">All counts of a component.</param>
internal sealed class FigureJudge(CountedFigure[] reports)
{
    /// <summary>Weight from which two clauses count the same thing.</summary>
    private const double LeastCommon = 7;

    /// <summary>The same for things other than people, of which more is counted.</summary>
    private const double LeastCommonOfThings = 10;

    /// <summary>The same of two of one page that say what people signed, of which the word for it is a part.</summary>
    private const double LeastCommonOfPage = 6;

    /// <summary>What one place or one name within a few days is worth, in weight of words.</summary>
    private const double SameSite = 4;

    /// <summary>What the settings' words are worth, at most, and a share of them.</summary>
    private const double MostOfSetting = 4;

    /// <summary>What a unit of weight that the settings have in common counts for.</summary>
    private const double SettingShare = 0.5;

    /// <summary>Share of the lighter setting that two pages of one occasion have in common.</summary>
    private const double LeastSetting = 0.3;

    /// <summary>The same of pages of one day or the next that name one place.</summary>
    private const double LeastSettingOfDay = 0.2;

    /// <summary>Days within which pages count what one occasion has cost.</summary>
    private const int MostDays = 7;

    /// <summary>Share of the lighter clause that two clauses have in common where nothing else says that they tell of one occasion.</summary>
    private const double LeastShare = 0.33;

    /// <summary>The same where no place or day does, and of what is counted without saying what became of it.</summary>
    private const double LeastShareAlone = 0.5;

    /// <summary>Letters between two figures that one page holds side by side.</summary>
    private const int SideBySide = 400;

    /// <summary>A later count above an earlier one by no more than this is the same count, gone on.</summary>
    private const decimal Growth = 1.5m;

    /// <summary>The same where one of them is the page's own: nobody stands for it against the other.</summary>
    private const decimal GrowthOfPage = 3;

    /// <summary>Counts so many times apart are not of one thing.</summary>
    private const decimal Apart = 100;

    /// <summary>The same of two that name no upper bound ("hundreds", "hundreds of thousands").</summary>
    private const decimal OpenApart = 10;

    /// <summary>The same where one of them came together over a time and the other did not.</summary>
    private const decimal PeriodApart = 5;

    private readonly HashSet<string> _telling = TellingWords(reports);
    private readonly Dictionary<string, double> _shares = SharesOf(reports);

    /// <summary>Pairs of counts of one thing, strongest first, then by nodes.</summary>
    public IEnumerable<(CountedFigure A, CountedFigure B, double Weight)> Related() => Candidates()
        .Select(pair => (pair.A, pair.B, Weight: WeightOf(pair.A, pair.B)))
        .Where(pair => pair.Weight >= (pair.A.IsOfPeople ? LeastCommon : LeastCommonOfThings))
        .OrderByDescending(pair => pair.Weight)
        .ThenBy(pair => pair.A.Node, StringComparer.Ordinal).ThenBy(pair => pair.B.Node, StringComparer.Ordinal);

    /// <summary>Whether two counts are of different things, whatever else tells for one.</summary>
    public static bool MustNotJoin(CountedFigure a, CountedFigure b) =>
        (a.Year > 0 && b.Year > 0 && Math.Abs(a.Year - b.Year) > 1)
        || TimesApart(a, b) >= (a.IsOfPeriod != b.IsOfPeriod ? PeriodApart : a.Report.High is null && b.Report.High is null ? OpenApart : Apart)
        || (a.IsOfPeople && !string.Equals(a.Who, b.Who, StringComparison.Ordinal))
        || (a.Report.Article == b.Report.Article && IsApart(a, b) && !AreOfTwo(a, b)) || (Sites.Apart(a.Sites, b.Sites) && !IsSetAgainst(a, b));

    /// <summary>
    /// Whether two counts cannot both be true. One that rose is no contradiction: of the same counter, of nobody, or by little from one day to the next.
    /// </summary>
    public static bool Conflict(CountedFigure a, CountedFigure b)
    {
        var (lower, higher) = a.Report.High < b.Report.Low ? (a, b) : (b, a);
        return lower.Report.High < higher.Report.Low && (IsSetAgainst(lower, higher) || Rejects(lower, higher) || Rejects(higher, lower) || (AreOfOne(lower, higher) && !HasRisen(lower, higher)));
    }

    // "Two policemen, not twelve": the twelve that another page gives.
    private static bool Rejects(CountedFigure one, CountedFigure other) => one.Rejected is { } rejected && rejected == other.Report.Low && rejected == other.Report.High;

    // Two that are side by side because others tie them need not be of one occasion: to contradict each other they must be by themselves.
    private static bool AreOfOne(CountedFigure a, CountedFigure b)
    {
        if (a.Report.Article == b.Report.Article)
        {
            return a.TellsFate || a.IsElliptic || b.IsElliptic || AreOfOneAct(a, b) || ShareOf(a, b) >= LeastShareAlone;
        }

        var isOneSite = a.Sites.Any(b.Sites.Contains);
        var isDated = a.Day > 0 && b.Day > 0;
        return !a.TellsFate ? (!isDated || Math.Abs(a.Day - b.Day) <= 2 * MostDays) && ShareOf(a, b) >= LeastShareAlone
            : isDated ? Math.Abs(a.Day - b.Day) <= MostDays && (isOneSite || ShareOf(a, b) >= LeastShare)
            : ShareOf(a, b) >= (isOneSite ? LeastShare : LeastShareAlone);
    }

    private static double ShareOf(CountedFigure a, CountedFigure b) =>
        a.Words.Where(word => b.Words.ContainsKey(word.Key)).Sum(word => word.Value) / Math.Max(1, Math.Min(a.Words.Values.Sum(), b.Words.Values.Sum()));

    private static bool HasRisen(CountedFigure lower, CountedFigure higher)
    {
        // An agency's toll of the morning and of the evening stand in copies of any day.
        if (lower.Report.Article != higher.Report.Article && lower.Report.Origins.SequenceEqual(higher.Report.Origins, StringComparer.Ordinal)
            && (lower.Counter is null || higher.Counter is null || SameCounter(lower, higher)))
        {
            return true;
        }

        if (lower.Day >= higher.Day)
        {
            return false;
        }

        var growth = higher.Report.Low / Math.Max(1, lower.Report.High ?? 1);
        return SameCounter(lower, higher) || growth <= (lower.Counter is null || higher.Counter is null ? GrowthOfPage : Growth);
    }

    private static bool SameCounter(CountedFigure a, CountedFigure b) =>
        (a.Counter is not null && string.Equals(a.Counter, b.Counter, StringComparison.Ordinal)) || (a.Party is not null && string.Equals(a.Party, b.Party, StringComparison.Ordinal));

    // Counts of the same kind that share a telling word, a name or a page; of what very many have, the first ones in the order of articles.
    private IEnumerable<(CountedFigure A, CountedFigure B)> Candidates()
    {
        const int MostAlike = 100; // counts with one word or name in common, the first ones; a bound on the work
        return reports
            .SelectMany(report => report.Words.Keys.Where(_telling.Contains).Concat(report.Names.Concat(report.Sites).Select(name => "@" + name))
                .Append("#" + report.Report.Article).Select(word => (Key: (report.Fate, word), Report: report)))
            .GroupBy(entry => entry.Key, entry => entry.Report)
            .SelectMany(group =>
            {
                var alike = group.Take(MostAlike).ToArray();
                return alike.SelectMany((a, index) => alike.Skip(index + 1).Select(b => (a, b)));
            })
            .Distinct();
    }

    private double WeightOf(CountedFigure a, CountedFigure b)
    {
        if (a.Report.Article == b.Report.Article)
        {
            return TwoSources(a, b) || (!IsApart(a, b) && a.IsOfPeople) ? 2 * LeastCommonOfThings : 0;
        }

        var common = a.Words.Where(word => b.Words.ContainsKey(word.Key) && _telling.Contains(word.Key)).Sum(word => word.Value);
        var near = a.Day > 0 && b.Day > 0 && Math.Abs(a.Day - b.Day) <= MostDays && (a.Sites.Any(b.Sites.Contains) || a.Names.Any(b.Names.Contains));
        if (!near || !a.IsOfPeople)
        {
            return common;
        }

        var (weight, share) = SettingOf(a, b);
        var least = Math.Abs(a.Day - b.Day) <= 1 && a.Sites.Any(b.Sites.Contains) ? LeastSettingOfDay : LeastSetting;
        return SameSite + common + (share >= least ? Math.Min(MostOfSetting, SettingShare * weight) : 0);
    }

    private (double Weight, double Share) SettingOf(CountedFigure a, CountedFigure b)
    {
        var common = a.Setting.Where(word => b.Setting.ContainsKey(word.Key)).Sum(Weighted);
        return (common, common / Math.Max(1, Math.Min(a.Setting.Sum(Weighted), b.Setting.Sum(Weighted))));

        double Weighted(KeyValuePair<string, double> word) => word.Value * _shares[word.Key];
    }

    // Of two figures of one page each has a source of its own: two who count, or the page and somebody whom it quotes on what it tells in the same words.
    private static bool AreOfTwo(CountedFigure a, CountedFigure b) => IsSetAgainst(a, b)
        || (a.Counter is null != b.Counter is null ? AreOfOneAct(a, b) : a.Counter is not null && !string.Equals(a.Counter, b.Counter, StringComparison.Ordinal));

    // "51 officials signed an internal memo"; "the internal memo signed by some 200": who signed one paper. What befell people a page tells day after day.
    private static bool AreOfOneAct(CountedFigure a, CountedFigure b) => a.Fate == QuantityTable.Signatories && b.Fate == QuantityTable.Signatories
        && a.Words.Where(word => b.Words.ContainsKey(word.Key) && !char.IsDigit(word.Key[0])).Sum(word => word.Value) >= LeastCommonOfPage;

    // "The League counted eight and Kharovia six."
    private static bool TwoSources(CountedFigure a, CountedFigure b) => AreOfTwo(a, b)
        && Math.Abs(a.Report.Span.Start - b.Report.Span.Start) < SideBySide;

    // “Seven are lying in there. The official tally is lower: four dead”: the page says itself that these are two counts of one thing.
    private static bool IsSetAgainst(CountedFigure a, CountedFigure b) => a.Report.Article == b.Report.Article && a.IsSetAgainst != b.IsSetAgainst;

    private static decimal TimesApart(CountedFigure a, CountedFigure b)
    {
        var (first, second) = (a.Report.Low ?? a.Report.High ?? 0, b.Report.Low ?? b.Report.High ?? 0);
        return Math.Max(first, second) / Math.Max(1, Math.Min(first, second));
    }

    private static bool IsApart(CountedFigure a, CountedFigure b) => a.Report.Low > b.Report.High || b.Report.Low > a.Report.High;

    // Words that stand around fewer than half of the counts, and never a figure itself.
    private static HashSet<string> TellingWords(CountedFigure[] reports) =>
        reports.SelectMany(report => report.Words.Keys)
            .Where(word => !char.IsDigit(word[0]))
            .CountBy(word => word, StringComparer.Ordinal)
            .Where(count => count.Value < 3 || count.Value * 2 < reports.Length)
            .Select(count => count.Key)
            .ToHashSet(StringComparer.Ordinal);

    // What most pages tell of says little of which occasion is meant.
    private static Dictionary<string, double> SharesOf(CountedFigure[] reports)
    {
        var pages = reports.Select(report => report.Report.Article).Distinct().Count();
        return reports.SelectMany(report => report.Setting.Keys.Select(word => (word, report.Report.Article))).Distinct()
            .CountBy(pair => pair.word, StringComparer.Ordinal)
            .ToDictionary(count => count.Key, count => char.IsDigit(count.Key[0]) ? 0 : PropositionWeights.ShareOf(count.Value, pages), StringComparer.Ordinal);
    }
}
