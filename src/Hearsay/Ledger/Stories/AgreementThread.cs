using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Ledger.Stories;

/// <summary>Something told of an agreement: that it was made, kept, broken, ended.</summary>
/// <param name="Kind">What is told.</param>
/// <param name="Modality">Whether it is told as having happened.</param>
/// <param name="Article">The article that tells it.</param>
/// <param name="Span">The words, UTF-16 offsets into its text.</param>
/// <param name="Day">The day that the text gives for it, else that of the article; null when neither is known.</param>
/// <param name="IsReportDay">True when the day is that of the report, because the text gives none.</param>
/// <param name="By">The parties that did it, in ordinal order; empty when the text does not say.</param>
/// <param name="Speaker">Who says so; null when the article itself does.</param>
/// <param name="Party">The party of whoever says so; null when unknown.</param>
public sealed record ThreadStep(
    AgreementStepKind Kind, Modality Modality, DocumentIdentity Article, TextSpan Span, DateOnly? Day, bool IsReportDay, ImmutableArray<string> By, string? Speaker, string? Party)
{
    /// <summary>What part of the agreement's life it belongs to.</summary>
    public ThreadPhase Phase => Kind switch
    {
        AgreementStepKind.Kept => Modality == Modality.Hypothetical ? ThreadPhase.Obligation : ThreadPhase.Answered,
        AgreementStepKind.Broken or AgreementStepKind.Ended when Modality == Modality.Denied => ThreadPhase.Answered,
        AgreementStepKind.Broken => ThreadPhase.Broken,
        AgreementStepKind.Ended => By.IsEmpty ? ThreadPhase.Ended : ThreadPhase.Broken,
        _ => ThreadPhase.Made,
    };
}

/// <summary>What somebody has to do under an agreement.</summary>
/// <param name="Article">The article that tells it.</param>
/// <param name="Span">The words, UTF-16 offsets into its text.</param>
/// <param name="Party">Whose obligation it is; null where the text does not say, or where it is everybody's.</param>
/// <param name="Due">TIMEX3 value of the term; null when none is given.</param>
public sealed record ThreadTerm(DocumentIdentity Article, TextSpan Span, string? Party, string? Due);

/// <summary>One agreement across articles: made, with what obligations, said to be broken by whom, ended.</summary>
/// <param name="Id">"g" and twelve hex digits, from the agreements of the records that it is made of.</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="Name">Its fullest name.</param>
/// <param name="Parties">Whose it is, in ordinal order.</param>
/// <param name="Mediators">Who brokered it, in ordinal order.</param>
/// <param name="Terms">The obligations, by article and place.</param>
/// <param name="Steps">What is told of it, by day, then in the order of an agreement's life, then by article and place.</param>
/// <param name="Blame">Who is said to have broken or ended it, and by which parties: each side blaming the other stands side by side. What articles tell in their own voice is in the steps alone.</param>
public sealed record AgreementThread(
    string Id, AgreementKind Kind, string Name, ImmutableArray<string> Parties, ImmutableArray<string> Mediators, ImmutableArray<ThreadTerm> Terms,
    ImmutableArray<ThreadStep> Steps, ImmutableSortedDictionary<string, ImmutableArray<string>> Blame);
