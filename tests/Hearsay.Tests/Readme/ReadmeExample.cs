// The README's example, compiled as it stands there; ReadmeTests checks that the two are equal and runs it.
// It is written as a reader would like it, without braces around single lines.
#pragma warning disable IDE0011
using Hearsay.Annotation;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Reading;
using Hearsay.Storage;

namespace Hearsay.Tests.Readme;

internal static class ReadmeExample
{
    public static void Run()
    {
        // readme: begin
        var annotator = new Annotator();
        using var store = Stores.Open(":memory:");
        foreach (var path in Directory.EnumerateFiles("samples/pages", "*", SearchOption.AllDirectories))
        {
            using var file = File.OpenRead(path);
            foreach (var page in DocumentReader.Read(file, path, new ReadOptions()))
                if (page.Document is { } document && annotator.TryAnnotate(document).Record is { } record)
                    store.Append([new RecordAppended(StoredRecords.Of(record))]);
        }

        new LedgerFold(store).Run();
        foreach (var origin in OriginPages.Of(new LedgerView(store)))
            Console.WriteLine($"{origin.Pages.Length} pages rest on {origin.Name}");
        // readme: end
    }
}
