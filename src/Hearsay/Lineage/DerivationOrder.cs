using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Lineage;

/// <summary>
/// Makes a set of pair decisions free of circles: pairs are judged one by one, so that A may come from B, B from C and C from A.
/// Articles on a circle (a strongly connected component; Tarjan 1972) are put in one order, earliest published first, then by
/// content hash, and every derivation among them is turned to agree with it.
/// </summary>
internal static class DerivationOrder
{
    /// <summary>The derivations, turned where needed, in order of article, then source; of a pair given twice the more probable one.</summary>
    public static ImmutableArray<Derivation> Straighten(
        IReadOnlyDictionary<DocumentIdentity, ArticleRecord> records, IEnumerable<Derivation> derivations)
    {
        var distinct = derivations
            .GroupBy(derivation => derivation.Article < derivation.Source
                ? (derivation.Article, derivation.Source) : (derivation.Source, derivation.Article))
            .Select(pair => pair.OrderByDescending(derivation => derivation.Probability).ThenBy(derivation => derivation.Article).First())
            .OrderBy(derivation => derivation.Article).ThenBy(derivation => derivation.Source)
            .ToList();
        var components = Components.Of(distinct);
        return
        [
            .. distinct
                .Select(derivation => components[derivation.Article] == components[derivation.Source]
                    && Compare(records, derivation.Article, derivation.Source) < 0 ? Turn(derivation) : derivation)
                .OrderBy(derivation => derivation.Article).ThenBy(derivation => derivation.Source),
        ];
    }

    /// <summary>Earliest published first (the unpublished last), then by content hash, then by identity.</summary>
    public static int Compare(
        IReadOnlyDictionary<DocumentIdentity, ArticleRecord> records, DocumentIdentity first, DocumentIdentity second)
    {
        var (a, b) = (records.GetValueOrDefault(first), records.GetValueOrDefault(second));
        var (published, other) = (a?.Article.Published, b?.Article.Published);
        var byTime = (published, other) switch
        {
            ({ } left, { } right) => left.CompareTo(right),
            ({ }, null) => -1,
            (null, { }) => 1,
            _ => 0,
        };
        var byHash = byTime != 0 ? byTime : string.CompareOrdinal(a?.DocumentHash, b?.DocumentHash);
        return byHash != 0 ? byHash : first.CompareTo(second);
    }

    /// <summary>The derivation the other way; its coverage stays that of the article that it was judged to derive.</summary>
    private static Derivation Turn(Derivation derivation)
    {
        var passages = derivation.Passages
            .Select(passage => passage with { Article = passage.Source, Source = passage.Article })
            .OrderBy(passage => passage.Article);
        return derivation with
        {
            Article = derivation.Source,
            Source = derivation.Article,
            Directed = false,
            Passages = [.. passages],
        };
    }

    /// <summary>Numbers the strongly connected components; without recursion, since chains of copies can be long.</summary>
    private sealed class Components
    {
        private readonly Dictionary<DocumentIdentity, List<DocumentIdentity>> _sources = [];
        private readonly Dictionary<DocumentIdentity, int> _index = [];
        private readonly Dictionary<DocumentIdentity, int> _low = [];
        private readonly Dictionary<DocumentIdentity, int> _component = [];
        private readonly Stack<DocumentIdentity> _open = new();

        public static Dictionary<DocumentIdentity, int> Of(List<Derivation> derivations)
        {
            var components = new Components();
            foreach (var derivation in derivations)
            {
                components.SourcesOf(derivation.Article).Add(derivation.Source);
                components.SourcesOf(derivation.Source);
            }

            foreach (var article in components._sources.Keys.Order().ToList())
            {
                if (!components._index.ContainsKey(article))
                {
                    components.Visit(article);
                }
            }

            return components._component;
        }

        private List<DocumentIdentity> SourcesOf(DocumentIdentity article)
        {
            if (!_sources.TryGetValue(article, out var sources))
            {
                _sources[article] = sources = [];
            }

            return sources;
        }

        private void Visit(DocumentIdentity root)
        {
            var path = new Stack<(DocumentIdentity Article, int Next)>();
            Enter(path, root);
            while (path.TryPop(out var at))
            {
                if (at.Next < _sources[at.Article].Count)
                {
                    path.Push((at.Article, at.Next + 1));
                    var source = _sources[at.Article][at.Next];
                    if (!_index.TryGetValue(source, out var index))
                    {
                        Enter(path, source);
                    }
                    else if (!_component.ContainsKey(source))
                    {
                        _low[at.Article] = Math.Min(_low[at.Article], index);
                    }

                    continue;
                }

                if (_low[at.Article] == _index[at.Article])
                {
                    Close(at.Article);
                }

                if (path.TryPeek(out var parent))
                {
                    _low[parent.Article] = Math.Min(_low[parent.Article], _low[at.Article]);
                }
            }
        }

        private void Enter(Stack<(DocumentIdentity Article, int Next)> path, DocumentIdentity article)
        {
            _index[article] = _low[article] = _index.Count;
            _open.Push(article);
            path.Push((article, 0));
        }

        private void Close(DocumentIdentity root)
        {
            while (_open.TryPop(out var member))
            {
                _component[member] = _index[root];
                if (member == root)
                {
                    return;
                }
            }
        }
    }
}
