using Hearsay.Reading.Formats;

namespace Hearsay.Reading;

/// <summary>A stream whose first bytes were looked at already: gives them again, then the rest. Closing it closes nothing.</summary>
internal sealed class HeadedStream(byte[] head, Stream rest) : ReadOnlyStream
{
    private int _given;

    /// <summary>The first bytes of a stream: as many as asked for, fewer only at its end.</summary>
    public static byte[] HeadOf(Stream stream, int bytes)
    {
        var head = new byte[bytes];
        var read = stream.ReadAtLeast(head, bytes, throwOnEndOfStream: false);
        return read == bytes ? head : head[..read];
    }

    /// <summary>All bytes of a stream, or null when there are more than the limit; never holds more than the limit.</summary>
    public static byte[]? ReadAll(Stream stream, long maxBytes)
    {
        using var all = new MemoryStream();
        var chunk = new byte[65_536];
        int read;
        while ((read = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            if (all.Length + read > maxBytes)
            {
                return null;
            }

            all.Write(chunk, 0, read);
        }

        return all.ToArray();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_given == head.Length)
        {
            return rest.Read(buffer);
        }

        var part = head.AsSpan(_given, Math.Min(buffer.Length, head.Length - _given));
        part.CopyTo(buffer);
        _given += part.Length;
        return part.Length;
    }
}
