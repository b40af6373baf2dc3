namespace Hearsay.Spinning;

/// <summary>How well the words of a text go together, summed over all words that follow another word.</summary>
internal readonly record struct PhraseFit
{
    /// <summary>How many do.</summary>
    public int Pairs { get; init; }

    /// <summary>How much oftener than by chance they stand together, in doublings, each between -6 and 8.</summary>
    public double Sum { get; init; }

    /// <summary>How many were not seen together though both are common.</summary>
    public int Odd { get; init; }

    /// <summary>How many of them though both are very common.</summary>
    public int VeryOdd { get; init; }

    /// <summary>How many were seen with the two words before them.</summary>
    public int Triples { get; init; }

    /// <summary>How much oftener than their pairs let expect they stand with the two words before them, in doublings, each between -6 and 6.</summary>
    public double TripleSum { get; init; }

    /// <summary>How many were not seen with these two though the pairs are common: what stands in a frame of single words, put together from other phrases.</summary>
    public int OddTriples { get; init; }

    /// <summary>How many of them though the pairs are very common.</summary>
    public int VeryOddTriples { get; init; }

    /// <summary>How many pairs a spinner leaves alone, neither word being open: what they are like is the writer's own manner.</summary>
    public int Kept { get; init; }

    /// <summary>How much oftener than by chance these stand together, as in <see cref="Sum"/>.</summary>
    public double KeptSum { get; init; }

    /// <summary>How many of these were not seen with the word before though the pairs are common.</summary>
    public int KeptOddTriples { get; init; }

    /// <summary>Words that are names.</summary>
    public int Names { get; init; }

    /// <summary>Words that nobody knows, and that are no names.</summary>
    public int Unknown { get; init; }

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
