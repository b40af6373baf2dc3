using Hearsay.Model;

namespace Hearsay.Ledger.Propositions;

/// <summary>
/// Denials that point back by a noun: "No such order was given", "had never received such engines", "no instruction of that sort". What they deny is the last that was said, or told, of such a thing
/// before them, whatever other words they have.
/// </summary>
internal static class SuchDenials
{
    /// <summary>Letters between the beginnings of a denial and of what it points back at.</summary>
    private const int Reach = 1200;

    /// <summary>Sentences between a denial and what it points back at.</summary>
    private const int Back = 12;

    /// <summary>
    /// What a sentence says that there is no such thing as: the noun's concept, where it has one that tells an occasion, and its stem, last; empty where it says so of none, or nothing before it has the
    /// noun or its verb.
    /// </summary>
    /// <param name="words">The sentence's words in lower case.</param>
    /// <param name="negators">Where its negators stand, and before which word the reach of each ends.</param>
    /// <param name="text">The text that they are from.</param>
    public static IReadOnlyList<string> ThingIn(List<(TextSpan Span, string Word)> words, IReadOnlyList<(int At, int End)> negators, string text)
    {
        var noun = negators.Count == 0 ? null : Enumerable.Range(0, words.Count).Select(at => NounAt(words, at)).FirstOrDefault(place => negators.Any(negator => negator.At < place && place < negator.End));
        if (noun is not { } found)
        {
            return [];
        }

        var word = words[found].Word;
        var stem = ContentWords.Stem(word);
        string[] thing = ConceptTable.Instance.ConceptOf(word, stem) is { } concept && !ConceptTable.Instance.IsOfWar(concept) ? ["=" + concept, stem] : [stem];
        return IsBefore(text, words[0].Span.Start, thing) ? thing : [];
    }

    private static bool IsBefore(string text, int end, string[] thing)
    {
        var before = text.AsSpan(Math.Max(0, end - Reach), Math.Min(end, Reach));
        for (var at = 0; ContentWords.TryNext(before, ref at, out var stem);)
        {
            if (string.Equals(stem, thing[^1], StringComparison.Ordinal) || (thing.Length > 1 && ConceptTable.Instance.ConceptOfStem(stem) is { } concept && thing[0].AsSpan(1).SequenceEqual(concept)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a proposition speaks of a thing: by its concept, or by its word, which may be too common to be a feature.</summary>
    /// <param name="proposition">The proposition.</param>
    /// <param name="thing">The thing, as <see cref="ThingIn"/> has it.</param>
    public static bool Names(Proposition proposition, IReadOnlyList<string> thing) => proposition.Features.Contains(thing[0])
        || SentenceWords.In(proposition.Spans, proposition.Article.Record.Text).Exists(word => string.Equals(ContentWords.Stem(word.Word), thing[^1], StringComparison.Ordinal));

    /// <summary>Each such denial with the words of somebody else that it points back at, in order of articles and text.</summary>
    /// <param name="propositions">What is said, in order of articles and text.</param>
    public static IEnumerable<(Proposition Said, Proposition Denial)> Of(IReadOnlyList<Proposition> propositions)
    {
        for (var at = 0; at < propositions.Count; at++)
        {
            var denial = propositions[at];
            if (IsOne(denial) && Enumerable.Range(1, Math.Min(Back, at)).Select(back => propositions[at - back]).FirstOrDefault(other => IsMeant(other, denial)) is { } said)
            {
                yield return (said, denial);
            }
        }
    }

    /// <summary>The same of what pages tell in their own voice, where nobody is quoted on it: first the report, then the denial.</summary>
    /// <param name="reports">What pages tell, in order of articles and text.</param>
    /// <param name="propositions">What is said.</param>
    public static IEnumerable<PropositionPair> OfReports(IReadOnlyList<Proposition> reports, IReadOnlyList<Proposition> propositions)
    {
        var answering = Of(propositions).Select(pair => pair.Denial.Node).ToHashSet(StringComparer.Ordinal);
        return propositions.Where(denial => IsOne(denial) && !answering.Contains(denial.Node))
            .Select(denial => (Told: reports.LastOrDefault(report => IsMeant(report, denial)), Denial: denial))
            .Where(pair => pair.Told is not null)
            .Select(pair => new PropositionPair(pair.Told!, pair.Denial, PropositionRelation.Denies, FeatureWeights.Concept, pair.Denial.Such));
    }

    // "such a letter", "such letters", not "such as", "such that"; "letter of that sort".
    private static int? NounAt(List<(TextSpan Span, string Word)> words, int at)
    {
        if (words[at].Word == "such")
        {
            var noun = SentenceWords.WordAt(words, at + 1) is "a" or "an" ? at + 2 : at + 1;
            return noun < words.Count && words[noun].Word is not ("as" or "that" or "thing" or "things") ? noun : null;
        }

        return at > 0 && words[at].Word == "of" && SentenceWords.WordAt(words, at + 1) is "that" or "this" or "the" && SentenceWords.WordAt(words, at + 2) is "sort" or "kind" or "nature" or "type" ? at - 1 : null;
    }

    private static bool IsOne(Proposition proposition) => proposition is { Such.Count: > 0, IsHeadline: false, IsMute: false, IsProspective: false };

    private static bool IsMeant(Proposition other, Proposition denial) =>
        ReferenceEquals(other.Article, denial.Article) && denial.Spans[0].Start - other.Spans[0].Start is > 0 and <= Reach
        && other is { IsNegativeAlone: false, IsHeadline: false, IsMute: false } && !other.SharesParty(denial) && Names(other, denial.Such);
}
