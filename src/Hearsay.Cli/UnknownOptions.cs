using System.CommandLine;
using System.CommandLine.Parsing;
using Hearsay.Ledger.Actors;

namespace Hearsay.Cli;

/// <summary>
/// Finds mistyped options among a command's words. The parser takes "--as-off" for a word to look for when a command takes words; here only what stands
/// behind a "--" of its own may begin with two dashes.
/// </summary>
internal static class UnknownOptions
{
    // Letters that may be wrong in an option which is named as the one that was meant.
    private const int MostApart = 3;

    /// <summary>Refuses a command line with an option that the command has not.</summary>
    /// <exception cref="UsageException">There is one; the nearest option is named.</exception>
    public static void Refuse(ParseResult parsed)
    {
        var unknown = parsed.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal));
        if (unknown is null)
        {
            return;
        }

        var name = unknown.Value.Split('=', 2)[0];
        var hint = Nearest(name, parsed.CommandResult.Command.Options) is { } meant ? $"Did you mean {meant}?" : "The command's --help lists its options.";
        throw new UsageException($"there is no option {name}. {hint}", $"To look for words that begin with two dashes, put -- before them.");
    }

    private static string? Nearest(string name, IEnumerable<Option> options) => options
        .Where(option => !option.Hidden)
        .Select(option => (option.Name, Distance: EditDistance.Of(name, option.Name)))
        .Where(near => near.Distance <= Math.Min(MostApart, name.Length / 2 - 1))
        .OrderBy(near => near.Distance).ThenBy(near => near.Name, StringComparer.Ordinal)
        .Select(near => near.Name)
        .FirstOrDefault();
}
