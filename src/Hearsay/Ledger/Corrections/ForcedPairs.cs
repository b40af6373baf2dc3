namespace Hearsay.Ledger.Corrections;

/// <summary>
/// What people decided about one grouping (of actors, of claims, of stories): nodes that belong together and nodes that do not. Given to a grouping after it is made:
/// <see cref="Apply"/> takes its groups and gives the corrected ones. The later decision wins where two contradict each other.
/// </summary>
internal sealed class ForcedPairs
{
    private readonly IReadOnlyList<ForcedPair> _decisions;

    /// <param name="decisions">The decisions, earliest first.</param>
    public ForcedPairs(IReadOnlyList<ForcedPair> decisions) => _decisions = decisions;

    /// <summary>No pair was decided by people.</summary>
    public static ForcedPairs None { get; } = new([]);

    /// <summary>Whether nobody decided anything.</summary>
    public bool IsEmpty => _decisions.Count == 0;

    /// <summary>The same decisions about smaller things: each node stands for several.</summary>
    /// <param name="parts">The nodes that a node stands for, in an order that derives from content.</param>
    public ForcedPairs Expand(Func<string, IEnumerable<string>> parts) => IsEmpty ? this
        : new([.. _decisions.Select(pair => pair with { These = [.. pair.These.SelectMany(parts)], Those = [.. pair.Those.SelectMany(parts)] })]);

    /// <summary>
    /// The groups as people want them: a function of the groups and decisions, whatever the order of members within a group. Decisions about nodes that are in no group
    /// have no effect.
    /// </summary>
    /// <param name="groups">The groups, in an order that derives from content.</param>
    /// <returns>The groups, each in ordinal order of nodes, by their smallest nodes.</returns>
    public IReadOnlyList<IReadOnlyList<string>> Apply(IReadOnlyList<IReadOnlyList<string>> groups)
    {
        if (IsEmpty)
        {
            return groups;
        }

        var sets = new Sets(groups.SelectMany(group => group));
        for (var i = _decisions.Count - 1; i >= 0; i--)
        {
            sets.Decide(_decisions[i], i);
        }

        foreach (var group in groups)
        {
            // Each member joins the first part of its group that no decision keeps it from.
            var parts = new List<string>();
            foreach (var node in group.Order(StringComparer.Ordinal))
            {
                if (!parts.Any(part => sets.TryJoin(part, node)))
                {
                    parts.Add(node);
                }
            }
        }

        return sets.All();
    }

    /// <summary>Disjoint sets, each with the sides of splits that it is on.</summary>
    private sealed class Sets
    {
        private readonly UnionFind _sets = new();
        private readonly Dictionary<string, SortedSet<int>> _sides = new(StringComparer.Ordinal);

        public Sets(IEnumerable<string> nodes)
        {
            foreach (var node in nodes)
            {
                _sets.Add(node);
                _sides.TryAdd(node, []);
            }
        }

        public void Decide(ForcedPair pair, int number)
        {
            var these = pair.These.Where(_sides.ContainsKey).ToArray();
            var those = pair.Those.Where(_sides.ContainsKey).ToArray();
            if (pair.Together)
            {
                JoinAll([.. these, .. those]);
                return;
            }

            JoinAll(these);
            JoinAll(those);
            var left = these.Select(_sets.Find).ToHashSet(StringComparer.Ordinal);
            var right = those.Select(_sets.Find).ToHashSet(StringComparer.Ordinal);
            foreach (var root in left.Except(right, StringComparer.Ordinal))
            {
                _sides[root].Add(2 * number);
            }

            foreach (var root in right.Except(left, StringComparer.Ordinal))
            {
                _sides[root].Add((2 * number) + 1);
            }
        }

        /// <summary>Makes one set of two, unless a split keeps them apart.</summary>
        public bool TryJoin(string a, string b)
        {
            var (first, second) = (_sets.Find(a), _sets.Find(b));
            if (string.Equals(first, second, StringComparison.Ordinal))
            {
                return true;
            }

            if (_sides[first].Any(side => _sides[second].Contains(side ^ 1)))
            {
                return false;
            }

            var sides = new SortedSet<int>(_sides[first].Concat(_sides[second]));
            _sets.Union(first, second);
            _sides[_sets.Find(first)] = sides;
            return true;
        }

        public IReadOnlyList<IReadOnlyList<string>> All() => [.. _sets.Sets()];

        private void JoinAll(string[] nodes)
        {
            foreach (var node in nodes.Skip(1))
            {
                TryJoin(nodes[0], node);
            }
        }
    }
}

/// <summary>One decision about nodes of a grouping.</summary>
/// <param name="Together">True: all of both belong together. False: these belong together, those belong together, and the two are apart.</param>
/// <param name="These">Nodes, in an order that derives from content.</param>
/// <param name="Those">More nodes.</param>
internal sealed record ForcedPair(bool Together, IReadOnlyList<string> These, IReadOnlyList<string> Those);
