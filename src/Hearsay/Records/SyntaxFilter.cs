using Hearsay.Annotation;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Records;

/// <summary>
/// As <see cref="AnnotateFilter"/>, but writes the syntax: JSON Lines in, CoNLL-U out, documents in the order of the input. The format has no place
/// for a refusal, so refusals go to the caller.
/// </summary>
public sealed class SyntaxFilter
{
    private readonly Annotator _annotator;

    /// <param name="annotator">Shared by all threads.</param>
    public SyntaxFilter(Annotator annotator) => _annotator = annotator;

    /// <summary>Runs until the input ends.</summary>
    /// <param name="input">JSON Lines, UTF-8; read, not closed.</param>
    /// <param name="output">Receives CoNLL-U, UTF-8; flushed at the end, not closed.</param>
    /// <param name="options">Limits.</param>
    /// <param name="threads">Number of threads that annotate; at least 1.</param>
    /// <param name="refused">Is told, on the caller's thread and in order, the id (null when the line has none) and the reason of each document that
    /// could not be taken in.</param>
    /// <param name="cancel">Stops between documents.</param>
    /// <returns>How many lines were answered, and how many of them refused.</returns>
    public (long Lines, long Refused) Run(
        Stream input, Stream output, ReadOptions options, int threads, Action<string?, Diagnostic> refused, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(refused);
        long lines = 0;
        long refusals = 0;
        foreach (var (id, sentences, refusal) in OrderedParallel.Select(DocumentReader.ReadJsonLines(input, "line", options), Answer, threads, cancel))
        {
            lines++;
            if (refusal is null)
            {
                output.Write(sentences);
            }
            else
            {
                refusals++;
                refused(id, refusal);
            }
        }

        output.Flush();
        return (lines, refusals);
    }

    private (string? Id, byte[] Sentences, Diagnostic? Refusal) Answer(DocumentResult result)
    {
        if (result.Document is null)
        {
            return (result.Id, [], result.Refusal!);
        }

        var (article, refusal) = _annotator.TryAnalyze(result.Document);
        return article is null
            ? (result.Document.Id, [], refusal!)
            : (result.Document.Id, ConlluWriter.Write(result.Document.Id, article), null);
    }
}
