namespace Hearsay.Bench.Spinner;

/// <summary>A sequence of choices that a seed decides (splitmix64): the same on every machine and in every version of .NET.</summary>
internal sealed class SeededChoice
{
    private ulong _state;

    /// <param name="seed">The seed.</param>
    /// <param name="text">What the choices are about, so that every text has its own.</param>
    public SeededChoice(int seed, string text)
    {
        _state = (ulong)seed * 0x9E3779B97F4A7C15;
        foreach (var letter in text)
        {
            _state = Mix(_state ^ letter);
        }
    }

    /// <summary>From 0 to below 1.</summary>
    public double Share()
    {
        _state += 0x9E3779B97F4A7C15;
        return (Mix(_state) >> 11) / (double)(1UL << 53);
    }

    /// <summary>From 0 to below a count.</summary>
    public int Below(int count) => (int)(Share() * count);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
