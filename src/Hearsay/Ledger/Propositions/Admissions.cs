namespace Hearsay.Ledger.Propositions;

/// <summary>What a party grants that it had denied another day: "acknowledged on Wednesday that an officer had fired".</summary>
internal static class Admissions
{
    /// <summary>Days within which one comes back to what one said.</summary>
    private const int MostDays = 30;

    /// <summary>Letters behind an admission within which its speaker's next words say what is granted.</summary>
    private const int Reach = 400;

    /// <summary>Sentences that one admission takes.</summary>
    private const int MostSentences = 3;

    /// <summary>Weight that what is granted and what was denied have in common.</summary>
    private const double LeastWeight = 1.4;

    /// <summary>What one party said before, of a story in which it says very much; a bound on the work.</summary>
    private const int MostEarlier = 256;

    /// <summary>For each admission the earlier words of its party, on another page and of the contrary polarity, that have most in common with it, and which of its sentences has.</summary>
    /// <param name="propositions">What is said, in order of articles and text.</param>
    /// <param name="weights">How much each feature says.</param>
    public static IEnumerable<(Proposition Admitted, Proposition Earlier)> Of(IReadOnlyList<Proposition> propositions, PropositionWeights weights)
    {
        var admitted = Enumerable.Range(0, propositions.Count).Where(at => propositions[at] is { IsAdmission: true, Party: not null, IsHeadline: false }).ToArray();
        var parties = admitted.Select(at => propositions[at].Party!).ToHashSet(StringComparer.Ordinal);
        var byParty = propositions.Where(proposition => proposition is { IsHeadline: false, IsMute: false, IsProspective: false, IsAnaphoric: false } && proposition.Party is { } party && parties.Contains(party))
            .GroupBy(proposition => proposition.Party!, StringComparer.Ordinal).ToDictionary(party => party.Key, party => party.Take(MostEarlier).ToArray(), StringComparer.Ordinal);
        foreach (var pair in Reversed(propositions, weights))
        {
            yield return pair;
        }

        foreach (var at in admitted)
        {
            var admission = propositions[at];
            var said = propositions.Skip(at).Take(MostSentences)
                .TakeWhile(other => ReferenceEquals(other.Article, admission.Article) && string.Equals(other.Party, admission.Party, StringComparison.Ordinal) && other.Spans[0].Start - admission.Spans[0].Start < Reach);
            var best = said.Select(granted => byParty.GetValueOrDefault(admission.Party!, [])
                    .Where(earlier => IsTakenBack(earlier, granted))
                    .Select(earlier => (Admitted: granted, Earlier: earlier, Weight: WeightOf(granted, earlier, weights)))
                    .Where(pair => pair.Weight >= LeastWeight).OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Earlier.Node, StringComparer.Ordinal).FirstOrDefault())
                .FirstOrDefault(pair => pair.Admitted is not null);
            if (best.Admitted is not null)
            {
                yield return (best.Admitted, best.Earlier);
            }
        }
    }

    // "There is no cholera here" and, four days later, "It is cholera": little else in the shorter one, and one speaker.
    private static IEnumerable<(Proposition Admitted, Proposition Earlier)> Reversed(IReadOnlyList<Proposition> propositions, PropositionWeights weights)
    {
        const double LeastShare = 0.5; // of the lighter of the two sentences
        const double LeastOfMatter = 2.5; // weight of a word that both deny or say
        var bySpeaker = propositions
            .Where(proposition => proposition is
            { Speaker: not null, IsHeadline: false, IsMute: false, IsProspective: false, IsAnaphoric: false, IsDue: false, IsConditional: false, Denies: false })
            .GroupBy(proposition => proposition.Speaker!.Id, StringComparer.Ordinal);
        foreach (var speaker in bySpeaker)
        {
            var said = speaker.Take(MostEarlier).ToArray();
            foreach (var earlier in said.Where(proposition => proposition.IsNegativeAlone))
            {
                foreach (var later in said.Where(other => !other.IsNegativeAlone && (IsTakenBack(earlier, other) || IsTakenBack(other, earlier))))
                {
                    string[] common = [.. earlier.Features.Names.Where(later.Features.Contains)];
                    if (earlier.IsNegative(common) && !Sites.Apart(earlier.Sites, later.Sites)
                        && Array.Exists(common, feature => IsOfMatter(feature) && weights.Of(earlier, feature) >= LeastOfMatter)
                        && WeightOf(later, earlier, weights) >= LeastShare * Math.Min(weights.Sum(earlier), weights.Sum(later)))
                    {
                        yield return (later, earlier);
                    }
                }
            }
        }
    }

    private static bool IsTakenBack(Proposition earlier, Proposition granted) =>
        !ReferenceEquals(earlier.Article, granted.Article) && earlier.IsNegativeAlone != granted.IsNegativeAlone
        && earlier.Article.Record.Article.Published is { } before && granted.Article.Record.Article.Published is { } after && after.Date.DayNumber - before.Date.DayNumber is > 0 and <= MostDays;

    private static bool IsOfMatter(string feature) =>
        feature[0] is not (FeatureKind.Actor or FeatureKind.Family or FeatureKind.Figure) && !(feature[0] == FeatureKind.Concept && ConceptTable.Instance.IsOfWar(feature[1..]));

    // Who speaks, and the kind of deed that a story is full of, say nothing of what is granted.
    private static double WeightOf(Proposition a, Proposition b, PropositionWeights weights) => a.Features.Names
        .Where(feature => feature[0] != '~' && b.Features.Contains(feature) && !string.Equals(feature, "@" + a.Party, StringComparison.Ordinal) && !string.Equals(feature, "@" + a.Speaker?.Id, StringComparison.Ordinal))
        .Sum(feature => Math.Min(weights.Of(a, feature), weights.Of(b, feature)));
}
