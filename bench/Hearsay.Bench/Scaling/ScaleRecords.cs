using System.Text;
using Hearsay.Annotation;
using Hearsay.Bench.World;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Records;

namespace Hearsay.Bench.Scaling;

/// <summary>The records of invented articles, annotated once and kept in a file: a record a line.</summary>
internal static class ScaleRecords
{
    /// <summary>The first records of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="InvalidDataException">The file holds a line that is no record, or fewer records.</exception>
    public static IEnumerable<ArticleRecord> Read(FileInfo file, int count)
    {
        using var stream = file.OpenRead();
        var read = 0;
        foreach (var result in RecordLines.Read(stream, file.Name, new ReadOptions()).Take(count))
        {
            read++;
            yield return result.Record ?? throw new InvalidDataException($"{result.Name}: {result.Refusal!.Message}");
        }

        if (read < count)
        {
            throw new InvalidDataException($"{file} holds {read} records, {count} are asked for. Delete it to have it made anew.");
        }
    }

    /// <summary>Annotates articles of the world into a file, on all cores; a run that is stopped leaves none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="count">How many articles.</param>
    /// <param name="seed">The world's seed.</param>
    public static void Make(FileInfo file, int count, int seed)
    {
        var unfinished = file.FullName + ".part";
        using (var output = new BufferedStream(File.Create(unfinished), 1 << 16))
        {
            foreach (var record in Annotated(ArticlesCommand.Articles(seed).Take(count), new Annotator()))
            {
                output.Write(RecordJson.Write(record));
                output.WriteByte((byte)'\n');
            }
        }

        File.Move(unfinished, file.FullName);
    }

    /// <summary>The story that an article of the world was made for.</summary>
    public static string StoryOf(DocumentIdentity identity) => identity.Id[..identity.Id.IndexOf('-', StringComparison.Ordinal)];

    private static IEnumerable<ArticleRecord> Annotated(IEnumerable<NewsArticle> articles, Annotator annotator) =>
        OrderedParallel.Select(articles, article => annotator.Annotate(DocumentOf(article)), Environment.ProcessorCount, CancellationToken.None);

    /// <summary>An article as the document that is read of it.</summary>
    public static Document DocumentOf(NewsArticle article)
    {
        using var line = new MemoryStream(Encoding.UTF8.GetBytes(ArticlesCommand.Line(article)));
        return DocumentReader.ReadJsonLines(line, "articles", new ReadOptions()).Single().Document!;
    }
}
