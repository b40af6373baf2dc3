using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>How much is in a backup.</summary>
/// <param name="Records">Records, all versions.</param>
/// <param name="Corrections">Corrections.</param>
public readonly record struct BackupCounts(long Records, long Corrections);

/// <summary>
/// A store's log as JSON Lines, for any store: a head, a line for each live record with what it is found by and its JSON byte for byte, one for each correction, and a foot
/// with their numbers, by which a file that was cut off is known. What is derived is not in it: it is folded anew. Removed documents are not in it either.
/// </summary>
public static class LogBackup
{
    private const int Version = 1; // of the backup's form
    private const int BatchRecords = 64; // records written to a store at once

    private static ReadOnlySpan<byte> Begin => "{\"hearsayBackup\":"u8;

    private static ReadOnlySpan<byte> NewLine => "\n"u8;

    /// <summary>Writes the log. Records that are appended meanwhile may be in it or not; all that were there before are.</summary>
    /// <param name="log">The log.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static BackupCounts Write(IRecordLog log, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(stream);
        var counts = default(BackupCounts);
        WriteLine(stream, line => line.WriteNumber("hearsayBackup", Version));
        foreach (var record in log.Records())
        {
            counts = counts with { Records = counts.Records + 1 };
            WriteLine(stream, line =>
            {
                line.WriteString("key", record.Key);
                line.WriteString("collection", record.Identity.Collection);
                line.WriteString("id", record.Identity.Id);
                line.WriteString("documentHash", record.DocumentHash);
                line.WriteString("makers", record.Makers);
                line.WritePropertyName("record");
                line.WriteRawValue(record.Json.Span, skipInputValidation: true);
            });
        }

        foreach (var correction in log.Corrections())
        {
            counts = counts with { Corrections = counts.Corrections + 1 };
            WriteLine(stream, line =>
            {
                line.WriteString("key", correction.Key);
                line.WritePropertyName("correction");
                line.WriteRawValue(correction.Json.Span, skipInputValidation: true);
            });
        }

        WriteLine(stream, line =>
        {
            line.WriteNumber("records", counts.Records);
            line.WriteNumber("corrections", counts.Corrections);
        });
        return counts;
    }

    /// <summary>Whether a stream begins as a backup does, of whatever version.</summary>
    /// <param name="stream">Read a little.</param>
    public static bool IsBackup(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var begin = new byte[Begin.Length];
        return stream.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false) == begin.Length && begin.AsSpan().SequenceEqual(Begin);
    }

    /// <summary>Appends what is in a backup to a log; what is there already is skipped, so that a restore that was stopped can be run again.</summary>
    /// <param name="stream">The backup.</param>
    /// <param name="log">The log.</param>
    /// <exception cref="InvalidDataException">It is no backup, of a newer version, damaged, or cut off; what came before is in the log.</exception>
    /// <exception cref="StoreException">The store cannot be written to.</exception>
    public static BackupCounts Restore(Stream stream, IRecordLog log)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(log);
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var counts = default(BackupCounts);
        var batch = new List<LogEntry>();
        var (number, ended) = (0L, false);
        while (!ended && reader.ReadLine() is { } text)
        {
            number++;
            try
            {
                using var line = JsonDocument.Parse(text);
                if (number == 1)
                {
                    RequireHead(line.RootElement);
                }
                else if (EntryOf(line.RootElement) is { } entry)
                {
                    batch.Add(entry);
                    counts = entry is RecordAppended ? counts with { Records = counts.Records + 1 } : counts with { Corrections = counts.Corrections + 1 };
                }
                else
                {
                    ended = new BackupCounts(line.RootElement.GetProperty("records").GetInt64(), line.RootElement.GetProperty("corrections").GetInt64()) == counts
                        ? true
                        : throw new InvalidDataException("the backup does not have as many entries as its last line says");
                }
            }
            catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
            {
                throw new InvalidDataException(FormattableString.Invariant($"line {number} is none of a backup: {error.Message}"), error);
            }

            if (batch.Count >= BatchRecords)
            {
                log.Append(batch);
                batch.Clear();
            }
        }

        log.Append(batch);
        return ended ? counts : throw new InvalidDataException(FormattableString.Invariant($"the backup is cut off after line {number}"));
    }

    private static void RequireHead(JsonElement head)
    {
        var version = head.GetProperty("hearsayBackup").GetInt32();
        if (version != Version)
        {
            throw new InvalidDataException(FormattableString.Invariant($"the backup is of version {version}, and this Hearsay reads version {Version}"));
        }
    }

    private static LogEntry? EntryOf(JsonElement line)
    {
        if (line.TryGetProperty("record", out var record))
        {
            return new RecordAppended(new StoredRecord(
                KeyOf(line, record, out var json), new DocumentIdentity(Text(line, "collection"), Text(line, "id")), Text(line, "documentHash"), Text(line, "makers"), json));
        }

        return line.TryGetProperty("correction", out var correction) ? new CorrectionAppended(new StoredCorrection(KeyOf(line, correction, out var written), written)) : null;
    }

    private static string KeyOf(JsonElement line, JsonElement body, out byte[] json)
    {
        json = Encoding.UTF8.GetBytes(body.GetRawText());
        var key = Text(line, "key");
        return string.Equals(Convert.ToHexStringLower(SHA256.HashData(json)), key, StringComparison.Ordinal)
            ? key
            : throw new InvalidDataException($"the entry {key} does not have the content that its name promises");
    }

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString() ?? throw new InvalidDataException($"'{name}' is null");

    private static void WriteLine(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var line = new Utf8JsonWriter(stream))
        {
            line.WriteStartObject();
            write(line);
            line.WriteEndObject();
        }

        stream.Write(NewLine);
    }
}
