namespace Hearsay.Cluster;

/// <summary>How long what fails again and again is tried again; success restores it.</summary>
/// <param name="longest">How long it may fail.</param>
internal sealed class Patience(TimeSpan longest)
{
    private DateTime? _failing;

    /// <summary>Forgets the failures: the work has succeeded since.</summary>
    public void Restore() => _failing = null;

    /// <summary>It failed: whether it has done so for too long.</summary>
    public bool IsOver()
    {
        _failing ??= DateTime.UtcNow;
        return DateTime.UtcNow - _failing > longest;
    }
}
