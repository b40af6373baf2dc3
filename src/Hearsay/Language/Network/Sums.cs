using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Network;

/// <summary>Sums and maxima of whole numbers.</summary>
internal static class Sums
{
    /// <summary>Adds numbers to others; their count is a multiple of 8.</summary>
    public static void Add(ReadOnlySpan<int> numbers, Span<int> to)
    {
        ref var from = ref MemoryMarshal.GetReference(numbers);
        ref var sum = ref MemoryMarshal.GetReference(to[..numbers.Length]);
        for (nuint i = 0; i + 8 <= (nuint)numbers.Length; i += 8)
        {
            (Vector256.LoadUnsafe(ref sum, i) + Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref sum, i);
        }
    }

    /// <summary>Index of the largest number, the first of equals.</summary>
    public static int IndexOfLargest(ReadOnlySpan<int> numbers)
    {
        ref var from = ref MemoryMarshal.GetReference(numbers);
        var most = Vector256.Create(int.MinValue);
        var i = 0;
        for (; i + 8 <= numbers.Length; i += 8)
        {
            most = Vector256.Max(most, Vector256.LoadUnsafe(ref from, (nuint)i));
        }

        var largest = int.MinValue;
        for (; i < numbers.Length; i++)
        {
            largest = Math.Max(largest, numbers[i]);
        }

        for (var lane = 0; lane < 8; lane++)
        {
            largest = Math.Max(largest, most[lane]);
        }

        return numbers.IndexOf(largest);
    }
}
