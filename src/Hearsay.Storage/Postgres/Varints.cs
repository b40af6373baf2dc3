namespace Hearsay.Storage.Postgres;

/// <summary>Ascending numbers as the distances between them, seven bits a byte (LEB128).</summary>
internal static class Varints
{
    /// <summary>Packs ascending numbers, none below zero.</summary>
    public static byte[] Pack(IEnumerable<int> ascending)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var last = 0;
        foreach (var number in ascending)
        {
            writer.Write7BitEncodedInt(number - last);
            last = number;
        }

        return bytes.ToArray();
    }

    /// <summary>The numbers that were packed, in their order.</summary>
    /// <exception cref="InvalidDataException">The bytes are cut off.</exception>
    public static List<int> Unpack(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var (numbers, last) = (new List<int>(bytes.Length), 0);
        try
        {
            while (reader.BaseStream.Position < bytes.Length)
            {
                last += reader.Read7BitEncodedInt();
                numbers.Add(last);
            }
        }
        catch (Exception error) when (error is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("the places of a word are cut off", error);
        }

        return numbers;
    }
}
