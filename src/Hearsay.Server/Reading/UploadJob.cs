using Hearsay.Ledger;
using Hearsay.Ledger.Intake;
using Hearsay.Reading;

namespace Hearsay.Server.Reading;

/// <summary>Reads what was uploaded, by the same way as <c>hearsay read</c>.</summary>
internal sealed class UploadJob(string name, UploadSpool files, string collection, Lazy<Annotation.Annotator> annotator) : ReadJob(name)
{
    public override void Run(ILedgerStore store, ServerOptions options, CancellationToken cancel)
    {
        DocumentIntake? intake = null;
        intake = new DocumentIntake(store, options.Threads, options.DocumentTime, outcome => Tell(outcome, intake!.Counts), cancel);
        intake.Take(Documents(), annotator);
    }

    public override void Forget() => files.Dispose();

    private IEnumerable<DocumentResult> Documents()
    {
        var read = new ReadOptions { Collection = collection };
        foreach (var (name, content) in files.Files())
        {
            foreach (var result in DocumentReader.Read(content, new DocumentSource { Name = name }, read))
            {
                yield return result;
            }
        }
    }
}
