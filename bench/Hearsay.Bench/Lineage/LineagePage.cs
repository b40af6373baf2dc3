using System.Globalization;
using System.Text;
using Hearsay.Bench.Spinner;

namespace Hearsay.Bench.Lineage;

/// <summary>Writes docs/lineage-accuracy.md: every figure with its interval of 95 %, floors and aims, and the peer with a threshold that is best on the very same pages.</summary>
internal sealed class LineagePage
{
    private const double Half = 0.5;
    private readonly StringBuilder _page = new();

    /// <param name="date">The day, yyyy-mm-dd.</param>
    public LineagePage(string date) => _page.Append(CultureInfo.InvariantCulture, $"""
        # How well derivations are found

        Written by `./hearsay-bench lineage --data DIR --thesauri DIR` on {date}. Do not edit. Measures are those of score/lineage.py: F1 of pairs from a probability of one half on,
        direction right of those found, highest recall at a precision of 0.99. Intervals are of 95 %, by drawing whole stories or whole originals again and again (500 times);
        of shares, Wilson's. MinHash takes word 5-grams and 128 permutations, compared without the losses of its index; its threshold is the best for the very pages of each row, which ours is not.

        """);

    /// <summary>The labelled pages, as the shipped judge sees them, which learned from them.</summary>
    public void AddReal(RealSet set, int pages, IReadOnlyCollection<FoundLink> ours, IReadOnlyCollection<FoundLink> peers)
    {
        var (cases, others) = (set.Cases(ours), set.Cases(peers));
        var threshold = LineageFigures.BestThreshold(others);
        Head(string.Create(CultureInfo.InvariantCulture, $"Real pages: `lineage/real`, {pages} pages"));
        _page.Append("The judge learned from these labels; what it does on stories that it did not learn from is in the next table.\n\n");
        _page.Append("| figure | floor | aim | Hearsay | MinHash |\n| --- | ---: | ---: | --- | --- |\n");
        var (our, peer) = (Figures(cases, Half), Figures(others, threshold));
        Row("pairs, F1", "0.92", "0.97", our[0], peer[0]);
        Row("direction right of those found", "0.80", "0.95", our[1], peer[1]);
        Row("recall at precision 0.99", "0.70", "0.90", our[2], peer[2]);
        foreach (var kind in cases.Where(pair => pair.IsTrue).Select(pair => pair.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Row($"recall, {kind}", "", "", RecallOf(cases, kind, Half), RecallOf(others, kind, threshold));
        }

        Row("shared statement or boilerplate, linked", "< 0.10", "< 0.02", set.Linked(ours, Half, "shared-statement", "boilerplate"), set.Linked(peers, threshold, "shared-statement", "boilerplate"));
        Row("own reports of one event, linked", "", "", set.Linked(ours, Half, "same-event"), set.Linked(peers, threshold, "same-event"));
    }

    /// <summary>The same pairs, none of whose stories the judge had learned from.</summary>
    public void AddChecked(CheckedPairs pairs)
    {
        Head("Real pages, stories held out");
        _page.Append(CultureInfo.InvariantCulture, $"Eight-fold cross-validation over stories, {pairs.Rounds.Count} rounds with other folds: the mean, and the interval of the first round. The judge's features were chosen by such folds, among many,\nso this flatters it somewhat.\n\n");
        _page.Append("| figure | floor | aim | Hearsay |\n| --- | ---: | ---: | --- |\n");
        var first = Figures([.. pairs.Rounds[0]], Half);
        var means = Enumerable.Range(0, first.Length).Select(index => pairs.Rounds.Average(round => Values([.. round], Half)[index])).ToArray();
        Line("pairs, F1", "0.92", "0.97", first[0] with { Value = means[0] });
        Line("recall at precision 0.99", "0.70", "0.90", first[2] with { Value = means[2] });
        Line("shared statement or boilerplate, linked", "< 0.10", "< 0.02", pairs.Linked("shared-statement", "boilerplate"));
        _page.Append(CultureInfo.InvariantCulture, $"\nBrier score {pairs.Brier:0.0000}, expected calibration error {pairs.Error:0.000} (ten bins), over pairs that share a run of words.\nBetween 0.3 and 0.6 it says less than is true, on purpose: a false link between independent reports costs more than a missed rewrite, so hard negatives count double in training.\n\n");
        _page.Append("![How often pairs are derivations, against the probability given](images/lineage-calibration.svg)\n");
    }

    /// <summary>The made pages.</summary>
    public void AddMade(LineageSet set, List<LineageCase> ours, List<LineageCase> peers)
    {
        Head(string.Create(CultureInfo.InvariantCulture, $"Made copies: {set.Originals.Count} originals, {set.Copies.Count} copies, {set.Distractors.Count} distractors"));
        _page.Append("""
            Originals are reports by many outlets that the judge did not learn from. Verbatim copies, excerpts of 150 words and more, light edits, merges of two reports, and spun copies by the
            families whose words neither judge nor spinning knows (docs/spinning.md). Distractors are other real texts, families of forty copies each, and made-up articles. Nobody knows whether
            texts that share twelve words in a row have to do with each other: such pairs count neither way, nor do two copies of one original. Pages have no dates and name no outlets; a repost with
            the very same words has no direction. A rate is a share of all words, names and small words among them; *swapped* says how many were, since most families have words for no more than a third. Each original is spun by three families.

            | group | swapped | F1 | direction | recall at P 0.99 | recall | MinHash: F1 | direction | recall at P 0.99 |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |

            """);
        string[] copies = ["verbatim", "excerpt", "light-edit"];
        Group("verbatim, excerpt, light edit (floor F1 0.98, direction 0.85)", "", pair => copies.Contains(pair.Group, StringComparer.Ordinal), ours, peers);
        foreach (var rate in new[] { ("0.30", "0.95"), ("0.45", "0.90"), ("0.60", "0.80") })
        {
            Group($"spun, {rate.Item1} of the words (floor recall at P 0.99 {rate.Item2})", "", pair => pair.Group.EndsWith(rate.Item1, StringComparison.Ordinal), ours, peers);
        }

        foreach (var group in set.Pairs.Select(pair => pair.Group).Distinct(StringComparer.Ordinal))
        {
            Group(group, set.Swapped.TryGetValue(group, out var share) ? share.ToString("0.00", CultureInfo.InvariantCulture) : "", pair => pair.Group == group, ours, peers);
        }
    }

    /// <summary>The page.</summary>
    public override string ToString() => _page.ToString();

    private void Group(string name, string swapped, Func<LineageCase, bool> wanted, List<LineageCase> ours, List<LineageCase> peers)
    {
        List<LineageCase> our = [.. ours.Where(wanted)], peer = [.. peers.Where(wanted)];
        var (figures, others) = (Figures(our, Half), Figures(peer, LineageFigures.BestThreshold(peer)));
        _page.Append(CultureInfo.InvariantCulture, $"| {name} | {swapped} | {figures[0]} | {figures[1]} | {figures[2]} | {figures[3]} | {others[0]} | {others[1]} | {others[2]} |\n");
    }

    private void Head(string head) => _page.Append(CultureInfo.InvariantCulture, $"\n## {head}\n\n");

    private void Row(string name, string floor, string aim, object ours, object peers) =>
        _page.Append(CultureInfo.InvariantCulture, $"| {name} | {floor} | {aim} | {ours} | {peers} |\n");

    private void Line(string name, string floor, string aim, object ours) => _page.Append(CultureInfo.InvariantCulture, $"| {name} | {floor} | {aim} | {ours} |\n");

    private static Measured[] Figures(IReadOnlyCollection<LineageCase> cases, double from) => Bootstrap.Of(cases, drawn => Values(drawn, from));

    private static double[] Values(IReadOnlyCollection<LineageCase> cases, double from)
    {
        var figures = LineageFigures.Of(cases, from);
        return [figures.F1, figures.Direction, figures.Strict, figures.Recall];
    }

    private static Proportion RecallOf(List<LineageCase> cases, string kind, double from)
    {
        var all = cases.Where(pair => pair.IsTrue && pair.Group == kind).ToList();
        return new Proportion(all.Count(pair => pair.Probability >= from), all.Count);
    }
}
