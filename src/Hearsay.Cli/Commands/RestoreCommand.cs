using System.CommandLine;
using System.IO.Compression;
using Hearsay.Ledger;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay restore</c>: a store from the file that <c>hearsay backup</c> wrote.</summary>
internal sealed class RestoreCommand : HearsayCommand
{
    private readonly Argument<string> _file = new("file") { Description = "The backup." };

    public RestoreCommand()
        : base(
            "restore",
            "Appends all records and corrections of a backup to a store, new or not, and compares the articles anew. What is there already is skipped: run again, it goes on where it was.",
            "hearsay restore ledger.jsonl.gz --store hearsay.db",
            "hearsay restore ledger.jsonl.gz --store postgres://db.example/news")
    {
        Add(_file);
        Add(StoreOption.Create());
    }

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        var file = arguments.GetRequiredValue(_file);
        try
        {
            using (var begin = Open(file))
            {
                if (!LogBackup.IsBackup(begin))
                {
                    throw new UsageException($"'{file}' is no backup: 'hearsay backup' makes one.");
                }
            }

            using var plain = Open(file);
            using var store = arguments.OpenToWrite();
            var counts = LogBackup.Restore(plain, store);
            var folded = Folding.Run(store, terminal);
            terminal.Say(FormattableString.Invariant($"{counts.Records} records and {counts.Corrections} corrections from {file}.") + (folded ? "" : " Stopped; run the same command again to go on."));
            return folded ? ExitCodes.Done : ExitCodes.Interrupted;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or System.Text.DecoderFallbackException)
        {
            throw new UsageException($"The backup '{file}' could not be read to its end: {error.Message}");
        }
    }

    private static Stream Open(string file)
    {
        var stream = new FileStream(file, FileMode.Open, FileAccess.Read);
        return file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }
}
