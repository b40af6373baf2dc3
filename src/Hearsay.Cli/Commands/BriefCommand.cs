using System.CommandLine;
using System.Text;
using Hearsay.Briefing;
using Hearsay.Cli.Output;
using Hearsay.Ledger;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay brief</c>.</summary>
internal sealed class BriefCommand : HearsayCommand
{
    private readonly Argument<string[]> _query = new("query")
    {
        Description = "Only stories with an article that has these words.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _html = new("--html")
    {
        Description = "Writes one self-contained page to this file (- for standard output): no scripts, no network, every line linked to the words it rests on.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _markdown = new("--markdown") { Description = "Writes Markdown." };
    private readonly Option<bool> _json = new("--json") { Description = "Writes JSON." };

    public BriefCommand()
        : base(
            "brief",
            "The story so far, as one hands it to an editor: at most twelve claims a story, ordered by how much rests on them, each with what "
            + "stands for and against it and its weakest point; then the figures, the timeline, the speakers, the sources and their lineage.",
            "hearsay brief",
            "hearsay brief ferry disaster",
            "hearsay brief --html brief.html               # one page to read, print or send",
            "hearsay brief --as-of 2024-06-03              # what was known that evening",
            "hearsay brief --json | jq '.stories[].title'")
    {
        Add(_query);
        Add(StoreOption.Create());
        Add(_html);
        Add(_markdown);
        Add(_json);
        Add(AsOfOption.Create());
        Validators.Add(result =>
        {
            // Whether they are given: an option without its argument has no value to ask for.
            Option[] forms = [_html, _markdown, _json];
            if (forms.Count(form => result.GetResult(form) is { Implicit: false }) > 1)
            {
                result.AddError("--html, --markdown and --json exclude each other.");
            }
        });
    }

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        using var store = arguments.OpenAsOf(terminal);
        var view = new LedgerView(store);
        var query = string.Join(' ', arguments.GetValue(_query) ?? []);
        var brief = BriefBuilder.Build(view, query) with { AsOf = arguments.AsOf() };
        if (brief.Stories.IsEmpty)
        {
            terminal.Say(view.Identities().Any() ? "No story has an article with these words." : arguments.NothingThere());
        }

        if (arguments.GetValue(_html) is { } file)
        {
            WriteHtml(HtmlBrief.Write(brief), file, terminal);
        }
        else if (arguments.GetValue(_markdown))
        {
            terminal.Output.Write(MarkdownBrief.Write(brief));
        }
        else if (arguments.GetValue(_json))
        {
            terminal.Output.WriteLine(JsonBrief.Write(brief, view));
        }
        else
        {
            TerminalBrief.Write(brief, terminal);
        }

        return ExitCodes.Done;
    }

    private static void WriteHtml(string page, string file, Terminal terminal)
    {
        if (file == "-")
        {
            terminal.Output.Write(page);
            return;
        }

        try
        {
            File.WriteAllText(file, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: {error.Message}");
        }

        terminal.Say($"Wrote {Path.GetFullPath(file)}");
    }
}
