using System.Text;

namespace Hearsay.Training;

/// <summary>Reads the fields of a protobuf message one after the other; just enough of the format for GeoNames' cities.</summary>
internal ref struct ProtobufReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private int _position;

    /// <summary>True when nothing is left.</summary>
    public readonly bool AtEnd => _position >= _data.Length;

    /// <summary>Number and wire type of the next field.</summary>
    public (int Field, int WireType) Tag()
    {
        var tag = Varint();
        return ((int)(tag >> 3), (int)(tag & 7));
    }

    /// <summary>An unsigned number of variable length.</summary>
    public ulong Varint()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = _data[_position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    /// <summary>A signed number in zigzag order.</summary>
    public long ZigZag()
    {
        var value = Varint();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>A length and that many bytes.</summary>
    public ReadOnlySpan<byte> Bytes()
    {
        var length = (int)Varint();
        var bytes = _data.Slice(_position, length);
        _position += length;
        return bytes;
    }

    /// <summary>A UTF-8 string.</summary>
    public string Text() => Encoding.UTF8.GetString(Bytes());
}
