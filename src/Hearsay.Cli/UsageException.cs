namespace Hearsay.Cli;

/// <summary>The command was used wrongly: its message is shown and the exit code is <see cref="ExitCodes.BadUsage"/>.</summary>
internal sealed class UsageException : Exception
{
    /// <param name="message">What is wrong and what to do.</param>
    public UsageException(string message)
        : base(message)
    {
    }
}
