using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Briefing.Timelines;

/// <summary>The pronouns of a line that stands alone: whom one means that the line does not name is named in its place, as far as the record knows.</summary>
internal sealed class StandingPronouns
{
    private readonly ArticleRecord _record;
    private readonly AnalyzedArticle _analyzed;
    private readonly FiniteClauses _tree;
    private readonly Dictionary<int, string> _names = [];

    public StandingPronouns(ArticleRecord record, AnalyzedArticle analyzed, FiniteClauses tree) => (_record, _analyzed, _tree) = (record, analyzed, tree);

    /// <summary>What stands in the place of a token; null where the token stays.</summary>
    public string? NameAt(int token) => _names.GetValueOrDefault(token);

    /// <summary>Gives names to the pronouns of a line; false where one of them would mean nobody whom the line names.</summary>
    /// <param name="line">The tokens of the line.</param>
    /// <param name="subject">The subject's head.</param>
    public bool CanStand(IEnumerable<int> line, int subject)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var (hasOne, hasSeveral) = (false, false);
        foreach (var token in line)
        {
            if (_tree[token].Upos is Upos.Noun or Upos.Propn)
            {
                hasOne |= _tree[token].Xpos is not ("NNS" or "NNPS");
                hasSeveral |= _tree[token].Xpos is "NNS" or "NNPS" || _tree.Child(token, "conj") >= 0 || _tree.Is(token, "conj");
                named.UnionWith(_analyzed.MentionsIn(_tree[token].Span).Select(mention => mention.Entity.Id));
                named.UnionWith(_record.Entities.Where(entity => entity.Mentions.Any(mention => mention.Form != MentionForm.Pronoun && mention.Span.Contains(_tree[token].Span))).Select(entity => entity.Id));
                continue;
            }

            if (_tree[token].Xpos is not ("PRP" or "PRP$") || _tree.Is(token, "expl"))
            {
                if (token == subject && (_tree[token].Norm is "this" or "that" or "these" or "those" or "which" or "who" or "it" || _tree[token].Xpos is "DT" or "WDT" or "WP"))
                {
                    return false;
                }

                continue;
            }

            if (_tree[token].Norm is "i" or "we" or "you" or "me" or "us" or "my" or "our" or "your")
            {
                return false;
            }

            var isMeant = _tree[token].Norm is "they" or "them" or "their" or "themselves" ? hasSeveral : hasOne;
            if (EntityAt(token, token == subject) is not { } entity || (isMeant && _tree[token].Xpos == "PRP$"))
            {
                if (!isMeant)
                {
                    return false;
                }
            }
            else if (named.Add(entity.Id))
            {
                _names[token] = _tree[token].Xpos == "PRP$" || _tree.Is(token, "nmod:poss") ? entity.Name + (entity.Name.EndsWith('s') ? "’" : "’s") : entity.Name;
            }
        }

        return true;
    }

    // Whom a mention means; of the subject else whom an event has in its place.
    private Entity? EntityAt(int token, bool isSubject) => _record.Entities.FirstOrDefault(entity => entity.Mentions.Any(mention => mention.Form == MentionForm.Pronoun && mention.Span == _tree[token].Span))
        ?? _record.EntityOf(!isSubject ? null : _record.Events.SelectMany(e => new[] { e.Actor, e.Recipient }).FirstOrDefault(side => side?.Span == _tree[token].Span)?.Entity);
}
