using Hearsay.Model;

namespace Hearsay.Events.Attacks;

/// <summary>A noun or name in the text that may have a role in an attack.</summary>
/// <param name="Head">Index of its head among the article's tokens.</param>
/// <param name="Name">The named entity that it mentions; null for a description.</param>
internal sealed record AttackPhrase(int Head, Entity? Name);

/// <summary>One way to cut a phrase out of the text: what is printed if this is the best.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Kinds">How it was cut, one bit a way (<see cref="PhraseCutter"/>).</param>
/// <param name="Head">Index of the head that it was cut around.</param>
internal readonly record struct Wording(int First, int End, int Kinds, int Head);

/// <summary>The mentions of one thing in an article: of one named entity, or descriptions with the same head.</summary>
/// <param name="Phrases">Its mentions in text order.</param>
internal sealed record AttackCandidate(IReadOnlyList<AttackPhrase> Phrases);
