using System.Collections.Immutable;

namespace Hearsay.Bench.Spinner;

/// <summary>One swap of a spun text.</summary>
/// <param name="Start">Where the new words start in the spun text, UTF-16.</param>
/// <param name="End">Where they end.</param>
/// <param name="Original">What stood there.</param>
internal sealed record TrueSwap(int Start, int End, string Original);

/// <summary>A spun text and the truth about it.</summary>
/// <param name="Text">The spun text.</param>
/// <param name="Swaps">Its swaps, in text order.</param>
/// <param name="Words">Words of the original.</param>
internal sealed record SpunText(string Text, ImmutableArray<TrueSwap> Swaps, int Words)
{
    /// <summary>Words of the original that were swapped.</summary>
    public int Swapped => Swaps.Sum(swap => swap.Original.Split(' ').Length);
}
