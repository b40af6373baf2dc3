using System.Collections.Frozen;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Propositions;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Briefing;

/// <summary>How much rests on a claim.</summary>
internal static class ClaimWeight
{
    /// <summary>Words that a sentence has at most, besides its source and cue, that says nothing without the one before it ("The company rejected the charge").</summary>
    private const int MostOfBare = 3;

    // What people tell a reporter about talking to the reporter.
    private static readonly FrozenSet<string> AboutThePress = ListedWords.Of("cues", "about-the-press", StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Open = FrozenSet.ToFrozenSet(["each", "another", "both", "its", "his", "her", "their", "he", "she", "it", "they", "some",
        "others", "all", "any", "nobody", "who", "whoever"], StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Writers = FrozenSet.ToFrozenSet(["I", "me", "my", "us", "our"], StringComparer.Ordinal);

    /// <summary>
    /// Dispute first (half as much where nobody denies it outright), then independent origins and parties; what pages begin with weighs more, and what is charged, denied, threatened or warned of than what is
    /// merely said. Less weighs a claim without a named speaker, one of a word or two, one that is no news (who does not wish to be named) or says nothing without the page, a little less one that only
    /// machine-spun texts have, and least of all one that these have from a page at hand. Counts of pages play no part.
    /// </summary>
    /// <param name="told">The claim and the statement that tells it.</param>
    /// <param name="records">The records of its pages.</param>
    /// <param name="restated">Machine-spun pages whose source is at hand, which says the same in its own words.</param>
    public static int Of(ToldClaim told, IReadOnlyDictionary<DocumentIdentity, ArticleRecord> records, IReadOnlySet<DocumentIdentity> restated)
    {
        var claim = told.Claim;
        var isNoNews = IsAboutThePress(told) || IsOfTheWriter(told);
        return (3 * (claim.Origins.For.Length + claim.Origins.Against.Length))
            + (2 * (claim.Parties.For.Length + claim.Parties.Against.Length))
            + claim.Disputed.Select(Of).DefaultIfEmpty().Max()
            + (claim.Speakers.For.Concat(claim.Speakers.Against).All(IsOpen) ? -4 : 0)
            + (claim.Text.AsSpan().Count(' ') < 2 || IsBare(told) || isNoNews ? -6 : 0)
            + (claim.Statements.All(statement => restated.Contains(statement.Article)) ? -12 : claim.Statements.All(statement => records[statement.Article].IsSpun) ? -2 : 0)
            + (claim.Statements.Any(statement => Begins(records[statement.Article], statement.Content[0])) ? 3 : 0)
            + (isNoNews ? 0 : told.Statement?.Act switch
            {
                SpeechAct.Accuse or SpeechAct.Deny or SpeechAct.Threaten or SpeechAct.Warn => 3,
                SpeechAct.Condemn or SpeechAct.Demand or SpeechAct.Refuse or SpeechAct.Offer or SpeechAct.Promise => 1,
                _ => 0,
            });
    }

    private static int Of(Dispute dispute) => dispute.Opposition is Opposition.Worded or Opposition.Judged ? 3 : 6;

    // The report's first paragraph; the headline is often no more than a name for it.
    private static bool Begins(ArticleRecord record, TextSpan words) => record.Article.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Body)?.Span.Contains(words) == true;

    private static bool IsBare(ToldClaim told)
    {
        if (!told.NamesSource || told.Claim.Text.Any(char.IsDigit))
        {
            return false;
        }

        var named = told.Statement!.Source.Concat(told.Statement.Cue).Sum(part => WordsIn(part.TextIn(told.Record.Text)));
        return WordsIn(told.Claim.Text) - named <= MostOfBare;
    }

    // "Each", "one of them", "its spokesman": nobody who can be told without the page.
    private static bool IsOpen(string speaker) => Open.Contains(speaker.Split(' ', 2)[0]);

    // What readers ask a columnist.
    private static bool IsOfTheWriter(ToldClaim told) => told.Statement?.Form == StatementForm.Indirect && told.Claim.Text.Split([' ', ',', '.', '?'], StringSplitOptions.RemoveEmptyEntries).Any(Writers.Contains);

    private static int WordsIn(string text) => text.AsSpan().Trim().Count(' ') + 1;

    private static bool IsAboutThePress(ToldClaim told) =>
        told.Statement?.Act is SpeechAct.Refuse or SpeechAct.Demand or SpeechAct.Ask
        && told.Claim.Text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries) is { Length: <= 8 } words && Array.Exists(words, AboutThePress.Contains);
}
