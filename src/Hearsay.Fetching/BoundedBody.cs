using System.IO.Compression;
using Hearsay.Model;

namespace Hearsay.Fetching;

/// <summary>The body of an answer, unpacked, within limits of size, expansion and time.</summary>
internal sealed class BoundedBody : Stream
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

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

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

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

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
    private sealed class Raw(Stream body, string name, FetchOptions options, CancellationToken deadline) : Stream
    {
        public long Bytes { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
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

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

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
