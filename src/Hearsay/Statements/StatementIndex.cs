using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Statements;

/// <summary>Looks up the statement that reports something; the contents are sorted once, so that many questions stay cheap.</summary>
internal sealed class StatementIndex
{
    private readonly (TextSpan Part, int Length, int Furthest, Statement Statement)[] _parts;

    public StatementIndex(ImmutableArray<Statement> statements)
    {
        var parts = statements
            .SelectMany(statement => statement.Content.Select(part => (Part: part, Length: statement.Content.Sum(other => other.Length), statement)))
            .OrderBy(part => part.Part)
            .ToArray();
        _parts = new (TextSpan, int, int, Statement)[parts.Length];
        var furthest = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            furthest = Math.Max(furthest, parts[i].Part.End);
            _parts[i] = (parts[i].Part, parts[i].Length, furthest, parts[i].statement);
        }
    }

    /// <summary>The statement with the shortest content that contains the span; null when none does.</summary>
    public Statement? Innermost(TextSpan span)
    {
        var low = 0;
        var high = _parts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_parts[middle].Part.Start <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        Statement? best = null;
        var bestLength = int.MaxValue;
        for (var i = low - 1; i >= 0 && _parts[i].Furthest >= span.End; i--)
        {
            if (_parts[i].Part.Contains(span) && _parts[i].Length < bestLength)
            {
                best = _parts[i].Statement;
                bestLength = _parts[i].Length;
            }
        }

        return best;
    }
}
