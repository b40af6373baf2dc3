using Hearsay.Annotation;
using Hearsay.Grounding;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Tests.Samples;

/// <summary>The sample pages, annotated once for all tests, with the invented world as the user's own.</summary>
internal static class SampleRecords
{
    private static readonly Lazy<UserWorld> LazyWorld = new(() =>
    {
        using var actors = File.OpenRead(SampleFiles.Actors);
        using var places = File.OpenRead(SampleFiles.Places);
        return UserWorldReader.Read(actors, places);
    });

    private static readonly Lazy<Annotator> LazyAnnotator = new(() => new Annotator(World));

    private static readonly Lazy<IReadOnlyList<ArticleRecord>> LazyAll = new(() => [.. Documents().Select(document => Annotator.Annotate(document))]);

    /// <summary>The invented world.</summary>
    public static UserWorld World => LazyWorld.Value;

    /// <summary>An annotator that knows it.</summary>
    public static Annotator Annotator => LazyAnnotator.Value;

    /// <summary>A record for each sample page, in the order of the files.</summary>
    public static IReadOnlyList<ArticleRecord> All => LazyAll.Value;

    /// <summary>The documents of the sample pages, in the order of the files.</summary>
    public static IEnumerable<Document> Documents()
    {
        foreach (var file in SampleFiles.PageFiles())
        {
            using var stream = File.OpenRead(Path.Combine(SampleFiles.Pages, file));
            foreach (var result in DocumentReader.Read(stream, file, new ReadOptions()))
            {
                yield return result.Document ?? throw new InvalidOperationException($"{result.Name}: {result.Refusal?.Message}");
            }
        }
    }
}
