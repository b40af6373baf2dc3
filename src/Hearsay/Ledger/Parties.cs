using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>The side a speaker speaks for. Four officials of one government are one voice.</summary>
internal static class Parties
{
    /// <summary>Length of a CAMEO code of country and primary role ("RUSGOV").</summary>
    private const int CountryAndRole = 6;

    /// <summary>
    /// Country and primary role of the code; what stands behind them (agencies, ranks) makes no party of its own. A bare country is its
    /// government, since states speak through theirs. Without a code, the speaker alone.
    /// </summary>
    /// <param name="code">CAMEO code of the speaker, or null.</param>
    /// <param name="speaker">The speaker's name, or null.</param>
    public static string? Of(string? code, string? speaker) => code switch
    {
        null => speaker,
        { Length: 3 } => code + "GOV",
        { Length: > CountryAndRole } => code[..CountryAndRole],
        _ => code,
    };

    /// <summary>Code of the entity that a statement's speaker is, or null.</summary>
    public static string? CodeOf(ArticleRecord record, Statement statement) =>
        record.Entities.FirstOrDefault(entity => string.Equals(entity.Id, statement.Speaker, StringComparison.Ordinal))?.Code;
}
