namespace Hearsay.Spinning;

/// <summary>How well a word fits where it stands: what the judge of words and the ranking of candidates both read.</summary>
internal readonly record struct WordFit
{
    /// <summary>Logarithm of its count.</summary>
    public required double Frequency { get; init; }

    /// <summary>How much oftener than by chance it follows the word before, in doublings; below 0 when the two were not seen together though both are common.</summary>
    public required double Left { get; init; }

    /// <summary>The same with the word after.</summary>
    public required double Right { get; init; }

    /// <summary>Logarithm of the most frequent triple that it is in, in doublings.</summary>
    public required double Triple { get; init; }

    /// <summary>How much oftener than their pairs let expect the two words before it and it stand together, in doublings; below 0 when they were not seen though the pairs are common.</summary>
    public required double Ending { get; init; }

    /// <summary>The same of the word before, it and the word after.</summary>
    public required double Between { get; init; }

    /// <summary>The same of it and the two words after.</summary>
    public required double Beginning { get; init; }

    /// <summary>Cosine of its vector and the sum of those of the words around.</summary>
    public required double Near { get; init; }

    /// <summary>Cosine of its vector and the sum of those of the whole text.</summary>
    public required double Topic { get; init; }
}
