using Hearsay.Grounding;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Agreements;

/// <summary>Reads who a noun phrase stands for: a state, a body, a group or somebody who speaks for one. What names nobody is left out.</summary>
internal sealed class PartyReader
{
    private const int LongestTail = 12; // tokens behind a side's head that still belong to its name

    private readonly AnalyzedArticle _article;
    private readonly Grounder _grounder;
    private readonly Entity?[] _entities;
    private readonly TextSpan[] _mentions;

    public PartyReader(AnalyzedArticle article, Grounder grounder)
    {
        _article = article;
        _grounder = grounder;
        _entities = new Entity?[article.Tokens.Length];
        _mentions = new TextSpan[article.Tokens.Length];
        foreach (var entity in article.Entities)
        {
            foreach (var mention in entity.Mentions)
            {
                for (var i = article.TokenAtOrAfter(mention.Span.Start); i < _entities.Length && article.Tokens[i].Span.End <= mention.Span.End; i++)
                {
                    if (_entities[i] is null || mention.Span.Length > _mentions[i].Length)
                    {
                        _entities[i] = entity;
                        _mentions[i] = mention.Span;
                    }
                }
            }
        }
    }

    /// <summary>The entity whose longest mention covers a token; null when none does.</summary>
    public Entity? EntityAt(int token) => _entities[token];

    /// <summary>The parties of a word and of those joined with it.</summary>
    public List<Participant> ReadAll(ClauseTree tree, int token)
    {
        var found = new List<Participant>();
        if (token < 0)
        {
            return found;
        }

        foreach (var one in tree.Joined(token))
        {
            if (Read(tree, one) is { } party)
            {
                Add(found, party);
            }
        }

        return found;
    }

    /// <summary>Who some words name by themselves; null when they name nobody.</summary>
    public Participant? Named(TextSpan span) =>
        _grounder.CodeOf(span.TextIn(_article.Text), _article.Article.Published?.Date) is { Code: not null } told
            ? new Participant(span, span.TextIn(_article.Text)) { Country = told.Country, Code = told.Code }
            : null;

    /// <summary>Adds a party unless the same is there already.</summary>
    public static void Add(List<Participant> parties, Participant party)
    {
        if (!parties.Exists(known => Same(known, party)))
        {
            parties.Add(party);
        }
    }

    /// <summary>Whether two stand for the same side; who has risen against a state is none of its sides.</summary>
    public static bool Same(Participant first, Participant second) =>
        first.Span == second.Span
        || (first.Entity is not null && first.Entity == second.Entity)
        || (first.Country is not null && first.Country == second.Country && (first.Code == second.Code || (IsState(first) && !IsRisen(second)) || (IsState(second) && !IsRisen(first))))
        || (first.Country is null && second.Country is null && first.Code is not null && first.Code == second.Code);

    private static bool IsState(Participant party) => party.Code is null or { Length: 3 } || party.Code.EndsWith("GOV", StringComparison.Ordinal);

    private static bool IsRisen(Participant party) => party.Code is { Length: >= 6 } code && code[3..6] is "REB" or "SEP" or "OPP" or "INS" or "UAF";

    /// <summary>Who one noun phrase stands for; null when it names nobody.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="token">The phrase's head.</param>
    /// <param name="isAlone">Whether the word stands for itself, as both do in "the Arlenian-Bergian pact".</param>
    public Participant? Read(ClauseTree tree, int token, bool isAlone = false)
    {
        if (token < 0 || tree.Tokens[token].Upos is not (Upos.Noun or Upos.Propn or Upos.Pron or Upos.Adj))
        {
            return null;
        }

        var first = isAlone ? token : tree.BaseFirst(token);
        var end = isAlone ? token + 1 : tree.BaseEnd(token);
        if (!isAlone && tree.Behind(token, "of") is >= 0 and var of && tree.Left(of) == end)
        {
            // "the secretary of state", "forces of the government"
            end = tree.BaseEnd(of);
        }

        while (first < token && tree.Tokens[first].Upos is Upos.Det or Upos.Punct)
        {
            first++;
        }

        var span = tree.SpanOf(first, end);
        var entity = _entities[token] ?? (isAlone ? null : NamedBehind(end));
        if (entity is not null)
        {
            span = isAlone || _entities[token] is null ? span : span.Union(_mentions[token]);
            if (entity.Code is not null || entity.Country is not null)
            {
                return new Participant(span, span.TextIn(_article.Text)) { Entity = entity.Id, Country = entity.Country, Code = entity.Code };
            }
        }

        var (country, code) = Code(tree, token, span);
        return country is null && code is null && entity?.Type is not (EntityType.Organization or EntityType.Group or EntityType.GeopoliticalEntity or EntityType.Person)
            ? null
            : new Participant(span, span.TextIn(_article.Text)) { Entity = entity?.Id, Country = country, Code = code };
    }

    /// <summary>"his Arlenian counterpart, NAME": the person whose name stands right behind a phrase.</summary>
    private Entity? NamedBehind(int end) =>
        end + 1 < _entities.Length && _article.Tokens[end].Norm == "," && _article.Tokens[end + 1].Relation == "appos" && _entities[end + 1] is { Type: EntityType.Person } named
            && _mentions[end + 1].Start == _article.Tokens[end + 1].Span.Start ? named : null;

    /// <summary>Whether somebody is a state, a body, an army, a party to a conflict: no company, medium or charity.</summary>
    public static bool IsPower(Participant? party) =>
        party?.Code is { } code && !AgreementLexicon.Instance.Is("nonpower", code.Length > 3 ? code[3..Math.Min(6, code.Length)] : code) && !code.StartsWith("NGO", StringComparison.Ordinal)
        && !code.StartsWith("MNC", StringComparison.Ordinal);

    /// <summary>"Arlenian rebels" tells by itself; of "rebels in Arlen" what follows does.</summary>
    private (string? Country, string? Code) Code(ClauseTree tree, int token, TextSpan span)
    {
        if (tree.Tokens[token].Upos is Upos.Pron)
        {
            return (null, null);
        }

        var right = Math.Min(tree.Right(token), token + LongestTail);
        foreach (var child in tree.Children(token))
        {
            if (child > token && !tree.Is(child, "nmod"))
            {
                right = Math.Min(right, tree.Left(child) - 1);
            }
        }

        var whole = right > token ? new TextSpan(span.Start, Math.Max(span.End, tree.Tokens[right].Span.End)) : span;
        return _grounder.CodeOf(whole.TextIn(_article.Text), _article.Article.Published?.Date);
    }
}
