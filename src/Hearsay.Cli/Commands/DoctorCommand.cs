using System.CommandLine;
using System.Globalization;
using Hearsay.Cluster;
using Hearsay.Ledger;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay doctor</c>.</summary>
internal sealed class DoctorCommand : HearsayCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10); // for the broker's answer

    private readonly Option<string> _from = BrokerOption.Create(required: false);

    private readonly Option<bool> _rebuild = new("--rebuild")
    {
        Description = "Drops everything that is derived from the records and derives it again.",
    };

    public DoctorCommand()
        : base(
            "doctor",
            "Looks the store over for damage: the file, every record against its own name, the indexes. Exit code 1 when something is wrong.",
            "hearsay doctor",
            "hearsay doctor --rebuild      # derive everything again from the records",
            "hearsay doctor --from amqp://broker.example --store postgres://db.example/news   # and the cluster")
    {
        Add(StoreOption.Create());
        Add(_from);
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
        if (store is ISharedStore shared)
        {
            using var lease = shared.TryLease();
            output.WriteLine("folder    " + (lease is null ? "at work" : "none"));
        }

        if (arguments.GetValue(_from) is { } broker)
        {
            var cluster = ClusterStatus.AskAsync(BrokerAddress.Parse(broker), Patience, terminal.Cancel).GetAwaiter().GetResult();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"waiting   {cluster.Waiting}"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"workers   {cluster.Workers}"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"dead      {cluster.Dead}"));
        }

        foreach (var finding in findings)
        {
            output.WriteLine("damage    " + finding);
        }

        output.WriteLine(findings.Count == 0 ? "state     sound" : "state     damaged");
        return findings.Count == 0 ? ExitCodes.Done : ExitCodes.SomeRefused;
    }
}
