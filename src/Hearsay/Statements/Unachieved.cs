namespace Hearsay.Statements;

/// <summary>Verbs of what was not done, though nothing negative stands beside them: "was unable to verify", "has yet to confirm", "was not able to independently verify".</summary>
internal static class Unachieved
{
    /// <summary>Tokens before "able" within which "not" stands.</summary>
    private const int Reach = 3;

    /// <summary>Whether the verb at a token was not done.</summary>
    /// <param name="word">The word of a token, in lower case.</param>
    /// <param name="verb">The verb's token.</param>
    public static bool At(Func<int, string> word, int verb)
    {
        var to = verb - 1;
        while (to > 0 && word(to).EndsWith("ly", StringComparison.Ordinal))
        {
            to--;
        }

        return to > 0 && word(to) == "to" && word(to - 1) switch
        {
            "unable" or "impossible" or "yet" or "failed" or "fails" or "failing" or "declined" or "declines" or "refused" or "refuses" => true,
            "able" or "possible" or "managed" => Enumerable.Range(1, Math.Min(Reach, to - 1)).Any(back => IsNot(word(to - 1 - back))),
            _ => false,
        };
    }

    /// <summary>Whether a word in lower case negates the verb that it belongs to.</summary>
    public static bool IsNot(string word) => word is "not" or "n't" or "n’t" or "never";
}
