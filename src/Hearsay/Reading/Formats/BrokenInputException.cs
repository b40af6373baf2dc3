using Hearsay.Model;

namespace Hearsay.Reading.Formats;

/// <summary>
/// A stream cannot be read on: it is damaged or over a limit. Thrown by the streams of this folder, the only way in which a stream can say so, and caught
/// within it: to the caller it is a refusal.
/// </summary>
internal sealed class BrokenInputException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    /// <summary>What is broken in the input, with its number in the catalogue.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
