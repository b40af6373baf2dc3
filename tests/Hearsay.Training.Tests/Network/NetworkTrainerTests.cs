using Hearsay.Training.Network;

namespace Hearsay.Training.Tests.Network;

public class NetworkTrainerTests
{
    [Fact]
    public void What_is_always_built_alike_is_learnt_in_every_part()
    {
        var (net, examples) = SmallNetwork.Create(seed: 1);
        SmallNetwork.Train(net, examples, epochs: 400, seed: 1);
        var pass = new NetworkPass(net, 0, dropout: 0);
        var guess = pass.Predict(examples[0].Words, examples[0].Hints, NetworkLabels.HouseStyle);
        guess.Tags.ShouldBe(examples[0].Tags);
        guess.Heads.ShouldBe(examples[0].Heads);
        guess.Relations.ShouldBe(examples[0].Relations);
        guess.Names.ShouldBe(examples[0].Names);
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights_though_two_workers_learn()
    {
        var weights = new List<float[]>();
        for (var run = 0; run < 2; run++)
        {
            var (net, examples) = SmallNetwork.Create(seed: 2);
            SmallNetwork.Train(net, examples, epochs: 10, seed: 2);
            weights.Add([.. net.Parameters.SelectMany(parameter => parameter.Value)]);
        }

        weights[0].ShouldBe(weights[1]);
    }
}
