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
/// <param name="Kept">How many pairs a spinner leaves alone, neither word being open: what they are like is the writer's own manner.</param>
/// <param name="KeptSum">How much oftener than by chance these stand together, as in <paramref name="Sum"/>.</param>
/// <param name="KeptOddTriples">How many of these were not seen with the word before though the pairs are common.</param>
/// <param name="Names">Words that are names.</param>
/// <param name="Unknown">Words that nobody knows, and that are no names.</param>
internal readonly record struct PhraseFit(
    int Pairs, double Sum, int Odd, int VeryOdd, int Triples, double TripleSum, int OddTriples, int VeryOddTriples, int Kept = 0, double KeptSum = 0, int KeptOddTriples = 0, int Names = 0, int Unknown = 0)
{
    private const double IsOdd = -1; // doublings: half as often as by chance
    private const double IsVeryOdd = -3; // doublings: an eighth as often as by chance

    /// <summary>With one more pair.</summary>
    /// <param name="company">How much oftener than by chance its words stand together, in doublings.</param>
    /// <param name="isTriple">Whether it was seen with the word before it.</param>
    /// <param name="tripleCompany">How much oftener than the pairs let expect the three stand together, in doublings.</param>
    /// <param name="isKept">Whether neither word is open.</param>
    public PhraseFit With(double company, bool isTriple, double tripleCompany, bool isKept) => this with
    {
        Pairs = Pairs + 1,
        Sum = Sum + Math.Clamp(company, -6, 8),
        Odd = Odd + (company < IsOdd ? 1 : 0),
        VeryOdd = VeryOdd + (company < IsVeryOdd ? 1 : 0),
        Triples = Triples + (isTriple ? 1 : 0),
        TripleSum = TripleSum + Math.Clamp(tripleCompany, -6, 6),
        OddTriples = OddTriples + (tripleCompany < IsOdd ? 1 : 0),
        VeryOddTriples = VeryOddTriples + (tripleCompany < IsVeryOdd ? 1 : 0),
        Kept = Kept + (isKept ? 1 : 0),
        KeptSum = KeptSum + (isKept ? Math.Clamp(company, -6, 8) : 0),
        KeptOddTriples = KeptOddTriples + (isKept && tripleCompany < IsOdd ? 1 : 0),
    };
}
