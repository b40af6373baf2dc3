using Hearsay.Statements.Credits;
using Hearsay.Statements.Cues;

namespace Hearsay.Statements.Joining;

/// <summary>
/// Drops "according to …" where it frames words that have a speaker of their own: "Zara Holm told state television, according to Vesta
/// Now" is one statement of Holm's that came through Vesta Now, and counting the medium as a second speaker would make two sources of one.
/// </summary>
internal static class DoubledAttribution
{
    /// <summary>Share of a frame's content that another source must cover for the frame to be a copy, when it is no medium's.</summary>
    private const double MinShare = 0.6;

    /// <summary>The candidates that are left, in order.</summary>
    /// <param name="chosen">Candidates in order of their cues.</param>
    /// <param name="credits">Credits in text order; a frame whose source is one of them is a medium's.</param>
    public static List<Candidate> Drop(List<Candidate> chosen, List<FoundCredit> credits)
    {
        var result = new List<Candidate>(chosen.Count);
        var credit = 0;
        for (var first = 0; first < chosen.Count;)
        {
            var end = first + 1;
            while (end < chosen.Count && chosen[end].Sentence == chosen[first].Sentence)
            {
                end++;
            }

            for (var i = first; i < end; i++)
            {
                while (credit < credits.Count && credits[credit].Credit.Span.End <= chosen[i].Cue.Start)
                {
                    credit++;
                }

                var medium = credit < credits.Count && chosen[i].Source is { } source && credits[credit].Credit.Span.Overlaps(source);
                if (chosen[i].Kind != CueKind.Preposition || !IsSpokenFor(chosen, i, Math.Max(first, i - 8), Math.Min(end, i + 9), medium))
                {
                    result.Add(chosen[i]);
                }
            }

            first = end;
        }

        return result;
    }

    // "According to the minister, inspectors found that …": what was found is the minister's to tell.
    private static bool Speaks(Candidate candidate) => candidate.Kind is not CueKind.Verb || (candidate.Lemma is not ("find" or "discover" or "establish" or "see" or "know" or "show")
        && CueLexicon.Default.Entry(candidate.Kind, candidate.Lemma) is { Speech: true });

    private static bool IsSpokenFor(List<Candidate> chosen, int frame, int first, int end, bool medium)
    {
        var length = chosen[frame].Content.Sum(part => part.Length);
        for (var i = first; i < end; i++)
        {
            if (i == frame || chosen[i].Kind == CueKind.Preposition || chosen[i].Source is null || (!medium && !Speaks(chosen[i])))
            {
                continue;
            }

            var shared = chosen[frame].Content.Sum(part => chosen[i].Content.Sum(part.CommonWith));
            if (shared > 0 && (medium || shared >= MinShare * length))
            {
                return true;
            }
        }

        return false;
    }
}
