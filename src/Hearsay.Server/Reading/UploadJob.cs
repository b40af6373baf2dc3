using Hearsay.Ledger;
using Hearsay.Ledger.Intake;
using Hearsay.Reading;

namespace Hearsay.Server.Reading;

/// <summary>A file that was uploaded: where it lies until it is read, and what it was called.</summary>
internal sealed record UploadedFile(string Path, string Name);

/// <summary>Reads what was uploaded, by the same way as <c>hearsay read</c>.</summary>
internal sealed class UploadJob(string name, IReadOnlyList<UploadedFile> files, string collection, Lazy<Annotation.Annotator> annotator) : ReadJob(name)
{
    public override void Run(ILedgerStore store, ServerOptions options, CancellationToken cancel)
    {
        DocumentIntake? intake = null;
        intake = new DocumentIntake(store, options.Threads, options.DocumentTime, outcome => Tell(outcome, intake!.Counts), cancel);
        intake.Take(Documents(), annotator);
    }

    public override void Forget()
    {
        foreach (var file in files)
        {
            File.Delete(file.Path);
        }
    }

    private IEnumerable<DocumentResult> Documents()
    {
        var read = new ReadOptions { Collection = collection };
        foreach (var file in files)
        {
            using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read);
            foreach (var result in DocumentReader.Read(stream, new DocumentSource { Name = file.Name }, read))
            {
                yield return result;
            }
        }
    }
}
