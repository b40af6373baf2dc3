using System.Reflection;
using Hearsay.Lineage;

namespace Hearsay.Tests.Lineage;

public class PairScoreTests
{
    private static readonly PairFeatures Paragraph = new()
    {
        Own = 60,
        Quoted = 0,
        LongestOwnRun = 40,
        OwnAtEnd = 0,
        Days = 1,
        Words = 300,
        OwnWords = 250,
        OtherFigures = 0,
        OtherNames = 0,
        SharedNames = 20,
        Names = 25,
        SharedWeight = 20_000,
        SmallerWeight = 60_000,
        LargerWeight = 80_000,
        Given = 0,
        Credited = 0,
        Credits = CreditTie.None,
        DaysApart = 0,
    };

    [Fact]
    public void More_own_words_never_lower_the_evidence_and_more_other_figures_never_raise_it()
    {
        var (before, template) = (int.MinValue, int.MaxValue);
        for (var count = 0; count < 300; count++)
        {
            var logit = PairScore.Logit(Paragraph with { Own = count, LongestOwnRun = count });
            logit.ShouldBeGreaterThanOrEqualTo(before);
            before = logit;
            var swapped = PairScore.Logit(Paragraph with { OtherFigures = count });
            swapped.ShouldBeLessThanOrEqualTo(template);
            template = swapped;
        }
    }

    [Fact]
    public void A_quotation_alone_is_never_certain_however_long() =>
        PairScore.Probability(PairScore.Logit(Paragraph with { Own = 0, LongestOwnRun = 0, Quoted = 200, Given = 200, SharedNames = 25 }))
            .ShouldBeInRange(DerivationJudge.Least, 7500);

    [Fact]
    public void Background_that_stands_at_the_end_of_both_weeks_apart_is_no_derivation()
    {
        var background = Paragraph with { Own = 45, OwnAtEnd = 45, Days = 0, SharedNames = 8 };
        PairScore.Probability(PairScore.Logit(background with { DaysApart = 21 })).ShouldBeLessThan(DerivationJudge.Least);
        PairScore.Logit(background with { DaysApart = 2 }).ShouldBe(PairScore.Logit(background));
    }

    [Fact]
    public void A_credit_that_names_the_others_outlet_says_more_than_none() =>
        PairScore.Logit(Paragraph with { Credits = CreditTie.Named }).ShouldBeGreaterThan(PairScore.Logit(Paragraph));

    [Fact]
    public void The_curve_rises_from_nothing_to_certain_with_one_half_at_zero()
    {
        PairScore.Probability(int.MinValue).ShouldBe(0);
        PairScore.Probability(0).ShouldBe(5000);
        PairScore.Probability(int.MaxValue).ShouldBe(PairScore.Certain);
        for (var logit = -20 * FixedPoint.One; logit < 20 * FixedPoint.One; logit += 37)
        {
            PairScore.Probability(logit + 37).ShouldBeGreaterThanOrEqualTo(PairScore.Probability(logit));
        }
    }

    [Fact]
    public void A_model_without_one_of_the_weights_does_not_load() =>
        Should.Throw<KeyNotFoundException>(() => PairWeights.Read(["bias\t1", "own-words\t2"]));

    [Fact]
    public void A_statement_that_both_quote_and_nothing_else_is_no_link_unless_it_is_most_of_one_or_a_credit_ties_them()
    {
        var quoted = Paragraph with { Own = 0, LongestOwnRun = 0, Quoted = 140, SharedNames = 25, SharedWeight = 50_000 };
        PairScore.Probability(PairScore.Logit(quoted)).ShouldBeLessThan(DerivationJudge.Least);
        PairScore.Logit(quoted with { Quoted = 160 }).ShouldBeGreaterThan(PairScore.Logit(quoted));
        PairScore.Logit(quoted with { Credits = CreditTie.Traced }).ShouldBeGreaterThan(PairScore.Logit(quoted));
    }

    // The same pair must get the same probability on every processor: nothing on the way from counts to it may be a fraction of the hardware's.
    [Theory]
    [InlineData(typeof(PairFeatures))]
    [InlineData(typeof(PairCounts))]
    [InlineData(typeof(PairVector))]
    [InlineData(typeof(PairWeights))]
    [InlineData(typeof(PairScore))]
    [InlineData(typeof(FixedPoint))]
    [InlineData(typeof(SwapFeatures))]
    [InlineData(typeof(SwapJudge))]
    [InlineData(typeof(WordBag))]
    public void The_judge_reckons_in_whole_numbers(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var used = type.GetFields(All).Select(field => field.FieldType)
            .Concat(type.GetProperties(All).Select(property => property.PropertyType))
            .Concat(type.GetMethods(All).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)
                .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [])));

        used.ShouldNotContain(part => part == typeof(double) || part == typeof(float) || part == typeof(decimal));
        foreach (var method in type.GetMethods(All).Where(method => method.GetMethodBody() is not null))
        {
            Floats(method).ShouldBeFalse(method.Name);
        }
    }

    /// <summary>True when a method loads a constant of a floating type or converts to one (ECMA-335: ldc.r4, ldc.r8, conv.r4, conv.r8, conv.r.un).</summary>
    private static bool Floats(MethodInfo method)
    {
        var calls = method.GetMethodBody()!.GetILAsByteArray()!;
        var byCode = typeof(System.Reflection.Emit.OpCodes).GetFields().Select(field => (System.Reflection.Emit.OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);
        for (var at = 0; at < calls.Length;)
        {
            var code = byCode[calls[at] == 0xFE ? unchecked((short)((calls[at] << 8) | calls[at + 1])) : calls[at]];
            if (code.Name is "ldc.r4" or "ldc.r8" or "conv.r4" or "conv.r8" or "conv.r.un")
            {
                return true;
            }

            at += code.Size;
            at += code.OperandType switch
            {
                System.Reflection.Emit.OperandType.InlineNone => 0,
                System.Reflection.Emit.OperandType.ShortInlineBrTarget or System.Reflection.Emit.OperandType.ShortInlineI or System.Reflection.Emit.OperandType.ShortInlineVar => 1,
                System.Reflection.Emit.OperandType.InlineVar => 2,
                System.Reflection.Emit.OperandType.InlineI8 or System.Reflection.Emit.OperandType.InlineR => 8,
                System.Reflection.Emit.OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(calls, at)),
                _ => 4,
            };
        }

        return false;
    }
}
