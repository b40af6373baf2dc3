using Hearsay.Model;

namespace Hearsay.Reading.Formats;

/// <summary>
/// Compares what comes out of decompression with what went in. One meter watches over everything under one outermost compressed stream, so that archives
/// within archives cannot multiply what each of them may do. Measured over stretches of input, so that a bomb behind much honest data is noticed too.
/// </summary>
/// <param name="limit">How many bytes may come out for each that goes in.</param>
internal sealed class ExpansionMeter(int limit)
{
    /// <summary>So many bytes may always come out: a small page that compresses extremely well is no bomb.</summary>
    public const long AlwaysAllowed = 20_000_000;

    private const long StretchBytes = 1_000_000; // packed bytes over which the expansion is measured

    private long _in;
    private long _out;

    /// <summary>Bytes of the outermost compressed stream were used up.</summary>
    public void Consumed(long bytes)
    {
        if (_in >= StretchBytes)
        {
            Reset();
        }

        _in += bytes;
    }

    /// <summary>Bytes came out of a decompressor.</summary>
    /// <exception cref="BrokenInputException">They are too many (HS0120).</exception>
    public void Produced(long bytes)
    {
        _out += bytes;
        if (_out > AlwaysAllowed && _out / limit > _in)
        {
            throw new BrokenInputException(DiagnosticCatalog.ExpandsTooMuch.At(
                FormattableString.Invariant($"{_in} compressed bytes became more than {_out}, the limit is {limit} for each")));
        }
    }

    /// <summary>Begins anew: with another part of the stream.</summary>
    public void Reset() => (_in, _out) = (0, 0);
}
