using System.Text.Json;
using Hearsay.Server.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Hearsay.Server.Reading;

/// <summary>Bodies of requests within their limits.</summary>
internal static class Bodies
{
    /// <summary>Sets how much may come.</summary>
    /// <exception cref="ApiException">The request says that more will.</exception>
    public static void Limit(HttpContext context, long most)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = most;
        }

        if (context.Request.ContentLength > most)
        {
            throw new ApiException(
                StatusCodes.Status413PayloadTooLarge, "The request is too large",
                FormattableString.Invariant($"This address takes at most {most} bytes. Send less at a time, or read large files with `hearsay read`."));
        }
    }

    /// <summary>Reads a request's whole body into memory, up to a number of bytes.</summary>
    public static async Task<byte[]> Read(HttpContext context, long most)
    {
        Limit(context, most);
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        return buffer.ToArray();
    }

    /// <summary>A body as JSON.</summary>
    /// <param name="body">The body.</param>
    /// <param name="shape">What is wanted, for a person.</param>
    /// <exception cref="ApiException">It is none.</exception>
    public static T Parse<T>(byte[] body, string shape)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, Wire.Options) ?? throw ApiException.BadRequest("The body is null.");
        }
        catch (JsonException wrong)
        {
            throw ApiException.BadRequest($"The body is not the JSON that is wanted, {shape}: {wrong.Message}");
        }
    }

    /// <summary>The files of a form, one after the other as they come.</summary>
    /// <exception cref="ApiException">It is no form with files.</exception>
    public static async IAsyncEnumerable<(string Name, Stream Content)> Files(HttpContext context, long most)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary)
        {
            throw new ApiException(StatusCodes.Status415UnsupportedMediaType, "Files come in a form", "Send multipart/form-data, each file a part with a file name: curl -F file=@page.html …");
        }

        var reader = new MultipartReader(boundary, context.Request.Body) { BodyLengthLimit = most };
        while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
        {
            if (section.AsFileSection() is { } file)
            {
                yield return (file.FileName, section.Body);
            }
        }
    }
}
