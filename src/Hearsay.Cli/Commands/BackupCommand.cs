using System.CommandLine;
using System.IO.Compression;
using Hearsay.Ledger;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay backup</c>: a store's log as a file.</summary>
internal sealed class BackupCommand : HearsayCommand
{
    private readonly Argument<string> _file = new("file") { Description = "Where to; it must not be there yet. JSON Lines, compressed when the name ends in .gz." };

    public BackupCommand()
        : base(
            "backup",
            "Writes all records and corrections of a store to a file, from which `restore` makes a store of either kind. Others may read and write the store meanwhile.",
            "hearsay backup ledger.jsonl.gz",
            "hearsay backup ledger.jsonl.gz --store postgres://db.example/news")
    {
        Add(_file);
        Add(StoreOption.Create());
    }

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        var file = arguments.GetRequiredValue(_file);
        using var store = Stores.Open(arguments.GetRequiredValue<string>("--store"), create: false);
        if (File.Exists(file))
        {
            throw new UsageException($"'{file}' is there already; a backup overwrites nothing.");
        }

        // Under its name only when it is whole and on the disk.
        var partial = file + ".partial";
        try
        {
            var counts = Write(store, partial);
            File.Move(partial, file);
            terminal.Say(FormattableString.Invariant($"{counts.Records} records and {counts.Corrections} corrections in {file}."));
            return ExitCodes.Done;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The backup could not be written: {error.Message}");
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static BackupCounts Write(ILedgerStore store, string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        BackupCounts counts;
        if (path.EndsWith(".gz.partial", StringComparison.OrdinalIgnoreCase))
        {
            using var packed = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true);
            counts = LogBackup.Write(store, packed);
        }
        else
        {
            counts = LogBackup.Write(store, file);
        }

        file.Flush(flushToDisk: true);
        return counts;
    }
}
