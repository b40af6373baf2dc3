using System.Collections.Immutable;
using Hearsay.Briefing;
using Hearsay.Ledger.Stories;
using Hearsay.Model;

namespace Hearsay.Tests.Briefing;

public class AgreementWordsTests
{
    [Theory]
    [InlineData("Arlen broke the truce.", "broke", AgreementStepKind.Broken, Modality.Actual, "broken by Arlen, says Corland")]
    [InlineData("Arlen will sign the truce.", "sign", AgreementStepKind.Signed, Modality.Planned, "Arlen would sign it, says Corland")]
    [InlineData("Arlen has to respect the truce.", "respect", AgreementStepKind.Kept, Modality.Hypothetical, "Arlen is to keep it, says Corland")]
    [InlineData("Arlen made every effort to save the truce.", "save", AgreementStepKind.Kept, Modality.Planned, "Arlen tried to keep it, says Corland")]
    [InlineData("Arlen may quit the truce.", "quit", AgreementStepKind.Ended, Modality.Hypothetical, "Arlen might end it, says Corland")]
    [InlineData("Arlen did not break the truce.", "break", AgreementStepKind.Broken, Modality.Denied, "not broken by Arlen, says Corland")]
    public void A_line_reads_by_itself(string text, string trigger, AgreementStepKind kind, Modality modality, string expected)
    {
        var at = text.IndexOf(trigger, StringComparison.Ordinal);
        var step = new ThreadStep(kind, modality, new DocumentIdentity("c", "a"), new TextSpan(at, at + trigger.Length), null, true, ["ARL"], "Corland", null);
        var thread = new AgreementThread("g", AgreementKind.Ceasefire, "truce", [], [], [], [step], ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty);

        AgreementWords.Of(step, thread, text, ImmutableSortedDictionary<string, string>.Empty.Add("ARL", "Arlen")).ShouldBe(expected);
    }
}
