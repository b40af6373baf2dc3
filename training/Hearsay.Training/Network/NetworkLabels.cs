namespace Hearsay.Training.Network;

/// <summary>The labels that the network tells apart.</summary>
/// <param name="Tags">Joint tags, "IN|SCONJ".</param>
/// <param name="Relations">Universal Dependencies relations with subtypes.</param>
/// <param name="Names">Beginning, inside and outside of names by type.</param>
internal sealed record NetworkLabels(string[] Tags, string[] Relations, string[] Names)
{
    /// <summary>Number of annotation styles of names.</summary>
    public const int Styles = 5;

    /// <summary>The style of what a teacher has labelled.</summary>
    public const int TaughtStyle = 4;
}
