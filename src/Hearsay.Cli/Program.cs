using System.Runtime.InteropServices;

namespace Hearsay.Cli;

/// <summary>The process: standard streams, Ctrl-C, exit code.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        using var stop = new CancellationTokenSource();

        // The first Ctrl-C asks for an end after the batch under way; the second ends the process as usual.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return CommandLine.Run(args, Terminal.Process(stop.Token));

        void Stop(PosixSignalContext context)
        {
            context.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }
}
