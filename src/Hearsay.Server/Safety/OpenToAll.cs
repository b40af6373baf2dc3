namespace Hearsay.Server.Safety;

/// <summary>Marks an endpoint that tells nothing of the store, and so wants no token.</summary>
internal sealed class OpenToAll
{
    /// <summary>The one mark, put on endpoints that need no token.</summary>
    public static OpenToAll Mark { get; } = new();
}
