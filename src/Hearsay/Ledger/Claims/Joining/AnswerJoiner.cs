using Hearsay.Ledger.Propositions;

namespace Hearsay.Ledger.Claims.Joining;

/// <summary>Joins a denial that is still alone to what it answers: the words of whoever spoke last, or what its own party says of it another day.</summary>
internal static class AnswerJoiner
{
    /// <summary>
    /// Who says outright that something is not so, or that there was none of it at all, answers who spoke last: of what that one said the sentence that the denial most likely contradicts, though
    /// less surely than where nothing says that it is one. What has not a word in common is about something else.
    /// </summary>
    /// <param name="groups">The groups so far.</param>
    /// <param name="learned">What was learned of pairs.</param>
    public static void JoinAnswers(ClaimGrouping groups, IReadOnlyList<LearnedPair> learned)
    {
        const int Least = -3 * BoostedTrees.One / 2; // a logit of -1.5: contrary with one chance in five or six
        var answers = learned
            .Where(pair => ReferenceEquals(pair.First.Article, pair.Second.Article) && pair.Contrary >= Least && pair.Contrary > pair.Same)
            .Select(pair => pair.First.Spans[0].Start < pair.Second.Spans[0].Start ? (Said: pair.First, Denial: pair.Second, pair.Contrary) : (Said: pair.Second, Denial: pair.First, pair.Contrary))
            .Where(pair => pair is { Denial: { IsRefusal: false, IsAnaphoric: false, Party: not null }, Said.IsAnaphoric: false }
                && (pair.Denial.Denies || (pair.Said.Party is not null && TotalDenials.IsOne(pair.Denial))) && !pair.Denial.SharesParty(pair.Said) && !groups.IsAgainst(pair.Said.Node)
                && pair.Denial.Features.CommonWith(pair.Said.Features).Next() && AnswersLast(groups, pair.Said, pair.Denial))
            .GroupBy(pair => pair.Denial.Node, StringComparer.Ordinal)
            .Select(denial => denial.OrderByDescending(pair => pair.Contrary).ThenBy(pair => pair.Said.Node, StringComparer.Ordinal).First())
            .OrderByDescending(pair => pair.Contrary).ThenBy(pair => pair.Denial.Node, StringComparer.Ordinal);
        foreach (var (said, denial, _) in answers.ToArray())
        {
            Oppose(groups, said, denial, Opposition.Judged);
        }
    }

    /// <summary>What was said stands against its denial where more than common words tells that the two belong together.</summary>
    /// <param name="groups">The groups so far.</param>
    /// <param name="denials">What was said, each with its denial.</param>
    /// <param name="opposition">How it was told that the denial is one.</param>
    public static void JoinDenials(ClaimGrouping groups, IEnumerable<(Proposition Said, Proposition Denial)> denials, Opposition opposition)
    {
        foreach (var (said, denial) in denials)
        {
            Oppose(groups, said, denial, opposition);
        }
    }

    /// <summary>What a party grants and what it had said another day are two sides of one claim.</summary>
    /// <param name="groups">The groups so far.</param>
    /// <param name="admissions">What parties grant, each with what they had said.</param>
    public static void JoinAdmissions(ClaimGrouping groups, IEnumerable<(Proposition Admitted, Proposition Earlier)> admissions)
    {
        foreach (var (admitted, earlier) in admissions)
        {
            var (said, denial) = earlier.IsNegativeAlone ? (admitted, earlier) : (earlier, admitted);
            Oppose(groups, said, denial, Opposition.Worded);
        }
    }

    // Nobody else speaks between the two.
    private static bool AnswersLast(ClaimGrouping groups, Proposition said, Proposition denial)
    {
        const int Reach = 300; // letters between the beginnings of the two
        if (denial.Spans[0].Start - said.Spans[0].Start > Reach)
        {
            return false;
        }

        var before = groups.Before(denial);
        while (before is not null && !ReferenceEquals(before, said)
            && (string.Equals(before.Party, said.Party, StringComparison.Ordinal) || string.Equals(before.StatementNode, denial.StatementNode, StringComparison.Ordinal)))
        {
            before = groups.Before(before);
        }

        return ReferenceEquals(before, said);
    }

    // Joins a denial to what it denies where one of the two stands alone on its side so far, and no page would have one party on both.
    private static void Oppose(ClaimGrouping groups, Proposition said, Proposition denial, Opposition opposition)
    {
        if (groups.IsAgainst(said.Node) || !groups.IsAgainst(denial.Node) || groups.AreOne(said.Node, denial.Node))
        {
            return;
        }

        var (one, other) = (groups.MembersOf(said.Node), groups.MembersOf(denial.Node));
        if ((groups.IsContested(one) && groups.IsContested(other)) || one.Exists(a => other.Exists(b => groups.IsAgainst(a) != groups.IsAgainst(b) && groups[a].SharesPartyOnPage(groups[b]))))
        {
            return;
        }

        groups.SetAgainst(said, denial, opposition);
        groups.JoinTo(denial.Node, said.Node, ClaimBasis.Denies);
    }
}
