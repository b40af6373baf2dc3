using System.CommandLine;
using Hearsay.Briefing;
using Hearsay.Cli.Output;
using Hearsay.Ledger;
using Hearsay.Ledger.Stories;
using Hearsay.Model;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay trace</c>.</summary>
internal sealed class TraceCommand : HearsayCommand
{
    private readonly Argument<string[]> _what = new("article-or-quote")
    {
        Description = "The id of an article (or collection:id), or some of an article's words.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _versions = new("--versions") { Description = "Only what changed between the article's versions, word by word." };

    private readonly Option<bool> _json = new("--json") { Description = "Writes the tree of origins, every changed word and the versions of the utterance as JSON." };

    public TraceCommand()
        : base(
            "trace",
            "Tells where a text comes from: its origins, what it was taken from and what was changed word by word, and who took it over.",
            "hearsay trace pages/a.html",
            "hearsay trace https://daily.example/a --versions   # what the page said before, and what it says now",
            "hearsay trace 'an orchestrated campaign of provocation'   # the articles with these words")
    {
        Add(_what);
        Add(_versions);
        Add(_json);
        Add(StoreOption.Create());
    }

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        using var store = arguments.OpenToRead(terminal);
        var view = new LedgerView(store);
        var words = arguments.GetRequiredValue(_what);
        var what = string.Join(' ', words);
        var report = new TraceReport(view, terminal);
        if (ArticleLookup.Find(view, what) is { } identity)
        {
            if (arguments.GetValue(_json))
            {
                terminal.Output.WriteLine(LineageTreeJson.Write(identity.ToString(), isQuote: false, [LineageTreeBuilder.Of(view, identity)], []));
            }
            else if (arguments.GetValue(_versions))
            {
                report.WriteVersions(view.Article(identity)!);
            }
            else
            {
                report.Write(view.Article(identity)!);
            }

            return ExitCodes.Done;
        }

        var quoted = view.Search($"\"{what.Replace('"', ' ')}\"", int.MaxValue).Select(hit => hit.Record)
            .OrderBy(record => record.Article.Published ?? new Timestamp(DateOnly.MaxValue)).ThenBy(record => record.Identity)
            .ToArray();
        if (quoted.Length == 0)
        {
            throw UnknownArticle.OrWords(view, what, arguments);
        }

        if (arguments.GetValue(_json))
        {
            terminal.Output.WriteLine(LineageTreeJson.Write(view.Echo(what), isQuote: true, TraceReport.TreesOf(view, quoted), QuotationVersions.Of(view, quoted, what)));
            return ExitCodes.Done;
        }

        report.Write(quoted, view.Echo(what));
        return ExitCodes.Done;
    }
}
