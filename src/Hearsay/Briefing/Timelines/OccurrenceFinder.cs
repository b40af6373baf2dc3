namespace Hearsay.Briefing.Timelines;

/// <summary>
/// Puts the clauses together that tell one event: of one day, with an act in common, and of much the same things. The most alike come together first; groups whose
/// days cannot be one stay apart. A function of the set of clauses.
/// </summary>
internal sealed class OccurrenceFinder
{
    /// <summary>Share of what the lesser of two clauses speaks of that they must have in common.</summary>
    private const double LeastShare = 0.42;

    /// <summary>The same where both tell of bloodshed, and of one thing, place or figure: of that there is seldom more than one in a few days of a story.</summary>
    private const double LeastOfGrave = 0.25;

    /// <summary>The same where they name one day and no act in common ("left the city", "were taken out").</summary>
    private const double LeastWithoutAct = 0.6;

    /// <summary>Weight that they must have in common.</summary>
    private const double LeastWeight = 6;

    /// <summary>Weight of one thing, place or figure.</summary>
    private const double LeastOfMatter = 2.5;

    /// <summary>What more pages speak of than leave it so much of its weight ("the Kyrgyz") makes no event one.</summary>
    private const double LeastSpread = 0.7;

    /// <summary>In a story of fewer pages than these, what all of them speak of tells no less.</summary>
    private const int FewPages = 6;

    private readonly Dictionary<string, double> _spread;

    private OccurrenceFinder(IReadOnlyList<ToldClause> clauses)
    {
        var pages = Math.Max(FewPages, clauses.Select(told => told.Record.Identity).Distinct().Count());
        _spread = clauses.SelectMany(told => told.Features.Keys.Select(feature => (told.Record.Identity, feature))).Distinct()
            .CountBy(pair => pair.feature, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => 1 - (0.5 * (pair.Value - 1) / (pages - 1)), StringComparer.Ordinal);
    }

    /// <summary>The events of clauses, in order of the first clause of each.</summary>
    /// <param name="clauses">The clauses, in order of page and place.</param>
    public static IReadOnlyList<Occurrence> Of(IReadOnlyList<ToldClause> clauses)
    {
        var finder = new OccurrenceFinder(clauses);
        var pairs = new List<(double Likeness, int One, int Other)>();
        for (var one = 0; one < clauses.Count; one++)
        {
            for (var other = one + 1; other < clauses.Count; other++)
            {
                if (finder.Likeness(clauses[one], clauses[other]) is > 0 and var likeness)
                {
                    pairs.Add((likeness, one, other));
                }
            }
        }

        Occurrence[] of = [.. clauses.Select(told => new Occurrence(told))];
        foreach (var (_, one, other) in pairs.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.One).ThenBy(pair => pair.Other))
        {
            if (of[one] != of[other] && of[one].With(of[other]) is { } both)
            {
                for (var at = 0; at < of.Length; at++)
                {
                    of[at] = both.Told.Contains(clauses[at]) ? both : of[at];
                }
            }
        }

        return [.. of.Distinct()];
    }

    // 0 where they tell two events.
    private double Likeness(ToldClause one, ToldClause other)
    {
        if (one.Record == other.Record && (one.Above == other.Verb || other.Above == one.Verb) && (one.IsFurther || other.IsFurther || (Math.Min(one.Gravity, other.Gravity) > 1)))
        {
            // "killed nine when they ambushed a convoy": an act and its outcome; "circled and came down": one line tells both.
            return 1;
        }

        var isOneDay = one.Day is not null && one.Day == other.Day;
        if ((one.Day is not null && other.Day is not null && !isOneDay) || (!isOneDay && !one.Acts.Overlaps(other.Acts)))
        {
            return 0;
        }

        var (common, matter) = (0.0, 0.0);
        foreach (var feature in one.Features)
        {
            if (other.Features.ContainsKey(feature.Key))
            {
                common += Weight(feature);
                matter += one.Acts.Contains(feature.Key) || other.Acts.Contains(feature.Key) || _spread[feature.Key] < LeastSpread ? 0 : Weight(feature);
            }
        }

        if (common < LeastWeight)
        {
            return 0;
        }

        var share = common / Math.Min(one.Features.Sum(Weight), other.Features.Sum(Weight));
        var isGrave = one.Gravity == Deeds.Gravest && other.Gravity == Deeds.Gravest && matter >= LeastOfMatter;
        var least = !one.Acts.Overlaps(other.Acts) ? LeastWithoutAct : isGrave ? LeastOfGrave : LeastShare;
        return share >= least ? share : 0;
    }

    // What every page of a story speaks of tells little.
    private double Weight(KeyValuePair<string, double> feature) => feature.Value * _spread[feature.Key];
}
