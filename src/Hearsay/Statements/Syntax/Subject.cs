namespace Hearsay.Statements.Syntax;

/// <summary>Who does what a verb says.</summary>
/// <param name="First">First token of the whole phrase, title and what hangs on it included.</param>
/// <param name="End">After its last token.</param>
/// <param name="Core">The base phrase whose head it is.</param>
/// <param name="Relative">True for "who", "which", "that": <paramref name="Core"/> is then the antecedent.</param>
internal readonly record struct Subject(int First, int End, NounPhrase Core, bool Relative = false)
{
    /// <summary>True for the "who" of "the mayor, who said": behind a comma it names nobody but its antecedent.</summary>
    public bool IsAside => Relative && First > Core.End;
}
