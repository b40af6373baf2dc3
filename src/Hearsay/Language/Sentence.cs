using Hearsay.Model;

namespace Hearsay.Language;

/// <summary>A sentence of a headline or body block. Sentences never cross blocks.</summary>
/// <param name="Span">From its first to the end of its last token.</param>
/// <param name="FirstToken">Index of its first token in <see cref="AnalyzedArticle.Tokens"/>.</param>
/// <param name="TokenCount">Number of its tokens; at least one.</param>
/// <param name="Block">Index of its block in <see cref="Article.Blocks"/>.</param>
internal sealed record Sentence(TextSpan Span, int FirstToken, int TokenCount, int Block)
{
    /// <summary>Index after its last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}
