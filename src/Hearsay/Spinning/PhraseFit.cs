namespace Hearsay.Spinning;

/// <summary>How well the words of a text go together, summed over all words that follow another word.</summary>
/// <param name="Pairs">How many do.</param>
/// <param name="Sum">How much oftener than by chance they stand together, in doublings, each between -6 and 8.</param>
/// <param name="Odd">How many were not seen together though both are common.</param>
/// <param name="VeryOdd">How many of them though both are very common.</param>
/// <param name="Triples">How many were seen with the two words before them.</param>
/// <param name="TripleSum">How much oftener than their pairs let expect they stand with the two words before them, in doublings, each between -6 and 6.</param>
/// <param name="OddTriples">How many were not seen with these two though the pairs are common: what stands in a frame of single words, put together from other phrases.</param>
/// <param name="VeryOddTriples">How many of them though the pairs are very common.</param>
internal readonly record struct PhraseFit(int Pairs, double Sum, int Odd, int VeryOdd, int Triples, double TripleSum, int OddTriples, int VeryOddTriples)
{
    private const double IsOdd = -1;
    private const double IsVeryOdd = -3;

    /// <summary>With one more pair.</summary>
    /// <param name="company">How much oftener than by chance its words stand together, in doublings.</param>
    /// <param name="isTriple">Whether it was seen with the word before it.</param>
    /// <param name="tripleCompany">How much oftener than the pairs let expect the three stand together, in doublings.</param>
    public PhraseFit With(double company, bool isTriple, double tripleCompany) => new(
        Pairs + 1,
        Sum + Math.Clamp(company, -6, 8),
        Odd + (company < IsOdd ? 1 : 0),
        VeryOdd + (company < IsVeryOdd ? 1 : 0),
        Triples + (isTriple ? 1 : 0),
        TripleSum + Math.Clamp(tripleCompany, -6, 6),
        OddTriples + (tripleCompany < IsOdd ? 1 : 0),
        VeryOddTriples + (tripleCompany < IsVeryOdd ? 1 : 0));
}
