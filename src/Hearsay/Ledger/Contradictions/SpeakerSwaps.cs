using Hearsay.Grounding;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Ledger.Contradictions;

/// <summary>Finds the same quoted words in the mouths of two people.</summary>
internal static class SpeakerSwaps
{
    private const int LeastWords = 6;

    /// <summary>The swaps, by their words.</summary>
    public static IEnumerable<Contradiction> Find(ClaimScene scene, Dictionary<(DocumentIdentity, TextSpan), string> claims)
    {
        var quotations = scene.Propositions
            .Where(proposition => proposition is { Statement.Form: StatementForm.Direct, Speaker: not null })
            .Select(proposition => (Words: WordsOf(proposition.Text), Proposition: proposition))
            .Where(quotation => quotation.Words.AsSpan().Count(' ') >= LeastWords - 1);
        foreach (var same in quotations.GroupBy(quotation => quotation.Words, quotation => quotation.Proposition, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            // Two spellings of one name that were kept apart are no swap; two names are.
            var speakers = same.GroupBy(proposition => proposition.Speaker!.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
            // What an office says and who speaks for it say is one voice; so are two offices.
            if (speakers.Length > 1 && !IsOneSide(speakers[0].First(), speakers[1].First()) && !string.Equals(LastName(speakers[0].First()), LastName(speakers[1].First()), StringComparison.Ordinal))
            {
                yield return ContradictionFinder.Of(
                    ContradictionKind.Speaker, same.First().Text, speakers[0].Select(ContradictionFinder.PlaceOf), speakers.Skip(1).SelectMany(group => group).Select(ContradictionFinder.PlaceOf),
                    ContradictionFinder.ClaimsOf(same, claims));
            }
        }
    }

    private static bool IsOneSide(Proposition a, Proposition b) =>
        (a.Speaker!.Type, b.Speaker!.Type) switch
        {
            (EntityType.Person, EntityType.Person) => false,
            (EntityType.Person, _) or (_, EntityType.Person) => a.Party is not null && string.Equals(a.Party, b.Party, StringComparison.Ordinal),
            _ => true,
        };

    private static string LastName(Proposition proposition) => PersonName.Of(proposition.Speaker!.Name)?.Surname ?? "";

    private static string WordsOf(string text) => NameKey.Of(string.Concat(text.Where(c => char.IsLetterOrDigit(c) || c == ' ')));
}
