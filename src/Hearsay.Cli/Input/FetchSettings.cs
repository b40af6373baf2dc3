using System.CommandLine;
using Hearsay.Fetching;

namespace Hearsay.Cli.Input;

/// <summary>The options about fetching, the same for every command that does.</summary>
internal sealed class FetchSettings
{
    /// <summary>Whether private addresses are allowed.</summary>
    public Option<bool> AllowPrivate { get; } = new("--allow-private")
    {
        Description = "Also fetch from private and loopback addresses, such as an archive in your own network. Link-local ones are refused all the same.",
    };

    /// <summary>Seconds for a page.</summary>
    public Option<double> Timeout { get; } = Seconds("--timeout", "Time for fetching one page, in seconds, redirects included.", 60);

    /// <summary>Seconds between requests.</summary>
    public Option<double> Delay { get; } = Seconds("--delay", "Least time between two requests to the same host, in seconds. A longer Crawl-delay of the site's counts.", 1);

    /// <summary>What is told to servers.</summary>
    public Option<string> UserAgent { get; } = new("--user-agent")
    {
        Description = "What is told to servers, and, before the slash, the name that robots.txt is asked for.",
        HelpName = "TEXT",
        DefaultValueFactory = _ => new FetchOptions().UserAgent,
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(AllowPrivate);
        command.Add(Timeout);
        command.Add(Delay);
        command.Add(UserAgent);
    }

    /// <summary>A fetcher as a command line asks for.</summary>
    public PageFetcher Open(ParseResult arguments) => new(new FetchOptions
    {
        AllowPrivate = arguments.GetValue(AllowPrivate),
        MaxTime = TimeSpan.FromSeconds(arguments.GetValue(Timeout)),
        HostDelay = TimeSpan.FromSeconds(arguments.GetValue(Delay)),
        UserAgent = arguments.GetRequiredValue(UserAgent),
    });

    /// <summary>An option that takes seconds.</summary>
    public static Option<double> Seconds(string name, string description, double usual)
    {
        var option = new Option<double>(name) { Description = description, HelpName = "SECONDS", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!double.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var number) || number is not (>= 0 and <= 86_400)))
            {
                result.AddError($"{name} takes seconds, from 0 to 86400.");
            }
        });
        return option;
    }
}
