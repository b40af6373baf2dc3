namespace Hearsay.Spinning;

/// <summary>How well a word fits where it stands: what the judge of words and the ranking of candidates both read.</summary>
/// <param name="Frequency">Logarithm of its count.</param>
/// <param name="Left">How much oftener than by chance it follows the word before, in doublings; below 0 when the two were not seen together though both are common.</param>
/// <param name="Right">The same with the word after.</param>
/// <param name="Triple">Logarithm of the most frequent triple that it is in, in doublings.</param>
/// <param name="Ending">How much oftener than their pairs let expect the two words before it and it stand together, in doublings; below 0 when they were not seen though the pairs are common.</param>
/// <param name="Between">The same of the word before, it and the word after.</param>
/// <param name="Beginning">The same of it and the two words after.</param>
/// <param name="Near">Cosine of its vector and the sum of those of the words around.</param>
/// <param name="Topic">Cosine of its vector and the sum of those of the whole text.</param>
internal readonly record struct WordFit(double Frequency, double Left, double Right, double Triple, double Ending, double Between, double Beginning, double Near, double Topic);
