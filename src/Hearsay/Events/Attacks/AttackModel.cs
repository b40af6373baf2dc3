using System.Runtime.InteropServices;
using System.Text;
using Hearsay.Resources;

namespace Hearsay.Events.Attacks;

/// <summary>
/// A log-linear classifier over hashed features with small whole weights, one look-up a feature in a table without keys (Weinberger et al. 2009,
/// "Feature hashing"): a row holds a weight for each role. A phrase has the role whose score is highest above that role's threshold. Immutable and
/// shared by all threads.
/// </summary>
/// <remarks>
/// File, little-endian: "HSAM", version, a threshold (32 bits) for each role, number of rows (a power of two), then the rows of signed bytes.
/// </remarks>
internal sealed class AttackModel
{
    /// <summary>Number of roles.</summary>
    public const int Roles = 5;

    /// <summary>First four bytes of the file.</summary>
    public const uint Magic = 0x4D415348;

    /// <summary>Version of the file format.</summary>
    public const int FormatVersion = 1;

    private static readonly Lazy<AttackModel> Shared = new(() => Load(ResourcePack.Get("events-roles", "hearsay-train attacks --data DIR")));

    private readonly sbyte[] _weights;
    private readonly int[] _thresholds;
    private readonly uint _mask;

    /// <param name="weights">Rows of one weight a role, as many rows as a power of two.</param>
    /// <param name="thresholds">For each role the score above which it is filled.</param>
    public AttackModel(sbyte[] weights, int[] thresholds)
    {
        var rows = weights.Length / Roles;
        if (thresholds.Length != Roles || rows * Roles != weights.Length || rows == 0 || (rows & (rows - 1)) != 0)
        {
            throw new InvalidDataException("The model's rows or thresholds are not as many as they must be.");
        }

        _weights = weights;
        _thresholds = thresholds;
        _mask = (uint)rows - 1;
    }

    /// <summary>The model of this build.</summary>
    public static AttackModel Default => Shared.Value;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The stream is no model of this format.</exception>
    public static AttackModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != FormatVersion)
        {
            throw new InvalidDataException("Not a model of roles in attacks of this version.");
        }

        var thresholds = new int[Roles];
        for (var i = 0; i < Roles; i++)
        {
            thresholds[i] = reader.ReadInt32();
        }

        var weights = new sbyte[reader.ReadInt32() * Roles];
        stream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new AttackModel(weights, thresholds);
    }

    /// <summary>The score from which a role is filled.</summary>
    public int ThresholdOf(AttackRole role) => _thresholds[(int)role];

    /// <summary>Adds the weights of some features to the scores of the roles.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        foreach (var feature in features)
        {
            var row = _weights.AsSpan((int)(feature & _mask) * Roles, Roles);
            for (var i = 0; i < Roles; i++)
            {
                scores[i] += row[i];
            }
        }
    }

    private static AttackModel Load(ResourcePack pack)
    {
        using var stream = pack.Open("weights.bin");
        return Read(stream);
    }
}
