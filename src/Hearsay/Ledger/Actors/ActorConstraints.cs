using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>An entity of one article, as people's corrections name it: what survives when the article is annotated anew.</summary>
/// <param name="Article">The article.</param>
/// <param name="Name">The entity's name in it, in any case and spelling of accents.</param>
/// <param name="Role">A role that it is given there, where the article names two by that name; else null.</param>
public sealed record NamedIn(DocumentIdentity Article, string Name, string? Role = null);

/// <summary>Two named entities that a person declared to be one, or not to be.</summary>
/// <param name="First">One.</param>
/// <param name="Second">The other.</param>
public sealed record ActorPair(NamedIn First, NamedIn Second);

/// <summary>What people said of who is who: an input of the resolution, beside the records. Apart wins over together.</summary>
/// <param name="Together">Pairs that are one actor whatever the texts suggest.</param>
/// <param name="Apart">Pairs that are two.</param>
public sealed record ActorConstraints(ImmutableArray<ActorPair> Together, ImmutableArray<ActorPair> Apart)
{
    /// <summary>Nothing was corrected.</summary>
    public static ActorConstraints None { get; } = new([], []);
}
