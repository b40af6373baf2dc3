using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Model;

namespace Hearsay.Bench.Speed;

/// <summary>
/// The layers of the language stage, run one by one as <see cref="LanguageAnalyzer"/> runs them, so that each can be timed without a hook in the engine; a
/// test says that the outcome is the same.
/// </summary>
internal sealed class LanguageLayers
{
    /// <summary>The layers in their order.</summary>
    public static readonly ImmutableArray<string> Names =
        ["tokens, sentences, norms", "look-up of words", "tags, lemmas, trees, name labels", "names, linking, roles, coreference"];

    private readonly EntityFinder _entities = new(UserWorld.Empty);

    /// <summary>Runs one layer over an article on which the layers before it have run.</summary>
    public void Run(int layer, Work work)
    {
        switch (layer)
        {
            case 0:
                work.Layer = WordLayer.Cut(work.Article);
                break;
            case 1:
                work.Words = ArticleWords.Of(work.Article.Text, work.Layer);
                break;
            case 2:
                work.Layer = SentenceLabeler.Default.Label(work.Words!, out var labels);
                work.NameLabels = labels;
                break;
            default:
                work.Entities = _entities.Find(work.Words!.With(work.Layer), work.NameLabels);
                break;
        }
    }

    /// <summary>An article on its way through the layers.</summary>
    internal sealed class Work(Article article)
    {
        /// <summary>The article.</summary>
        public Article Article { get; } = article;

        /// <summary>Its words and sentences, with tags and trees after the third layer.</summary>
        public WordLayer Layer { get; set; } = new([], [], []);

        /// <summary>Its words looked up, after the second layer.</summary>
        public ArticleWords? Words { get; set; }

        /// <summary>The name label of each token, after the third layer.</summary>
        public byte[] NameLabels { get; set; } = [];

        /// <summary>Its entities, after the last layer.</summary>
        public ImmutableArray<Entity> Entities { get; set; } = [];
    }
}
