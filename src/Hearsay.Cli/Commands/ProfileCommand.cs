using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Input;
using Hearsay.Reading;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay profile</c>: learns an outlet's furniture.</summary>
internal sealed class ProfileCommand : HearsayCommand
{
    private const int DefaultPercent = 10; // per cent of an outlet's pages on which a line stands that is furniture

    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Many pages of one outlet: files, folders, patterns, or - for standard input, as `hearsay read` takes them.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _outlet = new("--outlet") { Description = "The outlet's name, which goes into the profile.", HelpName = "NAME" };

    private readonly Option<int> _percent = new("--percent")
    {
        Description = "On how many of a hundred pages a line must stand at least; on three pages in any case.",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultPercent,
    };

    public ProfileCommand()
        : base(
            "profile",
            "Learns an outlet's furniture, the lines that stand on many of its pages, and writes it to standard output: an input of `annotate` and `read`.",
            "hearsay profile gazette/ --outlet 'The Gazette' > gazette.profile.json",
            "hearsay read gazette/ --profile gazette.profile.json")
    {
        _percent.Validators.Add(result =>
        {
            var given = result.Tokens.Count == 1 ? result.Tokens[0].Value : null;
            if (given is not null && (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 100))
            {
                result.AddError("--percent takes a number from 1 to 100.");
            }
        });
        Add(_paths);
        Add(_outlet);
        Add(_percent);
    }

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        var learner = new ProfileLearner();
        var refused = 0;
        foreach (var file in InputFiles.Find(arguments.GetRequiredValue(_paths)))
        {
            try
            {
                using var stream = file.Path is null ? terminal.Input : File.OpenRead(file.Path);
                refused += Take(stream, file.Name, learner, terminal);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                refused++;
                terminal.Say($"{file.Name}: HS0111 {error.Message}");
            }

            if (terminal.Cancel.IsCancellationRequested)
            {
                return ExitCodes.Interrupted;
            }
        }

        var profile = learner.Learn(arguments.GetValue(_outlet), arguments.GetValue(_percent) / 100.0);
        terminal.Output.Flush();
        terminal.OutputStream.Write(ProfileFile.Write(profile));
        terminal.OutputStream.Flush();
        terminal.Say($"{profile.Pages} different pages, {profile.Lines.Length} lines of furniture.");
        return refused > 0 ? ExitCodes.SomeRefused : ExitCodes.Done;
    }

    // Returns how many documents were refused.
    private static int Take(Stream stream, string name, ProfileLearner learner, Terminal terminal)
    {
        var refused = 0;
        foreach (var result in DocumentReader.Read(stream, name, new ReadOptions()).TakeWhile(_ => !terminal.Cancel.IsCancellationRequested))
        {
            if (result.Document is { } document)
            {
                learner.Add(document);
            }
            else
            {
                refused++;
                terminal.Say($"{result.Name}: {result.Refusal!.Code} {result.Refusal.Message}");
            }
        }

        return refused;
    }
}
