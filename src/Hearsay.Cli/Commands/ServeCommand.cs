using System.CommandLine;
using System.Net;
using Hearsay.Annotation;
using Hearsay.Cli.Input;
using Hearsay.Server;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay serve</c>.</summary>
internal sealed class ServeCommand : HearsayCommand
{
    private const string TokenVariable = "HEARSAY_TOKEN";

    private readonly Option<int> _port = new("--port")
    {
        Description = "The port; 0 for any that is free.",
        HelpName = "N",
        DefaultValueFactory = _ => ServerOptions.UsualPort,
    };

    private readonly Option<string> _bind = new("--bind")
    {
        Description = "The address to listen at. Any but loopback wants a token, in the environment variable HEARSAY_TOKEN or in --token-file.",
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private readonly Option<string?> _tokenFile = new("--token-file") { Description = "A file with the token that requests must carry (Authorization: Bearer …).", HelpName = "FILE" };

    private readonly Option<string[]> _hostNames = new("--host-name")
    {
        Description = "Another name that the server is asked under, such as a proxy's.",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string> _store = StoreOption.Create();
    private readonly Option<int> _threads = ThreadsOption.Create();
    private readonly WorldOptions _world = new();
    private readonly ProfileOption _profile = new();

    public ServeCommand()
        : base(
            "serve",
            "Serves the store: the web workbench, REST under /api/v1 (described by /openapi/v1.json), tools for agents under /mcp, /health. Listens on this machine only, unless told otherwise.",
            "hearsay serve",
            "hearsay serve --port 8080 --store news.db",
            "HEARSAY_TOKEN=$(openssl rand -hex 32) hearsay serve --bind 0.0.0.0 --host-name news.example")
    {
        Add(_port);
        Add(_bind);
        Add(_tokenFile);
        Add(_hostNames);
        Add(_store);
        Add(_threads);
        Add(_world.Actors);
        Add(_world.Places);
        Add(_profile.Files);
    }

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        var world = _world.Read(arguments);
        var profiles = _profile.Read(arguments);
        var options = new ServerOptions
        {
            Address = AddressOf(arguments.GetRequiredValue(_bind)),
            Port = arguments.GetValue(_port) is >= 0 and <= 65_535 and var port ? port : throw new UsageException("--port takes 0 to 65535."),
            Token = TokenOf(arguments.GetValue(_tokenFile)),
            Hosts = arguments.GetRequiredValue(_hostNames),
            Threads = arguments.GetValue(_threads),
            Annotator = new Lazy<Annotator>(() => new Annotator(world, profiles)),
        };
        if (options.Problem() is { } problem)
        {
            throw new UsageException(problem);
        }

        using var store = arguments.OpenToWrite();
        return Serve(store, options, terminal).GetAwaiter().GetResult();
    }

    private static async Task<int> Serve(Ledger.ILedgerStore store, ServerOptions options, Terminal terminal)
    {
        HearsayServer server;
        try
        {
            server = await HearsayServer.Start(store, options, terminal.Cancel);
        }
        catch (IOException taken)
        {
            throw new UsageException(taken.Message, "Another port: --port N, or --port 0 for any that is free.");
        }

        await using (server)
        {
            terminal.Say($"Serving {store.Location} at {server.Url} (Ctrl-C ends it).");
            if (server.WorkbenchProblem is { } problem)
            {
                terminal.Say(problem);
            }

            await server.Wait(terminal.Cancel);
        }

        return ExitCodes.Done;
    }

    private static IPAddress AddressOf(string text) => text == "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(text, out var address) ? address
        : throw new UsageException($"--bind takes an address of this machine, such as 127.0.0.1, 0.0.0.0 or [::], not '{text}'.");

    private static string? TokenOf(string? file)
    {
        try
        {
            var token = file is null ? Environment.GetEnvironmentVariable(TokenVariable) : File.ReadAllText(file);
            return string.IsNullOrWhiteSpace(token) ? null : token.Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: {error.Message}");
        }
    }
}
