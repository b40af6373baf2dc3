using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Model;
using Hearsay.Server.Http;
using Hearsay.Server.Reading;
using Hearsay.Server.Safety;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Hearsay.Server.Endpoints;

/// <summary>A text that was pasted.</summary>
/// <param name="Text">The text; page furniture that it carries is marked, nothing is removed.</param>
/// <param name="Id">What it is known by; a name made of its content when it is left out.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Url">Where.</param>
/// <param name="Published">When: a day, or a time with its offset; relative dates are reckoned from it.</param>
/// <param name="Collection">The collection that the id is unique in.</param>
internal sealed record PastedText(string? Text, string? Id, string? Title, string? Outlet, string? Url, string? Published, string? Collection);

/// <summary>/api/v1/reads: taking documents in, and watching that.</summary>
internal static class ReadEndpoints
{
    private const int LongestName = 200; // characters of what is shown of a job
    private const int MostFiles = 1000; // files of one upload

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/reads/text", Paste).WithName("read-text").RequireRateLimiting(Limits.Uploads).Produces<ReadView>(StatusCodes.Status202Accepted).AddOpenApiOperationTransformer(RequestBodies.Json<PastedText>)
            .WithSummary("Takes in a text that was pasted. Answers at once; the read goes on in the background.");
        api.MapPost("/reads/files", Upload).WithName("read-files").RequireRateLimiting(Limits.Uploads).Produces<ReadView>(StatusCodes.Status202Accepted).AddOpenApiOperationTransformer(RequestBodies.Files)
            .WithSummary("Takes in files: HTML, text, Markdown, JSON, CSV, WARC, RSS and Atom, mail, as they are or in .gz, .zst, .zip, .tar. Answers at once; the read goes on in the background.");
        api.MapGet("/reads", List).WithName("reads").WithSummary("The reads of late, latest first.");
        api.MapGet("/reads/{id}", One).WithName("read").WithSummary("How far a read is, and what became of its documents.");
        api.MapGet("/reads/{id}/progress", Watch).WithName("read-progress")
            .WithSummary("A read as it goes, as server-sent events: `document` for each document, `state` whenever it comes further, to its end.")
            .Produces(StatusCodes.Status200OK, contentType: "text/event-stream");
    }

    /// <summary>202 with the job and where to watch it.</summary>
    public static IResult Accepted(ReadJob job) => Results.Accepted($"/api/v1/reads/{job.Id}", job.View());

    private static Page<ReadView> List([FromServices] ReadQueue queue, [AsParameters] Paging paging) => paging.Cut("reads", queue.Jobs, job => job.View() with { Documents = [] });

    private static ReadView One([FromServices] ReadQueue queue, [FromRoute] string id) => JobOf(queue, id).View();

    private static ServerSentEventsResult<object> Watch([FromServices] ReadQueue queue, HttpContext context, [FromRoute] string id)
    {
        var job = JobOf(queue, id);
        var seen = int.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0;
        context.Features.Get<Microsoft.AspNetCore.Http.Timeouts.IHttpRequestTimeoutFeature>()?.DisableTimeout();
        return TypedResults.ServerSentEvents(job.Watch(seen, context.RequestAborted));
    }

    private static async Task<IResult> Paste([FromServices] ReadQueue queue, [FromServices] ServerOptions options, HttpContext context)
    {
        var body = await Bodies.Read(context, options.MaxPasteBytes);
        var pasted = Bodies.Parse<PastedText>(body, "{\"text\": …}");
        if (string.IsNullOrWhiteSpace(pasted.Text))
        {
            throw ApiException.BadRequest("'text' is missing or empty: it takes the text to read.");
        }

        if (pasted.Published is { Length: > 0 } day && !Timestamp.TryParse(day, out _))
        {
            throw ApiException.BadRequest($"'published' is no date. Write it as 2024-06-17, or as 2024-06-17T08:30:00Z.");
        }

        var id = NameOf(pasted.Id) ?? "pasted/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pasted.Text)).AsSpan(0, 6));
        var line = JsonSerializer.SerializeToUtf8Bytes(new
        {
            id,
            raw = pasted.Text,
            title = Empty(pasted.Title),
            outlet = Empty(pasted.Outlet),
            url = Empty(pasted.Url),
            published = Empty(pasted.Published),
        }, Wire.Options);
        var files = new UploadSpool();
        try
        {
            using var content = new MemoryStream([.. line, (byte)'\n']);
            await files.Add("pasted.jsonl", content, context.RequestAborted);
        }
        catch
        {
            files.Dispose();
            throw;
        }

        return Accepted(queue.Add(new UploadJob(pasted.Title is { Length: > 0 } title ? Cut(title) : id, files, pasted.Collection ?? "", queue.Annotator)));
    }

    private static async Task<IResult> Upload(
        [FromServices] ReadQueue queue, [FromServices] ServerOptions options, HttpContext context,
        [FromQuery, Description("The collection that the documents' ids are unique in.")] string? collection)
    {
        Bodies.Limit(context, options.MaxUploadBytes);
        var files = new UploadSpool();
        try
        {
            await foreach (var (name, content) in Bodies.Files(context, options.MaxUploadBytes))
            {
                if (files.Names.Count == MostFiles)
                {
                    throw ApiException.BadRequest($"One upload takes {MostFiles} files. Send the others in another, or pack them into a .zip or .tar.gz.");
                }

                await files.Add(NameOf(name) ?? "upload", content, context.RequestAborted);
            }

            if (files.Names.Count == 0)
            {
                throw ApiException.BadRequest("The form holds no files.");
            }
        }
        catch (Exception fault)
        {
            files.Dispose();
            if (fault is InvalidDataException or (IOException and not BadHttpRequestException))
            {
                throw ApiException.BadRequest("The form is not as forms are: " + fault.Message);
            }

            throw;
        }

        var names = files.Names;
        return Accepted(queue.Add(new UploadJob(names.Count == 1 ? names[0] : $"{names[0]} and {names.Count - 1} more", files, collection ?? "", queue.Annotator)));
    }

    private static ReadJob JobOf(ReadQueue queue, string id) =>
        queue.Find(id) ?? throw ApiException.NotFound("There is no read of that id: the server forgets old ones, and all of them when it ends. What was read stays.");

    // The name is one that documents are known by; it opens no file.
    private static string? NameOf(string? name)
    {
        var kept = new string([.. (name ?? "").Where(c => !char.IsControl(c))]).Trim();
        return kept.Length == 0 ? null : Cut(kept);
    }

    private static string Cut(string text) => text.Length <= LongestName ? text : char.IsHighSurrogate(text[LongestName - 1]) ? text[..(LongestName - 1)] : text[..LongestName];

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
