using Hearsay.Language.Network;

namespace Hearsay.Training.Network;

/// <summary>Trained networks that label raw text together: trees and tags are the first one's, names those that all of them like best.</summary>
internal sealed class Teachers
{
    private readonly NetworkModel[] _models;
    private readonly NetworkRun[] _runs;
    private readonly NetworkLabels _labels;

    /// <param name="files">Networks as <see cref="NetworkWriter"/> writes them; the best one first.</param>
    /// <param name="labels">The labels to teach in.</param>
    public Teachers(IEnumerable<FileInfo> files, NetworkLabels labels)
    {
        _models = [.. files.Select(Read)];
        _runs = Array.ConvertAll(_models, model => new NetworkRun(model));
        _labels = labels;
    }

    /// <summary>An example with names in the house style.</summary>
    public NetworkExample Names(NetworkExample example)
    {
        var (stride, count) = (_runs[0].NameStride, _models[0].Names.Length);
        var sums = new int[example.Keys.Length * stride];
        foreach (var run in _runs)
        {
            run.Read(example.Keys, example.Mode, example.Hints);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += run.NameScores[i];
            }
        }

        var names = new byte[example.Keys.Length];
        NameDecoder.Decode(sums, stride, count, names, new byte[names.Length * count]);
        return example with { Names = Array.ConvertAll(names, label => (int)label), Style = NetworkLabels.HouseStyle };
    }

    /// <summary>An example with tags, a tree and names.</summary>
    public NetworkExample Label(NetworkExample example)
    {
        var (run, model) = (_runs[0], _models[0]);
        run.Read(example.Keys, example.Mode, example.Hints);
        return Names(example with
        {
            Tags = [.. run.Tags.ToArray().Select(tag => Array.IndexOf(_labels.Tags, model.Tags[tag]))],
            Heads = run.Heads.ToArray(),
            Relations = [.. run.Relations.ToArray().Select(relation => Math.Max(0, Array.IndexOf(_labels.Relations, model.Relations[relation])))],
        });
    }

    private static NetworkModel Read(FileInfo file)
    {
        using var stream = file.OpenRead();
        return NetworkModel.Read(stream);
    }
}
