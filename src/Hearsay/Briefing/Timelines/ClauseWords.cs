using System.Text;
using Hearsay.Language;
using Hearsay.Ledger.Claims;
using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Briefing.Timelines;

/// <summary>
/// A clause in the words of its page, as a line that stands alone: subject, verb and all that belongs to them, whole phrases only. The clause is cut from its
/// sentence along the tree: without the conjunction that joins it, without clauses beside it that have a subject of their own; a relative clause gets the phrase
/// that it follows as its subject. Where the line would be long, phrases that commas set off are left out. Who said what is told stays with it.
/// </summary>
internal sealed class ClauseWords
{
    /// <summary>The longest line, in UTF-16.</summary>
    public const int MostCharacters = 220;

    private const int FewestWords = 3; // words of a clause that can stand alone

    private readonly ArticleRecord _record;
    private readonly FiniteClauses _tree;
    private readonly StandingPronouns _pronouns;
    private readonly bool[] _kept;

    private ClauseWords(ArticleRecord record, AnalyzedArticle analyzed, FiniteClauses tree)
    {
        _record = record;
        _tree = tree;
        _pronouns = new StandingPronouns(record, analyzed, tree);
        _kept = new bool[tree.End - tree.First];
    }

    /// <summary>The line of a clause; null where its words would not stand alone, with how well it stands.</summary>
    /// <param name="record">The page.</param>
    /// <param name="analyzed">Its words.</param>
    /// <param name="tree">The tree of the sentence.</param>
    /// <param name="clause">The word that heads the clause.</param>
    /// <param name="statement">Who is said to have told it; null where the page itself does.</param>
    public static (string? Words, int Standing) Of(ArticleRecord record, AnalyzedArticle analyzed, FiniteClauses tree, int clause, Statement? statement)
    {
        var writer = new ClauseWords(record, analyzed, tree);
        return writer.Write(clause, statement) is { } words ? (words, writer.StandingOf(clause, statement, words)) : (null, 0);
    }

    private string? Write(int clause, Statement? statement)
    {
        var head = statement is null ? clause : Matrix(clause, statement);
        if (head < 0 || (statement is not null && _tree[_tree.FirstOfJoined(clause)].Relation is not ("root" or "parataxis" or "ccomp")) || !Keep(head))
        {
            return null;
        }

        LeaveOutNeighbours(head, clause, statement);
        if (statement is not null && !statement.Cue.Any(cue => Kept().Any(token => cue.Overlaps(_tree[token].Span))))
        {
            return null;
        }

        foreach (var (from, to) in Asides(clause, statement))
        {
            if (Text().Length <= MostCharacters)
            {
                break;
            }

            LeaveOut(from, to);
        }

        TrimEnds();
        if (Kept().Count(token => _tree[token].Upos != Upos.Punct) < FewestWords || IsOpen(Kept().Last()) || !_pronouns.CanStand(Kept(), _tree.Subject(head)))
        {
            return null;
        }

        var text = Text();
        return text.Length <= MostCharacters && IsBalanced(text) ? ClaimText.Capital(text) : null;
    }

    // The clause that says who told it: the one whose verb is the cue.
    private int Matrix(int clause, Statement statement)
    {
        for (var up = _tree.ClauseOf(clause); up >= 0; up = _tree.Head(up) is >= 0 and var head ? _tree.ClauseOf(head) : -1)
        {
            if (statement.Cue.Any(cue => cue.Overlaps(_tree[up].Span)))
            {
                return _tree.Subject(up) >= 0 ? up : -1;
            }
        }

        return clause;
    }

    private bool Keep(int head)
    {
        var first = _tree.FirstOfJoined(head);
        KeepUnder(head);
        if (_tree.OwnSubject(head) < 0)
        {
            KeepUnder(_tree.Subject(head));
        }

        foreach (var child in _tree.Children(head))
        {
            var joins = _tree.Is(child, "cc") || (_tree.Is(child, "mark") && (first != head || !_tree.Is(first, "root"))) || (_tree.Is(first, "advcl") && _tree[child].Xpos == "WRB");
            if (joins && child < head)
            {
                LeaveOutUnder(child);
            }
        }

        return !_tree.Is(first, "acl:relcl") || KeepAntecedent(first);
    }

