using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Statements.Quotations;

/// <summary>Words between quotation marks, marks included.</summary>
/// <param name="Parts">One span a paragraph, in text order; several when each new paragraph repeats the opening mark.</param>
/// <param name="Depth">0 for an outer quotation, 1 for one inside another, and so on.</param>
/// <param name="Opened">False when only the closing mark was found: the first part then begins with its paragraph.</param>
/// <param name="Closed">False when only the opening mark was found: the last part then ends with its paragraph.</param>
internal sealed record Quotation(ImmutableArray<TextSpan> Parts, int Depth, bool Opened, bool Closed)
{
    /// <summary>From the first to the last character.</summary>
    public TextSpan Span => new(Parts[0].Start, Parts[^1].End);
}
