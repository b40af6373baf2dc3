using Hearsay.Model;

namespace Hearsay.Ledger.Propositions;

/// <summary>Constructions that say of something said before that it is not so, whatever verb tells of them.</summary>
internal static class Rebuttals
{
    /// <summary>Words before "is" within which a subject ends.</summary>
    private const int LongestSubject = 12;

    /// <summary>Words between "is" and what the subject is called.</summary>
    private const int Reach = 4;

    private static readonly ConceptTable Concepts = ConceptTable.Instance;

    /// <summary>Whether a word calls something untrue ("a lie", not "lie down", "the fault lies with").</summary>
    /// <param name="words">The sentence's words in lower case.</param>
    /// <param name="at">Which.</param>
    public static bool IsRebuttal(List<(TextSpan Span, string Word)> words, int at) => Concepts.Is("rebuttal", words[at].Word) && words[at].Word switch
    {
        "lie" => at > 0 && words[at - 1].Word is "a" or "the" or "this" or "that" or "another" or "of" or "outright" or "blatant" or "pure" or "big" or "old" or "shameless",
        "lies" => at + 1 >= words.Count || words[at + 1].Word
            is not ("with" or "in" or "at" or "on" or "under" or "behind" or "ahead" or "beyond" or "down" or "outside" or "near" or "between" or "within" or "there" or "above" or "below"),
        _ => true,
    };

    /// <summary>
    /// Whether a whole sentence says of its subject that it is untrue: "That the team had been sent back was a fairy tale", "The supposed instruction to return was an invention from
    /// beginning to end".
    /// </summary>
    /// <param name="words">The sentence's words in lower case.</param>
    public static bool IsDismissal(List<(TextSpan Span, string Word)> words)
    {
        var copula = words.FindIndex(word => IsForm(word.Word));
        if (words[0].Word == "that")
        {
            var last = Enumerable.Range(0, words.Count).LastOrDefault(at => IsRebuttal(words, at), -1);
            return last > 2 && words[Math.Max(0, last - Reach)..last].Any(word => IsForm(word.Word));
        }

        return copula is > 0 and <= LongestSubject
            && !words[1..copula].Any(word => word.Word is "that" or "which" or "who" or "because" or "if" or "when" or "and")
            && Enumerable.Range(copula + 1, Math.Min(Reach, words.Count - copula - 1)).Any(at => IsRebuttal(words, at)) && !Concepts.IsNegator(words[copula + 1].Word);
    }

    /// <summary>Whether a sentence says that an account was made up, whatever for: "The story had been invented to help the strikers".</summary>
    /// <param name="words">The sentence's words in lower case.</param>
    public static bool IsInvented(List<(TextSpan Span, string Word)> words)
    {
        var first = words is [{ Word: "that" }, { Word: "the" or "this" or "these" }, ..] ? 1 : 0;
        if (SentenceWords.WordAt(words, first) is not ("the" or "this" or "that" or "these" or "those" or "such") || !Concepts.Is("saying", SentenceWords.WordAt(words, first + 1)))
        {
            return false;
        }

        var verb = first + 2;
        verb += SentenceWords.WordAt(words, verb) is "has" or "have" or "had" ? 1 : 0;
        return (IsForm(SentenceWords.WordAt(words, verb)) || SentenceWords.WordAt(words, verb) == "been") && SentenceWords.WordAt(words, verb + 1) is "invented" or "fabricated" or "concocted";
    }

    private static bool IsForm(string word) => word is "is" or "was" or "are" or "were";
}
