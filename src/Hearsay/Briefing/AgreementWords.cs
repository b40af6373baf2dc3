using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Ledger.Stories;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Briefing;

/// <summary>Says what is told of an agreement so that it can be read by itself: what was done as it is ("broken by Corland"), what was not with who would do it ("Corland would sign it").</summary>
internal static class AgreementWords
{
    // Words before "to" by which somebody only tries.
    private static readonly FrozenSet<string> Trying = ListedWords.Of("agreements", "trying");

    /// <summary>A step ("broken by Kharovia (government), says Andrei Tolmarin").</summary>
    /// <param name="step">The step.</param>
    /// <param name="thread">Its agreement.</param>
    /// <param name="text">The text of the article that tells it.</param>
    /// <param name="names">What parties are called.</param>
    public static string Of(ThreadStep step, AgreementThread thread, string text, ImmutableSortedDictionary<string, string> names)
    {
        var (done, act) = step.Kind switch
        {
            AgreementStepKind.Reached when !step.By.IsEmpty && step.By.All(thread.Mediators.Contains) => ("brokered", "broker"),
            AgreementStepKind.Proposed => ("proposed", "propose"),
            AgreementStepKind.Sought => ("sought", "seek"),
            AgreementStepKind.Reached => ("reached", "reach"),
            AgreementStepKind.Accepted => ("accepted", "accept"),
            AgreementStepKind.Signed => ("signed", "sign"),
            AgreementStepKind.Adopted => ("adopted", "adopt"),
            AgreementStepKind.Effective => ("in force", "put in force"),
            AgreementStepKind.Kept => ("kept", "keep"),
            AgreementStepKind.Broken => ("broken", "break"),
            AgreementStepKind.Extended => ("extended", "extend"),
            AgreementStepKind.Ended => ("ended", "end"),
            _ => ("rejected", "reject"),
        };
        var actors = string.Join(" and ", step.By.Select(party => NameOf(party, names)));
        var isOpen = step.Modality is Modality.Planned or Modality.Hypothetical;
        var told = step.Modality switch
        {
            _ when isOpen && actors.Length > 0 => $"{actors} {Leaning(step, text)} {act} it",
            Modality.Planned => $"is to be {done}",
            Modality.Hypothetical => step.Kind == AgreementStepKind.Kept ? $"is to be {done}" : $"might be {done}",
            _ => (step.Modality == Modality.Denied ? "not " : "") + done + (actors.Length == 0 ? "" : " by " + actors),
        };
        return told + (step.Speaker is { } speaker ? $", says {speaker}" : "");
    }

    /// <summary>What has to be done under an agreement ("Corland is to withdraw its guns", "to withdraw all guns").</summary>
    /// <param name="term">The term.</param>
    /// <param name="text">The text of the article that tells it.</param>
    /// <param name="mostCharacters">The length at which it is cut.</param>
    /// <param name="names">What parties are called.</param>
    public static string Of(ThreadTerm term, string text, int mostCharacters, ImmutableSortedDictionary<string, string> names)
    {
        var words = BriefWords.Cut(term.Span.TextIn(text), mostCharacters);
        return term.Party is { } party ? $"{NameOf(party, names)} is to {words}" : IsInfinitive(text, term.Span) ? "to " + words : words;
    }

    private static bool IsInfinitive(string text, TextSpan words) => text.AsSpan(0, words.Start).EndsWith("to ", StringComparison.OrdinalIgnoreCase);

    // How near who is named is to doing it: "made every effort to preserve it" is no promise of it.
    private static string Leaning(ThreadStep step, string text)
    {
        if (IsInfinitive(text, step.Span) && Trying.Any(word => text.AsSpan(0, step.Span.Start - "to ".Length).TrimEnd().EndsWith(" " + word, StringComparison.OrdinalIgnoreCase)))
        {
            return "tried to";
        }

        return step.Modality == Modality.Planned ? "would" : step.Kind == AgreementStepKind.Kept ? "is to" : "might";
    }

    private static string NameOf(string party, ImmutableSortedDictionary<string, string> names) => names.GetValueOrDefault(party, party);
}
