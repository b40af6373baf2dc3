using Spectre.Console;

namespace Hearsay.Cli.Output;

/// <summary>Progress of long work on standard error, for a person at a terminal; silent otherwise. Thread-safe.</summary>
internal sealed class LongWork
{
    private readonly Terminal _terminal;
    private readonly IAnsiConsole? _console;
    private readonly ProgressTask? _task;
    private readonly Lock _gate = new();

    private LongWork(Terminal terminal, IAnsiConsole? console, ProgressTask? task)
    {
        _terminal = terminal;
        _console = console;
        _task = task;
    }

    /// <summary>Runs work that reports to a bar.</summary>
    /// <param name="terminal">Whose standard error.</param>
    /// <param name="description">What is being done.</param>
    /// <param name="total">What the bar is full at; null when that is not known.</param>
    /// <param name="work">The work.</param>
    public static T Run<T>(Terminal terminal, string description, long? total, Func<LongWork, T> work)
    {
        if (!terminal.ErrorIsTerminal)
        {
            return work(new LongWork(terminal, null, null));
        }

        var console = terminal.ErrorConsole();
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(description), maxValue: Math.Max(1, total ?? 1));
                task.IsIndeterminate = total is null;
                return work(new LongWork(terminal, console, task));
            });
    }

    /// <summary>So much of the total is done.</summary>
    public void Reached(long value)
    {
        if (_task is not null)
        {
            _task.Value = value;
        }
    }

    /// <summary>What the bar is full at, now that it is known.</summary>
    public void Total(long total)
    {
        if (_task is not null)
        {
            _task.MaxValue = Math.Max(1, total);
            _task.IsIndeterminate = false;
        }
    }

    /// <summary>What is being done now.</summary>
    public void Describe(FormattableString description)
    {
        if (_task is not null)
        {
            _task.Description = Markup.Escape(FormattableString.Invariant(description));
        }
    }

    /// <summary>Says something in between, above the bar.</summary>
    public void Say(string message)
    {
        lock (_gate)
        {
            if (_console is null)
            {
                _terminal.Say(message);
            }
            else
            {
                _console.WriteLine(Printable.Of(message));
            }
        }
    }
}
