namespace Hearsay.Model;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Something was lost, mended or left open.</summary>
    Warning,

    /// <summary>The document was refused.</summary>
    Error,
}

/// <summary>Something noticed about a document, with its number from <see cref="DiagnosticCatalog"/>.</summary>
/// <param name="Code">"HS" and four digits.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What was noticed, for a person.</param>
/// <param name="Span">Where, in the article's text; null when it concerns the whole.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, TextSpan? Span = null);

/// <summary>An entry of the catalogue of diagnostics.</summary>
/// <param name="Code">"HS" and four digits; the first two tell the stage.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">A few words.</param>
/// <param name="Help">What it means and what to do about it.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Title, string Help)
{
    /// <summary>A diagnostic of this kind.</summary>
    /// <param name="message">What was noticed here, for a person.</param>
    /// <param name="span">Where, in the article's text; null when it concerns the whole.</param>
    public Diagnostic At(string message, TextSpan? span = null) => new(Code, Severity, message, span);
}
