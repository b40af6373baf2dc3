using Hearsay.Reading.Formats;

namespace Hearsay.Bench.Fuzzing;

/// <summary>A web archive of any size, made as it is read: each record has a page and an address of its own.</summary>
/// <param name="bytes">About how many bytes there are, unpacked.</param>
/// <param name="isPacked">Whether each record is a gzip member, as in Common Crawl's archives.</param>
internal sealed class ArchiveStream(long bytes, bool isPacked) : ReadOnlyStream
{
    // Making a page costs more than reading it: some hundred are made, and each is told from the last by its address and first line.
    private readonly byte[][] _pages = [.. Enumerable.Range(0, 200).Select(i => PageMaker.Page(new Random(i), 20 + (i % 100)))];
    private readonly Random _random = new(1);
    private byte[] _record = [];
    private int _at;

    /// <summary>Records made so far.</summary>
    public long Records { get; private set; }

    /// <summary>Bytes made so far, unpacked.</summary>
    public long Made { get; private set; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_at == _record.Length)
        {
            if (Made >= bytes)
            {
                return 0;
            }

            var page = _pages[Records % _pages.Length];
            _record = PageMaker.Record(_random, ++Records, [.. page, .. System.Text.Encoding.ASCII.GetBytes($"<!-- {Records} -->")]);
            Made += _record.Length;
            _record = isPacked ? PageMaker.Gzip(_record) : _record;
            _at = 0;
        }

        var part = Math.Min(buffer.Length, _record.Length - _at);
        _record.AsSpan(_at, part).CopyTo(buffer);
        _at += part;
        return part;
    }
}
