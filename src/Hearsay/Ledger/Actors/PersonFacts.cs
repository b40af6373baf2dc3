namespace Hearsay.Ledger.Actors;

/// <summary>What is told of a person beside the name: enough to say that two of one name cannot be one, or that they are.</summary>
/// <param name="Roles">What the roles make of them.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null when it is not told.</param>
/// <param name="Born">Year of birth, give or take one; null when no age is told.</param>
/// <param name="From">Earliest day of which it is told; null when no article is dated.</param>
/// <param name="To">Latest day of which it is told; null when no article is dated.</param>
internal sealed record PersonFacts(IReadOnlyList<RoleKind> Roles, string? Country, int? Born, DateOnly? From, DateOnly? To)
{
    private const int DaysToChangeOffice = 365; // days between what is told of two; after more, another office is no other person

    /// <summary>What namesakes are from whom they are told apart.</summary>
    public IReadOnlyList<RoleKind> Others { get; init; } = [];

    /// <summary>True when no page tells the country, but readers know it of somebody of that name: a page that tells another wins.</summary>
    public bool IsCountryAssumed { get; init; }

    /// <summary>Whether one office, told by the same noun, is among the roles of both.</summary>
    public bool SharesOffice(PersonFacts other) => Roles.Any(one => one.Head is not null && other.Roles.Any(its => string.Equals(one.Head, its.Head, StringComparison.Ordinal)));

    /// <summary>Whether an office that says what somebody does, and no mere rank, is among the roles of both.</summary>
    public bool SharesCalling(PersonFacts other) => Roles.Any(one => one.IsCalling && other.Roles.Any(its => string.Equals(one.Head, its.Head, StringComparison.Ordinal)));

    /// <summary>Whether the roles of both have a class in common.</summary>
    public bool SharesClass(PersonFacts other) => Roles.Any(one => one.Class is not null && other.Roles.Any(its => string.Equals(one.Class, its.Class, StringComparison.Ordinal)));

    /// <summary>Whether both are of one country, which is told of each.</summary>
    public bool SharesCountry(PersonFacts other) => Country is not null && string.Equals(Country, other.Country, StringComparison.Ordinal);

    /// <summary>How much speaks for one person, 0 (nothing) to 5; symmetric.</summary>
    public int LikenessTo(PersonFacts other) => (SharesOffice(other) ? 2 : 0) + (SharesClass(other) ? 1 : 0) + (SharesCountry(other) ? 2 : 0);

    /// <summary>Whether both cannot be one person; symmetric.</summary>
    /// <param name="other">The other.</param>
    /// <param name="strictly">True when the names alone would not be enough: then a country must not differ, even in one office.</param>
    public bool Conflicts(PersonFacts other, bool strictly)
    {
        var sameOffice = SharesOffice(other);
        var countries = Country is not null && other.Country is not null && IsCountryAssumed == other.IsCountryAssumed && !string.Equals(Country, other.Country, StringComparison.Ordinal);
        return (!sameOffice && !LongApart(other) && Roles.Any(one => other.Roles.Any(its => RoleKind.Conflict(one, its))))
            || (countries && (strictly || !sameOffice))
            || IsToldFrom(other) || other.IsToldFrom(this)
            || Math.Abs((Born ?? other.Born ?? 0) - (other.Born ?? Born ?? 0)) > 2;
    }

    // "No relation of the general" is no officer of whatever rank.
    private bool IsToldFrom(PersonFacts other) => Others.Any(namesake => other.Roles.Any(role => string.Equals(role.Head, namesake.Head, StringComparison.Ordinal)
        || (namesake.Class is "MIL" or "COP" && string.Equals(role.Class, namesake.Class, StringComparison.Ordinal))));

    // A minister may be a banker two years later.
    private bool LongApart(PersonFacts other) => Gap(this, other) > DaysToChangeOffice || Gap(other, this) > DaysToChangeOffice;

    private static int Gap(PersonFacts earlier, PersonFacts later) => earlier.To is { } to && later.From is { } from ? from.DayNumber - to.DayNumber : 0;
}
