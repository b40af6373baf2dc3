namespace Hearsay.Cli;

/// <summary>The command was used wrongly: its message is shown and the exit code is <see cref="ExitCodes.BadUsage"/>.</summary>
internal sealed class UsageException : Exception
{
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="details">Lines to show below it.</param>
    public UsageException(string message, params IReadOnlyList<string> details)
        : base(message) => Details = details;

    /// <summary>Lines to show below the message.</summary>
    public IReadOnlyList<string> Details { get; }
}
