using System.CommandLine;
using System.Globalization;

namespace Hearsay.Cli.Input;

/// <summary>The option <c>--threads</c>.</summary>
internal static class ThreadsOption
{
    private const int Most = 256; // threads

    /// <summary>A new option; each command has its own.</summary>
    public static Option<int> Create()
    {
        var option = new Option<int>("--threads")
        {
            Description = "How many documents are annotated at once. What comes out does not depend on it.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Validators.Add(result =>
        {
            var given = result.Tokens.Count == 1 ? result.Tokens[0].Value : null;
            if (given is not null && (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > Most))
            {
                result.AddError($"--threads takes a number from 1 to {Most}.");
            }
        });
        return option;
    }
}
