namespace Hearsay.Language.Names;

/// <summary>What lists, and the rest of the article, say of a word, as the set of bits that the network reads.</summary>
internal static class NameHints
{
    private const int InsideBit = 7;
    private const int SeenBit = 8;
    private const int WordBit = 10;

    /// <summary>The bits: as what it is known (0-6), inside a known phrase (7), how it is written elsewhere (8-9), what it can be in a name (10-27).</summary>
    public static uint Of(NameWordView view) =>
        ((uint)view.Known & 0x7F)
        | (view.Inside ? 1u << InsideBit : 0)
        | ((uint)view.Seen << SeenBit)
        | ((uint)(view.Word & NameWord.Learnt) << WordBit);
}
