using Hearsay.Bench.Ledger;

namespace Hearsay.Bench.Tests.Ledger;

public class LedgerGatesTests
{
    private static readonly LedgerScore Samples = new(FoldedWorld.Read(ProjectFiles.At("samples")));

    [Fact]
    public void What_was_pinned_holds() => LedgerGates.Parse(LedgerGates.Write([Samples])).Failures(Samples).ShouldBeEmpty();

    [Fact]
    public void The_samples_are_counted_no_worse_than_their_gates() => LedgerGates.Parse(File.ReadAllText(ProjectFiles.At(LedgerGates.Path))).Failures(Samples).ShouldBeEmpty();

    [Fact]
    public void A_figure_below_its_gate_and_one_without_a_gate_are_named()
    {
        var text = LedgerGates.Write([Samples]).Replace("samples\twords on the right side\t0.", "samples\twords on the right side\t1.", StringComparison.Ordinal)
            .Replace("samples\tactors F1\t", "elsewhere\tactors F1\t", StringComparison.Ordinal);

        string[] failures = [.. LedgerGates.Parse(text).Failures(Samples)];
        failures.Length.ShouldBe(2);
        failures[0].ShouldStartWith("BELOW GATE: samples, words on the right side");
        failures[1].ShouldBe("NO GATE: samples, actors F1");
    }

    [Fact]
    public void A_line_that_is_none_is_named() => Should.Throw<FormatException>(() => LedgerGates.Parse("samples\tactors F1\thigh")).Message.ShouldContain("samples\tactors F1\thigh");
}
