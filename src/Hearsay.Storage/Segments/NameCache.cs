namespace Hearsay.Storage.Segments;

/// <summary>
/// Names that were read lately. Long lists begin with the same names, the smallest of all: each is one string wherever it is met, so that the processor has it at hand and thousands of
/// remembered lists do not hold it thousandfold. For one thread at a time.
/// </summary>
/// <param name="slots">How many names are remembered at most; a power of two.</param>
internal sealed class NameCache(int slots = 1 << 16)
{
    private readonly (byte[] Key, string Name)[] _slots = new (byte[], string)[slots];

    /// <summary>The name of an item of a segment.</summary>
    public string NameOf(NameTable names, int item)
    {
        var key = names.Bytes(item);
        ref var known = ref _slots[(int)names.HashOf(key) & (slots - 1)];
        if (known.Name is null || !key.SequenceEqual(known.Key))
        {
            known = (key.ToArray(), names[item]);
        }

        return known.Name;
    }
}
