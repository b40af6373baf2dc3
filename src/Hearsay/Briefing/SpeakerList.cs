using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Stories;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>Who says what: the claims of a story turned round, so that one utterance stands once however many pages repeat it.</summary>
internal static class SpeakerList
{
    /// <summary>Named speakers first, then nameless ones; each by number of utterances, then by name.</summary>
    public static ImmutableArray<BriefSpeaker> Of(StoryLedger ledger, Dictionary<DocumentIdentity, ArticleRecord> records)
    {
        var said = ledger.Claims
            .SelectMany(claim => claim.Statements.SelectMany(statement => StorySpeaker.AllOf(statement).Select(speaker => (Claim: claim, Statement: statement, Speaker: speaker))));
        return
        [
            .. said
                .GroupBy(pair => pair.Speaker)
                .Select(group => new BriefSpeaker(
                    group.Key.Name,
                    SpeakerRole.Of(SpeakerRole.ActorOf(ledger.Actors, group.Key.Actor), group.Select(pair => pair.Statement), article => records[article]),
                    group.Select(pair => PartyOf(pair.Statement, pair.Speaker)).OfType<string>().Order(StringComparer.Ordinal).Select(party => ledger.Parties.GetValueOrDefault(party, party)).FirstOrDefault(),
                    group.Key.IsAnonymous,
                    [.. group.GroupBy(pair => pair.Claim.Id, pair => pair.Statement, StringComparer.Ordinal)
                        .Select(same => UtteranceOf([.. same], records))
                        .OrderBy(utterance => utterance.IsSpun)
                        .ThenByDescending(utterance => utterance.Evidence.Length)
                        .ThenBy(utterance => utterance.Evidence[0].Article).ThenBy(utterance => utterance.Evidence[0].Span)]))
                .OrderBy(speaker => speaker.IsAnonymous)
                .ThenByDescending(speaker => speaker.Utterances.Length)
                .ThenBy(speaker => speaker.Name, StringComparer.Ordinal),
        ];
    }

    private static string? PartyOf(ClaimStatement statement, StorySpeaker speaker) =>
        statement.With.FirstOrDefault(other => string.Equals(other.Actor, speaker.Actor, StringComparison.Ordinal)) is { } joint ? joint.Party : statement.Party;

    /// <summary>The statement of a record that stands under a claim.</summary>
    public static Statement FindIn(ArticleRecord record, ClaimStatement statement) =>
        record.StatementOf(statement.Statement)
        ?? throw new InvalidOperationException($"{statement.Article} has no statement {statement.Statement}.");

    private static BriefUtterance UtteranceOf(ClaimStatement[] same, Dictionary<DocumentIdentity, ArticleRecord> records)
    {
        // The fullest wording, a person's before a machine's, direct speech before indirect, speaks for all.
        var (best, inArticle) = same
            .Select(statement => (Statement: FindIn(records[statement.Article], statement), Article: statement.Article))
            .OrderBy(pair => records[pair.Article].IsSpun)
            .ThenBy(pair => pair.Statement.Form == StatementForm.Direct ? 0 : 1)
            .ThenByDescending(pair => pair.Statement.Content.Sum(part => part.Length))
            .ThenBy(pair => pair.Article)
            .First();
        return new BriefUtterance(
            records[inArticle].WordsOf(best.Content),
            best.Act,
            best.Form,
            [.. same.Select(statement => new Evidence(statement.Article, statement.Statement, statement.Content[0]))],
            [.. best.Via.Select(link => link.Outlet)],
            records[inArticle].IsSpun);
    }
}
