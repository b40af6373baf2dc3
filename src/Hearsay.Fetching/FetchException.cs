using Hearsay.Model;

namespace Hearsay.Fetching;

/// <summary>A page could not be fetched, or not to its end; <see cref="Diagnostic"/> says why (HS0102, HS0120, HS0140 to HS0144).</summary>
public sealed class FetchException : IOException
{
    /// <param name="diagnostic">Why.</param>
    /// <param name="inner">The cause.</param>
    public FetchException(Diagnostic diagnostic, Exception? inner = null)
        : base(diagnostic.Message, inner) => Diagnostic = diagnostic;

    /// <summary>Why the page was not fetched, with its number in the catalogue.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>The HTTP status that the server refused with; null when it was something else.</summary>
    public int? Status { get; init; }

    /// <summary>How long the server asks to wait; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when trying again cannot help.</summary>
    public bool IsFinal => Diagnostic.Code is "HS0140" or "HS0141" or "HS0144" || Status is >= 400 and < 500 and not (408 or 425 or 429);
}
