using System.Text.Json;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Statements.Learned;

namespace Hearsay.Training.Statements;

/// <summary>A statement of the gold; spans in UTF-16.</summary>
/// <param name="Source">Who speaks; empty for nobody named.</param>
/// <param name="Cue">The cue.</param>
/// <param name="Content">What is said.</param>
internal sealed record GoldStatement(List<TextSpan> Source, List<TextSpan> Cue, List<TextSpan> Content);

/// <summary>An article of PolNeAR, analysed, with its gold.</summary>
/// <param name="Article">The language layer over its text.</param>
/// <param name="Statements">Those with content.</param>
/// <param name="Number">Its place in the file.</param>
internal sealed record GoldArticle(AnalyzedArticle Article, List<GoldStatement> Statements, int Number)
{
    /// <summary>Reads every n-th article of NAME.input.jsonl and NAME.gold.jsonl of a folder.</summary>
    public static IEnumerable<GoldArticle> Read(string folder, string name, int every = 1)
    {
        var language = new LanguageAnalyzer(UserWorld.Empty);
        var inputs = File.ReadLines(Path.Combine(folder, name + ".input.jsonl"));
        var golds = File.ReadLines(Path.Combine(folder, name + ".gold.jsonl"));
        foreach (var (number, (input, gold)) in inputs.Zip(golds).Index().Where(pair => pair.Index % every == 0))
        {
            using var document = JsonDocument.Parse(input);
            using var truth = JsonDocument.Parse(gold);
            var text = document.RootElement.GetProperty("text").GetString()!;
            var article = language.Analyze(new ArticleReader().Read(
                new Document { Id = document.RootElement.GetProperty("id").GetString()!, Content = text, Format = DocumentFormat.Text }));
            var offsets = OffsetsOf(text);
            List<TextSpan> Spans(JsonElement statement, string role) => [.. statement.GetProperty(role).EnumerateArray()
                .Select(span => new TextSpan(offsets[span.GetProperty("start").GetInt32()], offsets[span.GetProperty("end").GetInt32()]))];
            yield return new GoldArticle(article, [.. truth.RootElement.GetProperty("statements").EnumerateArray()
                .Select(statement => new GoldStatement(Spans(statement, "source"), Spans(statement, "cue"), Spans(statement, "content")))
                .Where(statement => statement.Content.Count > 0)], number);
        }
    }

    /// <summary>The token that stands for a gold cue: the highest word of it that can be one; -1 for none.</summary>
    public int CueOf(GoldStatement statement)
    {
        var tokens = TokensOf(statement.Cue);
        var best = -1;
        var rank = int.MaxValue;
        foreach (var i in tokens)
        {
            if (!CueFeatures.CanBeCue(Article.Tokens[i]))
            {
                continue;
            }

            var order = Article.Tokens[i].Norm == ":" ? 20 : Article.Tokens[i].Upos switch
            {
                Upos.Verb => 0,
                Upos.Aux => 6,
                Upos.Noun => 1,
                Upos.Adj => 2,
                Upos.Adv => 4,
                _ => 5,
            };
            order += tokens.Contains(Article.Tokens[i].Head) ? 7 : 0;
            if (order < rank)
            {
                (rank, best) = (order, i);
            }
        }

        return best;
    }

    /// <summary>The tokens of some spans.</summary>
    public SortedSet<int> TokensOf(IEnumerable<TextSpan> spans)
    {
        var result = new SortedSet<int>();
        foreach (var span in spans)
        {
            for (var i = Math.Max(0, Article.TokenAtOrAfter(span.Start) - 1); i < Article.Tokens.Length && Article.Tokens[i].Span.Start < span.End; i++)
            {
                if (Article.Tokens[i].Span.Overlaps(span))
                {
                    result.Add(i);
                }
            }
        }

        return result;
    }

    private static int[] OffsetsOf(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0 || !char.IsLowSurrogate(text[i]))
            {
                offsets.Add(i);
            }
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }
}
