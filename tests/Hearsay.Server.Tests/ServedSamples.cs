using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Hearsay.Annotation;
using Hearsay.Grounding;
using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Intake;
using Hearsay.Reading;
using Hearsay.Storage;

namespace Hearsay.Server.Tests;

/// <summary>The samples in a store in memory, and a server before it; one for all tests that only ask.</summary>
public sealed class ServedSamples : IAsyncLifetime
{
    private static readonly Lazy<Annotator> Shared = new(() =>
    {
        using var actors = File.OpenRead(Samples("world/actors.csv"));
        using var places = File.OpenRead(Samples("world/places.csv"));
        return new Annotator(UserWorldReader.Read(actors, places));
    });

    private HearsayServer? _server;

    /// <summary>The models, loaded once for all tests.</summary>
    public static Lazy<Annotator> Annotator => Shared;

    /// <summary>The store; tests that change it have one of their own.</summary>
    public ILedgerStore Store { get; } = Stores.Open(Stores.InMemory);

    public HttpClient Client { get; private set; } = new();

    public Uri Url => _server!.Url;

    public async Task InitializeAsync()
    {
        Fill(Store);
        _server = await HearsayServer.Start(Store, new ServerOptions { Port = 0, Annotator = Shared });
        Client = new HttpClient { BaseAddress = _server.Url };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _server!.DisposeAsync();
        Store.Dispose();
    }

    /// <summary>Reads the samples into a store and folds it.</summary>
    public static void Fill(ILedgerStore store)
    {
        var root = Samples("pages");
        var documents = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(path =>
        {
            using var stream = File.OpenRead(path);
            return DocumentReader.Read(stream, new DocumentSource { Name = Path.GetRelativePath(root, path).Replace('\\', '/') }, new ReadOptions()).ToList();
        });
        new DocumentIntake(store, 2).Take(documents, Shared);
        new LedgerFold(store).Run();
    }

    /// <summary>The JSON that an address answers with; fails when it is no success.</summary>
    public async Task<JsonNode> Get(string address)
    {
        using var response = await Client.GetAsync("/api/v1/" + address);
        var body = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{address}: {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>The items of every page of a list, asked for one after the other.</summary>
    public async Task<List<JsonNode>> GetAll(string address, int limit)
    {
        var items = new List<JsonNode>();
        string? cursor = null;
        for (var pages = 0; pages < 1000; pages++)
        {
            var page = await Get($"{address}{(address.Contains('?') ? '&' : '?')}limit={limit}" + (cursor is null ? "" : "&cursor=" + cursor));
            page["items"]!.AsArray().Count.ShouldBeLessThanOrEqualTo(limit);
            items.AddRange(page["items"]!.AsArray().Select(item => item!));
            cursor = (string?)page["next"];
            if (cursor is null)
            {
                return items;
            }
        }

        throw new InvalidOperationException(address + " never ends.");
    }

    /// <summary>The text of a stretch, by code points.</summary>
    public static string Slice(string text, JsonNode span)
    {
        var runes = text.EnumerateRunes().ToArray();
        return string.Concat(runes[(int)span["start"]!..(int)span["end"]!].Select(rune => rune.ToString()));
    }

    public static AuthenticationHeaderValue Bearer(string token) => new("Bearer", token);

    private static string Samples(string path) => Path.Combine(Root(), "samples", path);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}

[CollectionDefinition(Name)]
public sealed class ServedSamplesGroup : ICollectionFixture<ServedSamples>
{
    public const string Name = "samples";
}
