using Hearsay.Ledger.Pairs;
using Hearsay.Ledger.Propositions;

namespace Hearsay.Ledger.Claims.Joining;

/// <summary>
/// Which propositions rest under one claim. What is the same is joined first, strongest first, on each side apart; then each group of denials goes to the one
/// group that it denies most; then what was learned joins what is left; then what only points back ("denied it") goes to what it points at; last, the words that a speaker puts beside
/// a statement go where that statement is. Neither a denial nor such words ever join two claims.
/// </summary>
internal sealed class PropositionGroups
{
    private readonly ClaimGrouping _groups;
    private readonly Lazy<Dictionary<string, Opposition>> _oppositions;

    private PropositionGroups(ClaimGrouping groups)
    {
        _groups = groups;
        _oppositions = new Lazy<Dictionary<string, Opposition>>(() => groups.Opposed.Where(pair => groups.AreOne(pair.Key.Said, pair.Key.Denial))
            .GroupBy(pair => groups.ClaimOf(pair.Key.Said), pair => pair.Value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Min(), StringComparer.Ordinal));
    }

    /// <summary>The groups, each in ordinal order of nodes.</summary>
    public IEnumerable<IReadOnlyList<string>> Sets() => _groups.Sets();

    /// <summary>Whether a proposition stands against its claim.</summary>
    public bool IsAgainst(string node) => _groups.IsAgainst(node);

    /// <summary>Whether one was set against the other for what the two say, not because others that rest where they do were.</summary>
    public bool AreOpposed(string one, string other) =>
        _groups.CopiesOf(one).Exists(a => _groups.CopiesOf(other).Exists(b => _groups.Opposed.ContainsKey((a, b)) || _groups.Opposed.ContainsKey((b, a))));

    /// <summary>How it was told, of the two sides of a proposition's group, that one stands against the other: the surest way of all; null where no two were set against each other.</summary>
    public Opposition? OppositionAt(string node) => _oppositions.Value.TryGetValue(ClaimOf(node), out var opposition) ? opposition : null;

    /// <summary>What joined it, and the proposition that it was joined by.</summary>
    public (ClaimBasis Reason, string? Other) ReasonOf(string node) => _groups.ReasonOf(node);

    /// <summary>The name of a proposition's group.</summary>
    public string ClaimOf(string node) => _groups.ClaimOf(node);

    /// <summary>Groups the propositions of a component.</summary>
    /// <param name="propositions">All of them, in order of articles and text.</param>
    /// <param name="pairs">Related pairs, strongest first.</param>
    /// <param name="learned">What was learned of pairs, by node names.</param>
    /// <param name="admissions">What parties grant, each with what they had said another day.</param>
    /// <param name="copies">Pairs of statement nodes that a copy has from its source.</param>
    public static PropositionGroups Of(
        IReadOnlyList<Proposition> propositions, IReadOnlyList<PropositionPair> pairs, IReadOnlyList<LearnedPair> learned,
        IEnumerable<(Proposition Admitted, Proposition Earlier)> admissions, IReadOnlyCollection<StatementMatch> copies)
    {
        var groups = new ClaimGrouping(propositions);
        CopyJoiner.Join(groups, copies);
        SameJoiner.Join(groups, pairs);
        DenialJoiner.Join(groups, pairs);
        LearnedJoiner.Join(groups, learned);
        AnswerJoiner.JoinAnswers(groups, learned);
        AnswerJoiner.JoinDenials(groups, SuchDenials.Of(propositions), Opposition.Outright);
        AnswerJoiner.JoinDenials(groups, Testimony.Of(propositions), Opposition.Worded);
        AnswerJoiner.JoinAdmissions(groups, admissions);
        AnaphorJoiner.Join(groups, learned);
        AdditionJoiner.Join(groups);
        HeadlineJoiner.Join(groups, pairs);
        SideTurner.TurnAssertions(groups);
        SideTurner.TurnCharges(groups);
        return new PropositionGroups(groups);
    }
}
