namespace Hearsay.Reading;

/// <summary>One line of a byte stream.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Bytes">The line without its terminator; only its beginning when it is over the limit.</param>
/// <param name="Length">Length in bytes, also of what was not kept.</param>
/// <param name="TooLong">True when the line is over the limit.</param>
internal readonly record struct ByteLine(int Number, ReadOnlyMemory<byte> Bytes, long Length, bool TooLong);

/// <summary>
/// Cuts a stream into lines at U+000A. No more than one line is held; of a line over the limit only the first
/// <see cref="KeptOfTooLong"/> bytes are, enough to say which one it was.
/// </summary>
internal static class ByteLines
{
    /// <summary>How much of a line over the limit is kept, in bytes.</summary>
    public const int KeptOfTooLong = 65_536;

    private const int ChunkBytes = 65_536; // bytes read at once; longer buffers are not kept

    /// <summary>The lines in order; an empty last line is none.</summary>
    /// <param name="stream">Read to its end, not closed.</param>
    /// <param name="maxLineBytes">Longest line that is kept whole.</param>
    public static IEnumerable<ByteLine> Read(Stream stream, long maxLineBytes)
    {
        var chunk = new byte[ChunkBytes];
        var line = new MemoryStream();
        long length = 0;
        var number = 1;
        int read;
        while ((read = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            var from = 0;
            while (from < read)
            {
                var newline = Array.IndexOf(chunk, (byte)'\n', from, read - from);
                var end = newline < 0 ? read : newline;
                length += end - from;
                Keep(line, chunk.AsSpan(from, end - from), length, maxLineBytes);
                from = end + 1;
                if (newline >= 0)
                {
                    yield return Finish(number++, line, length, maxLineBytes);
                    line = line.Capacity > ChunkBytes ? new MemoryStream() : Emptied(line);
                    length = 0;
                }
            }
        }

        if (length > 0)
        {
            yield return Finish(number, line, length, maxLineBytes);
        }
    }

    private static void Keep(MemoryStream line, ReadOnlySpan<byte> part, long lengthSoFar, long maxLineBytes)
    {
        if (lengthSoFar <= maxLineBytes)
        {
            line.Write(part);
            return;
        }

        if (line.Length < KeptOfTooLong)
        {
            line.Write(part[..(int)Math.Min(part.Length, KeptOfTooLong - line.Length)]);
        }
        else if (line.Length > KeptOfTooLong)
        {
            line.SetLength(KeptOfTooLong);
            line.Capacity = KeptOfTooLong;
        }
    }

    // The bytes are copied out because the buffer is filled anew while the caller may still hold the line.
    private static ByteLine Finish(int number, MemoryStream line, long length, long maxLineBytes) =>
        new(number, line.ToArray(), length, length > maxLineBytes);

    private static MemoryStream Emptied(MemoryStream line)
    {
        line.SetLength(0);
        return line;
    }
}
