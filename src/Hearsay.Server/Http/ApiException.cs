namespace Hearsay.Server.Http;

/// <summary>A request that cannot be answered as it was meant; becomes a problem (RFC 9457) that says why and what to do.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="title">What is wrong, in a few words.</param>
/// <param name="detail">What exactly, and what would be right.</param>
internal sealed class ApiException(int status, string title, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    public string Title { get; } = title;

    /// <summary>400: a parameter is not as it should be.</summary>
    public static ApiException BadRequest(string detail) => new(StatusCodes.Status400BadRequest, "The request is not understood", detail);

    /// <summary>404: there is no such thing.</summary>
    public static ApiException NotFound(string detail) => new(StatusCodes.Status404NotFound, "There is no such thing", detail);
}
