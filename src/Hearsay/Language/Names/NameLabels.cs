using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>The labels of name recognition: outside, or the beginning or inside of a name of a type.</summary>
internal static class NameLabels
{
    /// <summary>In the order of the model.</summary>
    public static readonly string[] All = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-EVENT", "I-EVENT", "B-MISC", "I-MISC"];

    /// <summary>Outside any name.</summary>
    public const int Outside = 0;

    /// <summary>The label of a type's first or later word; types as in the data files.</summary>
    public static int Of(string type, bool first) => Array.IndexOf(All, (first ? "B-" : "I-") + type);

    /// <summary>Number of the type of all other names.</summary>
    public const int Miscellaneous = 5;

    /// <summary>Number of a label's type from 1; 0 outside.</summary>
    public static int TypeOf(int label) => (label + 1) / 2;

    /// <summary>Whether a label begins a name.</summary>
    public static bool Begins(int label) => label % 2 == 1;

    /// <summary>The entity type of a type's number.</summary>
    public static EntityType EntityTypeOf(int type) => type switch
    {
        1 => EntityType.Person,
        2 => EntityType.Organization,
        3 => EntityType.Location,
        4 => EntityType.Event,
        _ => EntityType.Other,
    };
}
