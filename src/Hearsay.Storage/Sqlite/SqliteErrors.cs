using Hearsay.Ledger;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Sqlite;

/// <summary>Says SQLite's errors to a person: what is wrong with the store and what can be done.</summary>
internal static class SqliteErrors
{
    // Primary result codes, https://www.sqlite.org/rescode.html
    private const int Perm = 3;
    private const int Busy = 5; // SQLITE_BUSY, as all below by the numbers of sqlite.org/rescode.html
    private const int Locked = 6; // SQLITE_LOCKED
    private const int ReadOnly = 8; // SQLITE_READONLY
    private const int IoError = 10; // SQLITE_IOERR
    private const int Corrupt = 11; // SQLITE_CORRUPT
    private const int Full = 13; // SQLITE_FULL
    private const int CannotOpen = 14; // SQLITE_CANTOPEN
    private const int TooBig = 18; // SQLITE_TOOBIG
    private const int NotADatabase = 26; // SQLITE_NOTADB

    /// <summary>The store's exception for an error.</summary>
    public static StoreException Explain(SqliteException error, string location) => new(
        error.SqliteErrorCode switch
        {
            Busy or Locked =>
                $"The store '{location}' is being written by another process. Wait until that is done, or name another store.",
            ReadOnly or Perm =>
                $"The store '{location}' cannot be written to. Check the rights of the file and of its folder (SQLite keeps two files beside it).",
            CannotOpen =>
                $"The store '{location}' cannot be opened. Check that its folder exists and that you may write there.",
            Full =>
                $"The disk is full: the store '{location}' could not be written to and is as it was before. Make room and run the command again; it goes on where it stopped.",
            IoError =>
                $"The disk under the store '{location}' failed ({error.Message}). Check the disk, then run `hearsay doctor`.",
            Corrupt =>
                $"The store '{location}' is damaged ({error.Message}). Run `hearsay doctor`; restore a backup, or read the documents into a new store.",
            NotADatabase => NotAStore(location),
            TooBig => $"A record is too large for the store '{location}' (SQLite takes up to a gigabyte).",
            _ => $"The store '{location}' failed: {error.Message}",
        },
        error);

    /// <summary>What to say of a file of another kind.</summary>
    public static string NotAStore(string location) =>
        $"'{location}' is not a Hearsay store. It was left as it is; name another file with --store.";
}
