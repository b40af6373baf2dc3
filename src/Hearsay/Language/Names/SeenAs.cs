namespace Hearsay.Language.Names;

/// <summary>How a word is written elsewhere in the article.</summary>
[Flags]
internal enum SeenAs : byte
{
    Nowhere = 0x0,

    /// <summary>With a capital inside a sentence.</summary>
    Capital = 0x1,

    /// <summary>In lower case.</summary>
    Lower = 0x2,
}
