using System.CommandLine;
using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Cli.Input;

/// <summary>The options <c>--actors</c> and <c>--places</c>: what the user knows beyond the built-in resources.</summary>
internal sealed class WorldOptions
{
    /// <summary>The actors file.</summary>
    public Option<string?> Actors { get; } = new("--actors")
    {
        Description = $"Actors of your own: a CSV file with the columns {Listed(UserWorldReader.ActorColumns)}.",
        HelpName = "FILE",
    };

    /// <summary>The places file.</summary>
    public Option<string?> Places { get; } = new("--places")
    {
        Description = $"Places of your own: a CSV file with the columns {Listed(UserWorldReader.PlaceColumns)}.",
        HelpName = "FILE",
    };

    /// <summary>Reads what a command line names.</summary>
    /// <exception cref="UsageException">A file is not there or not as it should be.</exception>
    public UserWorld Read(ParseResult arguments)
    {
        using var actors = Open(arguments.GetValue(Actors));
        using var places = Open(arguments.GetValue(Places));
        try
        {
            return UserWorldReader.Read(actors, places);
        }
        catch (UserWorldException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private static string Listed(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => column == "aliases" ? "aliases (separated by ;)" : column));

    private static FileStream? Open(string? path)
    {
        try
        {
            return path is null ? null : File.OpenRead(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {error.Message}");
        }
    }
}
