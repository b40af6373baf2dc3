namespace Hearsay.Training.Network;

/// <summary>The labels that the network tells apart.</summary>
/// <param name="Tags">Joint tags, "IN|SCONJ".</param>
/// <param name="Relations">Universal Dependencies relations with subtypes.</param>
/// <param name="Names">Beginning, inside and outside of names by type.</param>
internal sealed record NetworkLabels(string[] Tags, string[] Relations, string[] Names)
{
    /// <summary>Number of annotation styles of names.</summary>
    public const int Styles = 5;

    /// <summary>The style that the finished network has: half of what was annotated by hand is learnt in it, and all that a teacher labels, so it tells from a text itself which rules fit.</summary>
    public const int HouseStyle = 4;
}
