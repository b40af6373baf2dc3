using System.Collections.Immutable;
using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Statements;

/// <summary>What was found of who said what.</summary>
/// <param name="Statements">Statements in text order, ids "s1", "s2" …</param>
/// <param name="Credits">Credits in text order, over all blocks, chrome included.</param>
/// <param name="Diagnostics">What was noticed.</param>
internal sealed record StatementFindings(
    ImmutableArray<Statement> Statements,
    ImmutableArray<Credit> Credits,
    ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Entry of the folder: attribution, who said what and through which media it came. Thread-safe.</summary>
internal sealed class StatementExtractor
{
    /// <summary>Finds the statements and credits of one grounded article.</summary>
    public StatementFindings Extract(GroundedArticle grounded)
    {
        _ = grounded;
        return new StatementFindings([], [], []);
    }
}
