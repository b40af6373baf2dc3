using System.CommandLine;
using Hearsay.Annotation;
using Hearsay.Cli.Input;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Records;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay annotate</c>: the pure half as a filter.</summary>
internal sealed class AnnotateCommand : HearsayCommand
{
    private readonly Option<string> _format = new("--format")
    {
        Description = "What to write: json (a record a line), or conllu (sentences with tags, lemmas and trees; what is refused is named on standard error).",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "json",
    };

    private readonly Option<int> _threads = ThreadsOption.Create();
    private readonly WorldOptions _world = new();
    private readonly ProfileOption _profile = new();

    public AnnotateCommand()
        : base(
            "annotate",
            "Annotates documents without a store: JSON Lines on standard input, JSON Lines on standard output, one line for each line, in the same order. A bad line is answered with its error in its place.",
            "hearsay annotate < docs.jsonl > records.jsonl",
            "hearsay annotate --format conllu < docs.jsonl > docs.conllu",
            """echo '{"id":"a","text":"\"We will stay,\" said Mayor Ada Brandt."}' | hearsay annotate""",
            "split -l 10000 docs.jsonl part- && ls part-* | xargs -P 4 -I{} sh -c 'hearsay annotate --threads 1 < {} > {}.out'")
    {
        _format.AcceptOnlyFromAmong("json", "conllu");
        Add(_format);
        Add(_world.Actors);
        Add(_world.Places);
        Add(_profile.Files);
        Add(_threads);
    }

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        terminal.Output.Flush();
        var output = new BufferedStream(terminal.OutputStream, 1 << 16);
        var annotator = new Annotator(_world.Read(arguments), _profile.Read(arguments));
        var threads = arguments.GetValue(_threads);
        var (_, refused) = arguments.GetValue(_format) is "conllu"
            ? new SyntaxFilter(annotator).Run(terminal.Input, output, new ReadOptions(), threads, Say, terminal.Cancel)
            : new AnnotateFilter(annotator).Run(terminal.Input, output, new ReadOptions(), threads, terminal.Cancel);
        output.Flush();
        return terminal.Cancel.IsCancellationRequested ? ExitCodes.Interrupted : refused > 0 ? ExitCodes.SomeRefused : ExitCodes.Done;

        void Say(string? id, Diagnostic refusal) => terminal.Say($"{id ?? "(no id)"}: {refusal.Code} {refusal.Message}");
    }
}
