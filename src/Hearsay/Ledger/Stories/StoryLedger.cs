using System.Collections.Immutable;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Contradictions;
using Hearsay.Model;

namespace Hearsay.Ledger.Stories;

/// <summary>Articles about one course of events.</summary>
/// <param name="Id">"t" and twelve hex digits, from its articles.</param>
/// <param name="Title">The headline of the article that most others stand on.</param>
/// <param name="Articles">Its articles, in order of identity.</param>
/// <param name="From">Day of the earliest dated article; null when none is dated.</param>
/// <param name="To">Day of the latest dated article; null when none is dated.</param>
public sealed record Story(string Id, string Title, ImmutableArray<DocumentIdentity> Articles, DateOnly? From, DateOnly? To);

/// <summary>Where an article's text ultimately comes from.</summary>
/// <param name="Article">The article.</param>
/// <param name="Origins">Names of its origins, in ordinal order; its own identity when it is one itself.</param>
public sealed record ArticleOrigins(DocumentIdentity Article, ImmutableArray<string> Origins);

/// <summary>Everything that the ledger derives from one connected component of articles.</summary>
/// <param name="Story">The articles.</param>
/// <param name="Origins">Where each article's text comes from, in order of identity.</param>
/// <param name="Claims">What is claimed: most origins first, then most speakers, then by id.</param>
/// <param name="Figures">What was counted: disputed first, then most reports, then by id.</param>
/// <param name="Parties">The parties of the claims and agreements in words ("Kharovia (government)"), by party.</param>
/// <param name="Actors">The actors, by name.</param>
/// <param name="Agreements">Its agreements, most articles first.</param>
/// <param name="Contradictions">What cannot both be so, by kind, then by id.</param>
public sealed record StoryLedger(
    Story Story,
    ImmutableArray<ArticleOrigins> Origins,
    ImmutableArray<Claim> Claims,
    ImmutableArray<Figure> Figures,
    ImmutableSortedDictionary<string, string> Parties,
    ImmutableArray<Actor> Actors,
    ImmutableArray<AgreementThread> Agreements,
    ImmutableArray<Contradiction> Contradictions);
