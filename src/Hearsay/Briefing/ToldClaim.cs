using Hearsay.Ledger.Claims;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>A claim and the statement in whose words it is told.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Record">The page in whose words it is told.</param>
/// <param name="Statement">The statement of that page; null where the page tells it in its own voice.</param>
/// <param name="Member">How that statement rests under the claim; null likewise.</param>
internal sealed record ToldClaim(Claim Claim, ArticleRecord Record, Statement? Statement, ClaimStatement? Member)
{
    /// <summary>
    /// What the statement does. Whoever stands for what the words say does not deny them, though the page has it as a denial: "No shell left our guns" is said, and what it denies stands elsewhere.
    /// </summary>
    public SpeechAct Act => Statement is null || (Statement.Act == SpeechAct.Deny && Member!.Side == ClaimSide.For) ? SpeechAct.Assert : Statement.Act;

    /// <summary>Whether the words are in marks of quotation.</summary>
    public bool IsQuoted => Claim.Text is ['"' or '“' or '‘' or '\'', ..];

    /// <summary>Whether the words say themselves who says it ("the company puts the number at 40").</summary>
    public bool NamesSource => Statement is { Source: [var source, ..], Cue: [var cue, ..] } && Claim.Text.Contains(source.TextIn(Record.Text), StringComparison.OrdinalIgnoreCase)
        && Claim.Text.Contains(cue.TextIn(Record.Text), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether they begin with who says it.</summary>
    public bool BeginsWithSource => Statement is { Source: [var source, ..] } && Claim.Text.IndexOf(source.TextIn(Record.Text), StringComparison.OrdinalIgnoreCase) is >= 0 and <= 4;

    /// <summary>Whether some of the words are a quotation: then they are one speaker's, too.</summary>
    public bool HasQuotation => Claim.Text.AsSpan().IndexOfAny('"', '“') >= 0;

    /// <summary>A claim with the statement that tells it.</summary>
    public static ToldClaim Of(Claim claim, IReadOnlyDictionary<DocumentIdentity, ArticleRecord> records)
    {
        if (claim.Told is not { } told)
        {
            var report = claim.Reports.FirstOrDefault(report => report.Side == ClaimSide.For);
            return new ToldClaim(claim, records[report?.Article ?? claim.Statements[0].Article], null, null);
        }

        var member = claim.Statements.Where(statement => statement.Article == told.Article && string.Equals(statement.Statement, told.Statement, StringComparison.Ordinal)).MinBy(statement => statement.Side)!;
        return new ToldClaim(claim, records[told.Article], SpeakerList.FindIn(records[told.Article], member), member);
    }
}
