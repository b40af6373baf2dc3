using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Ledger.Claims.Joining;

/// <summary>Joins the words that a speaker puts beside a statement to it, with all that was joined to them as the same words of the same speaker. They never join two claims.</summary>
internal static class AdditionJoiner
{
    /// <summary>Once for what stands beside a statement, once for what stands beside that.</summary>
    private const int Rounds = 2;

    /// <summary>Joins what stands alone, or with its own words only, to the statement that it stands beside.</summary>
    public static void Join(ClaimGrouping groups)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var found = groups.Propositions.Select(proposition => (Addition: proposition, Beside: BesideOf(groups, proposition)))
                .Where(pair => pair.Beside is not null && !groups.AreOne(pair.Addition.Node, pair.Beside.Node))
                .GroupBy(pair => groups.ClaimOf(pair.Addition.Node), pair => (pair.Addition, Beside: pair.Beside!), StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
            if (found.Length == 0)
            {
                return;
            }

            var members = groups.Propositions.ToLookup(proposition => groups.ClaimOf(proposition.Node), StringComparer.Ordinal);
            foreach (var group in found)
            {
                // Of several copies the one whose neighbour denies something tells most.
                var (addition, beside) = group.OrderByDescending(pair => groups.IsAgainst(pair.Beside.Node)).First();
                var added = members[group.Key];
                if (IsOneVoice(added) && AreOfOneSide(groups, added) && !groups.AreOne(addition.Node, beside.Node)
                    && !AreOpposedOnPage(groups, added, members[groups.ClaimOf(beside.Node)], groups.IsAgainst(beside.Node)))
                {
                    Join(groups, addition, beside, added);
                }
            }
        }
    }

    private static void Join(ClaimGrouping groups, Proposition addition, Proposition beside, IEnumerable<Proposition> added)
    {
        var against = groups.IsAgainst(beside.Node);
        foreach (var member in added)
        {
            groups.Put(member.Node, against);
        }

        groups.JoinTo(addition.Node, beside.Node, ClaimBasis.Adds);
    }

    // "Corvo admitted …; on Tuesday it had said that …": that a page tells both makes neither of them the other's side.
    private static bool AreOpposedOnPage(ClaimGrouping groups, IEnumerable<Proposition> added, IEnumerable<Proposition> others, bool against) =>
        added.Any(member => others.Any(other => groups.IsAgainst(other.Node) != against && member.SharesPartyOnPage(other)));

    private static Proposition? BesideOf(ClaimGrouping groups, Proposition addition) => groups.Before(addition) is { } before && Belongs(addition, before) ? before : null;

    // Who took back what they had said stands on both sides, and neither of their words is put where the other is.
    private static bool AreOfOneSide(ClaimGrouping groups, IEnumerable<Proposition> members) => members.Select(member => groups.IsAgainst(member.Node)).Distinct().Count() == 1;

    private static bool IsOneVoice(IEnumerable<Proposition> members)
    {
        var voices = members.Select(member => member.Speaker?.Id ?? member.Party ?? member.Node).Distinct(StringComparer.Ordinal).Take(2).Count();
        return voices == 1 && members.All(member => !member.IsAnaphoric || !member.Denies);
    }

    // A further sentence of one statement, a quotation right behind what it bears out, or what somebody denies right behind "called the charge a lie".
    private static bool Belongs(Proposition addition, Proposition before)
    {
        const int Gap = 160; // letters between a statement and the quotation that bears it out
        if (string.Equals(addition.StatementNode, before.StatementNode, StringComparison.Ordinal))
        {
            return true;
        }

        var gap = addition.Spans[0].Start - before.Spans[^1].End;
        return (IsQuotation(addition, before) || IsDenialSpeltOut(addition, before)) && !before.IsHeadline
            && gap is >= 0 and < Gap && addition.Article.Record.Text.AsSpan(before.Spans[^1].End, gap) is var between && !between.Contains('\n')
            && (IsOfMember(addition, before, between) || (addition.Speaker is { } one && before.Speaker is { } other
                ? string.Equals(one.Id, other.Id, StringComparison.Ordinal) || string.Equals(addition.Party, before.Party, StringComparison.Ordinal)
                : addition.SharesParty(before)));
    }

    // "The nurses contradicted her. “It ran out at two,” said Rosa Timmerl": one of those who deny it says so right behind.
    private static bool IsOfMember(Proposition addition, Proposition before, ReadOnlySpan<char> between) =>
        before is { IsAnaphoric: true, Denies: true, Speaker: null } && addition.Statement.Form == StatementForm.Direct && between.IndexOfAnyExcept(" .\"“‘'") < 0;

    private static bool IsQuotation(Proposition addition, Proposition before) => addition.Statement.Form == StatementForm.Direct && before.Statement.Form != StatementForm.Direct;

    private static bool IsDenialSpeltOut(Proposition addition, Proposition before) =>
        before is { IsAnaphoric: true, Denies: true } && addition is { IsNegativeAlone: true, IsMute: false, IsProspective: false } && addition.SharesParty(before);
}
