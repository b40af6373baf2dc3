using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Alerts;

namespace Hearsay.Cli.Output;

/// <summary>Tells alerts on standard output, each once from run to run. Nothing is executed and nothing is sent: whoever wants that reads the lines.</summary>
internal sealed class AlertOutput
{
    private readonly string _file;
    private readonly bool _json;
    private readonly Terminal _terminal;
    private AlertMemory _memory;

    private AlertOutput(string file, bool json, Terminal terminal, AlertMemory memory) => (_file, _json, _terminal, _memory) = (file, json, terminal, memory);

    /// <summary>Takes up the memory of the last run; at the first, what the store holds is nothing new.</summary>
    /// <param name="store">A store that was folded.</param>
    /// <param name="file">Where the memory is kept.</param>
    /// <param name="json">Whether to write JSON Lines.</param>
    /// <param name="terminal">Where to.</param>
    public static AlertOutput Open(ILedgerStore store, string file, bool json, Terminal terminal)
    {
        var memory = Load(file, terminal);
        var output = new AlertOutput(file, json, terminal, memory ?? AlertFinder.Find(store, null).Memory);
        if (memory is null)
        {
            output.Save();
        }

        return output;
    }

    /// <summary>Tells what is new. The memory is saved after it was told: a run that is killed in between tells it again rather than never.</summary>
    public void Tell(ILedgerStore store)
    {
        var (alerts, memory) = AlertFinder.Find(store, _memory);
        foreach (var alert in alerts)
        {
            if (_json)
            {
                DataTable.WriteLines(_terminal, [AlertLines.Write(alert)]);
            }
            else
            {
                _terminal.Output.Write(Printable.Of(alert.ToString()) + "\n");
            }
        }

        _terminal.Output.Flush();
        _memory = memory;
        Save();
    }

    private static AlertMemory? Load(string file, Terminal terminal)
    {
        try
        {
            if (!File.Exists(file))
            {
                return null;
            }

            var memory = AlertMemory.Read(File.ReadAllBytes(file));
            if (memory is null)
            {
                terminal.Say($"{file} cannot be read and is begun anew: what the store holds now counts as known.");
            }

            return memory;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: {error.Message}");
        }
    }

    private void Save()
    {
        try
        {
            // Whole or not at all: a file beside it takes its place.
            File.WriteAllBytes(_file + ".new", _memory.Write());
            File.Move(_file + ".new", _file, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{_file}: {error.Message}");
        }
    }
}
