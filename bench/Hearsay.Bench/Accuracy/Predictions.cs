using System.IO.Compression;
using Hearsay.Annotation;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Reading;
using Hearsay.Records;
using Hearsay.Storage;

namespace Hearsay.Bench.Accuracy;

/// <summary>Writes what the engine says about a task's input, in the form that the scorer reads. Streams; only lineage holds its records.</summary>
internal sealed class Predictions(Annotator annotator, int threads)
{
    private const int BatchRecords = 64;

    /// <summary>Annotates an input.</summary>
    /// <param name="input">JSON Lines, gzip when its name ends so.</param>
    /// <param name="output">What to write.</param>
    /// <param name="prediction">The file to write; replaced.</param>
    /// <returns>How many documents there were, and how many of them were refused.</returns>
    public (long Documents, long Refused) Write(string input, TaskOutput output, string prediction)
    {
        using var file = File.OpenRead(input);
        using Stream lines = input.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var target = new BufferedStream(File.Create(prediction), 1 << 16);
        return output switch
        {
            TaskOutput.Conllu => new SyntaxFilter(annotator).Run(lines, target, new ReadOptions(), threads, (_, _) => { }),
            TaskOutput.Records => new AnnotateFilter(annotator).Run(lines, target, new ReadOptions(), threads),
            _ => WriteDerivations(lines, target),
        };
    }

    private (long Documents, long Refused) WriteDerivations(Stream input, Stream target)
    {
        using var store = Stores.Open(Stores.InMemory);
        long documents = 0;
        long refused = 0;
        var records = OrderedParallel.Select(
            DocumentReader.ReadJsonLines(input, "docs", new ReadOptions()),
            result => result.Document is null ? null : annotator.TryAnnotate(result.Document).Record,
            threads);
        foreach (var batch in records.Chunk(BatchRecords))
        {
            documents += batch.Length;
            refused += batch.Count(record => record is null);
            store.Append([.. batch.OfType<Model.ArticleRecord>().Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        }

        new LedgerFold(store).Run();
        foreach (var line in new LedgerLines(new LedgerView(store)).Derivations())
        {
            target.Write(line);
            target.WriteByte((byte)'\n');
        }

        return (documents, refused);
    }
}
