using Hearsay.Language;
using Hearsay.Statements.Syntax;

namespace Hearsay.Briefing.Timelines;

/// <summary>
/// The tree of a sentence, asked for its finite clauses: which verb heads one, whose subject it has, which clause a word stands in. Positions are indexes of tokens in
/// the article; relations are those of Universal Dependencies v2.
/// </summary>
internal sealed class FiniteClauses
{
    private readonly AnalyzedArticle _article;
    private readonly SentenceTree _tree;

    /// <summary>Reads the tree of a sentence.</summary>
    public FiniteClauses(AnalyzedArticle article, Sentence sentence)
    {
        _article = article;
        _tree = new SentenceTree(article, sentence);
        _tree = SubjectsGivenBack() is { } heads ? new SentenceTree(article, sentence, heads) : _tree;
    }

    /// <summary>First token of the sentence.</summary>
    public int First => _tree.First;

    /// <summary>After its last token.</summary>
    public int End => _tree.End;

    /// <summary>The tokens of the sentence.</summary>
    public IEnumerable<int> All => Enumerable.Range(First, End - First);

    /// <summary>The token at an index of the article.</summary>
    public Token this[int token] => _article.Tokens[token];

    /// <summary>The word that a word depends on; -1 for the root.</summary>
    public int Head(int token) => _tree.Head(token);

    /// <summary>The dependents of a word, in text order.</summary>
    public IEnumerable<int> Children(int token) => _tree.Children(token);

    /// <summary>Whether a word has a relation, or one of its subtypes.</summary>
    public bool Is(int token, string relation) => _tree.Is(token, relation);

    /// <summary>The first dependent with a relation (its subtypes included); -1 for none.</summary>
    public int Child(int token, string relation) => _tree.Child(token, relation);

    /// <summary>Whether a word is, or hangs on, another.</summary>
    public bool IsUnder(int token, int above)
    {
        while (token >= 0 && token != above)
        {
            token = Head(token);
        }

        return token == above;
    }

    /// <summary>The first and the last token of what hangs on a word, itself included.</summary>
    public (int From, int To) Extent(int token) => (_tree.Left(token), _tree.Right(token));

    /// <summary>The word that carries the tense of the clause that a word heads ("was" of "was struck", "struck" of "struck"); -1 where it heads no finite clause.</summary>
    public int Tense(int token)
    {
        var own = this[token];
        return own.Xpos is "VBD" or "VBZ" or "VBP" && own.Upos is Upos.Verb or Upos.Aux && own.Relation is not ("aux" or "aux:pass" or "cop" or "amod" or "compound")
            ? token
            : Children(token).FirstOrDefault(child => this[child].Relation is "aux" or "aux:pass" or "cop" && this[child].Xpos is "VBD" or "VBZ" or "VBP" or "MD", -1);
    }

    /// <summary>Whether a word heads a finite clause.</summary>
    public bool IsFinite(int token) => Tense(token) >= 0;

    /// <summary>The head of the finite clause that a word stands in; -1 where there is none.</summary>
    public int ClauseOf(int token)
    {
        while (token >= 0 && !IsFinite(token))
        {
            token = Head(token);
        }

        return token;
    }

    /// <summary>The first of the clauses that one is joined to by "and" or a comma: what governs it governs all of them.</summary>
    public int FirstOfJoined(int clause)
    {
        while (JoinedTo(clause) is >= 0 and var before)
        {
            clause = before;
        }

        return clause;
    }

    /// <summary>The subject that a clause has itself; -1 for none.</summary>
    public int OwnSubject(int clause) => Child(clause, "nsubj") is >= 0 and var subject ? subject : Child(clause, "expl") is >= 0 and var empty ? empty : Child(clause, "csubj");

    /// <summary>The subject of a clause: its own, else that of the clause it is joined to; -1 for none.</summary>
    public int Subject(int clause)
    {
        while (clause >= 0)
        {
            if (OwnSubject(clause) is >= 0 and var subject)
            {
                return subject;
            }

            clause = JoinedTo(clause);
        }

        return -1;
    }

    /// <summary>Whether one clause is the occasion of another ("when …", "as …", "after …").</summary>
    public bool IsOccasion(int clause, int of) => Is(clause, "advcl") && Head(clause) == of && Children(clause).Any(child => child < clause && this[child].Norm is "when" or "as" or "while" or "after");

    private int JoinedTo(int clause) => Is(clause, "conj") && Head(clause) is >= 0 and var before && IsFinite(before) ? before : -1;

    // "A strike killed 17, the board said": of two subjects of one verb the first is that of the clause before it, which has none. Null where no such clause is.
    private int[]? SubjectsGivenBack()
    {
        int[]? heads = null;
        for (var clause = First; clause < End; clause++)
        {
            var verb = Head(clause);
            if (verb > clause && Is(clause, "ccomp") && Child(clause, "nsubj") < 0
                && Children(verb).Where(child => Is(child, "nsubj") && (heads is null || heads[child - First] == verb)).ToArray() is [var first, var second, ..] && first < clause && second > clause)
            {
                heads ??= [.. All.Select(Head)];
                heads[first - First] = clause;
            }
        }

        return heads;
    }
}
