namespace Hearsay.Model;

/// <summary>
/// A document cannot be taken in; <see cref="Diagnostic"/> says why. Thrown and caught within the engine: readers and
/// filters turn it into an answer that names the document.
/// </summary>
public sealed class DocumentRefusedException : Exception
{
    /// <param name="diagnostic">Why; its severity is <see cref="Severity.Error"/>.</param>
    public DocumentRefusedException(Diagnostic diagnostic)
        : base(diagnostic.Message) => Diagnostic = diagnostic;

    /// <summary>Why the document is refused, with its number in the catalogue.</summary>
    public Diagnostic Diagnostic { get; }
}
