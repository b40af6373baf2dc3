using Hearsay.Ledger;
using Hearsay.Server.Endpoints;
using Hearsay.Server.Http;
using Hearsay.Server.Mcp;
using Hearsay.Server.Queries;
using Hearsay.Server.Reading;
using Hearsay.Server.Safety;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Hearsay.Server;

/// <summary>
/// Entry of the package: a store over HTTP, for programs (/api/v1, described by /openapi/v1.json), for agents (/mcp) and for people (the workbench). It has no analysis
/// of its own: it asks what the command asks.
/// </summary>
public sealed class HearsayServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Workbench _workbench;

    private HearsayServer(WebApplication app, Workbench workbench) => (_app, _workbench) = (app, workbench);

    /// <summary>The address it answers at.</summary>
    public Uri Url => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>What the server says about the workbench: null when it is there, else what to do to have it.</summary>
    public string? WorkbenchProblem => _workbench.Problem;

    /// <summary>Starts serving a store.</summary>
    /// <param name="store">The store; stays the caller's.</param>
    /// <param name="options">How.</param>
    /// <param name="cancel">Stops the start.</param>
    /// <exception cref="InvalidOperationException">The options are not safe (<see cref="ServerOptions.Problem"/>).</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<HearsayServer> Start(ILedgerStore store, ServerOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problem() is { } problem)
        {
            throw new InvalidOperationException(problem);
        }

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(HearsayServer).Assembly.GetName().Name });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Address, options.Port);
            kestrel.Limits.MaxRequestBodySize = 1_000_000;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16_384;
            kestrel.Limits.MaxRequestLineSize = 8_192;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.MaxConcurrentConnections = 1_000;
        });
        Register(builder.Services, store, options);
        var app = builder.Build();
        var workbench = new Workbench(options.WebRoot);
        Map(app, options, workbench);
        await app.StartAsync(cancel);
        return new HearsayServer(app, workbench);
    }

    /// <summary>Waits until the process is asked to end, or a token is.</summary>
    public Task Wait(CancellationToken cancel = default) => _app.WaitForShutdownAsync(cancel);

    /// <summary>Stops: requests under way are answered, a read ends after the batch under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _workbench.Dispose();
    }

    /// <summary>Registers what answers questions; the interface for agents over standard input and output needs no more.</summary>
    internal static void RegisterQueries(IServiceCollection services, ILedgerStore store)
    {
        services.AddSingleton(new Ledgers(store));
        services.AddScoped<AskedLedger>();
        AddAsked(services, queries => queries.Session);
        AddAsked(services, queries => queries.Articles);
        AddAsked(services, queries => queries.Stories);
        AddAsked(services, queries => queries.Findings);
        AddAsked(services, queries => queries.Search);
        AddAsked(services, queries => queries.Actors);
        AddAsked(services, queries => queries.Scenes);
        AddAsked(services, queries => queries.Briefs);
    }

    // What a handler asks for is the part of the ledger that its request asks.
    private static void AddAsked<T>(IServiceCollection services, Func<LedgerQueries, T> part)
        where T : class => services.AddScoped(provider => part(provider.GetRequiredService<AskedLedger>().Queries));

    private static void Register(IServiceCollection services, ILedgerStore store, ServerOptions options)
    {
        RegisterQueries(services, store);
        services.AddSingleton(options);
        services.AddSingleton<ReadQueue>().AddHostedService(provider => provider.GetRequiredService<ReadQueue>());
        services.AddSingleton<TokenGate>().AddSingleton<HostGate>();
        services.AddExceptionHandler<Problems>().AddProblemDetails();
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.AddRateLimiter(limiter => Limits.Set(limiter, options));
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new() { Timeout = options.RequestTime });
        services.ConfigureHttpJsonOptions(json => Wire.Set(json.SerializerOptions));
        services.AddOpenApi("v1", openApi => openApi.AddDocumentTransformer<OpenApiDetails>().AddSchemaTransformer<SchemaDetails>());
        services.AddMcpServer(HearsayTools.Describe).WithHttpTransport(http => http.Stateless = true).WithTools<HearsayTools>(Wire.Options);

        // Exported where OTEL_EXPORTER_OTLP_ENDPOINT says, and nowhere when it does not.
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT")))
        {
            services.AddOpenTelemetry()
                .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", ReadMeter.Name).AddOtlpExporter())
                .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddOtlpExporter());
        }
    }

    private static void Map(WebApplication app, ServerOptions options, Workbench workbench)
    {
        app.Use(SafetyHeaders.Invoke);
        app.UseExceptionHandler();
        app.UseStatusCodePages(Problems.Explain);
        app.Use((context, next) => app.Services.GetRequiredService<HostGate>().Invoke(context, next));
        app.UseRouting();
        app.UseRateLimiter();
        app.Use((context, next) => app.Services.GetRequiredService<TokenGate>().Invoke(context, next));
        app.UseRequestTimeouts();
        app.Use(AsOfParameter.Invoke);

        var api = app.MapGroup("/api/v1").AddEndpointFilterFactory(KnownParameters.Refuse)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        var ledger = api.MapGroup("").AddEndpointFilter<LedgerFilter>();
        var asked = ledger.MapGroup("").WithMetadata(AsOfParameter.Mark).AddOpenApiOperationTransformer(AsOfParameter.Describe);
        ArticleEndpoints.Map(asked, api);
        FindingEndpoints.Map(asked);
        StoryEndpoints.Map(asked);
        SearchEndpoints.Map(asked);
        BriefEndpoints.Map(asked);
        CorrectionEndpoints.Map(ledger, api);
        ReadEndpoints.Map(api);
        StatusEndpoints.Map(api, app);
        app.MapOpenApi();
        app.MapMcp("/mcp");
        workbench.Map(app);
    }
}
