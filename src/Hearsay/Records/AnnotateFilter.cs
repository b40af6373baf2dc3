using Hearsay.Annotation;
using Hearsay.Reading;

namespace Hearsay.Records;

/// <summary>
/// The pure half as a filter: JSON Lines in, JSON Lines out, one line for each line and in the same order, on any number of
/// threads. A bad line is answered in its place and the run goes on.
/// </summary>
public sealed class AnnotateFilter
{
    private readonly Annotator _annotator;

    /// <param name="annotator">Shared by all threads.</param>
    public AnnotateFilter(Annotator annotator) => _annotator = annotator;

    /// <summary>Runs until the input ends.</summary>
    /// <param name="input">JSON Lines, UTF-8; read, not closed.</param>
    /// <param name="output">Receives JSON Lines, UTF-8; flushed at least once per batch, not closed.</param>
    /// <param name="options">Limits.</param>
    /// <param name="threads">Number of threads that annotate; at least 1.</param>
    /// <param name="cancel">Stops between documents.</param>
    /// <returns>How many lines were answered, and how many of them with an error.</returns>
    public (long Lines, long Refused) Run(Stream input, Stream output, ReadOptions options, int threads, CancellationToken cancel = default)
    {
        long lines = 0;
        long refused = 0;
        var work = OrderedParallel.Select(DocumentReader.ReadJsonLines(input, "line", options), Answer, threads, cancel);
        foreach (var (line, isRefusal) in work)
        {
            output.Write(line);
            output.WriteByte((byte)'\n');
            lines++;
            refused += isRefusal ? 1 : 0;
        }

        output.Flush();
        return (lines, refused);
    }

    private (byte[] Line, bool IsRefusal) Answer(DocumentResult result)
    {
        if (result.Document is null)
        {
            return (RecordJson.WriteRefusal(result.Id, result.Refusal!), true);
        }

        var (record, refusal) = _annotator.TryAnnotate(result.Document);
        return record is null
            ? (RecordJson.WriteRefusal(result.Document.Id, refusal!), true)
            : (RecordJson.Write(record), false);
    }
}
