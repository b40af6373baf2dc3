using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Language.Tagging;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Bench.Speed;

/// <summary>
/// The layers of the language stage, run one by one so that each can be timed without a hook in the engine. Repeats what <see cref="WordLayer"/> and
/// <see cref="EntityFinder"/> do; a test says that the outcome is the same. Whoever adds a layer there adds it here.
/// </summary>
internal sealed class LanguageLayers
{
    /// <summary>The layers in their order; those before <see cref="AfterNames"/> count as "tokens to names".</summary>
    public static readonly ImmutableArray<string> Names = ["tokens and sentences", "norms, tags, lemmas", "names", "linking, roles, coreference"];

    /// <summary>Index of the first layer after names.</summary>
    public const int AfterNames = 3;

    private readonly Tokenizer _tokenizer = new(WordLists.Default);
    private readonly SentenceSplitter _splitter = new(WordLists.Default);
    private readonly EntityLinker _linker = new();
    private readonly NameCollector _collector = new(NameRecognizer.Load(ResourcePack.Get("names", "hearsay-train names --data DIR")), new KnownNames(UserWorld.Empty));

    /// <summary>Runs one layer over an article on which the layers before it have run.</summary>
    public void Run(int layer, Work work)
    {
        switch (layer)
        {
            case 0:
                Tokenize(work);
                break;
            case 1:
                work.Layer = new WordLayer(WordTagger.Default.Tag(work.Article.Text, work.Spans, work.Sentences), work.Sentences.ToImmutable(), []);
                break;
            case 2:
                work.FoundNames = _collector.Collect(work.Article.Text, work.Layer);
                break;
            default:
                Link(work);
                break;
        }
    }

    private void Tokenize(Work work)
    {
        var text = work.Article.Text;
        work.Spans = new List<TextSpan>(text.Length / 5);
        work.Sentences = ImmutableArray.CreateBuilder<Sentence>();
        var blockEnds = new List<(int Block, int End)>();
        for (var block = 0; block < work.Article.Blocks.Length; block++)
        {
            if (work.Article.Blocks[block].Kind is BlockKind.Headline or BlockKind.Body)
            {
                _tokenizer.Tokenize(text, work.Article.Blocks[block].Span, work.Spans);
                blockEnds.Add((block, work.Article.Blocks[block].Span.End));
            }
        }

        LostApostrophes.Split(text, work.Spans, WordTagger.Default.Vocabulary);
        var ends = new List<int>();
        var first = 0;
        foreach (var (block, blockEnd) in blockEnds)
        {
            var end = first;
            while (end < work.Spans.Count && work.Spans[end].Start < blockEnd)
            {
                end++;
            }

            ends.Clear();
            _splitter.Split(text, work.Spans, first, end, ends);
            foreach (var sentenceEnd in ends)
            {
                work.Sentences.Add(new Sentence(new TextSpan(work.Spans[first].Start, work.Spans[sentenceEnd - 1].End), first, sentenceEnd - first, block));
                first = sentenceEnd;
            }
        }
    }

    private void Link(Work work)
    {
        var text = work.Article.Text;
        work.Drafts = _linker.Link(text, work.Layer.Tokens.AsSpan(), work.FoundNames);
        RoleFinder.Find(text, work.Layer, work.Drafts);
        var discourse = Discourse.Of(text, work.Layer, work.Drafts);
        NominalFinder.Find(discourse);
        PronounResolver.Resolve(discourse);
    }

    /// <summary>An article on its way through the layers.</summary>
    internal sealed class Work(Article article)
    {
        /// <summary>The article.</summary>
        public Article Article { get; } = article;

        /// <summary>Its words, after the first layer.</summary>
        public List<TextSpan> Spans { get; set; } = [];

        /// <summary>Its sentences, after the first layer.</summary>
        public ImmutableArray<Sentence>.Builder Sentences { get; set; } = ImmutableArray.CreateBuilder<Sentence>();

        /// <summary>Its tokens, after the second layer.</summary>
        public WordLayer Layer { get; set; } = new([], [], []);

        /// <summary>Its names, after the third layer.</summary>
        public List<NameRange> FoundNames { get; set; } = [];

        /// <summary>Its entities, after the last layer.</summary>
        public List<EntityDraft> Drafts { get; set; } = [];
    }
}
