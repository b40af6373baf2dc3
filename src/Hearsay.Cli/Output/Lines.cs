using Spectre.Console;

namespace Hearsay.Cli.Output;

/// <summary>
/// Lines of text on standard output: wrapped between words at a terminal, each line keeping its indent; left whole in a pipe, for tools that
/// go by lines.
/// </summary>
internal sealed class Lines
{
    private const int LeastWidth = 20; // columns that words are wrapped at, however deep they are indented

    private readonly Terminal _terminal;
    private readonly IAnsiConsole _console;

    /// <param name="terminal">Whose standard output.</param>
    public Lines(Terminal terminal)
    {
        _terminal = terminal;
        _console = terminal.OutputConsole();
    }

    /// <summary>An empty line.</summary>
    public void Blank() => _terminal.Output.Write('\n');

    /// <summary>A line; spaces before it are its indent.</summary>
    public void Write(string text, Style? style = null)
    {
        text = Printable.Of(text);
        var words = text.TrimStart(' ');
        if (!_terminal.OutputIsTerminal)
        {
            _terminal.Output.Write(text + "\n");
            return;
        }

        var indent = text.Length - words.Length;
        foreach (var line in Wrap(words, Math.Max(LeastWidth, _terminal.Width - indent - 1)))
        {
            _console.Write(new Text(new string(' ', indent) + line + "\n", style));
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        while (text.Length > width)
        {
            var space = text.LastIndexOf(' ', width);
            var end = space > 0 ? space : char.IsLowSurrogate(text[width]) ? width - 1 : width;
            yield return text[..end];
            text = text[end..].TrimStart(' ');
        }

        yield return text;
    }
}
