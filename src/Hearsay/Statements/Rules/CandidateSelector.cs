using Hearsay.Statements.Cues;

namespace Hearsay.Statements.Rules;

/// <summary>Weighs candidates and keeps those that stand.</summary>
internal static class CandidateSelector
{
    /// <summary>Below this a cue is more often none. F1 is best near half of the F1 that is reached (Lipton et al. 2014).</summary>
    public const double Threshold = 0.3;

    /// <summary>The candidates that stand, in text order of their cues.</summary>
    public static List<Candidate> Select(List<Candidate> candidates, CueLexicon lexicon)
    {
        var weighed = candidates
            .Select(candidate => (Candidate: candidate, Weight: Weight(candidate, lexicon)))
            .Where(pair => pair.Weight >= Threshold)
            .ToList();
        var kept = new List<Candidate>();
        var byQuotation = new Dictionary<int, (double Weight, int Sentence)>();
        foreach (var (candidate, weight) in weighed.OrderBy(pair => pair.Candidate.Extent.Start).ThenByDescending(pair => pair.Candidate.Extent.End))
        {
            if (candidate.Quotation >= 0 && byQuotation.TryGetValue(candidate.Quotation, out var other) && other.Weight >= weight
                && (candidate.Frame != Frame.AfterQuote || other.Sentence == candidate.Sentence))
            {
                // but "“…,” she said" wins over "The agency reports:" in the line above
                continue;
            }

            if (IsNested(candidate, kept))
            {
                continue;
            }

            if (candidate.Quotation >= 0)
            {
                kept.RemoveAll(earlier => earlier.Quotation == candidate.Quotation);
                byQuotation[candidate.Quotation] = (weight, candidate.Sentence);
            }

            kept.Add(candidate);
        }

        kept.Sort((left, right) => left.Cue.CompareTo(right.Cue));
        return kept;
    }

    private static double Weight(Candidate candidate, CueLexicon lexicon) => candidate.Kind switch
    {
        CueKind.Verb or CueKind.Adjective or CueKind.Noun or CueKind.Adverb =>
            lexicon.Probability(candidate.Kind, candidate.Lemma, candidate.Frame, candidate.Passive),
        _ => 1,
    };

    // Attributions inside attributions are kept only where the outer one is a medium's or "according to", for there the inner speaker is
    // the one who matters (Zara Holm told state television, according to the agency), and where a name told somebody something.
    private static bool IsNested(Candidate candidate, List<Candidate> kept)
    {
        for (var i = kept.Count - 1; i >= 0 && i >= kept.Count - 12; i--)
        {
            foreach (var part in kept[i].Content)
            {
                if (part.Overlaps(candidate.Cue))
                {
                    return !(candidate.IsToldByName && kept[i].Quotation < 0) && !(kept[i].Kind == CueKind.Preposition
                        && (candidate.Frame is Frame.After or Frame.AfterQuote or Frame.That or Frame.NounOf or Frame.NounThat or Frame.NounQuote or Frame.Quote));
                }
            }
        }

        return false;
    }
}
