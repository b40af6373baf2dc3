using System.Text;
using Hearsay.Briefing;
using Hearsay.Ledger;
using Hearsay.Lineage;
using Hearsay.Model;
using Spectre.Console;

namespace Hearsay.Cli.Output;

/// <summary>
/// Where a text comes from, for a person. Changed words stand as the source has them and as the article has them: [-source-] {+article+}, as in
/// <c>git diff --word-diff</c>, so that nothing hangs on colour.
/// </summary>
internal sealed class TraceReport
{
    private const int MostContextWords = 12;
    private const int MostPassages = 40;

    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(Color.Grey);

    private readonly LedgerView _view;
    private readonly IAnsiConsole _console;
    private readonly Derivation[] _derivations;

    /// <param name="view">The ledger.</param>
    /// <param name="terminal">Where to.</param>
    public TraceReport(LedgerView view, Terminal terminal)
    {
        _view = view;
        _console = terminal.OutputConsole();
        _derivations = [.. view.Derivations()];
    }

    /// <summary>All about one article.</summary>
    public void Write(ArticleRecord record)
    {
        Line(record.Article.Title ?? record.Id, Heading);
        Line(About(record), Quiet);
        var origins = OriginsOf(record.Identity);
        Line("origins: " + string.Join(", ", origins.Select(origin => origin == record.Identity.ToString() ? "this article itself" : origin)));
        if (!record.Credits.IsEmpty)
        {
            Line("credits: " + string.Join(", ", record.Credits.Select(credit => credit.Outlet).Distinct(StringComparer.OrdinalIgnoreCase)));
        }

        foreach (var derivation in _derivations.Where(derivation => derivation.Article == record.Identity))
        {
            _console.WriteLine();
            Line(BriefWords.FateOf(derivation), Heading);
            WritePassages(record, _view.Article(derivation.Source)!);
        }

        var copies = _derivations.Where(derivation => derivation.Source == record.Identity).ToArray();
        if (copies.Length > 0)
        {
            _console.WriteLine();
            Line("Taken over by", Heading);
            foreach (var copy in copies)
            {
                Line($"  {copy.Article}: {BriefWords.FateOf(copy)}");
            }
        }

        WriteVersions(record);
    }

    /// <summary>All articles that hold some words, earliest first.</summary>
    public void Write(IReadOnlyList<ArticleRecord> records, string words)
    {
        Line(FormattableString.Invariant($"\"{words}\" stands in {records.Count} {(records.Count == 1 ? "article" : "articles")}"), Heading);
        foreach (var record in records)
        {
            _console.WriteLine();
            Line("  " + (record.Article.Title ?? record.Id));
            Line("    " + About(record), Quiet);
            Line("    origins: " + string.Join(", ", OriginsOf(record.Identity)));
            foreach (var derivation in _derivations.Where(derivation => derivation.Article == record.Identity))
            {
                Line("    " + BriefWords.FateOf(derivation));
            }
        }

        var origins = records.SelectMany(record => OriginsOf(record.Identity)).Distinct(StringComparer.Ordinal).Count();
        _console.WriteLine();
        Line(FormattableString.Invariant($"{records.Count} {(records.Count == 1 ? "page" : "pages")} → {origins} {(origins == 1 ? "origin" : "origins")}"), Quiet);
    }

    private void WritePassages(ArticleRecord record, ArticleRecord source)
    {
        var passages = Aligner.Align(record.Article, source.Article).Passages;
        foreach (var passage in passages.Take(MostPassages))
        {
            _console.WriteLine();
            Line("  " + Changes(passage, record.Text, source.Text));
        }

        if (passages.Length > MostPassages)
        {
            Line(FormattableString.Invariant($"  … and {passages.Length - MostPassages} passages more"), Quiet);
        }
    }

    private void WriteVersions(ArticleRecord record)
    {
        var versions = _view.Versions(record.Identity);
        for (var i = 1; i < versions.Count; i++)
        {
            _console.WriteLine();
            Line(FormattableString.Invariant($"Version {i + 1} of {versions.Count}: what changed"), Heading);
            WritePassages(versions[i], versions[i - 1]);
        }
    }

    // Long equal stretches are cut in the middle: the changes are what one looks for.
    private static string Changes(AlignedPassage passage, string article, string source)
    {
        var text = new StringBuilder();
        foreach (var change in passage.Changes)
        {
            if (change.Kind == WordChangeKind.Equal)
            {
                Append(text, Shortened(change.Article.TextIn(article)));
                continue;
            }

            if (!change.Source.IsEmpty)
            {
                Append(text, $"[-{change.Source.TextIn(source)}-]");
            }

            if (!change.Article.IsEmpty)
            {
                Append(text, $"{{+{change.Article.TextIn(article)}+}}");
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string words) => text.Append(text.Length > 0 ? " " : "").Append(words);

    private static string Shortened(string equal)
    {
        var words = equal.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 2 * MostContextWords
            ? string.Join(' ', words)
            : string.Join(' ', words[..MostContextWords]) + FormattableString.Invariant($" … {words.Length - 2 * MostContextWords} words the same … ") + string.Join(' ', words[^MostContextWords..]);
    }

    private static string About(ArticleRecord record) =>
        string.Join(", ", new[] { record.Identity.ToString(), record.Article.Outlet, record.Article.Published?.ToString() }.OfType<string>());

    private IReadOnlyList<string> OriginsOf(DocumentIdentity identity) =>
        _view.StoryOf(identity)?.Origins.FirstOrDefault(article => article.Article == identity)?.Origins is { } origins ? origins : [identity.ToString()];

    private void Line(string text, Style? style = null)
    {
        var indent = text.Length - text.TrimStart(' ').Length;
        _console.Write(new Padder(new Text(Printable.Of(text.TrimStart(' ')), style ?? Style.Plain)).Padding(indent, 0, 0, 0));
    }
}
