using System.Diagnostics;
using System.Globalization;

namespace Hearsay.Training.Network;

/// <summary>
/// Trains the network: batches of sentences, two workers, Adam with a rate that falls to nothing, dropout of units and of words. The same seed gives the
/// same weights.
/// </summary>
internal sealed class NetworkTrainer
{
    private const int Workers = 2;
    private const int BatchWords = 700;
    private const int WarmUp = 300;
    private const float TopRate = 2.5e-3f;
    private const float Dropout = 0.25f;
    private const float LongestGradient = 5;

    private static readonly ParallelOptions Threads = new() { MaxDegreeOfParallelism = Workers };

    private readonly LanguageNetwork _net;
    private readonly NetworkPass[] _passes;
    private int _steps;

    public NetworkTrainer(LanguageNetwork net)
    {
        _net = net;
        _passes = [.. Enumerable.Range(0, Workers).Select(worker => new NetworkPass(net, worker, Dropout))];
    }

    /// <summary>Number of workers that parameters need gradients for.</summary>
    public static int WorkerCount => Workers;

    /// <summary>Trains.</summary>
    /// <param name="epochs">How often <paramref name="draw"/> is called.</param>
    /// <param name="draw">The examples of an epoch, in the order in which they are learnt.</param>
    /// <param name="after">Called after each epoch.</param>
    /// <param name="seed">For dropout.</param>
    public void Train(int epochs, Func<int, List<NetworkExample>> draw, Action<int> after, int seed)
    {
        var done = 0L;
        long total = 0;
        foreach (var parameter in _net.Parameters)
        {
            parameter.Transpose();
        }

        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var examples = draw(epoch);
            var words = examples.Sum(example => (long)example.Words.Length);
            total = total == 0 ? words * epochs : total;
            var watch = Stopwatch.StartNew();
            foreach (var pass in _passes)
            {
                Array.Clear(pass.Loss);
            }

            for (var start = 0; start < examples.Count;)
            {
                var end = start;
                var size = 0;
                while (end < examples.Count && size < BatchWords)
                {
                    size += examples[end++].Words.Length;
                }

                Learn(examples, start, end, size, seed + epoch, (float)Math.Min(1, (double)done / total));
                done += size;
                start = end;
            }

            var loss = string.Join(' ', Enumerable.Range(0, 4).Select(task =>
                (_passes.Sum(pass => pass.Loss[task]) / words).ToString("0.000", CultureInfo.InvariantCulture)));
            Console.Error.WriteLine(FormattableString.Invariant(
                $"epoch {epoch + 1}: {examples.Count} sentences, {words} words, {words / watch.Elapsed.TotalSeconds:0} words/s, losses {loss}"));
            after(epoch);
        }
    }

    private void Learn(List<NetworkExample> examples, int start, int end, int words, int seed, float progress)
    {
        Parallel.For(0, Workers, Threads, worker =>
        {
            for (var i = start + worker; i < end; i += Workers)
            {
                var random = new Random((seed * 7919) + i);
                _passes[worker].Learn(WithoutWords(examples[i], random), random);
            }
        });

        var parameters = _net.Parameters;
        var squares = new double[parameters.Length];
        Parallel.For(0, parameters.Length, Threads, i => squares[i] = parameters[i].Collect());
        _steps++;
        var mean = 1f / words;
        var length = (float)Math.Sqrt(squares.Sum()) * mean;
        var scale = mean * Math.Min(1, LongestGradient / Math.Max(1e-6f, length));
        var rate = TopRate * Math.Min(1f, (float)_steps / WarmUp) * (1 - progress);
        rate *= MathF.Sqrt(1 - MathF.Pow(0.98f, _steps)) / (1 - MathF.Pow(0.9f, _steps));
        Parallel.For(0, parameters.Length, Threads, i =>
        {
            parameters[i].Step(rate, scale);
            parameters[i].Transpose();
        });
    }

    /// <summary>Forgets some words, the rare ones more often, so that endings, shapes and neighbours have to do.</summary>
    private static NetworkExample WithoutWords(NetworkExample example, Random random)
    {
        const double Forgotten = 0.25;
        const double VectorLost = 0.03;
        var words = new WordRow[example.Words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var word = example.Words[i];
            if (word.Word > 0 && random.NextDouble() < Forgotten / (Forgotten + word.Count))
            {
                word = word with { Word = 0 };
            }

            var named = example.Names is { } names && names[i] > 0;
            if (random.NextDouble() < (named ? 0.12 : VectorLost))
            {
                word = word with { Word = 0, Vector = -1 };
            }

            words[i] = word;
        }

        return example with { Words = words };
    }
}
