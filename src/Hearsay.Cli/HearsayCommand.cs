using System.CommandLine;

namespace Hearsay.Cli;

/// <summary>A command with examples for its help. What goes wrong in it comes out as a message and an exit code, never as a stack trace.</summary>
internal abstract class HearsayCommand : Command
{
    /// <param name="name">What it is called by.</param>
    /// <param name="description">What it does, in one or two sentences.</param>
    /// <param name="examples">Lines for the help: a command line and, after "#", what it does.</param>
    protected HearsayCommand(string name, string description, params string[] examples)
        : base(name, description)
    {
        Examples = examples;
    }

    /// <summary>Lines for the help.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>Does the work.</summary>
    /// <param name="arguments">The parsed command line.</param>
    /// <param name="terminal">Where to read and write.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public abstract int Run(ParseResult arguments, Terminal terminal);
}
