namespace Hearsay.Cluster;

/// <summary>The broker could not be reached or refused something; the message says what a person can do about it.</summary>
public sealed class BrokerException : Exception
{
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="inner">The cause.</param>
    public BrokerException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
