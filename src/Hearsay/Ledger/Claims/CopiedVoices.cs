using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Propositions;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger.Claims;

/// <summary>
/// Who says what stands in a copy: whoever says it in the source. A copy that lost the name, the quotation marks or the office ("onlookers" for "witnesses") adds
/// no voice. Where a copy names somebody, it is taken at its word, for that is how words come to be laid into another's mouth; but a machine that swaps
/// words for synonyms is not.
/// </summary>
internal static class CopiedVoices
{
    /// <summary>Share of the longer of two statements, a copy's and its source's, in which they must lie beside each other.</summary>
    private const double MinCover = 0.5;

    /// <summary>The same propositions, each with the voice that it has where its words come from.</summary>
    /// <param name="propositions">The propositions of a component.</param>
    /// <param name="origins">Knows where passages come from.</param>
    public static IReadOnlyList<Proposition> Given(IReadOnlyList<Proposition> propositions, OriginResolver origins)
    {
        var said = propositions.DistinctBy(proposition => proposition.StatementNode, StringComparer.Ordinal).ToArray();
        var byArticle = said.ToLookup(proposition => proposition.Article.Record.Identity);
        var given = new Dictionary<string, Voice>(StringComparer.Ordinal);
        foreach (var copy in said)
        {
            if (copy.Statement.Content is [var first, ..] && VoiceOf(copy, origins.SourcesOf(copy.Article.Record.Identity, copy.Statement.Content[^1].Union(first)), byArticle) is { } voice)
            {
                given[copy.StatementNode] = voice;
            }
        }

        return [.. propositions.Select(proposition => given.TryGetValue(proposition.StatementNode, out var voice) ? proposition.With(voice) : proposition)];
    }

    // The voice of the furthest source that names somebody; else of the furthest at all.
    private static Voice? VoiceOf(Proposition copy, IEnumerable<SourcePlace> places, ILookup<DocumentIdentity, Proposition> byArticle)
    {
        Voice? found = null;
        var spun = false;
        foreach (var place in places)
        {
            spun |= place.Kind == DerivationKind.Spun;
            var source = byArticle[place.Article].Select(other => (other.Voice, Cover: CoverOf(other.Statement, place.Span)))
                .Where(other => other.Cover >= MinCover && other.Voice != default).OrderByDescending(other => other.Cover).FirstOrDefault();
            if (source.Voice != default && (source.Voice.Actor is not null || found?.Actor is null))
            {
                found = source.Voice;
            }
        }

        // Of two descriptions the source's is kept, unless it tells a party that the copy's words do not; a machine's words tell nothing.
        return found is not { } voice ? null
            : voice.Actor is not null ? (copy.Voice.Actor is null || spun ? voice : null)
            : voice.IsNobody && copy.Voice is { IsNobody: false, Anonymous: not null } ? null
            : copy.Voice == default || (copy.Voice.Actor is null && (spun || string.Equals(voice.Party, voice.Anonymous, StringComparison.Ordinal))) ? voice : null;
    }

    private static double CoverOf(Statement statement, TextSpan span)
    {
        var common = statement.Content.Sum(span.CommonWith);
        return (double)common / Math.Max(1, Math.Max(span.Length, statement.Content.Sum(part => part.Length)));
    }
}
