using Hearsay.Resources;

namespace Hearsay.Language;

/// <summary>
/// A linear classifier of two classes over hashed features: the score is the sum of small integer weights, one look-up a feature in a table
/// without keys (Weinberger et al. 2009, "Feature hashing"). Immutable and shared by all threads.
/// </summary>
/// <remarks>File, little-endian: "HSBM", version, threshold (32 bits), number of weights (a power of two), one signed byte a weight.</remarks>
internal sealed class BoundaryModel
{
    /// <summary>First four bytes of the file.</summary>
    public const uint Magic = 0x4D425348;

    /// <summary>Version of the file format.</summary>
    public const int FormatVersion = 1;

    private static readonly Lazy<BoundaryModel> Shared = new(() => Load(ResourcePack.Get("sentences", "hearsay-train sentences --data DIR")));

    private readonly sbyte[] _weights;
    private readonly uint _mask;
    private readonly int _threshold;

    /// <param name="weights">As many as a power of two.</param>
    /// <param name="threshold">The score above which the answer is yes.</param>
    public BoundaryModel(sbyte[] weights, int threshold)
    {
        if (weights.Length == 0 || (weights.Length & (weights.Length - 1)) != 0)
        {
            throw new InvalidDataException("The number of weights is no power of two.");
        }

        _weights = weights;
        _mask = (uint)weights.Length - 1;
        _threshold = threshold;
    }

    /// <summary>The model of this build.</summary>
    public static BoundaryModel Default => Shared.Value;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The stream is no model of this format.</exception>
    public static BoundaryModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != FormatVersion)
        {
            throw new InvalidDataException("Not a boundary model of this version.");
        }

        var threshold = reader.ReadInt32();
        var weights = new sbyte[reader.ReadInt32()];
        stream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new BoundaryModel(weights, threshold);
    }

    /// <summary>Whether the features speak for a boundary.</summary>
    /// <param name="features">Hashed features.</param>
    /// <param name="doubt">The score that is needed beyond the threshold.</param>
    public bool IsBoundary(ReadOnlySpan<uint> features, int doubt) => Score(features) > _threshold + doubt;

    /// <summary>The sum of the features' weights.</summary>
    public int Score(ReadOnlySpan<uint> features)
    {
        var score = 0;
        foreach (var feature in features)
        {
            score += _weights[feature & _mask];
        }

        return score;
    }

    private static BoundaryModel Load(ResourcePack pack)
    {
        using var stream = pack.Open("weights.bin");
        return Read(stream);
    }
}
