using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Reading.Lines;

/// <summary>Collects blocks; each span is trimmed of white space, and empty ones are left out.</summary>
internal sealed class BlockList(string text)
{
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();

    /// <summary>Adds a block that starts where the last one ended or later.</summary>
    public void Add(BlockKind kind, TextSpan span)
    {
        if (span.TrimmedIn(text) is { IsEmpty: false } trimmed)
        {
            _blocks.Add(new Block(kind, trimmed));
        }
    }

    /// <summary>The blocks in text order.</summary>
    public ImmutableArray<Block> ToImmutable() => _blocks.ToImmutable();
}
