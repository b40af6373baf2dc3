namespace Hearsay.Spinning;

/// <summary>How well the words of a text go together, summed over all words that follow another word.</summary>
/// <param name="Pairs">How many do.</param>
/// <param name="Sum">How much oftener than by chance they stand together, in doublings, each between -6 and 8.</param>
/// <param name="Odd">How many were not seen together though both are common.</param>
/// <param name="Triples">How many were seen with the two words before them.</param>
internal readonly record struct PhraseFit(int Pairs, double Sum, int Odd, int Triples)
{
    /// <summary>With one more pair.</summary>
    public PhraseFit With(double company, bool isTriple) =>
        new(Pairs + 1, Sum + Math.Clamp(company, -6, 8), Odd + (company < -1 ? 1 : 0), Triples + (isTriple ? 1 : 0));
}
