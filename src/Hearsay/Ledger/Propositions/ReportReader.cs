using Hearsay.Model;

namespace Hearsay.Ledger.Propositions;

/// <summary>Finds the sentences that an article tells in its own voice: nobody else is made answerable for any part of them.</summary>
internal static class ReportReader
{
    /// <summary>Sentences behind these are background.</summary>
    private const int MostSentences = 40;

    private const int LeastLetters = 25; // characters of a sentence that reports anything

    /// <summary>The sentences, each as a statement without source and cue, in text order.</summary>
    public static IEnumerable<Statement> Of(ArticleRecord record)
    {
        var told = record.Statements.SelectMany(statement => statement.Content.Concat(statement.Cue).Concat(statement.Source)).Order().ToArray();
        return record.Article.Blocks.Where(block => block.Kind == BlockKind.Body)
            .SelectMany(block => PlainSentences.In(record.Text, block.Span))
            .Where(span => span.Length >= LeastLetters && record.Text[span.End - 1] != '?' && !told.Any(span.Overlaps))
            .Take(MostSentences)
            .Select((span, index) => new Statement
            {
                Id = FormattableString.Invariant($"r{index + 1}"),
                Source = [],
                Cue = [],
                Content = [span],
                Form = StatementForm.Indirect,
                Act = SpeechAct.Assert,
            });
    }
}
