namespace Hearsay.Storage.Postgres;

/// <summary>Ascending numbers as the distances between them, seven bits a byte (LEB128).</summary>
internal static class Varints
{
    /// <summary>Packs ascending numbers, none below zero.</summary>
    public static byte[] Pack(IReadOnlyList<int> ascending)
    {
        var bytes = new List<byte>(ascending.Count * 2);
        var last = 0;
        foreach (var number in ascending)
        {
            var distance = (uint)(number - last);
            for (; distance > 0x7F; distance >>= 7)
            {
                bytes.Add((byte)(distance | 0x80));
            }

            bytes.Add((byte)distance);
            last = number;
        }

        return [.. bytes];
    }

    /// <summary>The numbers.</summary>
    /// <exception cref="InvalidDataException">The bytes are cut off.</exception>
    public static List<int> Unpack(ReadOnlySpan<byte> bytes)
    {
        var numbers = new List<int>(bytes.Length);
        var (last, distance, shift) = (0, 0, 0);
        foreach (var part in bytes)
        {
            distance |= (part & 0x7F) << shift;
            if (part > 0x7F)
            {
                shift += 7;
                continue;
            }

            last += distance;
            numbers.Add(last);
            (distance, shift) = (0, 0);
        }

        return shift == 0 ? numbers : throw new InvalidDataException("the places of a word are cut off");
    }
}
