using System.Text;
using System.Text.Json;

namespace Hearsay.Cli.Tests;

/// <summary>A run of the command in this process, with what it wrote.</summary>
internal sealed record CommandRun(int Exit, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonElement[] Json => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    public static CommandRun Of(params string[] args) => With([], false, args);

    public static CommandRun WithInput(byte[] input, params string[] args) => With(input, false, args);

    public static CommandRun WithInput(string input, params string[] args) => With(Encoding.UTF8.GetBytes(input), false, args);

    public static CommandRun AtTerminal(params string[] args) => With([], true, args);

    public static CommandRun AtTerminalOf(int width, params string[] args) => With(new MemoryStream(), true, args, width: width);

    public static CommandRun With(byte[] input, bool terminal, string[] args, CancellationToken cancel = default) =>
        With(new MemoryStream(input), terminal, args, cancel: cancel);

    public static CommandRun With(Stream input, bool terminal, string[] args, int width = 160, CancellationToken cancel = default)
    {
        using var output = new MemoryStream();
        var text = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var exit = CommandLine.Run(args, new Terminal
        {
            Input = input,
            OutputStream = output,
            Output = text,
            Error = error,
            OutputIsTerminal = terminal,
            ErrorIsTerminal = false,
            Color = false,
            Width = width,
            Cancel = cancel,
        });
        return new CommandRun(exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
