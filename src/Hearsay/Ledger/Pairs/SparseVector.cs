using System.Collections.Immutable;

namespace Hearsay.Ledger.Pairs;

/// <summary>Terms of a text, each with its weight, a whole number: the same cosine on every machine.</summary>
internal sealed class SparseVector
{
    private const int EntryBytes = sizeof(ulong) + sizeof(int); // bytes of a term in memory
    private const double Unit = 10; // steps of a weight, which is kept as a whole number

    private static readonly IComparer<(ulong Term, int Weight)> ByTerm = Comparer<(ulong Term, int Weight)>.Create((a, b) => a.Term.CompareTo(b.Term));

    private readonly ImmutableArray<(ulong Term, int Weight)> _terms;
    private readonly double _length;

    private SparseVector(ImmutableArray<(ulong Term, int Weight)> terms)
    {
        _terms = terms;
        _length = Math.Sqrt(terms.Sum(term => (double)term.Weight * term.Weight));
    }

    /// <summary>About how much memory it takes, bytes.</summary>
    public long Bytes => (long)_terms.Length * EntryBytes;

    /// <summary>A vector of terms: each weighs what it says, times one and the logarithm of how often it stands there.</summary>
    /// <param name="terms">Each once, with how often it stands there, 1 or more, and what it says.</param>
    public static SparseVector Of(IEnumerable<(string Term, int Count, double Weight)> terms) =>
        new([.. terms.Select(term => (Fingerprint.Of(term.Term), (int)Math.Round(Unit * (1 + Math.Log(term.Count)) * term.Weight))).Order(ByTerm)]);

    /// <summary>Fingerprints of the heaviest terms, heaviest first.</summary>
    public IEnumerable<ulong> Heaviest(int most) => _terms.OrderByDescending(term => term.Weight).ThenBy(term => term.Term).Take(most).Select(term => term.Term);

    /// <summary>The cosine between two, 0 to 1; 0 where one is empty.</summary>
    public double Cosine(SparseVector other)
    {
        var common = 0L;
        for (int i = 0, j = 0; i < _terms.Length && j < other._terms.Length;)
        {
            var (one, two) = (_terms[i], other._terms[j]);
            common += one.Term == two.Term ? (long)one.Weight * two.Weight : 0;
            i += one.Term <= two.Term ? 1 : 0;
            j += two.Term <= one.Term ? 1 : 0;
        }

        return common == 0 ? 0 : common / (_length * other._length);
    }
}
