using Hearsay.Model;

namespace Hearsay.Ledger.Intake;

/// <summary>What became of a document that was to be taken in.</summary>
public enum IntakeFate
{
    /// <summary>It was not known; it is in the log now.</summary>
    New,

    /// <summary>It was known with other content, or annotated by other makers; the new version is in the log now.</summary>
    Version,

    /// <summary>It is in the log already, as it is.</summary>
    Unchanged,

    /// <summary>It was refused.</summary>
    Refused,

    /// <summary>A feed names it without its text: it is no document.</summary>
    Listed,
}

/// <summary>What became of one document.</summary>
/// <param name="Name">Where it came from: a file's name, with the line or the id where it holds several.</param>
/// <param name="Identity">What it is known by; null when it was refused before that was known.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Diagnostic">Why it was refused, or that it is only listed; null otherwise.</param>
/// <param name="Index">Its place among those that were given to be taken in, from 0.</param>
public sealed record IntakeOutcome(string Name, DocumentIdentity? Identity, IntakeFate Fate, Diagnostic? Diagnostic, long Index);
