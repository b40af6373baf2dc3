using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Spinning;

/// <summary>
/// Entry of the folder: is this text machine-spun, and what did its words say before. Not built yet: it says so with
/// <see cref="DiagnosticCatalog.SpinningNotJudged"/> instead of guessing.
/// </summary>
internal sealed class SpinDetector
{
    /// <summary>The judgement, null when none is made, and why.</summary>
    public (SpunAssessment? Assessment, ImmutableArray<Diagnostic> Diagnostics) Assess(AnalyzedArticle analyzed)
    {
        _ = analyzed;
        return (null, [DiagnosticCatalog.SpinningNotJudged.At("whether this text is machine-spun was not judged")]);
    }
}
