namespace Hearsay.Bench.Spinner;

/// <summary>A loose thesaurus made of a strict one: what a word's neighbours stand for in turn, whatever sense of theirs it is.</summary>
internal sealed class TwoStepThesaurus(IThesaurus strict) : IThesaurus
{
    private const int Most = 40;
    private readonly Dictionary<(string Lemma, WordKind? Kind), IReadOnlyList<string>> _known = [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Neighbours(string lemma, WordKind? kind)
    {
        if (!_known.TryGetValue((lemma, kind), out var found))
        {
            var all = strict.Neighbours(lemma, kind).SelectMany(neighbour => strict.Neighbours(neighbour, kind)).Where(neighbour => neighbour != lemma).Distinct(StringComparer.Ordinal).ToArray();
            var step = Math.Max(1, all.Length / Most);
            _known[(lemma, kind)] = found = [.. all.Where((_, i) => i % step == 0)];
        }

        return found;
    }
}
