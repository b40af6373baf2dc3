namespace Hearsay.Model;

/// <summary>The classes of TIMEX3 (ISO 24617-1, TimeML).</summary>
public enum TimeType
{
    /// <summary>A calendar time of a day or longer.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,
}

/// <summary>An expression of time and its normalised value.</summary>
/// <param name="Span">The words.</param>
/// <param name="Type">The TIMEX3 class.</param>
/// <param name="Value">The TIMEX3 value ("2016-10-07", "P3W", "PAST_REF"); null when it needs an anchor that is not there.</param>
public sealed record TimeExpression(TextSpan Span, TimeType Type, string? Value);

/// <summary>A name of a place and where that is.</summary>
/// <param name="Span">The words.</param>
/// <param name="Name">The gazetteer's name.</param>
/// <param name="Latitude">Degrees north, WGS 84; null when the place could not be resolved.</param>
/// <param name="Longitude">Degrees east, WGS 84; null when the place could not be resolved.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null when unknown.</param>
public sealed record Place(TextSpan Span, string Name, double? Latitude, double? Longitude, string? Country)
{
    /// <summary>
    /// Whether it only says whose something is: a demonym ("the Russian army"), a place inside another name ("Ohio National Guard"). Nothing is said to be
    /// there, so no event has it as its place.
    /// </summary>
    public bool IsAssociative { get; init; }
}

/// <summary>A count or range, of what, according to whom.</summary>
public sealed record Quantity
{
    /// <summary>The words of the figure, its hedge included ("more than 50").</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The exact figure; null for a range.</summary>
    public decimal? Value { get; init; }

    /// <summary>The lower bound, inclusive unless <see cref="IsExclusive"/>; "more than 50" has 50 here and no upper bound.</summary>
    public decimal? Low { get; init; }

    /// <summary>The upper bound, inclusive unless <see cref="IsExclusive"/>.</summary>
    public decimal? High { get; init; }

    /// <summary>Whether the one bound is not meant itself: "more than 50", "fewer than 20". False for "at least 50", and for a range.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>What is counted in ("person", "USD", "percent", "km"); null when the text does not say.</summary>
    public string? Unit { get; init; }

    /// <summary>What the figure says ("killed", "wounded", "trapped", "signatories"), the text's own words.</summary>
    public string? Of { get; init; }

    /// <summary>Where, as far as the figure's own clause tells.</summary>
    public PlaceReference? Place { get; init; }

    /// <summary>When, as far as the figure's own clause tells.</summary>
    public TimeReference? Time { get; init; }

    /// <summary>Id of the statement that gives the figure; null when the article itself does.</summary>
    public string? Statement { get; init; }
}
