using Hearsay.Model;
using Hearsay.Statements.Cues;

namespace Hearsay.Training.Statements;

/// <summary>The measures of attribution: statements paired one to one by the overlap of their contents, as the benchmark's scorer does.</summary>
internal sealed class AttributionScorer
{
    private const int Examples = 4;

    private readonly SortedDictionary<string, List<string>> _kinds = new(StringComparer.Ordinal);

    /// <summary>Statements in the gold.</summary>
    public int Gold { get; private set; }

    /// <summary>Statements that were found.</summary>
    public int Found { get; private set; }

    /// <summary>Pairs whose contents overlap by half.</summary>
    public int Content { get; private set; }

    /// <summary>Pairs whose contents are the same.</summary>
    public int Exact { get; private set; }

    /// <summary>Pairs whose contents and sources overlap by half.</summary>
    public int Full { get; private set; }

    /// <summary>F1 of full matches.</summary>
    public double F1 => 2.0 * Full / Math.Max(1, Gold + Found);

    /// <summary>Counts an article.</summary>
    public void Add(GoldArticle gold, List<Candidate> found)
    {
        var text = gold.Article.Text;
        var words = WordsOf(text);
        var truth = gold.Statements.ConvertAll(statement => (Content: Of(words, statement.Content), Source: Of(words, statement.Source)));
        var guess = found.ConvertAll(candidate => (Content: Of(words, candidate.Content), Source: Of(words, candidate.Source is { } source ? [source] : [])));
        Gold += truth.Count;
        Found += guess.Count;
        var pairs = new List<(double Content, double Source, int Gold, int Found)>();
        for (var g = 0; g < truth.Count; g++)
        {
            for (var p = 0; p < guess.Count; p++)
            {
                var overlap = Jaccard(truth[g].Content, guess[p].Content);
                if (overlap >= 0.5)
                {
                    pairs.Add((overlap, Jaccard(truth[g].Source, guess[p].Source), g, p));
                }
            }
        }

        var usedGold = new int[truth.Count];
        var usedFound = new bool[guess.Count];
        foreach (var pair in pairs.OrderByDescending(pair => pair.Content).ThenByDescending(pair => pair.Source).ThenBy(pair => pair.Gold).ThenBy(pair => pair.Found))
        {
            if (usedGold[pair.Gold] == 0 && !usedFound[pair.Found])
            {
                usedGold[pair.Gold] = pair.Source >= 0.5 ? 2 : 1;
                usedFound[pair.Found] = true;
                Content++;
                Full += pair.Source >= 0.5 ? 1 : 0;
                Exact += pair.Content == 1 ? 1 : 0;
            }
        }

        CountKinds(gold, found, usedGold);
    }

    /// <summary>One line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"gold {Gold} found {Found} content F1 {2.0 * Content / (Gold + Found):0.000} exact F1 {2.0 * Exact / (Gold + Found):0.000} full P {(double)Full / Math.Max(1, Found):0.000} R {(double)Full / Gold:0.000} F1 {F1:0.0000}");

    /// <summary>What became of the statements, by kind, with where the first few stand (article's number and offset of the cue).</summary>
    public IEnumerable<string> Kinds() => _kinds.Select(pair => FormattableString.Invariant(
        $"  {pair.Key,-34} {pair.Value.Count,6}  {string.Join(' ', pair.Value.Take(Examples))}"));

    private void CountKinds(GoldArticle gold, List<Candidate> found, int[] used)
    {
        var byCue = new HashSet<int>(found.Select(candidate => candidate.Head));
        var known = new HashSet<int>();
        for (var g = 0; g < used.Length; g++)
        {
            var statement = gold.Statements[g];
            var cue = gold.CueOf(statement);
            known.Add(cue);
            var quoted = gold.Article.Text[statement.Content[0].Start] is '"' or '“' ? " quoted" : "";
            var far = statement.Source.Count > 0 && statement.Cue.Count > 0 && gold.Article.SentenceAt(statement.Source[0].Start) != gold.Article.SentenceAt(statement.Cue[0].Start);
            var kind = used[g] == 2 ? "right"
                : cue < 0 ? "no cue" + quoted
                : used[g] == 1 ? far ? "source in another sentence" : statement.Source.Count == 0 ? "source where there is none" : "source wrong"
                : byCue.Contains(cue) ? "content wrong" + quoted
                : $"cue missed, {gold.Article.Tokens[cue].Upos}{quoted}";
            Count(kind, gold, cue < 0 ? statement.Content[0].Start : gold.Article.Tokens[cue].Span.Start);
        }

        foreach (var candidate in found.Where(candidate => !known.Contains(candidate.Head)))
        {
            Count($"spurious, {candidate.Kind}", gold, candidate.Cue.Start);
        }
    }

    private void Count(string kind, GoldArticle gold, int offset)
    {
        if (!_kinds.TryGetValue(kind, out var places))
        {
            _kinds[kind] = places = [];
        }

        places.Add(FormattableString.Invariant($"{gold.Number}:{offset}"));
    }

    private static int[] WordsOf(string text)
    {
        var words = new int[text.Length];
        var word = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                words[i] = -1;
            }
            else
            {
                word += i == 0 || char.IsWhiteSpace(text[i - 1]) ? 1 : 0;
                words[i] = word;
            }
        }

        return words;
    }

    private static HashSet<int> Of(int[] words, IEnumerable<TextSpan> spans)
    {
        var result = new HashSet<int>();
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (words[i] >= 0)
                {
                    result.Add(words[i]);
                }
            }
        }

        return result;
    }

    private static double Jaccard(HashSet<int> left, HashSet<int> right)
    {
        if (left.Count == 0 && right.Count == 0)
        {
            return 1;
        }

        var common = left.Count(right.Contains);
        return (double)common / (left.Count + right.Count - common);
    }
}
