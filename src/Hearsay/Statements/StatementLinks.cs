using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Statements;

/// <summary>Says of a finding which statement reports it: the innermost one whose content contains its words.</summary>
internal static class StatementLinks
{
    /// <summary>The quantities with their statements.</summary>
    public static ImmutableArray<Quantity> Link(ImmutableArray<Quantity> quantities, ImmutableArray<Statement> statements) =>
        [.. quantities.Select(quantity => quantity with { Statement = Innermost(quantity.Span, statements)?.Id })];

    /// <summary>The statement with the shortest content that contains the span; null when none does.</summary>
    public static Statement? Innermost(TextSpan span, ImmutableArray<Statement> statements)
    {
        Statement? best = null;
        var bestLength = int.MaxValue;
        foreach (var statement in statements)
        {
            var length = 0;
            var contains = false;
            foreach (var part in statement.Content)
            {
                length += part.Length;
                contains |= part.Contains(span);
            }

            if (contains && length < bestLength)
            {
                best = statement;
                bestLength = length;
            }
        }

        return best;
    }
}
