using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>The side a speaker speaks for. Four officials of one government are one voice.</summary>
internal static class Parties
{
    /// <summary>Length of a CAMEO code of country and primary role ("RUSGOV"), or of an international body ("IGOUNO").</summary>
    private const int PartyLength = 6;

    /// <summary>
    /// Country and primary role of the speaker's code; what stands behind them (agencies, ranks) makes no party of its own. A bare country is its
    /// government, since states speak through theirs. A role without a country ("MED", "REB") is no side: such a speaker, and one without a code, speaks for
    /// itself.
    /// </summary>
    /// <param name="speaker">The entity that speaks; null when nobody is named.</param>
    /// <param name="name">The speaker's name across articles.</param>
    public static string? Of(Entity? speaker, string? name)
    {
        if (speaker?.Code is not { } code)
        {
            return name;
        }

        if (string.Equals(code, speaker.Country, StringComparison.Ordinal))
        {
            return code + "GOV";
        }

        return code.Length >= PartyLength ? code[..PartyLength] : name;
    }
}
