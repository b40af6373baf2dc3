namespace Hearsay.Language;

/// <summary>Words that begin an indirect question ("whether", "who").</summary>
internal static class QuestionWords
{
    /// <summary>Whether a word is one.</summary>
    /// <param name="word">In lower case.</param>
    public static bool Contains(string word) => word is "whether" or "if" or "who" or "whom" or "what" or "which" or "why" or "how" or "when" or "where";
}
