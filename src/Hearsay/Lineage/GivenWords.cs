using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>
/// The words of an article that were said to one outlet alone ("told the Post"): those quoted in the paragraph that says so, and whatever else the same
/// speaker is quoted with. Who has the same words has them from that outlet.
/// </summary>
/// <param name="Name">To whom, normalised.</param>
/// <param name="Words">For each word of the article, whether it was.</param>
internal sealed record GivenWords(string Name, bool[] Words)
{
    /// <summary>For each name that somebody spoke to, in ordinal order.</summary>
    public static ImmutableArray<GivenWords> In(ArticleRecord record, WordSequence words, ReadOnlySpan<bool> quoted, SourceNames names)
    {
        var given = ImmutableArray.CreateBuilder<GivenWords>();
        foreach (var name in names.Told.Select(told => told.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var blocks = names.Told.Where(told => told.Name == name).Select(told => told.Block).ToHashSet();
            var flags = new bool[words.Count];
            for (var at = 0; at < flags.Length; at++)
            {
                flags[at] = quoted[at] && blocks.Contains(words.Blocks[at]);
            }

            var speakers = record.Statements
                .Where(statement => statement.Speaker is not null && statement.Content.Any(part => blocks.Contains(words.BlockAt(part.Start))))
                .Select(statement => statement.Speaker).ToHashSet(StringComparer.Ordinal);
            foreach (var part in record.Statements.Where(statement => speakers.Contains(statement.Speaker)).SelectMany(statement => statement.Content))
            {
                for (var at = words.FirstFrom(part.Start); at < words.Count && words.Spans[at].Start < part.End; at++)
                {
                    flags[at] |= quoted[at];
                }
            }

            given.Add(new GivenWords(name, flags));
        }

        return given.ToImmutable();
    }
}
