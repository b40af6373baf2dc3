namespace Hearsay.Cluster;

/// <summary>Is told what a worker and a folder do, for a log or for tests. Each calls from one thread at a time; the two may call at once.</summary>
public interface IClusterObserver
{
    /// <summary>The fate of a document is sealed: its record is durable, or it lies with the dead letters.</summary>
    void Settled(WorkOutcome outcome);

    /// <summary>The broker or the store failed; it is tried again. Nothing is lost.</summary>
    void Failing(Exception why);

    /// <summary>The lease on folding was taken.</summary>
    void LeaseTaken();

    /// <summary>The lease on folding was given back or lost.</summary>
    void LeaseEnded();

    /// <summary>So many log entries were folded since the lease was taken.</summary>
    void Folded(long entries);
}
