namespace Hearsay.Cli;

/// <summary>What the command's exit code says.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Done, but some documents were refused, each named with the reason; or <c>doctor</c> found damage.</summary>
    public const int SomeRefused = 1;

    /// <summary>Bad usage: an unknown option, a file or an article that is not there.</summary>
    public const int BadUsage = 2;

    /// <summary>The store or a server could not be reached, read or written.</summary>
    public const int NoStore = 3;

    /// <summary>Stopped by Ctrl-C; what was done so far stays. As shells have it: 128 and the signal's number.</summary>
    public const int Interrupted = 130;
}
