using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Ledger.Contradictions;

/// <summary>
/// Finds who is said by one to have died by their own hand, of an illness or in an accident, and by another to have died otherwise. Both accounts are assertions: neither denies the other in
/// words, and they need not share one.
/// </summary>
internal static class MannersOfDeath
{
    /// <summary>Days within which two pages tell of one death.</summary>
    private const int MostDays = 60;

    /// <summary>The contradictions, by who died.</summary>
    /// <param name="scene">What is said and told.</param>
    /// <param name="claims">Ids of claims by the places of their statements.</param>
    public static IEnumerable<Contradiction> Find(ClaimScene scene, Dictionary<(DocumentIdentity, TextSpan), string> claims)
    {
        var deaths = scene.Propositions.Concat(scene.Told).Select(proposition => (Account: AccountOf(proposition, scene), Proposition: proposition)).Where(death => death.Account is not null)
            .GroupBy(death => death.Account!.Value.Dead, StringComparer.Ordinal).OrderBy(dead => dead.Key, StringComparer.Ordinal);
        foreach (var dead in deaths)
        {
            var manners = dead.GroupBy(death => death.Account!.Value.Manner, death => death.Proposition, StringComparer.Ordinal).OrderBy(manner => manner.Key, StringComparer.Ordinal).ToArray();
            for (var i = 0; i < manners.Length; i++)
            {
                for (var j = i + 1; j < manners.Length; j++)
                {
                    var first = manners[i].Where(one => manners[j].Any(other => AreApart(one, other))).ToArray();
                    var second = manners[j].Where(other => manners[i].Any(one => AreApart(one, other))).ToArray();
                    if (first.Length > 0)
                    {
                        yield return ContradictionFinder.Of(
                            ContradictionKind.Attribution, first[0].Text, first.Select(ContradictionFinder.PlaceOf), second.Select(ContradictionFinder.PlaceOf),
                            ContradictionFinder.ClaimsOf(first.Concat(second), claims));
                    }
                }
            }
        }
    }

    // Neither one page in its own words nor one voice: two offices of one state that tell two things differ as well.
    private static bool AreApart(Proposition a, Proposition b) =>
        !(a.IsOwnVoice && b.IsOwnVoice && ReferenceEquals(a.Article, b.Article)) && !(a.SharesParty(b) && (a.Speaker is null || b.Speaker is null || string.Equals(a.Speaker.Id, b.Speaker.Id, StringComparison.Ordinal)))
        && Math.Abs((a.Article.Record.Article.Published?.Date.DayNumber ?? 0) - (b.Article.Record.Article.Published?.Date.DayNumber ?? 0)) <= MostDays;

    private static (string Dead, string Manner)? AccountOf(Proposition proposition, ClaimScene scene)
    {
        if (proposition is { IsProspective: true } or { IsConditional: true } or { IsMute: true } or { IsHeadline: true } || proposition.Denies || proposition.Firmness == Firmness.Possible)
        {
            return null;
        }

        var words = WordsOf(proposition.Text);
        return DeathTable.Instance.MannerIn(words) is { } told && !words.Take(told.At).Any(ConceptTable.Instance.IsNegator) && DeadIn(proposition, scene) is { } dead ? (dead, told.Manner) : null;
    }

    // The one person of whom the sentence speaks, beside who speaks.
    private static string? DeadIn(Proposition proposition, ClaimScene scene)
    {
        string[] named =
        [
            .. proposition.Article.Record.Entities.Where(entity => entity.Type == EntityType.Person)
                .SelectMany(entity => entity.Mentions.Where(mention => proposition.Spans.Any(span => span.Contains(mention.Span)))
                    .Select(mention => scene.Actors.Find(proposition.Article.Key, entity.Id, mention.Span)?.Id))
                .OfType<string>().Where(id => !string.Equals(id, proposition.Speaker?.Id, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal),
        ];
        return named is [var only] ? only : null;
    }

    private static string[] WordsOf(string text) => [.. text.ToLowerInvariant().Split([' ', '\n', ',', '.', ';', ':', '(', ')', '"', '“', '”', '‘', '’', '!', '?'], StringSplitOptions.RemoveEmptyEntries)];
}
