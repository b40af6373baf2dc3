using System.Buffers.Binary;
using Hearsay.Model;
using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace Hearsay.Reading.Formats;

/// <summary>
/// The decompressed bytes of a gzip stream of one or many members (RFC 1952), each checked against its length and checksum. The library's own gzip
/// stream takes a cut-off file for a whole one and cannot go on behind a damaged member; archives of crawls are both, so members are told apart here.
/// </summary>
internal sealed class GzipMembers : ReadOnlyStream
{
    private const int BufferBytes = 32_768; // bytes read at once
    private const int LongestHeaderField = 65_536; // bytes of a name or comment in a gzip header, RFC 1952

    private readonly Stream _raw;
    private readonly string _name;
    private readonly ExpansionMeter _meter;
    private readonly bool _isOutermost;
    private readonly Inflater _inflater = new(noHeader: true);
    private readonly Crc32 _checksum = new();
    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _at;
    private int _end;
    private int _given;
    private long _memberLength;
    private bool _inMember;
    private bool _hadMember;
    private bool _isOver;

    /// <param name="raw">The compressed bytes; not closed.</param>
    /// <param name="name">For messages.</param>
    /// <param name="meter">Watches over the expansion.</param>
    /// <param name="isOutermost">Whether the compressed bytes are the ones that the meter counts.</param>
    public GzipMembers(Stream raw, string name, ExpansionMeter meter, bool isOutermost)
    {
        _raw = raw;
        _name = name;
        _meter = meter;
        _isOutermost = isOutermost;
    }

    /// <inheritdoc/>
    /// <exception cref="BrokenInputException">A member is damaged or cut off (HS0122), or expands too much (HS0120).</exception>
    public override int Read(Span<byte> buffer)
    {
        while (!_isOver && !buffer.IsEmpty)
        {
            if (!_inMember && !BeginMember())
            {
                return 0;
            }

            var read = Inflate(buffer);
            if (read > 0)
            {
                _memberLength += read;
                _meter.Produced(read);
                return read;
            }

            if (_inflater.IsFinished)
            {
                EndMember();
            }
        }

        return 0;
    }

    /// <summary>After an exception: goes to the beginning of the next member. False when there is none.</summary>
    public bool Resume()
    {
        GiveBack();
        _inMember = false;
        _isOver = false;
        while (true)
        {
            var magic = _buffer.AsSpan(_at, _end - _at).IndexOf((byte)0x1F);
            _at = magic < 0 ? _end : _at + magic;
            if (!Have(10))
            {
                _isOver = true;
                return false;
            }

            if (magic >= 0 && LooksLikeMember(_buffer.AsSpan(_at, 10)))
            {
                _meter.Reset();
                return true;
            }

            _at += magic < 0 ? 0 : 1;
        }
    }

    /// <summary>True when bytes begin a gzip member as programs write them.</summary>
    public static bool LooksLikeMember(ReadOnlySpan<byte> head) =>
        head is [0x1F, 0x8B, 8, var flags, _, _, _, _, var extra, var system, ..] && (flags & 0xE0) == 0 && extra is 0 or 2 or 4 && system is <= 13 or 255;

    private int Inflate(Span<byte> buffer)
    {
        // The inflater takes arrays only; what it may write at once is small enough to be copied.
        var part = buffer.Length > BufferBytes ? buffer[..BufferBytes] : buffer;
        var output = System.Buffers.ArrayPool<byte>.Shared.Rent(part.Length);
        try
        {
            while (true)
            {
                if (_inflater.IsNeedingInput && !_inflater.IsFinished)
                {
                    Give();
                }

                var read = _inflater.Inflate(output, 0, part.Length);
                if (read > 0)
                {
                    output.AsSpan(0, read).CopyTo(part);
                    _checksum.Update(new ArraySegment<byte>(output, 0, read));
                    return read;
                }

                if (_inflater.IsFinished)
                {
                    return 0;
                }

                if (_inflater.IsNeedingDictionary || !_inflater.IsNeedingInput)
                {
                    throw Damaged("does not decode");
                }
            }
        }
        catch (Exception fault) when (fault is SharpZipBaseException or IndexOutOfRangeException or ArgumentException)
        {
            throw Damaged("does not decode");
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(output);
        }
    }

