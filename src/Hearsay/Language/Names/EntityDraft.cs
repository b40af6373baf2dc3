using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>One thing with all that mentions it; what an entity is built from.</summary>
internal sealed class EntityDraft
{
    /// <summary>What it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Its fullest name: tokens [First, End).</summary>
    public required NameRange Fullest { get; set; }

    /// <summary>Its mentions by name.</summary>
    public List<NameRange> Names { get; } = [];

    /// <summary>Its mentions by description or pronoun, as token ranges.</summary>
    public List<(int First, int End, MentionForm Form)> Others { get; } = [];

    /// <summary>The role that the text gives it; empty for none.</summary>
    public TextSpan Role { get; set; }

    /// <summary>A title alone ("President"), for when no fuller role is found.</summary>
    public TextSpan Title { get; set; }

    /// <summary>True for a woman, false for a man, null when the text does not tell.</summary>
    public bool? Woman { get; set; }

    /// <summary>Several people.</summary>
    public bool Plural { get; init; }

    /// <summary>Known by a description only.</summary>
    public bool Nameless { get; init; }

    /// <summary>First token of the last mention by name or description before a token; -1 when there is none.</summary>
    public int LastBefore(int token)
    {
        var (low, high) = (0, Names.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Names[middle].First < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var last = low > 0 ? Names[low - 1].First : -1;
        return Others.Count > 0 && Others[^1].First < token ? Math.Max(last, Others[^1].First) : last;
    }
}
