using System.Collections.Immutable;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Learned;
using Hearsay.Statements.Quotations;
using Hearsay.Statements.Syntax;

namespace Hearsay.Training.Statements;

/// <summary>Gathers the decisions of PolNeAR's articles and learns them: cues, beginnings, ends.</summary>
internal sealed class AttributionTrainer
{
    private const int LeastSeen = 3;

    // As many rounds as the held-out fifth gains from.
    private const double CueRate = 0.03;
    private const int CueRounds = 8;
    private const double StartRate = 0.07;
    private const int StartRounds = 3;
    private const double EndRate = 0.03;
    private const int EndRounds = 4;

    private readonly FeatureIndex _cueIndex = new(LeastSeen);
    private readonly FeatureIndex _startIndex = new(LeastSeen);
    private readonly FeatureIndex _endIndex = new(LeastSeen);
    private readonly List<(uint[] Features, int Truth)> _cues = [];
    private readonly List<(uint[][] Rows, int Truth)> _starts = [];
    private readonly List<(uint[][] Rows, int Truth)> _ends = [];
    private readonly FeatureList _features = new();

    /// <summary>Takes in the decisions of an article.</summary>
    public void Add(GoldArticle gold)
    {
        var article = gold.Article;
        ImmutableArray<Quotation> outer = [.. QuotationScanner.Scan(article.Article, []).Where(quotation => quotation.Depth == 0)];
        var words = new TokenHashes(article, QuotationMap.Of(article, outer), CueLexicon.Default);
        var byCue = new Dictionary<int, GoldStatement>();
        foreach (var statement in gold.Statements)
        {
            var cue = gold.CueOf(statement);
            if (cue >= 0 && (!byCue.TryGetValue(cue, out var other) || other.Content.Sum(span => span.Length) < statement.Content.Sum(span => span.Length)))
            {
                byCue[cue] = statement;
            }
        }

        foreach (var sentence in article.Sentences)
        {
            var tree = new SentenceTree(article, sentence);
            var scene = new CueScene(article, tree, words);
            for (var i = tree.First; i < tree.End; i++)
            {
                if (!CueFeatures.CanBeCue(article.Tokens[i]))
                {
                    continue;
                }

                _features.Clear();
                CueFeatures.Add(_features, article, tree, words, i);
                var statement = byCue.GetValueOrDefault(i);
                _cues.Add((_cueIndex.Count(_features.Items), statement is null ? 0 : 1));
                if (statement is not null)
                {
                    AddSpans(gold, scene, tree, statement);
                }
            }
        }
    }

    /// <summary>Learns from all that was taken in.</summary>
    public AttributionModel Train(int threshold)
    {
        var cues = _cues.ConvertAll(row => (Features: _cueIndex.Number(row.Features), row.Truth));
        var cueTrainer = new LogisticTrainer(_cueIndex.Features.Count, CueRate);
        for (var round = 0; round < CueRounds; round++)
        {
            foreach (var k in Order(cues.Count, round))
            {
                cueTrainer.Learn(cues[k].Features, cues[k].Truth);
            }
        }

        var startTrainer = Choose(_starts, _startIndex, StartRate, StartRounds);
        var endTrainer = Choose(_ends, _endIndex, EndRate, EndRounds);
        Console.Error.WriteLine($"decisions: cues {_cues.Count}, beginnings {_starts.Count}, ends {_ends.Count}");
        return new AttributionModel(cueTrainer.ToWeights(_cueIndex), startTrainer.ToWeights(_startIndex), endTrainer.ToWeights(_endIndex), threshold);
    }

    private static LogisticTrainer Choose(List<(uint[][] Rows, int Truth)> choices, FeatureIndex index, double rate, int rounds)
    {
        var numbered = choices.ConvertAll(choice => (Rows: Array.ConvertAll(choice.Rows, index.Number), choice.Truth));
        var trainer = new LogisticTrainer(index.Features.Count, rate);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var k in Order(numbered.Count, round))
            {
                trainer.Learn(numbered[k].Rows, numbered[k].Truth);
            }
        }

        return trainer;
    }

    // A fixed shuffle: steps of a size that shares no factor with the number.
    private static IEnumerable<int> Order(int count, int round)
    {
        var step = 7919 + (2 * round);
        while (count > 1 && Gcd(step, count) != 1)
        {
            step++;
        }

        for (long i = 0, k = round; i < count; i++, k += step)
        {
            yield return (int)(k % count);
        }
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);

    private void AddSpans(GoldArticle gold, CueScene scene, SentenceTree tree, GoldStatement statement)
    {
        var cue = gold.CueOf(statement);
        scene.Look(cue);
        var source = gold.TokensOf(statement.Source);
        var content = gold.TokensOf(statement.Content);
        var from = scene.First;
        var to = scene.End;
        source.RemoveWhere(i => i < from || i >= to || i == cue);
        content.RemoveWhere(i => i < tree.First || i >= tree.End || i == cue || source.Contains(i));
        AddSpan(scene, SpanRole.Source, source);
        if (source.Count > 0)
        {
            scene.SetSource(source.Min, source.Max + 1);
        }

        AddSpan(scene, SpanRole.Before, [.. content.Where(i => i < cue && i >= from)]);
        AddSpan(scene, SpanRole.After, [.. content.Where(i => i > cue && i < to)]);
    }

    private void AddSpan(CueScene scene, SpanRole role, SortedSet<int> truth)
    {
        var rows = new List<uint[]>();
        _features.Clear();
        scene.AddNone(_features, role);
        rows.Add(_startIndex.Count(_features.Items));
        var right = truth.Count == 0 ? 0 : -1;
        var (first, end) = scene.Range(role);
        for (var i = first; i < end; i++)
        {
            if (scene.IsBarred(role, i))
            {
                continue;
            }

            if (truth.Count > 0 && i == truth.Min)
            {
                right = rows.Count;
            }

            _features.Clear();
            scene.AddStart(_features, role, i);
            rows.Add(_startIndex.Count(_features.Items));
        }

        if (right < 0)
        {
            return;
        }

        _starts.Add(([.. rows], right));
        if (truth.Count == 0)
        {
            return;
        }

        rows = [];
        right = -1;
        var limit = scene.Limit(role, truth.Min);
        for (var j = truth.Min; j < limit; j++)
        {
            if (j == truth.Max)
            {
                right = rows.Count;
            }

            _features.Clear();
            scene.AddEnd(_features, role, truth.Min, j);
            rows.Add(_endIndex.Count(_features.Items));
        }

        if (right >= 0)
        {
            _ends.Add(([.. rows], right));
        }
    }
}
