using Hearsay.Model;
using Hearsay.Statements;

namespace Hearsay.Training.Statements;

/// <summary>The measures of attribution: statements paired one to one by the overlap of their contents, as the benchmark's scorer does.</summary>
internal sealed class AttributionScorer
{
    private readonly SortedDictionary<string, (int Gold, int Content, int Full)> _kinds = new(StringComparer.Ordinal);

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

        var cues = found.Select(candidate => candidate.Head).ToHashSet();
        for (var g = 0; g < truth.Count; g++)
        {
            var cue = gold.CueOf(gold.Statements[g]);
            var kind = cue < 0 ? "none" : gold.Article.Tokens[cue].Upos.ToString();
            Count(kind, usedGold[g]);
            Count("cue " + (cues.Contains(cue) ? "found" : "missed"), usedGold[g]);
            if (cue >= 0 && !cues.Contains(cue))
            {
                Count("missed " + kind, usedGold[g]);
            }
        }
    }

    /// <summary>One line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"gold {Gold} found {Found} content F1 {2.0 * Content / (Gold + Found):0.000} exact F1 {2.0 * Exact / (Gold + Found):0.000} full P {(double)Full / Math.Max(1, Found):0.000} R {(double)Full / Gold:0.000} F1 {F1:0.0000}");

    /// <summary>Recall by kind of cue.</summary>
    public IEnumerable<string> Kinds() => _kinds.Select(pair => FormattableString.Invariant(
        $"  {pair.Key,-16} {pair.Value.Gold,6} content {(double)pair.Value.Content / pair.Value.Gold:0.000} full {(double)pair.Value.Full / pair.Value.Gold:0.000}"));

    private void Count(string kind, int used)
    {
        var (all, content, full) = _kinds.GetValueOrDefault(kind);
        _kinds[kind] = (all + 1, content + (used > 0 ? 1 : 0), full + (used > 1 ? 1 : 0));
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
