using System.Collections.Immutable;

namespace Hearsay.Model;

/// <summary>A word that a spinner probably put in, and what probably stood there.</summary>
/// <param name="Span">The swapped words.</param>
/// <param name="Original">The likely original.</param>
/// <param name="Probability">0 to 1, rounded to four places.</param>
public sealed record Swap(TextSpan Span, string Original, double Probability);

/// <summary>Whether a text is machine-spun, judged from the text alone.</summary>
/// <param name="Probability">0 to 1, rounded to four places.</param>
/// <param name="Swaps">The likely originals, in text order.</param>
public sealed record SpunAssessment(double Probability, ImmutableArray<Swap> Swaps);
