using System.Collections.Immutable;
using Hearsay.Ledger.Stories;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>The agreements of a story for its brief: what is told of each, phase by phase, the same thing once however many pages tell it.</summary>
internal static class AgreementList
{
    private const int MostTermCharacters = 160; // characters of a term before it is cut

    /// <summary>The agreements of which more is told than a name: those that most is told of first.</summary>
    /// <param name="story">The story.</param>
    /// <param name="records">Its records.</param>
    /// <param name="origins">The origins of its articles; what is told by a page of another story counts as that page's.</param>
    /// <param name="copies">The articles whose text is another one's, which tell nothing that their source does not.</param>
    public static ImmutableArray<BriefAgreement> Of(
        StoryLedger story, IReadOnlyDictionary<DocumentIdentity, ArticleRecord> records, IReadOnlyDictionary<DocumentIdentity, ImmutableArray<string>> origins, IReadOnlySet<DocumentIdentity> copies) =>
    [
        .. story.Agreements.Select(thread => new BriefAgreement(thread, [.. LinesOf(thread, story, records, origins, copies)]))
            .Where(agreement => !agreement.Lines.IsEmpty)
            .OrderByDescending(agreement => agreement.Lines.Length).ThenBy(agreement => agreement.Thread.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<BriefThreadLine> LinesOf(
        AgreementThread thread, StoryLedger story, IReadOnlyDictionary<DocumentIdentity, ArticleRecord> records, IReadOnlyDictionary<DocumentIdentity, ImmutableArray<string>> origins,
        IReadOnlySet<DocumentIdentity> copies)
    {
        // What a truce might come to, or is to come to, by nobody and said by nobody, is no news of it.
        var steps = thread.Steps.Where(step => step.Modality is not (Modality.Hypothetical or Modality.Planned) || !step.By.IsEmpty || step.Speaker is not null).ToArray();
        var told = steps.Where(step => !copies.Contains(step.Article)).Select(step => (step.Kind, step.Modality)).ToHashSet();
        var lines = steps
            .Where(step => !copies.Contains(step.Article) || !told.Contains((step.Kind, step.Modality)))
            .GroupBy(step => (step.Phase, Text: AgreementWords.Of(step, thread, records[step.Article].Text, story.Parties)))
            .Select(same => LineOf(
                same.Key.Phase,
                same.Key.Text,
                same.All(step => step.IsReportDay),
                same.All(step => step.IsReportDay) ? same.Min(step => step.Day) : same.Where(step => !step.IsReportDay).Min(step => step.Day),
                [.. same.Select(step => EvidenceOf(records[step.Article], step.Span))]));
        var terms = thread.Terms.Where(term => !copies.Contains(term.Article) && (term.Party is not null || !records[term.Article].IsSpun)
            && term.Span.TextIn(records[term.Article].Text).Contains(' ', StringComparison.Ordinal))
            .Select(term => (term, Words: AgreementWords.Of(term, records[term.Article].Text, MostTermCharacters, story.Parties)))
            .GroupBy(pair => pair.Words, pair => pair.term, StringComparer.Ordinal)
            .Select(same => LineOf(
                ThreadPhase.Obligation, same.Key, isReportDay: false, null, [.. same.Select(term => EvidenceOf(records[term.Article], term.Span))]));
        return lines.Concat(terms).OrderBy(line => line.Phase).ThenBy(line => line.Day ?? DateOnly.MaxValue).ThenBy(line => line.Evidence[0].Article).ThenBy(line => line.Evidence[0].Span);

        BriefThreadLine LineOf(ThreadPhase phase, string text, bool isReportDay, DateOnly? day, ImmutableArray<Evidence> evidence) => new(
            phase, text, day, isReportDay, evidence, evidence.SelectMany(words => origins.GetValueOrDefault(words.Article, [words.Article.ToString()])).Distinct(StringComparer.Ordinal).Count());
    }

    // The event that the words tell, else the statement that they stand in.
    private static Evidence EvidenceOf(ArticleRecord record, TextSpan words) => new(
        record.Identity,
        record.Events.FirstOrDefault(e => e.Trigger.Overlaps(words))?.Id
            ?? record.Statements.Where(statement => statement.Content.Any(part => part.Contains(words))).MinBy(statement => statement.Content.Sum(part => part.Length))?.Id ?? "",
        words);
}
