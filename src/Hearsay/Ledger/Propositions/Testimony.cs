using System.Collections.Frozen;
using Hearsay.Resources;

namespace Hearsay.Ledger.Propositions;

/// <summary>
/// What those to whom a deed is said to have been done say beside its denial: "denied that the government had put pressure on the judges … A judge said that the palace had telephoned twice". No word
/// of the two need be the same: who did it is, and who speaks is whom the denial names.
/// </summary>
internal static class Testimony
{
    /// <summary>Letters between the beginnings of two sentences that answer each other.</summary>
    private const int Reach = 500;

    /// <summary>Acts and things that a testimony names: fewer tell no deed.</summary>
    private const int LeastTold = 2;

    /// <summary>Statements between which nobody else has spoken of it.</summary>
    private const int MostBetween = 4;

    private static readonly FrozenSet<string> Witnesses = ListedWords.Of("concepts", "witness");

    /// <summary>Each testimony with the denial beside it, in order of articles and text.</summary>
    /// <param name="propositions">What is said, in order of articles and text.</param>
    public static IEnumerable<(Proposition Said, Proposition Denial)> Of(IReadOnlyList<Proposition> propositions)
    {
        for (var at = 0; at < propositions.Count; at++)
        {
            var denial = propositions[at];
            if (!IsOfOwnDeed(denial))
            {
                continue;
            }

            for (var other = Math.Max(0, at - MostBetween); other < Math.Min(propositions.Count, at + MostBetween + 1); other++)
            {
                if (IsTestimony(propositions[other], denial))
                {
                    yield return (propositions[other], denial);
                }
            }
        }
    }

    // "Norway denied that it had …": what one denies is one's own deed where nobody else is named.
    private static bool IsOfOwnDeed(Proposition proposition) =>
        proposition is { IsNegativeAlone: true, IsRefusal: false, IsHeadline: false, IsAnaphoric: false, IsMute: false, IsProspective: false, PartyBehind: { } party }
        && (proposition.Agent is { } agent ? string.Equals(agent, party, StringComparison.Ordinal) : proposition.Denies);

    private static bool IsTestimony(Proposition said, Proposition denial) =>
        ReferenceEquals(said.Article, denial.Article) && said is { IsNegativeAlone: false, IsHeadline: false, IsAnaphoric: false, IsMute: false, IsProspective: false, IsConditional: false, IsOwnVoice: false }
        && string.Equals(said.Agent, denial.PartyBehind, StringComparison.Ordinal) && !string.Equals(said.PartyBehind, denial.PartyBehind, StringComparison.Ordinal)
        && Math.Abs(said.Spans[0].Start - denial.Spans[0].Start) <= Reach && said.Features.Names.Count(feature => feature[0] is not ('@' or '~' or '#')) >= LeastTold && Names(denial, said);

    // "the judges", of whom one speaks; or the party or person by name.
    private static bool Names(Proposition denial, Proposition said) =>
        (said.PartyBehind is { } party && denial.Features.Contains("@" + party)) || (said.Speaker is { } speaker && denial.Features.Contains("@" + speaker.Id))
        || said.Statement.Source.Any(part => SentenceWords.In([part], said.Article.Record.Text).Exists(
            word => Witnesses.Contains(word.Word) || (IsOfMatter(word.Word) && denial.Features.Contains(ContentWords.Stem(word.Word)))));

    private static bool IsOfMatter(string word) => ContentWords.IsTelling(ContentWords.Stem(word));
}
