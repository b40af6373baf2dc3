using Hearsay.Language.Network;
using Hearsay.Training.Network;

namespace Hearsay.Training.Tests.Network;

public class NetworkWriterTests
{
    [Fact]
    public void The_network_in_whole_numbers_says_what_the_one_in_single_precision_says()
    {
        var (net, examples) = SmallNetwork.Create(seed: 3);
        SmallNetwork.Train(net, examples, epochs: 400, seed: 3);
        var pass = new NetworkPass(net, 0, dropout: 0);
        var run = new NetworkRun(Written(net));
        foreach (var example in examples)
        {
            var single = pass.Predict(example.Words, example.Hints, NetworkLabels.HouseStyle);
            run.Read(example.Keys, example.Mode, example.Hints);
            run.Tags.ToArray().ShouldBe(single.Tags);
            run.Heads.ToArray().ShouldBe(single.Heads);
            run.Relations.ToArray().ShouldBe(single.Relations);
            run.NameLabels.ToArray().Select(label => (int)label).ShouldBe(single.Names);
        }
    }

    [Fact]
    public void Words_of_the_vectors_and_of_the_texts_are_known_and_others_are_not()
    {
        var model = Written(SmallNetwork.Create(seed: 4).Net);
        model.Knows(WordKeys.Of("velmora", Language.WordShape.Capital)).ShouldBeTrue();
        model.Knows(WordKeys.Of("yesterday", Language.WordShape.Lower)).ShouldBeTrue();
        model.Knows(WordKeys.Of("zzz", Language.WordShape.Lower)).ShouldBeFalse();
        model.Names.ShouldBe(SmallNetwork.Labels.Names);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused() =>
        Should.Throw<InvalidDataException>(() => NetworkModel.Read(new MemoryStream(new byte[64])));

    private static NetworkModel Written(LanguageNetwork net)
    {
        var folder = Directory.CreateTempSubdirectory("hearsay-network-");
        try
        {
            var path = Path.Combine(folder.FullName, "network.bin");
            foreach (var parameter in net.Parameters)
            {
                parameter.Transpose();
            }

            NetworkWriter.Write(path, net);
            using var stream = File.OpenRead(path);
            return NetworkModel.Read(stream);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
