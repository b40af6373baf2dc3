namespace Hearsay.Statements.Credits;

/// <summary>Marks before the name of an outlet that is credited without a word ("(Vesta Wire)", "— Vesta Wire").</summary>
internal static class CreditMarks
{
    /// <summary>All that may stand before a name that signs a text off.</summary>
    public const string SignOff = "([-–—/";

    /// <summary>What stands before a name in a dateline.</summary>
    public const char Dateline = '(';

    /// <summary>Whether a character may stand before a name that signs a text off.</summary>
    public static bool OpensSignOff(char mark) => SignOff.Contains(mark, StringComparison.Ordinal);
}
