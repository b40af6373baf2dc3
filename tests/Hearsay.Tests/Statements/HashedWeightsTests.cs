using Hearsay.Language.Tagging;
using Hearsay.Statements.Learned;

namespace Hearsay.Tests.Statements;

public class HashedWeightsTests
{
    [Fact]
    public void The_score_is_the_sum_over_the_features_that_are_known()
    {
        var weights = HashedWeights.Of([(Feature("said"), 5), (Feature("told"), -3)]);
        weights.Score([Feature("said"), Feature("told"), Feature("never seen")]).ShouldBe(2);
        weights.Score([]).ShouldBe(0);
    }

    [Fact]
    public void The_score_is_that_of_looking_into_one_slot_and_then_the_other()
    {
        var known = Enumerable.Range(0, 3000).Select(i => Feature($"word{i}")).ToArray();
        var weights = HashedWeights.Of(known.Select((feature, i) => (feature, (sbyte)((i % 255) - 127))));
        var slots = Slots(weights);
        foreach (var feature in known.Concat(Enumerable.Range(0, 3000).Select(i => Feature($"stranger{i}"))))
        {
            weights.Score([feature]).ShouldBe(SlowScore(slots, feature));
        }
    }

    private static int SlowScore(ushort[] slots, uint feature)
    {
        var own = feature & (uint)(slots.Length - 1);
        foreach (var at in (ReadOnlySpan<uint>)[own, own ^ 1])
        {
            if (slots[at] >> 8 == ((feature >> 24) | 1))
            {
                return (sbyte)slots[at];
            }
        }

        return 0;
    }

    private static ushort[] Slots(HashedWeights weights)
    {
        var file = Path.GetTempFileName();
        try
        {
            weights.Write(file);
            return [.. File.ReadAllBytes(file).Chunk(2).Select(bytes => (ushort)(bytes[0] | (bytes[1] << 8)))];
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var features = Enumerable.Range(0, 500).Select(i => Feature($"word{i}")).ToArray();
        var weights = HashedWeights.Of(features.Select((feature, i) => (feature, (sbyte)((i % 100) - 50))));
        var file = Path.GetTempFileName();
        try
        {
            weights.Write(file);
            using var stream = File.OpenRead(file);
            var read = HashedWeights.Read(stream);
            foreach (var feature in features)
            {
                read.Score([feature]).ShouldBe(weights.Score([feature]));
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_file_of_another_length_is_no_model() =>
        Should.Throw<InvalidDataException>(() => HashedWeights.Read(new MemoryStream(new byte[6])));

    private static uint Feature(string word) => FeatureList.Mix(1, FeatureHash.Of(word));
}
