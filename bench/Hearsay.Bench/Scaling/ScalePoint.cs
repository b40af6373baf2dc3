using System.Globalization;

namespace Hearsay.Bench.Scaling;

/// <summary>What the last piece cost when the store had grown to so many articles.</summary>
internal sealed record ScalePoint
{
    /// <summary>Heads the columns of <see cref="ToString"/>.</summary>
    public const string Heading = " articles   ms read   ms fold   s on clock   peak MB   stories   largest";

    /// <summary>Articles in the store.</summary>
    public required int Articles { get; init; }

    /// <summary>Processor time to check and append a record, mean of the piece, milliseconds.</summary>
    public required double ReadingMs { get; init; }

    /// <summary>Processor time to fold it, mean of the piece, milliseconds.</summary>
    public required double FoldingMs { get; init; }

    /// <summary>Both.</summary>
    public double CostMs => ReadingMs + FoldingMs;

    /// <summary>How long the piece took, with whatever else the machine did.</summary>
    public required TimeSpan Clock { get; init; }

    /// <summary>Most memory of no file during the fold, megabytes.</summary>
    public required double PeakMb { get; init; }

    /// <summary>Stories so far.</summary>
    public required long Stories { get; init; }

    /// <summary>Articles of the largest story.</summary>
    public required long Largest { get; init; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Articles,9:N0} {ReadingMs,9:F3} {FoldingMs,9:F3} {Clock.TotalSeconds,12:F1} {PeakMb,9:F0} {Stories,9:N0} {Largest,9:N0}");
}
