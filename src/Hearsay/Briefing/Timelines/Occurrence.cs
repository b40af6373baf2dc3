namespace Hearsay.Briefing.Timelines;

/// <summary>Something that happened once, and the clauses that tell it.</summary>
internal sealed class Occurrence
{
    /// <summary>Days after an event within which a page that names no day may tell of it.</summary>
    private const int MostDaysAfter = 5;

    /// <summary>Days between two reports, neither of which names the day.</summary>
    private const int MostDaysBetween = 3;

    /// <summary>What one clause tells.</summary>
    public Occurrence(ToldClause told)
        : this([told])
    {
    }

    private Occurrence(IReadOnlyList<ToldClause> told)
    {
        Told = told;
        Day = told.Select(clause => clause.Day).FirstOrDefault(day => day is not null);
    }

    /// <summary>The clauses that tell it.</summary>
    public IReadOnlyList<ToldClause> Told { get; }

    /// <summary>The day on which it happened, as far as a clause names it.</summary>
    public DateOnly? Day { get; }

    /// <summary>The day of the first page that has it as news; null where none has.</summary>
    public DateOnly? Reported => Told.Where(told => told.IsNews).Min(told => told.Published);

    /// <summary>How much it changes, 0 to 3.</summary>
    public int Gravity => Told.Max(told => told.Gravity);

    /// <summary>Both as one; null where their days cannot be one.</summary>
    public Occurrence? With(Occurrence other)
    {
        var fits = (Day, other.Day) switch
        {
            ({ } day, { } otherDay) => day == otherDay,
            ({ } day, null) => other.CanBeOn(day),
            (null, { } day) => CanBeOn(day),
            _ => AreNear(other),
        };
        return fits ? new Occurrence([.. Told, .. other.Told]) : null;
    }

    private bool CanBeOn(DateOnly day) => Told.All(told => told.Published is not { } report || (report >= day && report.DayNumber - day.DayNumber <= MostDaysAfter));

    private bool AreNear(Occurrence other) => Told.Concat(other.Told).Select(told => told.Published).OfType<DateOnly>().ToArray() is not [_, _, ..] reports
        || reports.Max().DayNumber - reports.Min().DayNumber <= MostDaysBetween;
}