    // "three men, who were arrested": what the relative clause follows, in the place of its pronoun.
    private bool KeepAntecedent(int relative)
    {
        var (subject, antecedent) = (_tree.OwnSubject(relative), _tree.Head(relative));
        if (subject < 0 || antecedent < 0 || IsDefining(relative, antecedent) || _tree[subject].Norm is not ("who" or "which" or "that"))
        {
            return false;
        }

        LeaveOutUnder(subject);
        foreach (var comma in _tree.Children(relative).Where(child => child < relative && IsComma(child)))
        {
            _kept[comma - _tree.First] = false;
        }

        _kept[antecedent - _tree.First] = true;
        foreach (var part in _tree.Children(antecedent).Where(child => child < relative && _tree[child].Relation is "det" or "amod" or "nummod" or "nmod" or "nmod:poss" or "compound" or "flat"))
        {
            KeepUnder(part);
        }

        return true;
    }

    // "the men who were arrested": without a comma it says which are meant.
    private bool IsDefining(int relative, int antecedent) => _tree.Extent(relative).From is var from && !IsComma(from) && !IsComma(from - 1)
        && _tree.Children(antecedent).Any(child => _tree[child].Norm is "the" or "this" or "that" or "these" or "those" || _tree.Is(child, "nmod:poss"));

    // Clauses beside this one, and what is strewn in.
    private void LeaveOutNeighbours(int head, int clause, Statement? statement)
    {
        foreach (var token in Kept().ToArray())
        {
            var isBeside = _tree.Is(token, "conj") && _tree.IsFinite(token) && _tree.OwnSubject(token) >= 0;
            var isStrewn = _tree[token].Relation is "discourse" or "vocative" or "dep" || (_tree.Is(token, "parataxis") && !IsCue(token, statement)) || IsConnector(token, head);
            if ((isBeside || isStrewn) && !_tree.IsUnder(clause, token) && !_tree.IsUnder(head, token))
            {
                LeaveOutUnder(token);
            }
        }
    }

    private bool IsCue(int token, Statement? statement) => statement is not null && statement.Cue.Any(cue => _tree.All
        .Any(word => cue.Overlaps(_tree[word].Span) && _tree.IsUnder(word, token)));

    // "However, …", "Meanwhile, …": an adverb before a comma at the head of the clause joins it to what stands before.
    private bool IsConnector(int token, int head) => _tree.Head(token) == head && _tree.Is(token, "advmod") && token + 1 < _tree.End && _tree[token + 1].Norm == ","
        && !Kept().Any(before => before < token && _tree[before].Upos != Upos.Punct);

    // What commas set off, and further verbs of the same subject: the last first, for a clause ends with what matters least.
    private IEnumerable<(int From, int To)> Asides(int clause, Statement? statement)
    {
        var asides = new List<(int From, int To, bool IsVerb)>();
        foreach (var token in Kept())
        {
            var isVerb = _tree.Is(token, "conj") && _tree.Head(token) is >= 0 and var before && _tree.IsUnder(clause, before) && _tree[token].Upos == Upos.Verb;
            if (!isVerb && _tree[token].Relation is not ("appos" or "acl:relcl" or "acl" or "advcl" or "parataxis" or "obl" or "nmod"))
            {
                continue;
            }

            var (from, to) = _tree.Extent(token);
            if ((isVerb || IsComma(from) || IsComma(from - 1)) && !_tree.IsUnder(clause, token) && !IsCue(token, statement) && token != _tree.Subject(clause))
            {
                asides.Add((from, to, isVerb));
            }
        }

        return asides.OrderBy(aside => aside.IsVerb).ThenByDescending(aside => aside.From).Select(aside => (aside.From, aside.To));
    }

    private bool IsComma(int token) => token >= _tree.First && token < _tree.End && _tree[token].Norm is "," or "-" or "–" or "—";

    private void LeaveOutUnder(int token)
    {
        var (from, to) = _tree.Extent(token);
        LeaveOut(from, to);
    }

