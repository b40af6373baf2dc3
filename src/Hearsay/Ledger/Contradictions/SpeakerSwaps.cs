using Hearsay.Grounding;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Ledger.Contradictions;

/// <summary>Finds the same quoted words in the mouths of two people.</summary>
internal static class SpeakerSwaps
{
    /// <summary>Words of a quotation that two people do not say alike by chance.</summary>
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
            // Who is found behind a pronoun, or by the sentence before, may be mistaken: of either speaker one page must name him or his office. What an office says and who speaks for it say is
            // one voice; so are two offices.
            var speakers = same.GroupBy(proposition => proposition.Speaker!.Id, StringComparer.Ordinal).Where(group => group.Any(IsNamedAsSource)).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
            if (speakers.Length > 1 && !IsOneSide(speakers[0].First(), speakers[1].First()) && !MayBeOneName(speakers[0].First().Speaker!.Name, speakers[1].First().Speaker!.Name))
            {
                yield return ContradictionFinder.Of(
                    ContradictionKind.Speaker, same.First().Text, speakers[0].Select(ContradictionFinder.PlaceOf), speakers.Skip(1).SelectMany(group => group).Select(ContradictionFinder.PlaceOf),
                    ContradictionFinder.ClaimsOf(same, claims));
            }
        }
    }

    private static bool IsNamedAsSource(Proposition proposition) => char.IsUpper(proposition.Speaker!.Name[0])
        && string.Join(' ', proposition.Statement.Source.Select(part => part.TextIn(proposition.Article.Record.Text))).ToLowerInvariant() is not ("" or "he" or "she" or "they" or "it" or "we" or "i" or "who");

    // Two spellings of one name that were kept apart are no swap; two names are.
    private static bool MayBeOneName(string a, string b) => NameKey.Of(a).Split(' ').Any(one => NameKey.Of(b).Split(' ').Any(other => IsOneWord(one, other)));

    // "Abdul Rahman" and "Abdulrahman", "Machnouk" and "Mashnuq": a word in common, or one that begins alike and is spelt much alike.
    private static bool IsOneWord(string one, string other)
    {
        const int Least = 3; // letters of a word that may be part of a name
        return one.Length >= Least && other.Length >= Least && one[0] == other[0] && EditDistance.Of(one, other) * 3 <= Math.Max(one.Length, other.Length);
    }

    private static bool IsOneSide(Proposition a, Proposition b) =>
        (a.Speaker!.Type, b.Speaker!.Type) switch
        {
            (EntityType.Person, EntityType.Person) => false,
            (EntityType.Person, _) or (_, EntityType.Person) => a.Party is not null && string.Equals(a.Party, b.Party, StringComparison.Ordinal),
            _ => true,
        };

    private static string WordsOf(string text) => NameKey.Of(string.Concat(text.Where(c => char.IsLetterOrDigit(c) || c == ' ')));
}
