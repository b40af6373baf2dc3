namespace Hearsay.Ledger.Claims;

/// <summary>The words of a claim or a statement's content as they are shown alone.</summary>
public static class ClaimText
{
    /// <summary>
    /// A content as a sentence of its own: without the conjunction that tied it to its cue, the comma that parted it from it, and marks of quotation whose fellows stand
    /// outside it.
    /// </summary>
    public static string Of(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        content = content.StartsWith("that ", StringComparison.Ordinal) ? content[5..] : content;
        content = content.Length > 1 && content[^2] == ',' && content[^1] is '"' or '”' or '’' or '\'' ? content[..^2] + content[^1] : content.TrimEnd(',', ' ');
        return WithoutLoneMarks(content);
    }

    /// <summary>Words as a line begins with them.</summary>
    internal static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static string WithoutLoneMarks(string content)
    {
        var (opening, closing, plain) = (content.Count(c => c == '“'), content.Count(c => c == '”'), content.Count(c => c == '"'));
        return opening == closing && plain % 2 == 0 ? content
            : content.Length > 1 && content[^1] is '”' or '"' && content[0] is not ('“' or '"') ? content[..^1].TrimEnd(',')
            : content.Length > 1 && content[0] is '“' or '"' && content[^1] is not ('”' or '"') ? content[1..]
            : content;
    }
}
