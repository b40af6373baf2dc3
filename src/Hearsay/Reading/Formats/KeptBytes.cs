namespace Hearsay.Reading.Formats;

/// <summary>Collects the bytes of one piece of a file; of a piece over the limit only the beginning, enough to say which one it was.</summary>
/// <param name="limit">Longest piece that is kept whole, in bytes.</param>
internal sealed class KeptBytes(long limit)
{
    private byte[] _bytes = new byte[4_096];
    private int _count;

    /// <summary>Length of the piece so far, also of what was not kept.</summary>
    public long Length { get; private set; }

    /// <summary>True when the piece is over the limit.</summary>
    public bool IsTooLong => Length > limit;

    /// <summary>The next byte.</summary>
    public void Keep(byte b)
    {
        Length++;
        if (IsTooLong && _count >= ByteLines.KeptOfTooLong)
        {
            if (_bytes.Length > ByteLines.KeptOfTooLong)
            {
                _bytes = _bytes[..ByteLines.KeptOfTooLong];
                _count = ByteLines.KeptOfTooLong;
            }

            return;
        }

        if (_count == _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        _bytes[_count++] = b;
    }

    /// <summary>The next bytes.</summary>
    public void Keep(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            Keep(b);
        }
    }

    /// <summary>Takes so many bytes off the end, as far as they were kept.</summary>
    public void TakeBack(int count) => _count = Math.Max(0, _count - count);

    /// <summary>The piece; afterwards the next one begins.</summary>
    public ByteLine Finish(int number)
    {
        var piece = new ByteLine(number, _bytes.AsSpan(0, _count).ToArray(), Length, IsTooLong);
        Begin();
        return piece;
    }

    /// <summary>Forgets what was collected.</summary>
    public void Begin()
    {
        _bytes = _bytes.Length > ByteLines.KeptOfTooLong ? new byte[4_096] : _bytes;
        _count = 0;
        Length = 0;
    }
}
