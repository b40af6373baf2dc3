using System.Globalization;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Briefing.Timelines;

/// <summary>When a clause says that it happened: by the times that hang on its verb, not by those of what it only mentions.</summary>
internal sealed class ClauseTime
{
    private readonly ArticleRecord _record;
    private readonly AnalyzedArticle _analyzed;
    private readonly FiniteClauses _tree;
    private readonly int _clause;

    /// <summary>Reads the times of a clause.</summary>
    /// <param name="record">The page.</param>
    /// <param name="analyzed">Its words.</param>
    /// <param name="tree">The tree of the sentence.</param>
    /// <param name="clause">The word that heads the clause.</param>
    public ClauseTime(ArticleRecord record, AnalyzedArticle analyzed, FiniteClauses tree, int clause)
    {
        (_record, _analyzed, _tree, _clause) = (record, analyzed, tree, clause);
        Day = FindDay();
    }

    /// <summary>The day that the clause names; null where it names none, or one that had not come when the page told it as done.</summary>
    public DateOnly? Day { get; }

    /// <summary>Whether it is of another time than the page's, of which no day is told ("in 2012", "last year", "then").</summary>
    public bool IsOfOtherTime => Day is null && _tree.All.Any(token => _tree.ClauseOf(token) is var around && (around == _clause || _tree.IsOccasion(_clause, around)) && IsElsewhen(token));

    /// <summary>Whether it is told as going on ("has worked since Tuesday").</summary>
    public bool IsLasting => _tree.All.Any(token => _tree[token].Norm == "since" && _tree.ClauseOf(token) == _clause);

    // The day that hangs on the verb, on what it is done to or by, or on the clause of its occasion ("died when a convoy was ambushed on Tuesday"); else that of the
    // clause that it is joined to or the occasion of.
    private DateOnly? FindDay()
    {
        for (var clause = _clause; clause >= 0; clause = _tree.Is(clause, "conj") || _tree.Is(clause, "advcl") ? _tree.ClauseOf(_tree.Head(clause)) : -1)
        {
            DateOnly?[] days =
            [
                .. _record.Times.Where(IsOfOneDay)
                    .Select(time => (time.Value, Distance: Distance(time, clause)))
                    .Where(entry => entry.Distance is not null).OrderBy(entry => entry.Distance).Select(entry => TimexDay.Of(entry.Value)),
            ];
            if (days.Length > 0)
            {
                return Array.Find(days, day => day is not null && (day <= _record.Article.Published?.Date || _record.Article.Published is null || _tree[_tree.Tense(_clause)].Xpos == "MD"));
            }
        }

        return null;
    }

    // "Overnight" is of two.
    private bool IsOfOneDay(TimeExpression time) => time.Type is TimeType.Date or TimeType.Time && !time.Span.In(_record.Text).Equals("overnight", StringComparison.OrdinalIgnoreCase);

    // Steps from a time up to its verb in the tree; null where another clause, or a word that only relates it ("after a raid on Monday"), stands between.
    private int? Distance(TimeExpression time, int clause)
    {
        var token = _analyzed.TokenAtOrAfter(time.Span.Start);
        if (token < _tree.First || token >= _tree.End)
        {
            return null;
        }

        for (var steps = 0; token >= 0; token = _tree.Head(token), steps++)
        {
            if (token == clause)
            {
                return steps;
            }

            var isOfTime = steps < 2;
            if (PartsFrom(token, clause) || (!(isOfTime && time.Type == TimeType.Time) && _tree.Children(token).Any(child => _tree.Is(child, "case") && IsRelating(_tree[child].Norm, isOfTime))))
            {
                return null;
            }
        }

        return null;
    }

    // A verb of its own, unless it is the clause's occasion or one of its further verbs.
    private bool PartsFrom(int token, int clause) => _tree.IsFinite(token)
        ? !_tree.IsOccasion(token, clause)
        : _tree[token].Upos == Upos.Verb && _tree[token].Relation is not ("amod" or "advcl" or "xcomp" or "conj");

    private static bool IsRelating(string preposition, bool isOfTime) => preposition is "after" or "before" or "until" or "till" or "by" or "from" or "following"
        || (!isOfTime && preposition is "over" or "about" or "for" or "of" or "to" or "since");

    // A year, a month, a week that the page's day is not in; "then", "in that year".
    private bool IsElsewhen(int token) =>
        (_tree[token].Norm == "then" && _tree.Is(token, "advmod") && token > _clause)
        || (_tree[token].Norm is "that" or "those" && _tree.Is(token, "det") && _tree[_tree.Head(token)].Lemma is "year" or "month" or "week" or "day" or "night" or "time" or "summer" or "winter" or "spring" or "autumn")
        || _record.Times.Any(time => time.Span.Contains(_tree[token].Span) && IsElsewhen(time.Value));

    private bool IsElsewhen(string? value) => value is { Length: > 0 } && TimexDay.Of(value) is null && (char.IsDigit(value[0]) || value == "PAST_REF")
        && _record.Article.Published?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).StartsWith(value, StringComparison.Ordinal) != true;
}
