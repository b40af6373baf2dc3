using System.Collections.Immutable;

namespace Hearsay.Model;

/// <summary>The fingerprints by which the ledger finds candidates for copies without comparing all pairs.</summary>
/// <param name="Scheme">Name and version of the method; sketches of different schemes are never compared.</param>
/// <param name="Words">Number of words that were sketched.</param>
/// <param name="Fingerprints">Distinct 64-bit fingerprints in ascending order.</param>
public sealed record Sketch(string Scheme, int Words, ImmutableArray<ulong> Fingerprints);
