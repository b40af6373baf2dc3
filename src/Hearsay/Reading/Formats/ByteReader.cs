namespace Hearsay.Reading.Formats;

/// <summary>Reads a stream by lines and by counts of bytes. Holds one buffer, and what was pushed back.</summary>
internal sealed class ByteReader(Stream stream)
{
    private const int BufferBytes = 65_536; // bytes read at once

    private readonly byte[] _own = new byte[BufferBytes];
    private byte[] _buffer = [];
    private int _at;
    private int _end;

    /// <summary>
    /// A line without its terminator (LF or CRLF); of one over the limit only the beginning, the rest is skipped. Null at the end of the stream.
    /// </summary>
    public byte[]? ReadLine(int maxBytes)
    {
        var line = new List<byte>();
        var any = false;
        while (Fill())
        {
            any = true;
            var rest = _buffer.AsSpan(_at, _end - _at);
            var newline = rest.IndexOf((byte)'\n');
            var part = newline < 0 ? rest : rest[..newline];
            line.AddRange(part[..Math.Min(part.Length, Math.Max(0, maxBytes - line.Count))]);
            _at += part.Length + (newline < 0 ? 0 : 1);
            if (newline >= 0)
            {
                break;
            }
        }

        if (line.Count > 0 && line[^1] == '\r')
        {
            line.RemoveAt(line.Count - 1);
        }

        return any ? [.. line] : null;
    }

    /// <summary>So many bytes, fewer only at the end of the stream. Room is made as they come, not as they are announced.</summary>
    public byte[] ReadBytes(long count)
    {
        using var bytes = new MemoryStream((int)Math.Min(count, 1 << 20));
        while (bytes.Length < count && Fill())
        {
            var part = (int)Math.Min(count - bytes.Length, _end - _at);
            bytes.Write(_buffer, _at, part);
            _at += part;
        }

        return bytes.ToArray();
    }

    /// <summary>Passes over so many bytes; returns how many there were.</summary>
    public long Skip(long count)
    {
        long skipped = 0;
        while (skipped < count && Fill())
        {
            var part = (int)Math.Min(count - skipped, _end - _at);
            _at += part;
            skipped += part;
        }

        return skipped;
    }

    /// <summary>Gives bytes back, to be read again before all else.</summary>
    public void PushBack(ReadOnlySpan<byte> bytes)
    {
        _buffer = [.. bytes, .. _buffer.AsSpan(_at, _end - _at)];
        (_at, _end) = (0, _buffer.Length);
    }

    /// <summary>Forgets what was read ahead: after the stream went on elsewhere.</summary>
    public void Forget() => (_at, _end) = (0, 0);

    private bool Fill()
    {
        if (_at < _end)
        {
            return true;
        }

        _buffer = _own;
        (_at, _end) = (0, stream.Read(_own, 0, BufferBytes));
        return _end > 0;
    }
}
