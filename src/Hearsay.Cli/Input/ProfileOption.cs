using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Cli.Input;

/// <summary>The option <c>--profile</c>: what was learnt of outlets' furniture.</summary>
internal sealed class ProfileOption
{
    /// <summary>The profile files.</summary>
    public Option<string[]> Files { get; } = new("--profile")
    {
        Description = "The furniture of an outlet, as `hearsay profile` learns it; may be given several times.",
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Reads what a command line names, in its order.</summary>
    /// <exception cref="UsageException">A file is not there or no profile.</exception>
    public ImmutableArray<OutletProfile> Read(ParseResult arguments) => [.. (arguments.GetValue(Files) ?? []).Select(Read)];

    private static OutletProfile Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return ProfileFile.Read(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ProfileException)
        {
            throw new UsageException($"{path}: {error.Message}");
        }
    }
}
