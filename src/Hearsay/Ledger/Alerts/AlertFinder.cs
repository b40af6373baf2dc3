using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Search;
using Hearsay.Model;

namespace Hearsay.Ledger.Alerts;

/// <summary>
/// Entry of the folder: what a ledger has that it had not when it was last looked at. A claim is known again by its statements, whatever its id became; each alert is given
/// once.
/// </summary>
public sealed class AlertFinder
{
    private readonly LedgerView _shown;
    private readonly LedgerView _all;
    private readonly AlertMemory _before;
    private readonly List<Alert> _alerts = [];
    private readonly SortedSet<string> _origins;
    private readonly SortedSet<string> _denials;
    private readonly SortedSet<string> _figures;

    private AlertFinder(ILedgerStore store, AlertMemory before)
    {
        // What is remembered must not change when a name is withheld; what is told must not hold it.
        (_shown, _all, _before) = (new LedgerView(store), LedgerView.WithEveryName(store), before);
        _origins = new SortedSet<string>(before.Origins, StringComparer.Ordinal);
        _denials = new SortedSet<string>(before.Denials, StringComparer.Ordinal);
        _figures = new SortedSet<string>(before.Figures, StringComparer.Ordinal);
    }

    /// <summary>What is new since a memory was taken, and the memory from now on.</summary>
    /// <param name="store">A store that was folded.</param>
    /// <param name="before">The memory; null at first: then nothing is new.</param>
    public static (ImmutableArray<Alert> Alerts, AlertMemory Memory) Find(ILedgerStore store, AlertMemory? before)
    {
        var finder = new AlertFinder(store, before ?? AlertMemory.Empty);
        var memory = finder.Look();
        return (before is null ? [] : [.. finder._alerts], memory);
    }

    private AlertMemory Look()
    {
        foreach (var (story, shown) in _all.Stories().Zip(_shown.Stories()))
        {
            foreach (var (claim, said) in story.Claims.Zip(shown.Claims))
            {
                Look(claim, said, shown.Story.Id);
            }

            foreach (var (figure, said) in story.Figures.Zip(shown.Figures))
            {
                Look(figure, said, shown.Story.Id);
            }
        }

        return new AlertMemory(
            AlertMemory.Set(_all.Articles().Select(record => record.DocumentHash)), AlertMemory.Set(_origins), AlertMemory.Set(_denials), AlertMemory.Set(_figures));
    }

    private void Look(Claim claim, Claim shown, string story)
    {
        var marks = claim.Statements.Select(MarkOf).ToArray();
        if (claim.Origins.For.Length > 1 && Remember(_origins, marks))
        {
            _alerts.Add(new Alert(AlertKind.SecondOrigin, story, shown.Id, shown.Text, "reported by " + string.Join(" and ", shown.Origins.For), ArticlesOf(shown)));
        }

        if (claim.Statements.Any(statement => statement.Side == ClaimSide.Against) && claim.Statements.Any(statement => statement.Side == ClaimSide.For) && Remember(_denials, marks))
        {
            var dispute = Dispute.ByDenial(shown.Denial!.Opposition!.Value, shown.Speakers.Against.DefaultIfEmpty("somebody without a name"));
            _alerts.Add(new Alert(AlertKind.Denial, story, shown.Id, shown.Text, dispute.Text, ArticlesOf(shown)));
        }
    }

    // A range that no article which was known then gives, of something that one of them counted.
    private void Look(Figure figure, Figure shown, string story)
    {
        var known = figure.Reports.ToLookup(report => _before.Articles.Contains(_all.Article(report.Article)!.DocumentHash));
        var ranges = known[true].Select(report => (report.Low, report.High)).ToHashSet();
        foreach (var fresh in known[false].Where(report => !ranges.Contains((report.Low, report.High))).GroupBy(report => (report.Low, report.High)))
        {
            if (_figures.Add(Mark($"{figure.Of}\n{Text(fresh.Key.Low)}\n{Text(fresh.Key.High)}\n{fresh.Min(report => report.Article)}")) && ranges.Count > 0)
            {
                var before = string.Join(", ", known[true].GroupBy(report => (report.Low, report.High)).OrderBy(range => range.Key.Low ?? range.Key.High).Select(Range));
                _alerts.Add(new Alert(
                    AlertKind.NewFigure, story, shown.Id, shown.Of, $"{Range(fresh)}, until now {before}",
                    [.. shown.Reports.Where(report => (report.Low, report.High) == fresh.Key).Select(report => report.Article).Distinct().Order()]));
            }
        }
    }

    // True when nothing of the claim was remembered; all of it is from now on.
    private static bool Remember(SortedSet<string> memory, string[] marks)
    {
        var isNew = !marks.Any(memory.Contains);
        memory.UnionWith(marks);
        return isNew;
    }

    private string MarkOf(ClaimStatement statement)
    {
        var record = _all.Article(statement.Article)!;
        return Mark($"{statement.Article}\n{SearchTerms.Normalize(record.WordsOf(statement.Content))}");
    }

    private static string Mark(string text) => ContentIds.Of('m', [text]);

    private static ImmutableArray<DocumentIdentity> ArticlesOf(Claim claim) => [.. claim.Statements.Select(statement => statement.Article).Distinct().Order()];

    private static string Range(IEnumerable<FigureReport> reports)
    {
        var all = reports.ToArray();
        return FigureWords.RangeOf(all[0].Low, all[0].High, Array.TrueForAll(all, report => report.IsExclusive));
    }

    private static string Text(decimal? value) => value?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "";
}