    // With the commas around it: a pair, or the one before it where nothing follows. The comma behind stays where it closes the clause that it was the end of.
    private void LeaveOut(int from, int to)
    {
        (from, to) = from < to ? (IsComma(from) ? from + 1 : from, IsComma(to) ? to - 1 : to) : (from, to);
        var above = Enumerable.Range(from, to - from + 1).Select(_tree.Head).FirstOrDefault(head => head < from || head > to, -1);
        for (var token = from; token <= to; token++)
        {
            _kept[token - _tree.First] = false;
        }

        var closes = IsComma(to + 1) && above >= 0 && above < from && _tree.IsFinite(above) && to + 2 < _tree.End && !_tree.IsUnder(to + 2, above);
        if (IsComma(from - 1) && (closes || IsComma(to + 1) || to + 1 >= _tree.End || _tree[to + 1].Upos == Upos.Punct))
        {
            _kept[from - 1 - _tree.First] = false;
        }

        if (IsComma(from - 1) && IsComma(to + 1) && !closes)
        {
            _kept[to + 1 - _tree.First] = false;
        }
    }

    private void KeepUnder(int token)
    {
        foreach (var other in _tree.All)
        {
            _kept[other - _tree.First] |= _tree.IsUnder(other, token);
        }
    }

    private IEnumerable<int> Kept() => _tree.All.Where(token => _kept[token - _tree.First]);

    private void TrimEnds()
    {
        while (Kept().FirstOrDefault(-1) is >= 0 and var first && (_tree[first].Upos is Upos.Cconj || (_tree[first].Upos == Upos.Punct && !IsOpening(first))))
        {
            _kept[first - _tree.First] = false;
        }

        while (Kept().LastOrDefault(-1) is >= 0 and var last && _tree[last].Upos is Upos.Punct or Upos.Cconj && !IsClosing(last))
        {
            _kept[last - _tree.First] = false;
        }
    }

    // A word that something must follow ends no line.
    private bool IsOpen(int token) => _tree[token].Upos == Upos.Aux || _tree[token].Xpos is "DT" or "WDT" or "WP" or "WP$" or "WRB" or "TO" or "CC" or "PRP$" or "MD"
        || (_tree[token].Xpos == "IN" && _tree[token].Relation is "case" or "mark");

    private bool IsOpening(int token) => _tree[token].Norm is "\"" or "(" or "'";

    private bool IsClosing(int token) => _tree[token].Norm is "\"" or ")" or "'" && !IsBalanced(Text(upTo: token));

    // The words with the gaps of the page between neighbours.
    private string Text(int upTo = int.MaxValue)
    {
        var text = new StringBuilder();
        var before = -1;
        foreach (var token in Kept().TakeWhile(token => token < upTo))
        {
            var span = _tree[token].Span;
            text.Append(before < 0 ? ""
                : before == token - 1 ? _record.Text[_tree[before].Span.End..span.Start]
                : _tree[token].Upos == Upos.Punct && !IsOpening(token) ? "" : " ");
            text.Append(_pronouns.NameAt(token) ?? span.TextIn(_record.Text));
            before = token;
        }

        return PlainSpaces.In(text.ToString());
    }

    private static bool IsBalanced(string text) => text.Count(c => c == '"') % 2 == 0 && text.Count(c => c == '“') == text.Count(c => c == '”') && text.Count(c => c == '(') == text.Count(c => c == ')');

    private int StandingOf(int clause, Statement? statement, string words)
    {
        const int Long = 130;
        var subject = _tree.Subject(clause);
        var relation = _tree[_tree.FirstOfJoined(clause)].Relation;
        return (statement is null ? 4 : 0)
            + (relation == "root" ? 2 : relation == "acl:relcl" ? -1 : 0)
            + (_tree[subject].Upos is Upos.Num or Upos.Det or Upos.Pron ? -2 : _tree.IsUnder(clause, subject) ? 0 : 1)
            + (_tree.OwnSubject(clause) < 0 ? -1 : 0)
            + (words.Length > Long ? -1 : 0)
            + (_record.Events.Any(e => e.Trigger.Contains(_tree[clause].Span)) ? 1 : 0)
            + (_record.IsSpun ? -6 : 0);
    }
}
