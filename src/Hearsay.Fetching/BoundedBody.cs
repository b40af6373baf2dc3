using System.Buffers;
using System.IO.Compression;
using Hearsay.Model;
using Hearsay.Reading.Formats;

namespace Hearsay.Fetching;

/// <summary>The body of an answer, unpacked, within limits of size, expansion and time.</summary>
internal sealed class BoundedBody : ReadOnlyStream
{
    private readonly Raw _raw;
    private readonly Stream _plain;
    private readonly FetchOptions _options;
    private readonly string _name;
    private long _bytes;

    private BoundedBody(Raw raw, Stream plain, string name, FetchOptions options)
    {
        _raw = raw;
        _plain = plain;
        _name = name;
        _options = options;
    }

    /// <summary>Puts the limits around a body.</summary>
    /// <param name="body">As it comes from the connection.</param>
    /// <param name="codings">Its content codings, in the order in which they were applied.</param>
    /// <param name="name">For messages.</param>
    /// <param name="options">The limits.</param>
    /// <param name="deadline">Ends when the time is over.</param>
    public static BoundedBody Of(Stream body, IEnumerable<string> codings, string name, FetchOptions options, CancellationToken deadline)
    {
        var raw = new Raw(body, name, options, deadline);
        Stream plain = raw;
        foreach (var coding in codings.Reverse())
        {
            plain = coding.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => new GZipStream(plain, CompressionMode.Decompress),
                "deflate" => new ZLibStream(plain, CompressionMode.Decompress),
                "br" => new BrotliStream(plain, CompressionMode.Decompress),
                "identity" => plain,
                _ => throw new FetchException(DiagnosticCatalog.FetchFailed.At($"{name}: the server answers in the coding '{coding}', which was not asked for")),
            };
        }

        return new BoundedBody(raw, plain, name, options);
    }

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = _plain.Read(buffer);
        }
        catch (InvalidDataException damaged)
        {
            throw new FetchException(DiagnosticCatalog.FetchFailed.At($"{_name}: the page's compression is damaged"), damaged);
        }

        _bytes += read;
        if (_bytes > _options.MaxBytes)
        {
            throw new FetchException(_bytes / _options.MaxExpansion > _raw.Bytes
                ? DiagnosticCatalog.ExpandsTooMuch.At(FormattableString.Invariant($"{_name}: {_raw.Bytes} compressed bytes became more than {_options.MaxBytes}"))
                : DiagnosticCatalog.DocumentTooLarge.At(FormattableString.Invariant($"{_name}: the server sends more than {_options.MaxBytes} bytes, the limit")));
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _plain.Dispose();
            _raw.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>What comes over the line: waited for until the time is over.</summary>
    private sealed class Raw(Stream body, string name, FetchOptions options, CancellationToken deadline) : ReadOnlyStream
    {
        public long Bytes { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            // Only an array can be waited for.
            var rented = ArrayPool<byte>.Shared.Rent(buffer.Length);
            try
            {
                var read = Read(rented, 0, buffer.Length);
                rented.AsSpan(0, read).CopyTo(buffer);
                return read;
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            try
            {
                var read = body.ReadAsync(buffer.AsMemory(offset, count), deadline).AsTask().GetAwaiter().GetResult();
                Bytes += read;
                return read;
            }
            catch (OperationCanceledException late)
            {
                throw new FetchException(DiagnosticCatalog.FetchTooSlow.At(FormattableString.Invariant(
                    $"{name}: {Bytes} bytes came within {options.MaxTime.TotalSeconds:0.#} seconds, the limit, and the page was not at its end")), late);
            }
            catch (Exception broken) when (broken is IOException or HttpRequestException && broken is not FetchException)
            {
                throw new FetchException(DiagnosticCatalog.FetchFailed.At($"{name}: the connection broke off: {broken.Message}"), broken);
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                body.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
