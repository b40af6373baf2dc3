using Hearsay.Cli.Output;
using Spectre.Console;

namespace Hearsay.Cli;

/// <summary>
/// Where a command reads and writes: data on <see cref="Output"/>, everything else on <see cref="Error"/>. Tests hand in streams of their own.
/// </summary>
internal sealed class Terminal
{
    /// <summary>Standard input, raw.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output, raw; UTF-8 without a byte order mark.</summary>
    public required Stream OutputStream { get; init; }

    /// <summary>Standard output as text; flushed when the command ends, and before anything is written to the stream directly.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person looks at standard output.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person looks at standard error.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colour is wished for (<c>NO_COLOR</c>, https://no-color.org).</summary>
    public bool Color { get; init; } = true;

    /// <summary>Columns of the terminal, for tables.</summary>
    public int Width { get; init; } = 160;

    /// <summary>Stops long work at the next whole batch.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>The process's own.</summary>
    public static Terminal Process(CancellationToken cancel)
    {
        var output = Console.OpenStandardOutput();
        return new Terminal
        {
            Input = Console.OpenStandardInput(),
            OutputStream = output,
            Output = new StreamWriter(output, bufferSize: 1 << 16) { NewLine = "\n" },
            Error = Console.Error,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Color = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Width = Console.IsOutputRedirected ? 160 : Math.Max(40, WindowWidth()),
            Cancel = cancel,
        };
    }

    /// <summary>Tells a person something: one line on standard error.</summary>
    public void Say(string message) => Error.WriteLine(Printable.Of(message));

    /// <summary>A console for tables and headings on standard output.</summary>
    public IAnsiConsole OutputConsole() => ConsoleOn(Output, OutputIsTerminal);

    /// <summary>A console for progress on standard error.</summary>
    public IAnsiConsole ErrorConsole() => ConsoleOn(Error, ErrorIsTerminal);

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 80;
        }
    }

    private IAnsiConsole ConsoleOn(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal && Color ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = Width;
        console.Profile.Encoding = System.Text.Encoding.UTF8;
        return console;
    }
}
