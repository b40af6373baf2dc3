using System.Collections.Immutable;
using Hearsay.Ledger.Stories;

namespace Hearsay.Briefing;

/// <summary>The utterances of a story that its pages have in different words.</summary>
internal static class QuotationList
{
    /// <summary>Those with a warning first, then those on most pages; of each its versions, the earliest first.</summary>
    public static ImmutableArray<ImmutableArray<QuotationVersion>> Quotations(this BriefStory story)
    {
        var records = story.Sources.ToDictionary(source => source.Record.Identity, source => source.Record);
        var copies = story.Sources.SelectMany(source => source.Derivations).ToLookup(derivation => derivation.Source);
        return QuotationVersions.Of(story.Ledger, identity => records.GetValueOrDefault(identity), identity => copies[identity], story.Alignments);
    }
}
