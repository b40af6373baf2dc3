using System.CommandLine;

namespace Hearsay.Cli.Input;

/// <summary>The option <c>--threads</c>.</summary>
internal static class ThreadsOption
{
    private const int Most = 256;

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
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 1 or > Most)
            {
                result.AddError($"--threads takes a number from 1 to {Most}.");
            }
        });
        return option;
    }
}
