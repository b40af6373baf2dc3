namespace Hearsay.Grounding.World;

/// <summary>A person of public life in a role.</summary>
/// <param name="Office">The office ("prime minister"); null where the table tells none.</param>
/// <param name="Code">CAMEO actor code.</param>
/// <param name="Country">Alpha-3; null for an official of an international body.</param>
/// <param name="Validity">When.</param>
internal sealed record Tenure(string? Office, string Code, string? Country, Validity Validity)
{
    /// <summary>The code without the country.</summary>
    public string Role => Country is null ? Code : Code[Country.Length..];

    /// <summary>Days between a day and the tenure; 0 within.</summary>
    public int Distance(DateOnly day) =>
        Validity.From is { } from && day < from ? from.DayNumber - day.DayNumber
        : Validity.Until is { } until && day > until ? day.DayNumber - until.DayNumber
        : 0;

    /// <summary>"prime minister (NORGOV) from 2001 …".</summary>
    public override string ToString() => $"{(Office is null ? Code : $"{Office} ({Code})")} {Validity}".TrimEnd();
}
