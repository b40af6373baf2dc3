namespace Hearsay.Records;

/// <summary>A record's JSON does not follow the schema; the message says where.</summary>
public sealed class RecordFormatException : Exception
{
    /// <param name="message">What is wrong.</param>
    /// <param name="inner">The cause.</param>
    public RecordFormatException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