    private bool BeginMember()
    {
        if (!Have(1))
        {
            _isOver = true;
            return false;
        }

        if (!Have(10) || _buffer[_at] != 0x1F || _buffer[_at + 1] != 0x8B || _buffer[_at + 2] != 8)
        {
            // Zero bytes behind the last member are padding (of tapes, of blocks).
            if (_hadMember && IsPadding())
            {
                _isOver = true;
                return false;
            }

            throw Damaged(_hadMember ? "is followed by something else" : "does not begin as it should");
        }

        var flags = _buffer[_at + 3];
        _at += 10;
        if ((flags & 4) != 0)
        {
            SkipExtra();
        }

        SkipText((flags & 8) != 0);
        SkipText((flags & 16) != 0);
        if ((flags & 2) != 0)
        {
            Need(2);
            _at += 2;
        }

        _inflater.Reset();
        _checksum.Reset();
        _memberLength = 0;
        _inMember = true;
        _hadMember = true;
        return true;
    }

    private void EndMember()
    {
        GiveBack();
        Need(8);
        var trailer = _buffer.AsSpan(_at, 8);
        var fits = BinaryPrimitives.ReadUInt32LittleEndian(trailer) == (uint)_checksum.Value
            && BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) == (uint)_memberLength;
        _at += 8;
        _inMember = false;
        if (!fits)
        {
            throw Damaged("does not have the length and checksum that it says");
        }
    }

    private void SkipExtra()
    {
        Need(2);
        var length = BinaryPrimitives.ReadUInt16LittleEndian(_buffer.AsSpan(_at, 2));
        _at += 2;
        while (length > 0)
        {
            Need(1);
            var skipped = (ushort)Math.Min(length, _end - _at);
            _at += skipped;
            length -= skipped;
        }
    }

    private void SkipText(bool isThere)
    {
        for (var length = 0; isThere; length++)
        {
            Need(1);
            isThere = _buffer[_at++] != 0;
            if (length > LongestHeaderField)
            {
                throw Damaged("does not begin as it should");
            }
        }
    }

    private bool IsPadding()
    {
        while (Have(1))
        {
            if (_buffer.AsSpan(_at, _end - _at).ContainsAnyExcept((byte)0))
            {
                return false;
            }

            _at = _end;
        }

        return true;
    }

    private void Give()
    {
        if (!Have(1))
        {
            throw Damaged("is cut off");
        }

        _given = _end - _at;
        _inflater.SetInput(_buffer, _at, _given);
        _at = _end;
    }

    // What the inflater did not use is the beginning of what follows.
    private void GiveBack()
    {
        if (_given > 0)
        {
            _at = Math.Max(_end - Math.Min(_inflater.RemainingInput, _given), 0);
            _given = 0;
        }
    }

    private void Need(int bytes)
    {
        if (!Have(bytes))
        {
            throw Damaged("is cut off");
        }
    }

    // At least so many bytes in the buffer from _at on; never called while the inflater holds the buffer with input left in it.
    private bool Have(int bytes)
    {
        if (_end - _at >= bytes)
        {
            return true;
        }

        _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
        (_at, _end) = (0, _end - _at);
        while (_end < bytes)
        {
            var read = _raw.Read(_buffer, _end, BufferBytes - _end);
            if (read == 0)
            {
                return false;
            }

            if (_isOutermost)
            {
                _meter.Consumed(read);
            }

            _end += read;
        }

        return true;
    }

    private BrokenInputException Damaged(string how) => new(DiagnosticCatalog.DamagedArchive.At($"{_name}: a part of the gzip data {how}"));
}
