using System.CommandLine;
using System.Globalization;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay doctor</c>.</summary>
internal sealed class DoctorCommand : HearsayCommand
{
    private readonly Option<bool> _rebuild = new("--rebuild")
    {
        Description = "Drops everything that is derived from the records and derives it again.",
    };

    public DoctorCommand()
        : base(
            "doctor",
            "Looks the store over for damage: the file, every record against its own name, the indexes. Exit code 1 when something is wrong.",
            "hearsay doctor",
            "hearsay doctor --rebuild      # derive everything again from the records")
    {
        Add(StoreOption.Create());
        Add(_rebuild);
    }

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        using var store = Stores.Open(arguments.GetRequiredValue<string>("--store"), create: false);
        if (arguments.GetValue(_rebuild) && !Folding.Rebuild(store, terminal))
        {
            return ExitCodes.Interrupted;
        }

        var findings = store.Check();
        var waiting = store.ReadAfter(store.FoldedTo).Count();
        var output = terminal.Output;
        output.WriteLine("store     " + store.Location);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"records   {store.Count}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"to fold   {waiting}"));
        foreach (var finding in findings)
        {
            output.WriteLine("damage    " + finding);
        }

        output.WriteLine(findings.Count == 0 ? "state     sound" : "state     damaged");
        return findings.Count == 0 ? ExitCodes.Done : ExitCodes.SomeRefused;
    }
}
