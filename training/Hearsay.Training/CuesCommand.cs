using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Resources;
using Hearsay.Statements;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Quotations;

namespace Hearsay.Training;

/// <summary>
/// <c>hearsay-train cues --data DIR</c>: builds the pack <c>cue-counts</c>. Every verb, predicate adjective and noun with a complement of PolNeAR's train part is read as
/// a cue; counted is how often that gave a statement of the gold (source and content overlap by half). Words alone, none seen
/// fewer than three times.
/// </summary>
internal static class CuesCommand
{
    private const int LeastSeen = 3;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder with train.input.jsonl and train.gold.jsonl.", Required = true };
        var output = new Option<DirectoryInfo>("--out")
        {
            Description = "The folder of the pack.",
            DefaultValueFactory = _ => new DirectoryInfo("models/cue-counts-" + ResourcesCommand.Version),
        };
        var command = new Command("cues", "Counts in which frames a word is a cue of attribution.") { data, output };
        command.SetAction(parsed => Run(parsed.GetValue(data)!, parsed.GetValue(output)!.FullName));
        return command;
    }

    private static int Run(DirectoryInfo data, string output)
    {
        var counts = new SortedDictionary<string, (int Right, int Seen)>(StringComparer.Ordinal);
        var language = new LanguageAnalyzer(UserWorld.Empty);
        var extractor = new StatementExtractor();
        var inputs = File.ReadLines(Path.Combine(data.FullName, "train.input.jsonl"));
        var golds = File.ReadLines(Path.Combine(data.FullName, "train.gold.jsonl"));
        foreach (var (input, gold) in inputs.Zip(golds))
        {
            using var document = JsonDocument.Parse(input);
            using var truth = JsonDocument.Parse(gold);
            Count(document.RootElement, truth.RootElement, language, extractor, counts);
        }

        PackWriter.WriteLines(Path.Combine(output, "counts.tsv"),
        [
            "# kind\tlemma\tframe\tvoice\tright\tseen",
            .. counts.Where(pair => pair.Value.Seen >= LeastSeen)
                .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t{pair.Value.Right}\t{pair.Value.Seen}")),
        ]);
        PackWriter.WriteMeta(output, "resource", "not stated",
            [new ResourceOrigin("PolNeAR 1.0, train (counts of single words, no text)", "not stated")], "hearsay-train cues --data DIR");
        return 0;
    }

    private static void Count(
        JsonElement input, JsonElement truth, LanguageAnalyzer language, StatementExtractor extractor, SortedDictionary<string, (int Right, int Seen)> counts)
    {
        var text = input.GetProperty("text").GetString()!;
        var article = language.Analyze(new ArticleReader().Read(
            new Document { Id = input.GetProperty("id").GetString()!, Content = text, Format = DocumentFormat.Text }));
        var words = new WordIndex(text);
        var gold = truth.GetProperty("statements").EnumerateArray()
            .Select(statement => (Source: words.Of(statement.GetProperty("source")), Content: words.Of(statement.GetProperty("content"))))
            .ToList();
        ImmutableArray<Quotation> outer = [.. QuotationScanner.Scan(article.Article, []).Where(quotation => quotation.Depth == 0)];
        foreach (var candidate in extractor.CandidatesOf(article, outer))
        {
            if (candidate.Kind is not (CueKind.Verb or CueKind.Adjective or CueKind.Noun or CueKind.Adverb))
            {
                continue;
            }

            var source = words.Of(candidate.Source is { } span ? [span] : []);
            var content = words.Of(candidate.Content);
            var right = gold.Exists(statement => Jaccard(statement.Content, content) >= 0.5 && Jaccard(statement.Source, source) >= 0.5) ? 1 : 0;
            var group = CueLexicon.ClassOf(CueLexicon.Default.Entry(candidate.Kind, candidate.Lemma));
            foreach (var lemma in (ReadOnlySpan<string>)[candidate.Lemma, group])
            {
                var key = $"{candidate.Kind}\t{lemma}\t{candidate.Frame}\t{(candidate.Passive ? "passive" : "active")}";
                var (was, seen) = counts.GetValueOrDefault(key);
                counts[key] = (was + right, seen + 1);
            }
        }
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

    /// <summary>Numbers the runs of characters between white space, as the scorer does.</summary>
    private sealed class WordIndex
    {
        private readonly int[] _wordOf;
        private readonly int[] _offsetOf;

        public WordIndex(string text)
        {
            _wordOf = new int[text.Length];
            _offsetOf = new int[text.Length + 1];
            var word = -1;
            var inside = false;
            var points = 0;
            for (var i = 0; i < text.Length; i++)
            {
                var blank = char.IsWhiteSpace(text[i]);
                word += !blank && !inside ? 1 : 0;
                inside = !blank;
                _wordOf[i] = blank ? -1 : word;
                _offsetOf[points] = i;
                points += char.IsLowSurrogate(text[i]) ? 0 : 1;
            }

            _offsetOf[points] = text.Length;
        }

        public HashSet<int> Of(JsonElement spans) => Of(spans.EnumerateArray()
            .Select(span => new TextSpan(_offsetOf[span.GetProperty("start").GetInt32()], _offsetOf[span.GetProperty("end").GetInt32()])));

        public HashSet<int> Of(IEnumerable<TextSpan> spans)
        {
            var words = new HashSet<int>();
            foreach (var span in spans)
            {
                for (var i = span.Start; i < span.End; i++)
                {
                    if (_wordOf[i] >= 0)
                    {
                        words.Add(_wordOf[i]);
                    }
                }
            }

            return words;
        }
    }
}
