using Hearsay.Language;

namespace Hearsay.Spinning;

/// <summary>What tells a word that a spinner put in from one that a person wrote.</summary>
internal static class WordFeatures
{
    /// <summary>Number of features.</summary>
    public const int Count = 35;

    private const int Compared = 6; // neighbours in the thesaurus, the nearest ones

    /// <summary>Fills in the features of an open word (<see cref="SpinContext.IsOpen"/>); moves context and expectation to it.</summary>
    public static void Fill(SpinWords words, SpinContext context, Expectation expectation, int at, Span<double> features)
    {
        var token = context.Article.Tokens[at];
        var id = context.IdAt(at);
        context.MoveTo(at);
        expectation.MoveTo(context);
        var plain = id < SpinWords.Classes ? -2 : expectation.Plain(id);
        var own = context.FitOf(id);
        var neighbours = words.NeighboursOf(id)[..words.InThesaurus(id)];
        var (best, frequency, pairs, near, topic, guessed, sum) = Best(context, expectation, own, plain, neighbours[..Math.Min(neighbours.Length, Compared)]);
        int left = context.IdAt(at - 1), right = context.IdAt(at + 1);
        var n = 0;
        features[n++] = own.Frequency / 10;
        features[n++] = own.Left / 8;
        features[n++] = own.Right / 8;
        features[n++] = own.Triple / 8;
        features[n++] = own.Near * 2;
        features[n++] = own.Topic * 2;
        features[n++] = Math.Min(own.Left, own.Right) / 8;
        features[n++] = best / 8;
        features[n++] = frequency / 8;
        features[n++] = pairs / 16;
        features[n++] = near * 2;
        features[n++] = topic * 2;
        features[n++] = neighbours.Length > 0 ? 1 : 0;
        features[n++] = neighbours.Length / 24.0;
        features[n++] = token.Upos == Upos.Noun ? 1 : 0;
        features[n++] = token.Upos == Upos.Verb ? 1 : 0;
        features[n++] = token.Upos == Upos.Adj ? 1 : 0;
        features[n++] = id == SpinWords.Unknown ? 1 : 0;
        features[n++] = Clashes(context, at) ? 1 : 0;
        features[n++] = RankOf(id) / 8.0;
        features[n++] = id >= SpinWords.Classes && own.Frequency == 0 ? 1 : 0;
        features[n++] = context.Likeness(left, id) * 2;
        features[n++] = context.Likeness(id, right) * 2;
        features[n++] = token.Span.Length / 10.0;
        features[n++] = context.LikenessToHead(id) * 2;
        features[n++] = context.Likeness(context.ContentBefore, id) * 2;
        features[n++] = context.Likeness(context.ContentAfter, id) * 2;
        features[n++] = plain / 4;
        features[n++] = guessed / 4;
        features[n++] = neighbours.Length > 0 ? ((sum / Math.Min(neighbours.Length, Compared)) - plain) / 4 : 0;
        features[n++] = context.TimesOf(id) > 1 ? 1 : 0;
        features[n++] = Math.Min(own.Triple, 1) * Math.Max(best, 0) / 8;
        features[n++] = own.Ending / 4;
        features[n++] = own.Between / 4;
        features[n] = own.Beginning / 4;
    }

    // How much better than the word the best of its neighbours in the thesaurus would fit, by each figure alone; and how expected all of them are together.
    private static (double Worth, double Frequency, double Pairs, double Near, double Topic, double Guessed, double Sum) Best(
        SpinContext context, Expectation expectation, WordFit own, double plain, ReadOnlySpan<ushort> neighbours)
    {
        double best = -4, frequency = -4, pairs = -8, near = -1, topic = -1, guessed = -8, sum = 0;
        foreach (var neighbour in neighbours)
        {
            var fit = context.FitOf(neighbour);
            best = Math.Max(best, Worth(fit) - Worth(own));
            frequency = Math.Max(frequency, fit.Frequency - own.Frequency);
            pairs = Math.Max(pairs, fit.Left + fit.Right - own.Left - own.Right);
            near = Math.Max(near, fit.Near - own.Near);
            topic = Math.Max(topic, fit.Topic - own.Topic);
            var score = expectation.Plain(neighbour);
            guessed = Math.Max(guessed, score - plain);
            sum += score;
        }

        return (best, frequency, pairs, near, topic, guessed, sum);
    }

    private static double Worth(WordFit fit) => (fit.Frequency * 0.2) + (fit.Left * 0.5) + (fit.Right * 0.5) + (fit.Triple * 0.3) + (fit.Near * 4) + (fit.Topic * 3);

    /// <summary>Doublings of a word's place in the order of frequency, beyond the 512th.</summary>
    private static int RankOf(int id) => id < SpinWords.Classes ? 8 : Math.Max(0, System.Numerics.BitOperations.Log2((uint)id) - 8);

    /// <summary>"a officials", "an decision".</summary>
    private static bool Clashes(SpinContext context, int at)
    {
        if (at == 0)
        {
            return false;
        }

        var token = context.Article.Tokens[at];
        var isVowel = token.Norm[0] is 'a' or 'e' or 'i' or 'o';
        return context.Article.Tokens[at - 1].Norm switch
        {
            "a" => isVowel || token.Xpos == "NNS",
            "an" => (!isVowel && token.Norm[0] is not ('h' or 'u')) || token.Xpos == "NNS",
            "these" or "many" or "several" => token.Xpos == "NN",
            "this" => token.Xpos == "NNS",
            _ => false,
        };
    }
}
